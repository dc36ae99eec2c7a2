import LibraryFiles
import ProcurementLaw
import Testing

@testable import Clauses

@Suite("Review of clauses")
struct ReviewTests {
  private static let head = """
    id: PRV-01
    name: prov
    title: {sv: Prov, en: Trial}
    kind: condition
    place: {otherwise: end}
    heading: Prov
    parameters:
      - {name: antal, type: heltal, title: Antal, example: 2, min: 2}
    elements: [{name: antal, words: prov}]
    provenance: Vår egen.
    """
  private static let body = "1. {{Leverantoren}} ska göra {{antal}} prov.\n"

  private static func clause(
    _ change: (String, String)? = nil, review: String = "state: draft, law_date: 2026-11-21"
  ) throws -> Clause {
    let text = "---\n\(head)\nreview: {\(review)}\n---\n\(body)"
    let changed = change.map { text.replacing($0.0, with: $0.1) } ?? text
    #expect(change == nil || changed != text)
    let file = try YAMLFile.parse(changed, path: "clauses/prov.md")
    return try #require(try ClauseLibrary.load([file]).clauses.first)
  }

  private static func entry(
    _ state: Clause.Review.State, of clause: Clause, on day: String = "2027-01-31"
  ) throws -> ReviewEntry {
    ReviewEntry(
      clause, state: state, by: "En \"granskare\"\nmed rad", role: "jurist",
      date: try #require(LegalDate(day)), lawDate: try #require(LegalDate("2026-11-21")),
      note: "kommentar: \\ # {x}")
  }

  /// What changes the fingerprint, and which part is said to have changed.
  @Test(
    "A changed clause is a draft again",
    arguments: [
      ("ska göra", "bör göra", ClauseSource.Part.text),
      ("heading: Prov", "heading: Provet", .heading),
      ("min: 2", "min: 3, example: 4, unit: prov", .parameters),
      ("provenance:", "variants: {a: Ett}\nprovenance:", .variants),
      ("provenance:", "with: [PRV-01]\nprovenance:", .companions),
      ("provenance:", "law: [{subject: principles}]\nprovenance:", .law),
      ("provenance:", "applies: {act: LOU}\nprovenance:", .law),
    ])
  func changed(_ from: String, _ to: String, _ part: ClauseSource.Part) throws {
    var register = ReviewRegister()
    register.add(try Self.entry(.approved, of: try Self.clause()))
    let change =
      to.contains("example: 4") ? ("example: 2, min: 2", "example: 4, min: 3") : (from, to)
    let status = register.status(of: try Self.clause(change))
    #expect(status.state == .draft)
    #expect(status.lapse == .changed([part]))
    #expect(status.explanation.sv.contains(part.title.sv))
  }

  @Test(
    "What is not judged does not undo a review",
    arguments: [
      ("title: {sv: Prov, en: Trial}", "title: Provet"), ("name: prov\n", "name: provet\n"),
      ("provenance: Vår egen.", "provenance: \"Vår egen, omskriven.\""),
      ("law_date: 2026-11-21", "law_date: 2027-01-01"),
      (
        "parameters:\n  - {name: antal, type: heltal, title: Antal, example: 2, min: 2}",
        "# Tänk på antalet.\nparameters:\n  - name: antal\n    type: heltal\n    title: \"Antal\"\n"
          + "    example: '2'\n    min: 2"
      ),
      ("prov.\n", "prov.\n\n\n"),
    ])
  func unchanged(_ from: String, _ to: String) throws {
    var register = ReviewRegister()
    register.add(try Self.entry(.reviewed, of: try Self.clause()))
    #expect(register.status(of: try Self.clause((from, to))).state == .reviewed)
  }

