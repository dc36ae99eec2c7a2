import Linting
import Rules
import TenderDocuments
import Testing

/// What each key of a check, a rule and a condition narrows or adds.
@Suite struct CheckKeyTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    /// The keys of the rule from `severity` on.
    let rule: String
    /// Kind and text of each document.
    var documents: [(kind: String, text: String)] = [("contract_draft", "")]
    var facts: [String: String] = [:]
    /// One line a finding: severity, message and the marked passage; or `-` and what is lacking.
    let expected: [String]
    var testDescription: String { name }

    init(
      _ name: String, _ rule: String, _ documents: [(kind: String, text: String)],
      _ facts: [String: String] = [:], _ expected: String...
    ) {
      (self.name, self.rule, self.documents) = (name, rule, documents)
      (self.facts, self.expected) = (facts, expected)
    }
  }

  @Test(arguments: missing + incomplete + belonging + wordings + rules)
  func narrows(_ sample: Case) throws {
    let report = try lint(sample)
    var got = report.findings.map { finding in
      let document = report.tender.readings[finding.document].document
      let related = finding.related.map { " +" + $0.what.sv }.joined()
      let quote = finding.range.map(document.string) ?? ""
      return "\(finding.severity.rawValue)|\(finding.message.sv)|\(quote)\(related)"
    }
    got += report.notJudged.map {
      "- " + ($0.lacksFacts + $0.lacksDocuments).joined(separator: ", ")
    }
    #expect(got == sample.expected)
    #expect(report.judged + report.notApplicable + report.notJudged.count == 1)
  }

  /// The text of a contract, its facts, and the clauses that mend each finding; `*` where they were
  /// chosen for just that.
  @Test(arguments: [
    ("Skäligt.", [:], ["A-01"]),
    ("Skäligt efter 2 månader.", [:], ["B-01*"]),
    ("Skäligt.\n\nVite utgår.", [:], ["B-02*", "C-01*"]),
    ("Skäligt.\n\nInget vite utgår.", [:], ["A-01"]),
    ("Skäligt.", ["act": "LOV"], ["*"]),
    ("Skäligt efter 2 månader.", ["act": "LOV"], ["B-01*"]),
  ])
  func choosesClauses(
    _ text: String, _ facts: [String: String], _ expected: [String]
  ) throws {
    let rule = """
      severity: info
      message: Prov
      clauses: [A-01]
      clauses_when:
        - {says: [length], clauses: [B-01]}
        - {tender_says: [penalty], clauses: [B-02]}
        - {act: [LOV], clauses: []}
      checks:
        - {check: wording, signals: [{id: reasonable, says: [reasonable]}]}
        - {check: wording, signals: [{id: vite, says: [penalty]}], clauses: [C-01]}
      """
    let report = try lint(Case("", rule, [("contract_draft", text)], facts))
    let got = report.findings.map {
      $0.clauses.joined(separator: " ") + ($0.clausesAreChosen ? "*" : "")
    }
    #expect(got == expected)
  }

  /// What one check can't look for, for want of a document, another may have settled.
  @Test(arguments: [
    ("Leverantören städar.", ["- contract_draft"]), ("Skäligt.", ["Prov"]),
    ("Skäligt vite.", []),
  ])
  func isSettledByAnotherCheck(_ text: String, _ expected: [String]) throws {
    let rule = """
      severity: info
      message: Prov
      checks:
        - {check: missing, says: [penalty], in_document: [contract_draft]}
        - {check: missing, says: [penalty], when_says: [reasonable]}
      """
    let report = try lint(Case("", rule, [("procurement_terms", text)]))
    let got =
      report.findings.map(\.message.sv) + report.notJudged.map { "- \($0.lacksDocuments[0])" }
    #expect(got == expected)
  }

  private func lint(_ sample: Case) throws -> Linter.Report {
    let rule = """
      id: KEY001
      topic: employment_condition
      kind: defective
      title: Prov
      explanation: Prov
      law: [{subject: principles}]
      \(sample.rule)
      """
    let sanction = """
      topic: sanction_for_social
      title: Påföljd
      definition: Prov.
      signals: [{id: penalty, says: [penalty], duty: any}]
      """
    let library = try EngineFixture.library(adding: [
      ("rules/KEY/KEY001.yml", rule), ("rules/topics/sanction.yml", sanction),
    ])
    let readings = try sample.documents.enumerated().map { index, document in
      var facts = sample.facts
      facts["documentKind"] = document.kind
      return try EngineFixture.read(
        document.text, facts, library: library, path: "del\(index).md")
    }
    return Linter(library: library, law: try EngineFixture.law())
      .lint(Tender(readings), options: .init(asOf: try EngineFixture.date(), only: ["KEY001"]))
  }
}
