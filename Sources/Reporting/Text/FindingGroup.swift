import Linting
import TenderDocuments

/// The findings at one sentence of a document.
struct FindingGroup {
  /// The index of the document in the tender.
  let document: Int
  /// The sentence; nil where something is missing from the document.
  let sentence: Range<Int>?
  private(set) var findings: [Finding]

  /// The findings of a document in reading order, those at one sentence together.
  static func groups(of tender: TenderReport, document: Int) -> [FindingGroup] {
    var groups: [FindingGroup] = []
    var known: [Range<Int>?: Int] = [:]
    let reading = tender.tender.readings[document]
    for finding in tender.findings where finding.document == document {
      let sentence = finding.range.map { reading.sentence(around: $0) }
      if let index = known[sentence] {
        groups[index].findings.append(finding)
      } else {
        known[sentence] = groups.count
        groups.append(FindingGroup(document: document, sentence: sentence, findings: [finding]))
      }
    }
    return groups
  }

  /// Where it stands, in words.
  func place(in tender: TenderReport, _ words: Wording) -> String {
    guard let sentence else {
      return tender.tender.readings.count > 1
        ? words.of("Upphandlingen som helhet", "The tender as a whole")
        : words.of("Dokumentet som helhet", "The document as a whole")
    }
    return words.place(tender.document(document).location(of: sentence))
  }

  /// The sentence with the passages of all findings marked.
  func excerpt(in tender: TenderReport, columns: Int) -> Excerpt {
    let document = tender.document(document)
    guard let sentence else { return Excerpt([], passages: [], columns: columns) }
    return Excerpt(
      document.text[sentence], passages: findings.compactMap(\.range), columns: columns)
  }
}

extension DocumentReading {
  /// The sentence that holds a passage, or the sentences from its first to its last.
  func sentence(around passage: Range<Int>) -> Range<Int> {
    let statements = statements
    var low = 0
    var high = statements.count
    while low < high {
      let middle = (low + high) / 2
      if statements[middle].range.upperBound <= passage.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < statements.count else { return passage }
    let lower = min(statements[low].range.lowerBound, passage.lowerBound)
    return lower..<max(statements[low].range.upperBound, passage.upperBound)
  }
}
