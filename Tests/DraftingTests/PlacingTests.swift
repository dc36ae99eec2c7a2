import Clauses
import Drafting
import Linting
import TenderDocuments
import Testing

@Suite struct PlacingTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let clause: String
    let text: String
    var target = ClauseTarget.wherePlaceFits
    /// The line that must stand right before the clause's heading; empty for the first line.
    let after: String
    /// The mark of the clause's heading.
    let heading: String
  }

  static let contract = """
    # Avtal
    ## 1 Parter
    Beställaren är Granby kommun.
    ## 4 Särskilda kontraktsvillkor
    Villkoren gäller under avtalstiden.
    ## 5 Priser
    Priserna är fasta.
    ## 6 Underskrifter
    Ort och datum
    """

  static let cases = [
    Case(
      testDescription: "where it belongs", clause: "VIL-05", text: contract,
      after: "Villkoren gäller under avtalstiden.", heading: "### "),
    Case(
      testDescription: "in a section by number", clause: "VIL-05", text: contract,
      target: .section("5"), after: "Priserna är fasta.", heading: "### "),
    Case(
      testDescription: "with a full stop behind the number", clause: "VIL-05", text: contract,
      target: .section("5."), after: "Priserna är fasta.", heading: "### "),
    Case(
      testDescription: "beside a section on one thing, not in it", clause: "VIL-05",
      text: """
        # Upphandling
        ## 4 Uppdraget
        ### 4.1 Ort
        Uppdraget utförs i Lund.
        ### 4.2 Kontraktstid
        Kontraktet gäller i tre år.
        ## 5 Utvärdering
        Anbudet med lägst pris antas.
        """, after: "Kontraktet gäller i tre år.", heading: "### "),
    Case(
      testDescription: "behind a heading", clause: "VIL-05", text: contract,
      target: .after("priser"), after: "Priserna är fasta.", heading: "## "),
    Case(
      testDescription: "before the signatures", clause: "VIL-05",
      text: """
        # Avtal
        ## Parter
        Leverantören är A.
        ## Underskrifter
        Ort
        """, after: "Leverantören är A.", heading: "## "),
    Case(
      testDescription: "a missing piece beside its condition", clause: "UPP-03",
      text: """
        # Avtal
        ## 3 Villkor för arbetet
        ### 3.1 Platser
        Leverantören ska erbjuda två praktikplatser åt långtidsarbetslösa.
        ### 3.2 Övrigt
        Arbetskläder bekostas av Leverantören.
        ## 4 Vite vid försening
        Vid försening betalas vite.
        """, after: "Arbetskläder bekostas av Leverantören.", heading: "### "),
  ]

  @Test(arguments: cases)
  func putsTheClauseInItsPlace(_ sample: Case) throws {
    #expect(!Self.cases.isEmpty)
    let lines = try insert(sample.clause, into: sample.text, at: sample.target)
      .split(separator: "\n").map(String.init)
    let old = Set(sample.text.split(separator: "\n").map(String.init))
    let first = try #require(lines.firstIndex { $0.hasPrefix("#") && !old.contains($0) })
    #expect(lines[first].hasPrefix(sample.heading))
    #expect(lines[first - 1] == sample.after)
    // Nothing that stood there is gone or moved.
    #expect(lines.filter(old.contains) == sample.text.split(separator: "\n").map(String.init))
  }

  struct Refusal: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let clause: String
    let text: String
    var target = ClauseTarget.wherePlaceFits
    let says: String
  }

  static let refusals = [
    Refusal(
      testDescription: "a letter", clause: "BRV-01", text: contract, says: "generate"),
    Refusal(
      testDescription: "no such number", clause: "VIL-05", text: contract, target: .section("9"),
      says: "4 Särskilda kontraktsvillkor"),
    Refusal(
      testDescription: "no such heading", clause: "VIL-05", text: contract,
      target: .after("Miljö"), says: "Miljö"),
    Refusal(
      testDescription: "a call-off", clause: "VIL-05",
      text: """
        # Avropsförfrågan
        Förfrågan avser förnyad konkurrensutsättning inom ramavtalet IT-konsulttjänster.
        ## 1 Uppdraget
        Uppdraget avser en projektledare.
        """, says: "avrop"),
    Refusal(
      testDescription: "a specification without a fitting section", clause: "VIL-13",
      text: """
        # Kravspecifikation
        ## 1 Städning
        Golven ska städas varje dag.
        """, says: "--section"),
  ]

  @Test(arguments: refusals)
  func refusesRatherThanGuesses(_ sample: Refusal) {
    #expect(!Self.refusals.isEmpty)
    let error = #expect(throws: (any Error).self) {
      try insert(sample.clause, into: sample.text, at: sample.target)
    }
    #expect("\(error.map { "\($0)" } ?? "")".contains(sample.says))
  }

  @Test(arguments: ["VIL-02", "VIL-04", "VIL-05", "VIL-13", "VIL-14", "UPP-01", "UPP-03"])
  func refusesAClauseThatStandsThere(clause: String) throws {
    let once = try insert(clause, into: Self.contract, at: .wherePlaceFits)
    let error = #expect(throws: DraftingError.self) {
      try insert(clause, into: once, at: .wherePlaceFits)
    }
    guard case .standsAlready(clause, _) = error else {
      Issue.record("\(clause): \(error.map { "\($0)" } ?? "nothing")")
      return
    }
  }

  @Test(arguments: [
    ("Entreprenören ska städa. Kommunen betalar.", "Entreprenören", "Kommunen"),
    ("Utföraren ska städa. Regionen betalar.", "Utföraren", "Regionen"),
    ("Golven ska städas.", "Leverantören", "Beställaren"),
  ])
  func callsThePartiesWhatTheDocumentDoes(text: String, supplier: String, buyer: String) throws {
    let written = try insert(
      "UPP-03", into: "# Avtal\n## 2 Särskilda kontraktsvillkor\n\(text)\n", at: .wherePlaceFits)
    #expect(written.contains("\(supplier) "))
    #expect(written.contains(buyer))
    if supplier != "Leverantören" { #expect(!written.contains("Leverantören")) }
  }

  private func insert(
    _ clause: String, into text: String, at target: ClauseTarget
  ) throws -> String {
    let rules = try #require(Shipped.rules)
    let law = try #require(Shipped.law)
    let library = try #require(Shipped.clauses)
    let today = try #require(Shipped.today)
    let source = Array(text.utf8)
    let reading = TenderReader(rules, law: law, asOf: today).read(
      try DocumentReader.read(bytes: source, path: "avtal.md"),
      given: Facts(["act": "LOU", "regime": "directive"]))
    let result = try ClauseInsertion(library: library, law: law).insert(
      try library.clause(clause), into: source, of: reading,
      .init(values: ParameterValues(), target: target, usesExamples: true, revision: nil),
      asOf: today)
    return String(decoding: result.bytes, as: UTF8.self)
  }
}
