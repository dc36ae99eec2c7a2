import Linting
import Rules
import TenderDocuments

/// Makes one document's part of the HTML report.
struct HTMLDocumentWriter {
  let tender: TenderReport
  let index: Int
  /// The document's number in the run, from 1, which its anchors begin with.
  let number: Int
  let report: RunReport

  private var words: Wording { report.words }
  private var reading: DocumentReading { tender.tender.readings[index] }
  private var document: Document { reading.document }

  /// The part of the page.
  var part: HTMLDocument {
    let groups = FindingGroup.groups(of: tender, document: index)
    let table = RequirementTable(reading, report)
    return HTMLDocument(
      id: "d\(number)", path: DisplayWidth.harmless(document.path),
      facts: HTMLList(
        reading.facts.all.map {
          .init(name: words.facts.name($0.key), value: words.facts.value($0.value, of: $0.key))
        }),
      outline: HTMLList(outline(groups)),
      groups: groups.enumerated().map { group($1, id: anchor($0)) },
      topics: TopicOrder.sorted(reading.topics).map(topic),
      matrix: table.requirements.isEmpty
        ? nil
        : .init(
          head: RequirementTable.head(words),
          all: table.rows.map { row in
            .init(
              isSocial: row.isSocial,
              cells: row.cells.map {
                .init(text: DisplayWidth.harmless($0.text), isHole: $0.isHole)
              })
          }))
  }

  private func anchor(_ group: Int) -> String { "d\(number)f\(group + 1)" }

  /// The headings, each with how much is found under it, subsections apart.
  private func outline(_ groups: [FindingGroup]) -> [HTMLDocument.OutlineEntry] {
    var found: [Int: (first: Int, count: Int, worst: Severity)] = [:]
    for (number, group) in groups.enumerated() {
      guard let sentence = group.sentence, let block = document.blockIndex(at: sentence.lowerBound),
        let section = document.sectionIndex(ofBlock: block)
      else { continue }
      let worst = group.findings.map(\.severity).max() ?? .info
      let known = found[section] ?? (number, 0, worst)
      found[section] = (known.first, known.count + group.findings.count, max(known.worst, worst))
    }
    return document.sections.enumerated().map { index, section in
      let here = found[index]
      return .init(
        level: min(section.level, 6),
        title: DisplayWidth.harmless(
          [section.label, section.title].compactMap(\.self).joined(separator: " ")),
        link: here.map { anchor($0.first) },
        count: here.map {
          .init(
            text: words.of(
              "\($0.count) \($0.count == 1 ? "anmärkning" : "anmärkningar")",
              "\($0.count) \($0.count == 1 ? "finding" : "findings")"), style: $0.worst.rawValue)
        })
    }
  }

  private func group(_ group: FindingGroup, id: String) -> HTMLDocument.Group {
    HTMLDocument.Group(
      id: id, place: group.place(in: tender, words), quote: HTMLList(quote(group)),
      findings: group.findings.map(finding))
  }

  /// The sentence in pieces, marked and not.
  private func quote(_ group: FindingGroup) -> [HTMLDocument.Piece] {
    guard let sentence = group.sentence else { return [] }
    var pieces: [HTMLDocument.Piece] = []
    func append(_ range: Range<Int>, marked: Bool) {
      guard !range.isEmpty else { return }
      pieces.append(
        .init(text: DisplayWidth.harmless(document.string(range)), isMarked: marked))
    }
    var at = sentence.lowerBound
    let passages = group.findings.compactMap(\.range).sorted { $0.lowerBound < $1.lowerBound }
    for passage in passages {
      let passage = passage.clamped(to: at..<sentence.upperBound)
      append(at..<max(at, passage.lowerBound), marked: false)
      append(passage, marked: true)
      at = max(at, passage.upperBound)
    }
    append(at..<sentence.upperBound, marked: false)
    return pieces
  }

  private func finding(_ finding: Finding) -> HTMLDocument.Finding {
    let found = ReportedFinding(finding: finding, tender: tender, report: report)
    var details: [HTMLDocument.Detail] = []
    func add(_ name: String, _ items: [String]) {
      if !items.isEmpty { details.append(.init(name: name, items: items)) }
    }
    if !found.lacks.isEmpty { add(words.of("Saknas", "Missing"), [words.list(found.lacks)]) }
    add(
      words.of("Räknas ej", "Rejected"),
      finding.rejected.map { near in
        let place = tender.location(of: near.passage)
        return "”\(DisplayWidth.harmless(place.quote))” " + words.rejection(near.reason, at: place)
      })
    add(
      words.of("Se även", "See also"),
      finding.related.map { passage in
        let path = tender.document(passage.document).path
        let elsewhere =
          passage.document == finding.document ? "" : DisplayWidth.harmless(path) + ", "
        return words.of(passage.what) + ": " + elsewhere
          + words.place(tender.location(of: passage))
      })
    add(words.of("Grund", "Basis"), found.basis)
    if finding.rule.confidence != .high {
      add(words.of("Säkerhet", "Certainty"), [words.of(finding.rule.confidence)])
    }
    add(words.of("Klausul", "Clause"), found.clauses)
    return HTMLDocument.Finding(
      style: finding.severity.rawValue, severity: words.of(finding.severity),
      rule: finding.rule.id, title: found.title, message: DisplayWidth.harmless(found.message),
      explanation: words.of(finding.rule.explanation), details: details)
  }

  private func topic(_ topic: TopicReading) -> HTMLDocument.Topic {
    let places = topic.evidence.prefix(3).map { evidence in
      let quote = document.string(reading.statements[evidence.statement].range)
      return words.place(document.location(of: evidence.passage))
        + ": ”\(DisplayWidth.harmless(quote))”"
    }
    let more = topic.evidence.count - places.count
    let title =
      report.topics.first { $0.topic == topic.topic }.map { words.of($0.title) } ?? topic.topic
    return HTMLDocument.Topic(
      title: title, status: words.of(topic.status),
      style: topic.status == .present ? "good" : topic.status == .unclear ? "warning" : "none",
      places: places + (more > 0 ? [words.of("och \(more) till", "and \(more) more")] : []))
  }
}
