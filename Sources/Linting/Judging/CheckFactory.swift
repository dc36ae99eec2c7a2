import ProcurementLaw
import Rules

/// Makes the checks of a library ready to run, once for all tenders.
struct CheckFactory: Sendable {
  /// The checks of each rule, in the order of its parts.
  private let prepared: [String: [any TenderCheck]]
  /// Concepts of headings that speak of the social condition: their sections are part of it.
  private let related: [Int]
  private let other: OtherMatter
  private let wordings: SignalTable

  init(library: RuleLibrary, law: LawBook) {
    let vocabulary = library.vocabulary
    var maker = CheckMaker(library: library, law: law)
    var prepared: [String: [any TenderCheck]] = [:]
    for rule in library.rules { prepared[rule.id] = rule.parts.map { maker.make($0, of: rule) } }
    self.prepared = prepared
    related = ["condition_heading"].compactMap(vocabulary.index(of:))
    other = OtherMatter(
      words: ["social_bonus"].compactMap(vocabulary.index(of:)),
      conditionWords: ["of_the_condition"].compactMap(vocabulary.index(of:)),
      conditionHeadings: related)
    wordings = SignalTable(maker.signals, vocabulary: vocabulary)
  }

  /// What the checks of one run share about a tender.
  func cache(for tender: Tender) -> ConditionCache {
    ConditionCache(tender, related: related, other: other, wordings: wordings)
  }

  /// The checks of a rule, in the order of its parts.
  func checks(of rule: Rule) -> [any TenderCheck] { prepared[rule.id] ?? [] }
}

/// Makes the check of one part of a rule after another.
private struct CheckMaker {
  let vocabulary: Vocabulary
  let law: LawBook
  let codes: [String: [CodePattern]]
  let comparisons: ComparisonMaker
  /// The signals of all wordings, in the order of the rules.
  private(set) var signals: [Signal] = []

  init(library: RuleLibrary, law: LawBook) {
    vocabulary = library.vocabulary
    self.law = law
    codes = library.factWords.codes
    comparisons = ComparisonMaker(library, law: law)
  }

  mutating func make(_ part: Rule.Part, of rule: Rule) -> any TenderCheck {
    switch part.check {
    case .missing(let check): missing(check, homes: Self.homes(rule.applies + part.applies))
    case .incomplete(let check): incomplete(check, severity: part.severity)
    case .wording(let check): wording(check, kinds: Self.kinds(rule.applies + part.applies))
    case .citation(let states): CitationCheck(states: states, law: law)
    case .amount(.directAwardLimit):
      AmountCheck(of: .directAward, law: law, vocabulary: vocabulary)
    case .amount(.specialServicesLimit):
      AmountCheck(of: .specialServices, law: law, vocabulary: vocabulary)
    case .amount(.oldThreshold): ThresholdCheck(law: law, vocabulary: vocabulary)
    case .terms(let groups): TermCheck(groups: groups, law: law, vocabulary: vocabulary)
    case .placeholder(let check): PlaceholderCheck(check: check)
    case .remark(let check):
      RemarkCheck(check: check, templateWords: vocabulary.index(of: "template_title"))
    case .computed(let check):
      ComputedCheckMaker(vocabulary: vocabulary, law: law, codes: codes).make(check)
    case .compare(let check): comparisons.make(check.subject)
    case .deviation: RegisterCheck()
    }
  }

  private func missing(_ check: Check.Missing, homes: [String]) -> MissingCheck {
    MissingCheck(
      check: check, says: indices(check.says), whenSays: indices(check.whenSays),
      suitable: vocabulary.index(of: "suitable_object"), unless: indices(check.unless),
      homes: homes)
  }

  private func incomplete(_ check: Check.Incomplete, severity: Severity) -> IncompleteCheck {
    IncompleteCheck(
      check: check,
      pieces: check.require.map {
        RequiredPiece(
          requirement: $0, concepts: indices($0.any), with: $0.with.map(indices),
          beside: indices($0.beside), lacks: indices($0.lacks),
          places: CitationCheck.places($0.citation, in: law))
      },
      unless: indices(check.unless), whenSays: indices(check.whenSays),
      placeAt: indices(check.placeAt), severity: severity, law: law)
  }

  private mutating func wording(
    _ check: Check.Wording, kinds: [FactCondition]
  ) -> WordingCheck {
    let first = signals.count
    signals += check.signals
    return WordingCheck(
      check: check, signals: first..<signals.count, unless: indices(check.unless),
      unlessInClause: indices(check.unlessInClause),
      unlessInTender: indices(check.unlessInTender), kinds: kinds)
  }

  private func indices(_ names: [String]) -> [Int] { names.compactMap(vocabulary.index(of:)) }

  /// The conditions that ask for the kind of a document.
  private static func kinds(_ conditions: [FactCondition]) -> [FactCondition] {
    conditions.filter { $0.fact == "documentKind" }
  }

  /// The kinds of document that a rule's conditions name.
  private static func homes(_ conditions: [FactCondition]) -> [String] {
    kinds(conditions).flatMap { condition -> [String] in
      if case .isOne(let kinds) = condition.test { kinds } else { [] }
    }
  }
}
