import BundledLibrary
import Linting
import ProcurementLaw
import Rules
import TenderDocuments
import Testing

/// How often the reading of topics agrees with people, on passages of their own.
@Suite struct PassageTests {
  /// The least F1 that each origin must reach, over all topics and on each of them.
  ///
  /// Set just below what was measured: a change that reads worse fails here.
  static let floors: [(LabelledPassage.Origin, all: Double, each: Double)] = [
    (.tuned, 0.98, 0.94), (.fresh, 0.92, 0.82),
  ]

  @Test(arguments: floors)
  func agreesWithPeople(origin: LabelledPassage.Origin, all: Double, each: Double) throws {
    let passages = try LabelledPassage.all(origin)
    let reader = try Reader()
    try #require(Set(passages.keys) == reader.topics)
    var total = Agreement()
    for (topic, passages) in passages.sorted(by: { $0.key < $1.key }) {
      var agreement = Agreement()
      for passage in passages {
        agreement.count(label: passage.isPresent, read: try reader.finds(passage))
      }
      print(origin, topic, agreement)
      #expect(agreement.f1 >= each, "\(topic): \(agreement)")
      total += agreement
    }
    print(origin, "all", total)
    #expect(total.f1 >= all, "\(total)")
  }

  @Test func thereAreEnoughPassages() throws {
    var passages: [String: [LabelledPassage]] = [:]
    for origin in LabelledPassage.Origin.allCases {
      passages.merge(try LabelledPassage.all(origin), uniquingKeysWith: +)
    }
    #expect(!passages.isEmpty)
    for (topic, passages) in passages {
      #expect(passages.count >= 40, "\(topic)")
      #expect(passages.count(where: \.isHard) * 2 >= passages.count, "\(topic)")
      #expect(Set(passages.map(\.text)).count == passages.count, "\(topic)")
    }
  }

  private struct Reader {
    let library: RuleLibrary
    let law: LawBook

    init() throws {
      let files = try BundledLibrary.files()
      library = try RuleLibrary(files)
      law = try LawBook(files: files)
    }

    var topics: Set<String> { Set(library.topics.map(\.topic)) }

    func finds(_ passage: LabelledPassage) throws -> Bool {
      let document = try DocumentReader.read(bytes: Array(passage.text.utf8), path: "text.md")
      let reading = TenderReader(library, law: law, asOf: passage.asOf).read(document)
      return try #require(reading.topic(passage.topic)).status == .present
    }
  }

  /// Counts of labels against readings.
  private struct Agreement: CustomStringConvertible {
    private var found = 0
    private var missed = 0
    private var alarms = 0
    private var silent = 0

    mutating func count(label: Bool, read: Bool) {
      switch (label, read) {
      case (true, true): found += 1
      case (true, false): missed += 1
      case (false, true): alarms += 1
      case (false, false): silent += 1
      }
    }

    static func += (left: inout Agreement, right: Agreement) {
      left.found += right.found
      left.missed += right.missed
      left.alarms += right.alarms
      left.silent += right.silent
    }

    var f1: Double {
      let all = 2 * found + alarms + missed
      return all == 0 ? 0 : Double(2 * found) / Double(all)
    }

    var description: String {
      "\(found) found, \(missed) missed, \(alarms) false, \(silent) rightly silent, F1 \(f1)"
    }
  }
}
