import Linting
import Rules
import TenderDocuments

/// Writes for people what was understood of documents.
struct ReadingText: ReportWriter {
  let terminal: Terminal

  func write(_ report: RunReport) -> String {
    let page = ReadingPage(terminal: terminal, report: report)
    return report.tenders.flatMap(\.tender.readings).map { reading in
      page.lines(reading).map { $0 + "\n" }.joined()
    }.joined(separator: "\n")
  }
}

/// What was understood of one document: facts, outline, topics, citations.
private struct ReadingPage {
  let terminal: Terminal
  let report: RunReport

  private var words: Wording { report.words }

  func lines(_ reading: DocumentReading) -> [String] {
    head(reading.document) + facts(reading) + outline(reading.document)
      + topics(reading) + citations(reading) + remarks(reading.document)
  }

  private func head(_ document: Document) -> [String] {
    let size =
      "\(document.format.rawValue)\(words.reading(document.view)), \(words.number(document.blocks.count)) "
      + words.of("stycken", "paragraphs") + ", " + words.characters(document.characterCount)
    return [terminal.paint(DisplayWidth.harmless(document.path), .strong) + " (\(size))"]
  }

  private func title(_ text: String) -> [String] { ["", terminal.paint(text, .strong)] }

  private func facts(_ reading: DocumentReading) -> [String] {
    var lines = title(words.of("Uppgifter", "Facts"))
    let known = reading.facts.all
    var shown: Range<Int>?
    for fact in known {
      let value = words.facts.value(fact.value, of: fact.key)
      let note = " (\(note(fact, reading.document)))"
      lines += entry(
        words.facts.name(fact.key), width: Self.nameWidth,
        value + terminal.paint(note, .faint), plain: value + note)
      // Term and start often stand in one sentence; it is shown once.
      if let passage = fact.passage, passage != shown { lines += sentence(fact, reading) }
      shown = fact.passage ?? shown
    }
    if known.isEmpty {
      lines.append(
        words.of(
          "  inga: ange dem med --fact eller i upphandling.yml",
          "  none: give them with --fact or in upphandling.yml"))
    }
    for key in Facts.keys {
      let given = reading.facts.contradictions.filter { $0.key == key }
      guard !given.isEmpty else { continue }
      let values = given.map {
        "\(words.facts.value($0.value, of: key)) (\(origin($0.origin, reading.document)))"
      }
      lines += entry(
        words.facts.name(key), width: Self.nameWidth, nil,
        plain: words.of("motsägs: ", "contradicted: ") + words.list(values))
      lines += given.flatMap { sentence($0, reading) }
    }
    return lines
  }

  private static let nameWidth = 24

  /// Where a fact comes from, and that it is not sure where that is so.
  private func note(_ fact: Fact, _ document: Document) -> String {
    let origin = origin(fact.origin, document)
    return fact.confidence == .low ? origin + words.of("; osäkert", "; uncertain") : origin
  }

  /// The sentence that says a fact.
  private func sentence(_ fact: Fact, _ reading: DocumentReading) -> [String] {
    guard let passage = fact.passage else { return [] }
    let sentence = reading.sentence(of: passage)
    let width = terminal.width - Self.indent.count - 2
    return Excerpt(
      reading.document.text[sentence], passages: [passage], columns: 2 * width
    ).lines(terminal, width: width, style: .faint)
      .map { Self.indent + terminal.paint("│", .faint) + " " + $0 }
  }

  private func origin(_ origin: Fact.Origin, _ document: Document) -> String {
    switch origin {
    case .text(let range): return words.place(document.location(of: range))
    case .fileName: return words.of("filens namn", "the name of the file")
    case .given(let source): return DisplayWidth.harmless(source)
    case .derived(let how): return words.of(how)
    }
  }

  private func outline(_ document: Document) -> [String] {
    let entries = document.outline
    let title = title(words.of("Disposition", "Outline"))
    guard !entries.isEmpty else { return title + [words.of("  inga rubriker", "  no headings")] }
    return title
      + entries.map { entry in
        let indent = String(repeating: "  ", count: min(entry.level, 6))
        let heading = [entry.label, entry.title].compactMap(\.self).joined(separator: " ")
        return indent + DisplayWidth.harmless(heading)
          + terminal.paint("  " + words.paragraph(entry.paragraph), .faint)
      }
  }

