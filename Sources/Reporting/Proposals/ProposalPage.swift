import Clauses
import LibraryFiles
import Linting
import Rules

/// What a proposal says, in sections; the formats for people set it in their ways.
struct ProposalPage {
  /// A heading with its lines.
  struct Section {
    let title: String
    let lines: [String]
    /// Whether the lines are numbered.
    var isNumbered = false
  }

  let report: ProposalReport

  private var words: Wording { report.words }
  private var proposal: Proposal { report.proposal }

  /// The proposal in one line.
  var headline: String {
    guard let level = proposal.level else {
      return words.of(
        "Inget förslag kan lämnas: uppgifter saknas", "Nothing can be proposed: facts are missing")
    }
    let lead = words.of("Förslag: ", "Proposal: ")
    guard level > .none else { return lead + words.of(level.name) }
    return lead + words.of("nivå \(level.rawValue) av 7, ", "level \(level.rawValue) of 7, ")
      + words.of(level.name) + (proposal.volume.map { ": " + volume($0) } ?? "")
  }

  /// The sections that have something to say.
  var sections: [Section] {
    [
      Section(title: words.of("Uppgifter", "Facts"), lines: report.known.map(fact)),
      Section(title: words.of("Uppgifter som saknas", "Missing facts"), lines: lacks),
      Section(
        title: words.of("Så räknades det", "How it was worked out"),
        lines: proposal.steps.map(step)),
      Section(
        title: words.of("Bekräfta först", "Confirm first"),
        lines: proposal.confirmations.map(words.of)),
      Section(
        title: words.of("Andra nivåer", "Other levels"),
        lines: proposal.alternatives.map { alternative in
          "\(alternative.level.rawValue) \(words.of(alternative.level.name)): "
            + words.of(alternative.text)
        }),
      Section(
        title: words.of(
          "Som jämförelse: andra länder, ingen grund för ett svenskt krav",
          "For comparison: other countries, no ground for a Swedish condition"),
        lines: proposal.comparisons.map(step)),
      Section(
        title: words.of("Källor", "Sources"), lines: report.used.map(source), isNumbered: true),
      Section(
        title: words.of(
          "Byt i kommandot (senare lämnar en markerad plats att fylla i)",
          "Replace in the command (senare leaves a marked place to fill in)"),
        lines: report.open.map(parameter)),
    ].filter { !$0.lines.isEmpty }
  }

  /// The words over the command.
  var commandTitle: String {
    proposal.writing?.standsAlone == true
      ? words.of("Skriv avstegsnoteringen", "Write the note of deviation")
      : words.of("Skriv klausulerna", "Write the clauses")
  }

  // MARK: Lines

  private func volume(_ volume: Proposal.Volume) -> String {
    let isOne = volume.places == 1
    let months = volume.monthsToFirst
    return words.of(
      "\(volume.places) \(isOne ? "plats" : "platser") × \(volume.months) månader × "
        + "\(volume.extent) % av heltid, den första inom \(months) "
        + (months == 1 ? "månad" : "månader"),
      "\(volume.places) \(isOne ? "place" : "places") × \(volume.months) months × "
        + "\(volume.extent)% of full time, the first within \(months) "
        + (months == 1 ? "month" : "months"))
  }

  private func fact(_ fact: Fact) -> String {
    let origin =
      switch fact.origin {
      case .given(let source): DisplayWidth.harmless(source)
      case .derived(let how): words.of(how)
      case .text: words.of("dokumentet", "the document")
      case .fileName: words.of("filnamnet", "the file name")
      }
    return
      "\(words.facts.name(fact.key)): \(words.facts.value(fact.value, of: fact.key)) (\(origin))"
  }

  private func step(_ step: Proposal.Step) -> String {
    words.of(step.text) + (report.number(of: step.model).map { " [\($0)]" } ?? "")
  }

  private var lacks: [String] {
    proposal.lacks.compactMap(FactGuide.of).map { guide in
      "\(words.of(guide.name)): \(words.of(guide.instruction))"
    }
  }

  /// A model with its sources; what stands on a line of its own is parted by a line break.
  private func source(_ model: ProportionModel) -> String {
    var head = ["\(words.of(model.title)) (\(words.of(model.standing)), \(model.dated))"]
    if let place = model.place { head.append(words.of(place)) }
    if !model.sources.isEmpty { head.append(words.of("läst \(model.read)", "read \(model.read)")) }
    let note = model.note.map { " " + words.of($0) } ?? ""
    return
      ([head.joined(separator: "; ") + "." + note]
      + model.sources.flatMap { ["”\($0.title)”", $0.url] }).joined(separator: "\n")
  }

  private func parameter(_ parameter: ClauseParameter) -> String {
    let example =
      parameter.example.map { words.of(", till exempel ", ", such as ") + "”\($0.written)”" } ?? ""
    return "--set \(parameter.name)=…: \(words.of(parameter.title))\(example)"
  }
}
