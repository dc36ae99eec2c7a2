import ArgumentParser
import Linting
import ProcurementLaw
import TenderDocuments

struct Lint: ParsableCommand {
  @Option var rules: String?
  @Argument var paths: [String]

  func run() throws {
    let knowledge = try Knowledge(extraRules: rules)
    let asOf = LegalDate("2026-11-21")!
    let reader = TenderReader(knowledge.rules, law: knowledge.law, asOf: asOf)
    let linter = Linter(library: knowledge.rules, law: knowledge.law)
    for path in paths {
      let reading = reader.read(try DocumentReader.read(path: path))
      let report = linter.lint(Tender([reading]), options: .init(asOf: asOf))
      for finding in report.findings {
        print(
          "\(path)\t\(finding.rule.id)\t\(finding.severity)\t\(finding.message.sv)\t\(finding.range.map(reading.document.string) ?? "")"
        )
      }
    }
  }
}
