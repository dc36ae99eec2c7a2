import Clauses
import Linting
import ProcurementLaw
import Rules
import TenderDocuments

/// What the rules about dead terms and repealed law say of the clauses' own texts.
public struct ClauseWording {
  private let reader: TenderReader
  private let linter: Linter
  private let asOf: LegalDate

  /// Reads clauses with these rules, on a day.
  public init(_ rules: RuleLibrary, law: LawBook, asOf: LegalDate) {
    reader = TenderReader(rules, law: law, asOf: asOf)
    linter = Linter(library: rules, law: law)
    self.asOf = asOf
  }

  /// The findings, each once for a clause whatever its variants.
  public func findings(_ writings: [ClauseAudit.Writing]) -> [ClauseFinding] {
    var findings: [ClauseFinding] = []
    for writing in writings {
      for found in self.findings(writing) where !findings.contains(found) { findings.append(found) }
    }
    return findings
  }

  /// What is told under every act and regime: a variant for services of annex 2 is no fault because
  /// its provision does not apply elsewhere.
  private func findings(_ writing: ClauseAudit.Writing) -> [ClauseFinding] {
    guard let first = writing.texts.first else { return [] }
    var found = told(of: first, path: writing.clause.path)
    for text in writing.texts.dropFirst() where !found.isEmpty {
      let rules = Set(told(of: text, path: writing.clause.path).map(\.rule.id))
      found.removeAll { !rules.contains($0.rule.id) }
    }
    return found.map { finding in
      ClauseFinding(
        .staleWord, .warning, clause: writing.clause.id, path: writing.clause.path,
        message: .joining([finding.message]) { texts, _ in "\(finding.rule.id): \(texts[0])" })
    }
  }

  private func told(of text: ClauseAudit.Writing.Text, path: String) -> [Finding] {
    let bytes = NewDocument.text(text.blocks)
    guard let document = try? DocumentReader.read(bytes: bytes, path: path) else { return [] }
    let facts = Facts(["act": text.act.rawValue, "regime": text.regime.rawValue])
    let tender = Tender([reader.read(document, given: facts)])
    let topics = ["terminology", "stale_law_citation"]
    return linter.lint(tender, options: .init(asOf: asOf, only: topics)).findings
  }
}
