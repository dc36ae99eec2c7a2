import Linting
import ProcurementLaw
import Rules

/// What a register of findings that were set aside says, and what it could be about.
public struct DeviationReport: Sendable {
  private let found: RunReport
  private let judged: RunReport
  private let register: DeviationRegister
  private let today: LegalDate

  /// Makes a report.
  ///
  /// - Parameters:
  ///   - found: What was found, as if there were no register.
  ///   - judged: What counts when the register is applied.
  ///   - register: The register.
  ///   - today: The day on which entries must hold.
  public init(
    found: RunReport, judged: RunReport, register: DeviationRegister, today: LegalDate
  ) {
    self.found = found
    self.judged = judged
    self.register = register
    self.today = today
  }

  private var words: Wording { found.words }

  /// The entries with how it stands with each.
  private var entries: [(entry: Deviation, state: DeviationState)] {
    let states = judged.tenders.first?.verdict?.deviationStates ?? []
    return zip(register.entries, states).map { (entry: $0, state: $1) }
  }

  private func text(_ state: DeviationState) -> String {
    switch state {
    case .inForce: words.of("gäller", "in force")
    case .expired: words.of("har upphört", "has ended")
    case .undecided: words.of("saknar beslut", "lacks a decision")
    case .unmatched: words.of("träffar inget", "matches nothing")
    case .unknown: words.of("gäller något som inte prövades nu", "about what was not judged now")
    }
  }

  /// The findings with numbers, those that are set aside marked.
  public var choices: String {
    let aside = Set(judged.tenders.flatMap(\.setAside).map(\.finding.fingerprint))
    let lines = ReportedFinding.all(in: found).enumerated().map { index, found in
      let mark =
        aside.contains(found.finding.fingerprint) ? words.of(" [åsidosatt]", " [aside]") : ""
      let number = String(index + 1)
      return String(repeating: " ", count: max(0, 4 - number.count)) + number + "  "
        + "\(found.finding.fingerprint.prefix(8))  \(words.of(found.finding.severity))  "
        + "\(found.finding.rule.id) \(found.title), "
        + DisplayWidth.harmless("\(found.path), \(found.place)") + mark
    }
    return lines.joined(separator: "\n")
  }

  /// The entries for people, with a line break at the end.
  public var text: String {
    guard !register.entries.isEmpty else {
      return words.of("Inga avsteg i \(register.path).", "No deviations in \(register.path).")
        + "\n"
    }
    let wording = SetAsideWording(words: words)
    return entries.enumerated().map { index, item in
      let (entry, state) = item
      let place = [entry.document, entry.section].compactMap(\.self).joined(separator: ", ")
      let name = entry.rule ?? entry.fingerprint ?? ""
      return DisplayWidth.harmless(
        "\(index + 1). \(name)\(place.isEmpty ? "" : " (\(place))"): \(text(state))") + "\n"
        + DisplayWidth.harmless("   " + wording.text(.deviation(entry))) + "\n"
    }.joined()
  }

  /// The entries as JSON.
  public var json: String {
    JSONValue.members([
      "schema": "hansyn/deviations/1", "register": .string(register.path),
      "today": .string(today.description),
      "entries": .array(
        entries.map { entry, state in
          .members([
            "state": .string(state.rawValue), "line": .integer(entry.line),
            "rule": entry.rule.map(JSONValue.string),
            "section": entry.section.map(JSONValue.string),
            "quote": entry.quote.map(JSONValue.string),
            "document": entry.document.map(JSONValue.string),
            "fingerprint": entry.fingerprint.map(JSONValue.string),
            "reason": .string(entry.reason), "by": .string(entry.by),
            "role": entry.role.map(JSONValue.string),
            "date": .string(entry.date.description),
            "until": entry.until.map { .string($0.description) },
            "decidedBy": entry.decidedBy.map(JSONValue.string),
            "decidedOn": entry.decidedOn.map { .string($0.description) },
          ])
        }),
    ]).text
  }

  /// The report with nothing but what is said of the entries, and without a verdict: the tender may
  /// have errors of its own.
  public var check: RunReport {
    var report = judged.replacing(
      verdicts: judged.tenders.compactMap(\.verdict).map { $0.keeping(\.rule.isOfDeviations) })
    report.isPart = true
    return report
  }
}
