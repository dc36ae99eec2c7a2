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
