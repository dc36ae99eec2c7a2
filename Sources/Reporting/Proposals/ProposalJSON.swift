import Linting
import Rules

/// A proposal for programs.
struct ProposalJSON {
  let report: ProposalReport

  private var words: Wording { report.words }
  private var proposal: Proposal { report.proposal }

  /// The text, with a line break at its end.
  var text: String {
    let result: JSONValue = .members([
      "schema": "hansyn/1",
      "level": proposal.level.map { .integer($0.rawValue) } ?? .null,
      "name": proposal.level.map { .string(words.of($0.name)) } ?? .null,
      "volume": proposal.volume.map(volume) ?? .null,
      "facts": .object(report.known.map { .init(name: $0.key, value: value(of: $0)) }),
      "steps": .array(proposal.steps.map(step)),
      "lacks": .array(proposal.lacks.map(lack)),
      "confirm": .array(
        proposal.confirmations.map { .members(["text": .string(words.of($0))]) }),
      "alternatives": .array(proposal.alternatives.map(alternative)),
      "comparisons": .array(proposal.comparisons.map(step)),
      "sources": .array(report.used.map(source)),
      "write": proposal.writing.map(writing) ?? .null,
      "command": report.command.map { .string($0) } ?? .null,
    ])
    return result.text
  }

  private func value(of fact: Fact) -> JSONValue {
    guard FactNames.numbers.contains(fact.key), let number = Int(fact.value) else {
      return .string(fact.value)
    }
    return .integer(number)
  }

  private func volume(_ volume: Proposal.Volume) -> JSONValue {
    .members([
      "places": .integer(volume.places), "months": .integer(volume.months),
      "extentPercent": .integer(volume.extent), "monthsToFirst": .integer(volume.monthsToFirst),
    ])
  }

  private func step(_ step: Proposal.Step) -> JSONValue {
    .members(["text": .string(words.of(step.text)), "model": step.model.map { .string($0) }])
  }

  private func lack(_ key: String) -> JSONValue {
    .members([
      "key": .string(key),
      "how": FactGuide.of(key).map { .string(words.of($0.instruction)) },
    ])
  }

  private func alternative(_ alternative: Proposal.Alternative) -> JSONValue {
    .members([
      "level": .integer(alternative.level.rawValue),
      "text": .string(words.of(alternative.text)),
    ])
  }

  private func source(_ model: ProportionModel) -> JSONValue {
    .members([
      "model": .string(model.id), "text": .string(words.of(model.title)),
      "standing": .string(model.standing.rawValue), "dated": .string(model.dated),
      "read": .string(model.read), "place": model.place.map { .string(words.of($0)) },
      "urls": .strings(model.sources.map(\.url)),
      "note": model.note.map { .string(words.of($0)) },
    ])
  }

  private func writing(_ writing: Proposal.Writing) -> JSONValue {
    .members([
      "clause": .string(writing.clause), "recipe": writing.recipe.map { .string($0) },
      "values": .object(
        writing.values.map { .init(name: $0.name, value: .string($0.value)) }),
      "open": .strings(report.open.map(\.name)),
    ])
  }
}
