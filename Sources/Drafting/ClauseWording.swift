import Clauses
import Linting
import ProcurementLaw
import Rules
import TenderDocuments

/// What the rules about dead terms and repealed law say of the clauses' own texts.
public struct ClauseWording {
  private let rules: RuleLibrary
  private let law: LawBook
  private let asOf: LegalDate

  /// Reads clauses with these rules, on a day.
  public init(_ rules: RuleLibrary, law: LawBook, asOf: LegalDate) {
    self.rules = rules
    self.law = law
    self.asOf = asOf
  }

  /// The findings, each once for a clause whatever its variants.
  public func findings(_ writings: [ClauseAudit.Writing]) -> [ClauseFinding] {
    let reader = TenderReader(rules, law: law, asOf: asOf)
    let linter = Linter(library: rules, law: law)
    let topics = ["terminology", "stale_law_citation"]
    var findings: [ClauseFinding] = []
    for writing in writings {
      let bytes = NewDocument.text(writing.blocks)
      guard let document = try? DocumentReader.read(bytes: bytes, path: writing.clause.path) else {
        continue
      }
      let facts = Facts(["act": writing.act.rawValue, "regime": writing.regime.rawValue])
      let tender = Tender([reader.read(document, given: facts)])
      let report = linter.lint(tender, options: .init(asOf: asOf, only: topics))
      for finding in report.findings {
        let found = ClauseFinding(
          .staleWord, .warning, clause: writing.clause.id, path: writing.clause.path,
          message: .joining([finding.message]) { texts, _ in "\(finding.rule.id): \(texts[0])" })
        if !findings.contains(found) { findings.append(found) }
      }
    }
    return findings
  }
}
