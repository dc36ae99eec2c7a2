import ProcurementLaw
import Rules

/// Makes the checks of a library ready to run, once for all tenders.
struct CheckFactory: Sendable {
  private enum Prepared: Sendable {
    case missing(MissingCheck)
    case incomplete(IncompleteCheck)
    case wording(WordingCheck)
    case citation(CitationCheck)
    case amount(AmountCheck)
    case placeholder(PlaceholderCheck)
  }

  private var prepared: [String: Prepared] = [:]
  /// Concepts of headings that speak of the social condition: their sections are part of it.
  private let related: [Int]

  init(library: RuleLibrary, law: LawBook) {
    let vocabulary = library.vocabulary
    func indices(_ names: [String]) -> [Int] { names.compactMap(vocabulary.index(of:)) }
    related = indices(["condition_heading"])
    for rule in library.rules {
      switch rule.check {
      case .missing(let check):
        prepared[rule.id] = .missing(
          MissingCheck(
            check: check, suitable: vocabulary.index(of: "suitable_object"),
            unless: indices(check.unless)))
      case .incomplete(let check):
        prepared[rule.id] = .incomplete(
          IncompleteCheck(
            topics: check.topics,
            pieces: check.require.map {
              .init(
                requirement: $0, concepts: indices($0.any),
                places: CitationCheck.places($0.citation, in: law))
            },
            unless: indices(check.unless), whenSays: indices(check.whenSays),
            placeAt: indices(check.placeAt), severity: rule.severity, law: law))
      case .wording(let signals, let topics):
        prepared[rule.id] = .wording(
          WordingCheck(
            signals: signals.map { SignalReader.Compiled($0, in: vocabulary) },
            inClauseOf: topics))
      case .citation(let states):
        prepared[rule.id] = .citation(CitationCheck(states: states, law: law))
      case .amount: prepared[rule.id] = .amount(AmountCheck(law: law, vocabulary: vocabulary))
      case .placeholder: prepared[rule.id] = .placeholder(PlaceholderCheck())
      }
    }
  }

  /// What the rules of one run share about a tender.
  func cache(for tender: Tender) -> ConditionCache { ConditionCache(tender, related: related) }

  func run(
    _ rule: Rule, on tender: Tender, asOf: LegalDate, _ cache: inout ConditionCache
  ) -> Verdict {
    switch prepared[rule.id] {
    case .missing(let check): check.run(on: tender)
    case .incomplete(let check): check.run(on: tender, asOf: asOf, &cache)
    case .wording(let check): check.run(on: tender, &cache)
    case .citation(let check): check.run(on: tender, asOf: asOf)
    case .amount(let check): check.run(on: tender, asOf: asOf)
    case .placeholder(let check): check.run(on: tender)
    case nil: .notApplicable
    }
  }
}
