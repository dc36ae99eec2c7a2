import Linting
import Rules
import TenderDocuments

/// Writes for people what was understood of a document: facts, outline and topics.
struct ReadingText: ReportWriter {
  let terminal: Terminal

  func write(_ report: RunReport) -> String {
    var lines: [String] = []
    for tender in report.tenders {
      for reading in tender.tender.readings {
        if !lines.isEmpty { lines.append("") }
        lines += head(reading.document) + facts(reading) + outline(reading.document)
        lines += topics(reading, report) + citations(reading) + remarks(reading.document)
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func head(_ document: Document) -> [String] {
    let size =
      "\(document.format.rawValue), \(Wording.number(document.blocks.count)) stycken, "
      + "\(Wording.number(document.characterCount)) tecken"
    return [terminal.paint(DisplayWidth.harmless(document.path), .strong) + " (\(size))"]
  }

  private func title(_ text: String) -> [String] { ["", terminal.paint(text, .strong)] }

  private func facts(_ reading: DocumentReading) -> [String] {
    var lines = title("Uppgifter")
    let known = reading.facts.all
    var shown: Range<Int>?
    for fact in known {
      let value = FactWording.value(fact.value, of: fact.key)
      let note = " (\(note(fact, reading.document)))"
      lines += entry(
        FactWording.name(fact.key), width: Self.nameWidth,
        value + terminal.paint(note, .faint), plain: value + note)
      // Term and start often stand in one sentence; it is shown once.
      if let passage = fact.passage, passage != shown { lines += sentence(fact, reading) }
      shown = fact.passage ?? shown
    }
    if known.isEmpty { lines.append("  inga: ange dem med --fact eller i upphandling.yml") }
    for key in Facts.keys {
      let given = reading.facts.contradictions.filter { $0.key == key }
      guard !given.isEmpty else { continue }
      let values = given.map {
        "\(FactWording.value($0.value, of: key)) (\(origin($0.origin, reading.document)))"
      }
      lines += entry(
        FactWording.name(key), width: Self.nameWidth, nil,
        plain: "motsägs: " + Wording.list(values))
      lines += given.flatMap { sentence($0, reading) }
    }
    return lines
  }

  private static let nameWidth = 24

  /// Where a fact comes from, and that it is not sure where that is so.
  private func note(_ fact: Fact, _ document: Document) -> String {
    let origin = origin(fact.origin, document)
    return fact.confidence == .low ? origin + "; osäkert" : origin
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
    case .text(let range): return Wording.place(document.location(of: range))
    case .fileName: return "filens namn"
    case .given(let source): return DisplayWidth.harmless(source)
    case .derived(let how): return how.sv
    }
  }

  private func outline(_ document: Document) -> [String] {
    let entries = document.outline
    guard !entries.isEmpty else { return title("Disposition") + ["  inga rubriker"] }
    return title("Disposition")
      + entries.map { entry in
        let indent = String(repeating: "  ", count: min(entry.level, 6))
        let heading = [entry.label, entry.title].compactMap(\.self).joined(separator: " ")
        return indent + DisplayWidth.harmless(heading)
          + terminal.paint("  stycke \(entry.paragraph)", .faint)
      }
  }

  private func topics(_ reading: DocumentReading, _ report: RunReport) -> [String] {
    var lines = title("Ämnen")
    for topic in TopicOrder.sorted(reading.topics) {
      let name = report.topics.first { $0.topic == topic.topic }?.title.sv ?? topic.topic
      lines.append(
        "  " + status(topic.status) + "  " + terminal.paint(name, .strong)
          + terminal.paint("  \(topic.topic)", .faint))
      lines += topic.evidence.flatMap { evidence($0, reading) }
      lines += topic.rejected.prefix(Self.mostRejected).flatMap { rejected($0, reading) }
      let rest = topic.rejected.count - Self.mostRejected
      if rest > 0 {
        lines.append(Self.indent + terminal.paint("och \(rest) till som inte räknas", .faint))
      }
    }
    return lines
  }

  private func citations(_ reading: DocumentReading) -> [String] {
    guard !reading.citations.isEmpty else { return [] }
    return title("Hänvisningar till lag") + CitationListing(terminal: terminal).lines(reading)
  }

  private func status(_ status: TopicReading.Status) -> String {
    let word = Wording.of(status)
    let padded = word + String(repeating: " ", count: 6 - word.count)
    switch status {
    case .present: return terminal.paint(padded, .good)
    case .absent: return terminal.paint(padded, .faint)
    case .unclear: return terminal.paint(padded, .warning)
    }
  }

  private func evidence(_ evidence: Evidence, _ reading: DocumentReading) -> [String] {
    var notes = [Wording.place(reading.document.location(of: evidence.passage))]
    notes.append(Wording.of(evidence.force.modality))
    if evidence.force.isNegated { notes.append("nekat") }
    return quote(evidence.statement, evidence.passage, reading, style: .good)
      + [Self.indent + terminal.paint(notes.joined(separator: " · "), .faint)]
  }

  private func rejected(_ near: RejectedEvidence, _ reading: DocumentReading) -> [String] {
    let place = reading.document.location(of: near.passage)
    let note =
      "räknas ej " + Wording.rejection(near.reason, at: place, note: near.note)
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
    return title("Syns inte i den löpande texten")
      + document.remarks.flatMap { remark in
        entry(
          RemarkWording.name(remark.kind), width: 22, nil,
          plain: (remark.count > 1 ? "\(remark.count) gånger: " : "") + remark.text)
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
