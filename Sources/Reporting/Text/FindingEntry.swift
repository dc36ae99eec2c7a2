import Linting
import Rules
import TenderDocuments

/// What is said of one finding beneath its sentence.
struct FindingEntry {
  let finding: Finding
  /// The finding above it at the same sentence.
  let previous: Finding?
  let tender: TenderReport
  let report: RunReport
  let terminal: Terminal

  /// Near misses that are told; the rest is counted.
  private static let mostRejected = 3
  private static let indent = String(repeating: " ", count: 10)
  private static let labelWidth = 10

  var lines: [String] {
    [title]
      + wrapped(finding.message.sv, width: terminal.width - Self.indent.count)
      .map { Self.indent + $0 } + details
  }

  private var title: String {
    let severity = Wording.of(finding.severity)
    let padding = String(repeating: " ", count: max(1, 8 - severity.count))
    return "  " + terminal.paint(severity, FindingText.style(finding.severity)) + padding
      + terminal.paint("\(finding.rule.id)  \(finding.rule.title.sv)", .strong)
  }

  private var details: [String] {
    var lines: [String] = []
    // Most messages name what is lacking themselves.
    if !finding.lacks.allSatisfy({ finding.message.sv.contains($0.sv) }) {
      lines += detail("saknas", [Wording.list(finding.lacks.map(\.sv))])
    }
    lines += detail("räknas ej", rejected)
    lines += detail("se även", finding.related.map(related))
    if let previous, previous.law == finding.law {
      lines += detail("grund", ["samma som \(previous.rule.id)"])
    } else {
      lines += detail("grund", LegalBasisText.lines(finding.law))
    }
    if finding.rule.confidence != .high {
      lines += detail("säkerhet", [Wording.of(finding.rule.confidence)])
    }
    lines += detail("klausul", remedies)
    if let command = Remedy(finding: finding, tender: tender, report: report).command {
      // A command is copied: it stands on one line, however long that gets.
      lines.append(label("gör så", isFirst: remedies.isEmpty) + terminal.paint(command, .strong))
    }
    return lines
  }

  private var rejected: [String] {
    var lines = finding.rejected.prefix(Self.mostRejected).map { near in
      let place = tender.location(of: near.passage)
      let quote = Excerpt(
        place.quote.utf8.map(\.self)[...], passages: [], columns: 50
      ).lines(Terminal(), width: .max, style: .faint).joined()
      return "”\(quote)” " + Wording.rejection(near.reason, at: place)
    }
    let rest = finding.rejected.count - lines.count
    if rest > 0 { lines.append("och \(rest) till") }
    return lines
  }

  private func related(_ passage: Finding.Passage) -> String {
    let path = tender.document(passage.document).path
    let isElsewhere = passage.document != finding.document
    let place = Wording.place(tender.location(of: passage))
    return passage.what + ": " + (isElsewhere ? DisplayWidth.harmless(path) + ", " : "") + place
  }

  private var remedies: [String] {
    let notes = report.remedies(of: finding)
    return notes.isEmpty
      ? [] : [Wording.list(notes.map { "\($0.id) \($0.title)" }, and: "eller")]
  }

  private func label(_ label: String, isFirst: Bool = true) -> String {
    let text = isFirst ? label : ""
    return Self.indent + terminal.paint(text, .faint)
      + String(repeating: " ", count: Self.labelWidth - text.count)
  }

  private func detail(_ name: String, _ items: [String]) -> [String] {
    let width = terminal.width - Self.indent.count - Self.labelWidth
    let lines = items.flatMap { wrapped($0, width: width) }
    return lines.enumerated().map { label(name, isFirst: $0 == 0) + $1 }
  }

  private func wrapped(_ text: String, width: Int) -> [String] {
    LineWrap.lines(DisplayWidth.harmless(text), width: width)
  }
}
