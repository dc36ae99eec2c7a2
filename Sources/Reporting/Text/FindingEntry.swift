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
  private var words: Wording { report.words }
  private var message: String { words.of(finding.message) }
  private static let indent = String(repeating: " ", count: 10)
  private static let labelWidth = 10

  var lines: [String] {
    [title]
      + wrapped(message, width: terminal.width - Self.indent.count)
      .map { Self.indent + $0 } + details
  }

  private var title: String {
    let severity = words.of(finding.severity)
    let padding = String(repeating: " ", count: max(1, 8 - severity.count))
    return "  " + terminal.paint(severity, FindingText.style(finding.severity)) + padding
      + terminal.paint("\(finding.rule.id)  \(words.of(finding.rule.title))", .strong)
  }

  private var details: [String] {
    var lines: [String] = []
    // Most messages name what is lacking themselves.
    let lacks = finding.lacks.map(words.of)
    if !lacks.allSatisfy(message.contains) {
      lines += detail(words.of("saknas", "missing"), [words.list(lacks)])
    }
    lines += detail(words.of("räknas ej", "rejected"), rejected)
    lines += detail(words.of("se även", "see also"), finding.related.map(related))
    let basis = words.of("grund", "basis")
    if let previous, previous.law == finding.law {
      let same = words.of("samma som \(previous.rule.id)", "the same as \(previous.rule.id)")
      lines += detail(basis, [same])
    } else {
      lines += detail(basis, LegalBasisText(words: words).lines(finding.law))
    }
    if finding.rule.confidence != .high {
      lines += detail(words.of("säkerhet", "certainty"), [words.of(finding.rule.confidence)])
    }
    lines += detail(words.of("klausul", "clause"), remedies)
    if let command = Remedy(finding: finding, tender: tender, report: report).command {
      // A command is copied: it stands on one line, however long that gets.
      lines.append(
        label(words.of("gör så", "do this"), isFirst: remedies.isEmpty)
          + terminal.paint(command, .strong))
    }
    return lines
  }

  private var rejected: [String] {
    var lines = finding.rejected.prefix(Self.mostRejected).map { near in
      let place = tender.location(of: near.passage)
      let quote = Excerpt(
        place.quote.utf8.map(\.self)[...], passages: [], columns: 50
      ).lines(Terminal(), width: .max, style: .faint).joined()
      return "”\(quote)” " + words.rejection(near.reason, at: place)
    }
    let rest = finding.rejected.count - lines.count
    if rest > 0 { lines.append(words.of("och \(rest) till", "and \(rest) more")) }
    return lines
  }

  private func related(_ passage: Finding.Passage) -> String {
    let path = tender.document(passage.document).path
    let isElsewhere = passage.document != finding.document
    let place = words.place(tender.location(of: passage))
    return words.of(passage.what) + ": " + (isElsewhere ? DisplayWidth.harmless(path) + ", " : "")
      + place
  }

  private var remedies: [String] {
    let notes = report.remedies(of: finding)
    return notes.isEmpty
      ? [] : [words.alternatives(notes.map { "\($0.id) \(words.of($0.title))" })]
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
