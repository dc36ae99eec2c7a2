import Linting
import ProcurementLaw

/// The citations of a document in a few lines: each once, with where it first stands.
struct CitationListing {
  let terminal: Terminal
  let words: Wording

  private struct Group {
    let verdict: CitationVerdict
    let quote: String
    var count: Int
  }

  func lines(_ reading: DocumentReading) -> [String] {
    var order: [String] = []
    var groups: [String: Group] = [:]
    for verdict in reading.citations {
      let quote = reading.document.string(verdict.citation.range)
      let key = quote.lowercased() + "|" + words.of(verdict)
      if groups[key] == nil { order.append(key) }
      groups[key, default: Group(verdict: verdict, quote: quote, count: 0)].count += 1
    }
    return order.compactMap { groups[$0] }.flatMap { line($0, reading) }
  }

  private func line(_ group: Group, _ reading: DocumentReading) -> [String] {
    let verdict = group.verdict
    let status = words.of(verdict)
    let padding = String(repeating: " ", count: max(1, 17 - status.count))
    let place = words.place(reading.document.location(of: verdict.citation.range))
    var notes = [DisplayWidth.harmless(place)]
    if group.count > 1 { notes.append(words.of("\(group.count) gånger", "\(group.count) times")) }
    let subject = verdict.subject.map { ": \(words.of($0))" } ?? ""
    let style: Terminal.Style = CitationWording.isWrong(verdict) ? .warning : .faint
    var lines = [
      "  " + terminal.paint(status, style) + padding
        + terminal.paint(DisplayWidth.harmless(group.quote), .strong) + subject
        + terminal.paint(" (\(notes.joined(separator: ", ")))", .faint)
    ]
    if let now = CitationWording.instead(verdict) {
      lines += LineWrap.lines("→ " + words.of(now), width: terminal.width - 19)
        .map { String(repeating: " ", count: 19) + $0 }
    }
    return lines
  }
}