  /// The last decision counts; a withdrawal holds whatever has changed.
  @Test("The register is written, read and ordered")
  func register() throws {
    let clause = try Self.clause()
    var register = ReviewRegister()
    register.add(try Self.entry(.approved, of: clause, on: "2027-03-01"))
    register.add(try Self.entry(.reviewed, of: clause, on: "2027-01-31"))
    #expect(register.status(of: clause).state == .approved)
    register.add(try Self.entry(.withdrawn, of: clause, on: "2027-03-01"))
    #expect(register.entries.map(\.state) == [.reviewed, .approved, .withdrawn])
    #expect(register.status(of: try Self.clause(("ska göra", "ska"))).state == .withdrawn)
    let read = try ReviewRegister(YAMLFile.parse(register.text, path: "granskning.yml"))
    #expect(read == register)
    #expect(read.text == register.text)
    #expect(read.entries[0].by == "En \"granskare\" med rad")
    #expect(read.entries[0].note == "kommentar: \\ # {x}")
    let empty = try ReviewRegister(
      YAMLFile.parse(ReviewRegister().text, path: "granskning.yml"))
    #expect(empty.entries.isEmpty)
  }

  /// A head that claims a review is believed only for the version that it names.
  @Test("The head of a file", arguments: ["", "hash", "fel"])
  func head(_ hash: String) throws {
    let digest = try Self.clause().source.hash.description
    let wrong = ContentHash(of: ["annat"]).description
    let review = "state: approved, by: N, date: 2027-01-31"
    let clause = try Self.clause(
      review: review
        + (hash == "hash" ? ", hash: \(digest)" : hash.isEmpty ? "" : ", hash: \(wrong)")
    )
    let status = ReviewRegister().status(of: clause)
    #expect(status.state == (hash == "hash" ? .approved : .draft))
    #expect(
      status.lapse == (hash == "hash" ? nil : hash.isEmpty ? .unsigned(.approved) : .changed([])))
    #expect(try Self.clause(review: "state: withdrawn").source.hash.description == digest)
    // The digest of nothing at all is known from the standard.
    #expect(ContentHash(of: []).digits.hasPrefix("e3b0c44298fc1c149afbf4c8996fb924"))
  }

  @Test(
    "A register with a fault is told with file and line",
    arguments: [
      ("state: approved", "state: godkänd", "godkänd"), ("hash: sha256:", "hash: md5:", "sha256"),
      ("date: 2027-01-31", "date: i går", "åååå-mm-dd"), ("role:", "roll:", "role"),
      ("reviews:", "granskningar:", "granskningar"),
      ("clause: PRV-01", "clauses: PRV-01", "clause"),
    ])
  func faultyRegister(_ from: String, _ to: String, _ says: String) throws {
    var register = ReviewRegister()
    register.add(try Self.entry(.approved, of: try Self.clause()))
    let text = register.text.replacing(from, with: to)
    #expect(text != register.text)
    do {
      _ = try ReviewRegister(YAMLFile.parse(text, path: "granskning.yml"))
      Issue.record("felet märktes inte: \(says)")
    } catch {
      #expect("\(error)".contains("granskning.yml") && "\(error)".contains(says), "\(error)")
    }
  }

  /// Nothing ships as reviewed, and nothing in the library is wrong.
  @Test("The clauses as they ship are drafts without a fault")
  func shipped() throws {
    let library = try ShippedClauses.load()
    let law = try #require(ShippedClauses.law)
    let rules = Set(
      try LibraryFolder.read(ShippedClauses.root.appending(path: "rules").path, prefix: "rules")
        .compactMap { $0.root["id"]?.text })
    let audit = ClauseAudit(
      library, register: ReviewRegister(), law: law, rules: rules,
      asOf: try #require(LegalDate("2026-11-21")), months: 12)
    #expect(library.clauses.allSatisfy { $0.review.state == .draft })
    let findings = audit.findings()
    #expect(findings.isEmpty, "\(findings.map { "\($0.path): \($0.message.sv)" })")
    let later = ClauseAudit(
      library, register: ReviewRegister(), law: law, rules: [],
      asOf: try #require(LegalDate("2028-01-01")), months: 12
    ).findings()
    #expect(Set(later.map(\.kind)).isSuperset(of: [.overdue, .unknown]))
    #expect(later.contains { $0.level == .error })
  }
}
