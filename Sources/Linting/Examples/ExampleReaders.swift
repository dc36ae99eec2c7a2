import ProcurementLaw
import Rules
import TenderDocuments

/// Reads examples, each as of its day; a reader is made once for each day.
struct ExampleReaders {
  private let library: RuleLibrary
  private let law: LawBook
  private let today: LegalDate
  private var known: [LegalDate: TenderReader] = [:]

  init(library: RuleLibrary, law: LawBook, today: LegalDate) {
    self.library = library
    self.law = law
    self.today = today
  }

  /// The day whose law applies to an example.
  func day(of example: Example) -> LegalDate { example.asOf.flatMap { LegalDate($0) } ?? today }

  /// The readings of an example's documents; nil where one can't be read.
  mutating func read(_ example: Example) -> [DocumentReading]? {
    let reader = reader(for: day(of: example))
    var readings: [DocumentReading] = []
    for document in example.documents {
      let bytes = Array(document.text.utf8)
      guard let read = try? DocumentReader.read(bytes: bytes, path: document.name) else {
        return nil
      }
      var facts = example.facts
      if let kind = document.kind { facts["documentKind"] = kind }
      readings.append(reader.read(read, given: Facts(facts)))
    }
    return readings
  }

  private mutating func reader(for day: LegalDate) -> TenderReader {
    if let reader = known[day] { return reader }
    let reader = TenderReader(library, law: law, asOf: day)
    known[day] = reader
    return reader
  }
}
