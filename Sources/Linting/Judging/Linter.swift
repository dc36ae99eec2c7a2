import ProcurementLaw
import Rules
import TenderDocuments

/// Judges tenders by the rules of a library.
public struct Linter: Sendable {
  /// What came of judging a tender.
  public struct Report: Sendable {
    /// The tender as read.
    public let tender: Tender
    /// The findings, ordered by document, place and rule.
    public let findings: [Finding]
    /// The rules that were run.
    public let judged: Int
    /// The rules that do not apply to this tender.
    public let notApplicable: Int
    /// The rules that could not be judged, with the facts that they lack.
    public let notJudged: [(rule: String, lacksFacts: [String])]
    /// The day whose law was applied.
    public let asOf: LegalDate
  }

  /// What may be narrowed or moved in a run.
  public struct Options: Sendable {
    /// The stage of the tender: utkast, publicering or revision.
    public var stage: String
    /// Ids of rules or keys of topics to run; empty for all.
    public var only: [String]
    /// Ids of rules or keys of topics to leave out.
    public var skip: [String]
    /// The day whose law applies.
    public var asOf: LegalDate

    /// Makes options.
    public init(
      asOf: LegalDate, stage: String = "utkast", only: [String] = [], skip: [String] = []
    ) {
      self.asOf = asOf
      self.stage = stage
      self.only = only
      self.skip = skip
    }
  }

  private let library: RuleLibrary
  private let checks: CheckFactory
  private let law: LawBook

  /// Makes a linter.
  public init(library: RuleLibrary, law: LawBook) {
    self.library = library
    self.law = law
    checks = CheckFactory(library: library, law: law)
  }

  /// Judges a tender.
  public func lint(_ tender: Tender, options: Options) -> Report {
    var findings: [Finding] = []
    var judged = 0
    var notApplicable = 0
    var notJudged: [(rule: String, lacksFacts: [String])] = []
    var cache = checks.cache(for: tender)
    for rule in library.rules where isWanted(rule, options) {
      guard applies(rule, tender, options) else {
        notApplicable += 1
        continue
      }
      switch checks.run(rule, on: tender, asOf: options.asOf, &cache) {
      case .notApplicable: notApplicable += 1
      case .notJudged(let facts): notJudged.append((rule.id, facts))
      case .judged(let drafts):
        judged += 1
        findings += drafts.map { finish($0, of: rule, in: tender, options) }
      }
    }
    findings.sort {
      ($0.document, $0.range?.lowerBound ?? -1, $0.rule.id)
        < ($1.document, $1.range?.lowerBound ?? -1, $1.rule.id)
    }
    return Report(
      tender: tender, findings: Fingerprint.numbered(findings), judged: judged,
      notApplicable: notApplicable,
      notJudged: notJudged, asOf: options.asOf)
  }

  private func isWanted(_ rule: Rule, _ options: Options) -> Bool {
    let names = [rule.id, rule.topic]
    if options.skip.contains(where: names.contains) { return false }
    return options.only.isEmpty || options.only.contains(where: names.contains)
  }

  /// Whether the conditions of a rule hold; a fact that is not known does not rule it out.
  private func applies(_ rule: Rule, _ tender: Tender, _ options: Options) -> Bool {
    rule.applies.allSatisfy { condition in
      if condition.fact == "stage" { return condition.holds(options.stage) ?? true }
      if condition.fact == "documentKind" {
        return tender.readings.contains { condition.holds($0.facts.documentKind) ?? true }
      }
      return condition.holds(tender.facts.value(of: condition.fact)) ?? true
    }
  }

  private func finish(
    _ draft: Draft, of rule: Rule, in tender: Tender, _ options: Options
  ) -> Finding {
    let reading = tender.readings[draft.document]
    let message = MessageFilling(hit: draft.hit, lacks: draft.lacks)
    return Finding(
      rule: rule, severity: severity(draft, rule, tender),
      message: message.fill(draft.message ?? rule.message), document: draft.document,
      range: draft.range, lacks: draft.lacks, rejected: draft.rejected, related: draft.related,
      law: LegalSource.all(rule.law, law: law, facts: tender.facts, asOf: options.asOf),
      clauses: rule.clauses,
      fingerprint: Fingerprint.of(rule: rule.id, range: draft.range, in: reading))
  }

  private func severity(_ draft: Draft, _ rule: Rule, _ tender: Tender) -> Severity {
    var severity = draft.severity ?? rule.severity
    for special in rule.severityCases
    where special.conditions.allSatisfy({
      $0.holds(tender.facts.value(of: $0.fact)) == true
    }) && !special.absentTopics.contains(where: tender.has) {
      severity = special.severity
    }
    let lacksFact = rule.needs.contains { tender.facts.value(of: $0) == nil }
    return lacksFact ? severity.lowered : severity
  }
}