  private func topics(_ reading: DocumentReading) -> [String] {
    var lines = title(words.of("Ämnen", "Topics"))
    for topic in TopicOrder.sorted(reading.topics) {
      let name =
        report.topics.first { $0.topic == topic.topic }.map { words.of($0.title) }
        ?? topic.topic
      lines.append(
        "  " + status(topic.status) + "  " + terminal.paint(name, .strong)
          + terminal.paint("  \(topic.topic)", .faint))
      lines += topic.evidence.flatMap { evidence($0, reading) }
      lines += topic.rejected.prefix(Self.mostRejected).flatMap { rejected($0, reading) }
      let rest = topic.rejected.count - Self.mostRejected
      if rest > 0 {
        let more = words.of("och \(rest) till som inte räknas", "and \(rest) more that don’t count")
        lines.append(Self.indent + terminal.paint(more, .faint))
      }
    }
    return lines
  }

  private func citations(_ reading: DocumentReading) -> [String] {
    guard !reading.citations.isEmpty else { return [] }
    return title(words.of("Hänvisningar till lag", "Citations of law"))
      + CitationListing(terminal: terminal, words: words).lines(reading)
  }

  private func status(_ status: TopicReading.Status) -> String {
    let word = words.of(status)
    let width = words.language == .sv ? 6 : 7
    let padded = word + String(repeating: " ", count: max(0, width - word.count))
    switch status {
    case .present: return terminal.paint(padded, .good)
    case .absent: return terminal.paint(padded, .faint)
    case .unclear: return terminal.paint(padded, .warning)
    }
  }

  private func evidence(_ evidence: Evidence, _ reading: DocumentReading) -> [String] {
    var notes = [words.place(reading.document.location(of: evidence.passage))]
    notes.append(words.of(evidence.force.modality))
    if evidence.force.isNegated { notes.append(words.of("nekat", "denied")) }
    return quote(evidence.statement, evidence.passage, reading, style: .good)
      + [Self.indent + terminal.paint(notes.joined(separator: " · "), .faint)]
  }

  private func rejected(_ near: RejectedEvidence, _ reading: DocumentReading) -> [String] {
    let place = reading.document.location(of: near.passage)
    let note =
      words.of("räknas ej ", "not counted ")
      + words.rejection(near.reason, at: place, note: near.note)
    return quote(near.statement, near.passage, reading, style: .faint)
      + LineWrap.lines(note, width: terminal.width - Self.indent.count)
      .map { Self.indent + terminal.paint($0, .faint) }
  }

  /// Near misses of a topic that are shown; the rest is counted.
  private static let mostRejected = 3
  private static let indent = String(repeating: " ", count: 10)

  private func quote(
    _ statement: Int, _ passage: Range<Int>, _ reading: DocumentReading, style: Terminal.Style
  ) -> [String] {
    let width = terminal.width - Self.indent.count - 2
    return Excerpt(
      reading.document.text[reading.statements[statement].range], passages: [passage],
      columns: 2 * width
    ).lines(terminal, width: width, style: style)
      .map { Self.indent + terminal.paint("│", .faint) + " " + $0 }
  }

  private func remarks(_ document: Document) -> [String] {
    guard !document.remarks.isEmpty else { return [] }
    return title(words.of("Syns inte i den löpande texten", "Not seen in the body"))
      + document.remarks.flatMap { remark in
        entry(
          words.of(remark.kind), width: 22, nil,
          plain: (remark.count > 1
            ? words.of("\(remark.count) gånger: ", "\(remark.count) times: ") : "") + remark.text)
      }
  }

  /// A name and its value, broken under itself; `painted` is shown where the value fits one line.
  private func entry(
    _ name: String, width: Int, _ painted: String?, plain: String
  ) -> [String] {
    let label = "  " + name + String(repeating: " ", count: max(1, width - name.count))
    let room = terminal.width - label.count
    let harmless = DisplayWidth.harmless(plain)
    if let painted, DisplayWidth.of(harmless) <= room { return [label + painted] }
    let lines = LineWrap.lines(harmless, width: room)
    return lines.enumerated().map {
      ($0 == 0 ? label : String(repeating: " ", count: label.count)) + $1
    }
  }
}
