import PhraseMatching
import Rules
import TenderDocuments

/// What the documents of a tender have that can be referred to.
struct ReferenceIndex {
  /// A list of fewer annexes may be a mention.
  private static let leastAnnexes = 2

  /// The numbers of sections and numbered paragraphs, for each document.
  private var numbers: [Set<String>] = []
  /// How many numbered sections stand directly under each number, for each document.
  private var children: [[String: Int]] = []
  /// The annexes that are there: files and headings.
  private var present: Set<String> = []
  /// The annexes that a list names.
  private var listed: Set<String> = []

  init(_ tender: Tender) {
    for reading in tender.readings {
      add(reading)
      addFileName(reading.document.path)
    }
  }

  /// How serious it is that a reference leads nowhere; nil where it doesn't, or nobody can know.
  func fault(of reference: DocumentReference, from document: Int) -> Severity? {
    switch reference.target {
    case .annex(let name): annexFault(name)
    case .section(let number):
      isLost(number, from: document) && !reference.namesDocument ? .error : nil
    }
  }

  private func annexFault(_ name: String) -> Severity? {
    // A document for itself has its annexes elsewhere.
    guard numbers.count > 1 else { return nil }
    if present.contains(name) || present.contains(String(name.prefix { $0.isNumber })) {
      return nil
    }
    // Where nothing tells which annexes there are, a file that wasn't read is no fault.
    guard present.count + listed.count >= Self.leastAnnexes, !present.isEmpty else { return nil }
    if listed.contains(name) { return .info }
    return listed.count >= Self.leastAnnexes ? .error : .info
  }

  /// Whether a document has the chapter of a number, with others beside it, and no such section;
  /// nor has any other document.
  private func isLost(_ number: String, from document: Int) -> Bool {
    guard !numbers.contains(where: { $0.contains(number) }) else { return false }
    let parent = number.split(separator: ".").dropLast().joined(separator: ".")
    if parent.isEmpty { return (children[document][""] ?? 0) >= 3 }
    return numbers[document].contains(parent) && (children[document][parent] ?? 0) >= 2
  }

  // MARK: What is there

  private mutating func add(_ reading: DocumentReading) {
    let document = reading.document
    var own: Set<String> = []
    for block in document.blocks {
      let start = document.text[block.range.prefix(16)]
      for label in [block.label, Self.leadingNumber(start)].compactMap(\.self) {
        let number = label.hasSuffix(".") ? String(label.dropLast()) : label
        if number.first?.isNumber == true { own.insert(number) }
      }
      addAnnex(block, in: reading)
    }
    var below: [String: Int] = [:]
    for section in document.sections {
      guard let label = section.label else { continue }
      let number = label.hasSuffix(".") ? String(label.dropLast()) : label
      guard number.first?.isNumber == true else { continue }
      let parent = number.split(separator: ".").dropLast().joined(separator: ".")
      below[parent, default: 0] += 1
    }
    numbers.append(own)
    children.append(below)
  }

  /// `4.2.1` at the beginning of a line that is no heading to the reader.
  private static func leadingNumber(_ start: ArraySlice<UInt8>) -> String? {
    let number = start.prefix { (48...57).contains($0) || $0 == 46 }
    guard let first = number.first, first != 46 else { return nil }
    return String(decoding: number, as: UTF8.self)
  }

  /// A line that begins ”Bilaga 3”: the annex itself where it is a heading, else a list's member.
  private mutating func addAnnex(_ block: Block, in reading: DocumentReading) {
    let text = reading.source.text
    let words = text.wordIndices(in: block.range)
    guard words.count > 1, ["bilaga", "bil"].contains(text.folded(words.lowerBound)) else { return }
    let name = text.folded(words.lowerBound + 1)
    guard name.first?.isNumber == true else { return }
    if block.headingLevel != nil {
      present.insert(name)
    } else if block.range.count <= 160 {
      listed.insert(name)
    }
  }

  /// `Bilaga 3 Prisbilaga.docx`, `bil_3.txt`.
  private mutating func addFileName(_ path: String) {
    let name = (path.split(separator: "/").last.map(String.init) ?? path).lowercased()
    for match in name.matches(of: /bil(?:aga)?[ _.\-]*(\d{1,2}[a-zåäö]?)(?![a-zåäö0-9])/) {
      present.insert(String(match.output.1))
    }
  }
}
