import ProcurementLaw
import Rules
import TenderDocuments

/// Judges tenders by the rules of a library.
public struct Linter: Sendable {
  /// What came of judging a tender.
  public struct Report: Sendable {
    /// The tender as read.
    public let tender: Tender
    /// The findings that count, ordered by document, place and rule.
    public internal(set) var findings: [Finding]
    /// The findings that don't count: those that were set aside, those of the baseline.
    public internal(set) var setAside: [SetAside] = []
    /// How it stands with each entry of the register, in its order.
    public internal(set) var deviationStates: [DeviationState] = []
    /// The ids of rules that this run says nothing of: left out, of another stage, or not judged.
    let silentRules: Set<String>
    /// The rules that were run.
    public let judged: Int
    /// Ids of the rules that do not apply to this tender.
    let inapplicable: Set<String>
    /// How many rules do not apply to this tender.
    public var notApplicable: Int { inapplicable.count }
    /// The rules that could not be judged in full, with what they lack.
    public let notJudged: [NotJudged]
    /// The day whose law was applied.
    public let asOf: LegalDate
    /// The stage that the tender was judged for: utkast, publicering or revision.
    public let stage: String
    /// Whether only some of the rules were wanted.
    public let isNarrowed: Bool
    /// Ids of the rules that a policy has switched off, sorted.
    public let switchedOff: [String]

    /// The report with some of its findings only.
    public func keeping(_ isKept: (Finding) -> Bool) -> Report {
      var other = self
      other.findings = findings.filter(isKept)
      return other
    }
  }

  /// A rule that could not be judged, or not in all its parts.
  public struct NotJudged: Sendable, Equatable {
    /// The rule's id.
    public let rule: String
    /// The facts that it lacks, sorted.
    public let lacksFacts: [String]
    /// The kinds of document that it lacks, as values of the fact `documentKind`, sorted.
    public let lacksDocuments: [String]

    /// Makes a note.
    public init(rule: String, lacksFacts: [String], lacksDocuments: [String]) {
      self.rule = rule
      self.lacksFacts = lacksFacts
      self.lacksDocuments = lacksDocuments
    }
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
  private let remedies: RemedyChoice

  /// Makes a linter.
  public init(library: RuleLibrary, law: LawBook) {
    self.library = library
    self.law = law
    remedies = RemedyChoice(vocabulary: library.vocabulary)
    checks = CheckFactory(library: library, law: law)
  }

  /// Judges a tender.
  public func lint(_ tender: Tender, options: Options) -> Report {
    let tender = tender.aimed(at: library.targets)
    let switchedOff = Set(library.rules.filter { $0.isSwitchedOff(at: options.stage) }.map(\.id))
    var findings: [Finding] = []
    var judged = 0
    var inapplicable: Set<String> = []
    var notJudged: [NotJudged] = []
    var silent: Set<String> = []
    var cache = checks.cache(for: tender)
    for rule in library.rules where !rule.isOfDeviations {
      guard isWanted(rule, options), !switchedOff.contains(rule.id) else {
        silent.insert(rule.id)
        continue
      }
      let outcome = outcome(of: rule, on: tender, options, &cache)
      findings += outcome.findings(in: tender)
      if outcome.isLeft {
        notJudged.append(
          NotJudged(
            rule: rule.id, lacksFacts: outcome.lacksFacts.sorted(),
            lacksDocuments: outcome.lacksDocuments.sorted()))
      } else if outcome.isJudged {
        judged += 1
      } else {
        inapplicable.insert(rule.id)
      }
      if outcome.isLeft || !isOfStage(rule, options) { silent.insert(rule.id) }
    }
    return Report(
      tender: tender, findings: Fingerprint.numbered(Self.sorted(findings)), silentRules: silent,
      judged: judged,
      inapplicable: inapplicable, notJudged: notJudged, asOf: options.asOf, stage: options.stage,
      isNarrowed: !options.only.isEmpty || !options.skip.isEmpty,
      switchedOff: switchedOff.sorted())
  }

  /// Findings by document, place and rule.
  static func sorted(_ findings: [Finding]) -> [Finding] {
    findings.sorted {
      ($0.document, $0.range?.lowerBound ?? -1, $0.rule.id)
        < ($1.document, $1.range?.lowerBound ?? -1, $1.rule.id)
    }
  }

  /// The rules of the library.
  var rules: [Rule] { library.rules }

  /// Whether a rule, or all its parts, are for another stage of the tender.
  private func isOfStage(_ rule: Rule, _ options: Options) -> Bool {
    func fits(_ conditions: [FactCondition]) -> Bool {
      conditions.allSatisfy { $0.fact != "stage" || $0.holds(options.stage) ?? true }
    }
    return fits(rule.applies) && rule.parts.contains { fits($0.applies) }
  }

  private func outcome(
    of rule: Rule, on tender: Tender, _ options: Options, _ cache: inout ConditionCache
  ) -> RuleOutcome {
    var outcome = RuleOutcome()
    guard rule.onlyWhenKnown.allSatisfy({ tender.facts.value(of: $0) != nil }),
      applies(rule.applies, tender, options)
    else { return outcome }
    let lacking = rule.mustKnow.filter { tender.facts.value(of: $0) == nil }
    var judged: [Check] = []
    var left: [(check: Check, facts: [String], documents: [String])] = []
    for (index, check) in checks.checks(of: rule).enumerated() {
      let part = rule.parts[index]
      guard applies(part.applies, tender, options) else { continue }
      let verdict = check.run(on: tender, asOf: options.asOf, &cache)
      if case .judged = verdict { judged.append(part.check) }
      switch verdict {
      case .notApplicable: continue
      case .notJudged(let facts, let documents): left.append((part.check, facts, documents))
      // What is right as it stands is right whatever the facts are.
      case .judged(let drafts) where drafts.isEmpty || lacking.isEmpty:
        let law = drafts.isEmpty ? [] : self.law(of: part, rule, for: tender, options)
        outcome.judged(
          drafts.map { finish($0, of: index, rule, law: law, in: tender, options) }, part: index,
          competes: !part.check.isOfFile)
      case .judged: outcome.left(lacksFacts: lacking, documents: [])
      }
    }
    // What one check could not look for, for want of a document, another may have settled.
    for (check, facts, documents) in left where !judged.contains(where: check.seeksSame) {
      outcome.left(lacksFacts: facts, documents: documents)
    }
    return outcome
  }

  func isWanted(_ rule: Rule, _ options: Options) -> Bool {
    let names = [rule.id, rule.topic]
    if options.skip.contains(where: names.contains) { return false }
    return options.only.isEmpty || options.only.contains(where: names.contains)
  }

  /// Whether all conditions hold; a fact that is not known does not rule a rule out.
  func applies(
    _ conditions: [FactCondition], _ tender: Tender, _ options: Options
  ) -> Bool {
    conditions.allSatisfy { condition in
      if condition.fact == "stage" { return condition.holds(options.stage) ?? true }
      if condition.fact == "documentKind" {
        return tender.readings.contains { condition.holds($0.facts.documentKind) ?? true }
      }
      return condition.holds(tender.facts.value(of: condition.fact)) ?? true
    }
  }

  func law(
    of part: Rule.Part, _ rule: Rule, for tender: Tender, _ options: Options
  ) -> [LegalSource] {
    LegalSource.all(rule.law + part.law, law: law, facts: tender.facts, asOf: options.asOf)
  }

  func finish(
    _ draft: Draft, of index: Int, _ rule: Rule, law: [LegalSource], in tender: Tender,
    _ options: Options
  ) -> Finding {
    let part = rule.parts[index]
    let duties = rule.duties.filter { $0.conditions.allSatisfy { holds($0, tender, options) } }
    // Faults of whole documents have no words of their own that tell them apart.
    let name = draft.range == nil && index > 0 ? "\(rule.id)/\(index)" : rule.id
    let remedies = remedies.clauses(for: draft, of: part, rule, in: tender)
    return Finding(
      rule: rule, severity: severity(draft, part, rule, duties, tender, options),
      message: .joining(
        [MessageFilling(draft: draft).fill(part.message)] + duties.compactMap(\.sentence)
      ) { texts, _ in texts.joined(separator: " ") }, document: draft.document,
      range: draft.range, lacks: draft.lacks, count: draft.count, rejected: draft.rejected,
      related: draft.related,
      law: law + duties.map { LegalSource($0.source) }, clauses: remedies.ids,
      clausesAreChosen: remedies.areChosen,
      fingerprint: Fingerprint.of(
        rule: name, range: draft.range, in: tender.readings[draft.document]))
  }

  private func severity(
    _ draft: Draft, _ part: Rule.Part, _ rule: Rule, _ duties: [Rule.Duty], _ tender: Tender,
    _ options: Options
  ) -> Severity {
    var severity = draft.severity ?? part.severity
    for special in rule.severityCases + part.severityCases
    where special.conditions.allSatisfy({ holds($0, tender, options) })
      && !special.absentTopics.contains(where: tender.has)
    {
      severity = special.severity
    }
    let lacksFact = rule.needs.contains { tender.facts.value(of: $0) == nil }
    // What a policy demands does not depend on what is not known of the law.
    let judged = ([lacksFact ? severity.lowered : severity] + duties.map(\.severity)).max()
    return rule.ruled(judged ?? severity, at: options.stage)
  }

  /// Whether a condition is known to hold.
  private func holds(_ condition: FactCondition, _ tender: Tender, _ options: Options) -> Bool {
    let value =
      condition.fact == "stage" ? options.stage : tender.facts.value(of: condition.fact)
    return condition.holds(value) == true
  }
}
