import LibraryFiles
import ProcurementLaw
import Rules

extension LegalSource {
  /// The authorities of a rule, resolved for a tender's act, regime and day.
  public static func all(
    _ authorities: [Rule.Authority], law: LawBook, facts: Facts, asOf: LegalDate
  ) -> [LegalSource] {
    authorities.flatMap { authority -> [LegalSource] in
      switch authority {
      case .source(let literal):
        return [LegalSource(literal)]
      case .subject(let subject):
        let basis = law.basis(for: subject, act: facts.act, regime: facts.regime, asOf: asOf)
        // Where the act is not known the one that nearly all tenders follow is shown.
        let branches = basis.branches.filter { $0.act == basis.branches.first?.act }
        return branches.flatMap { branch in
          branch.provisions.map { of($0, condition: branch.condition, in: law) }
        } + basis.authorities.map { of($0, condition: nil, in: law) }
      }
    }
  }

  /// A source that a rule or a policy names outright.
  init(_ literal: Rule.LiteralSource) {
    self.init(
      act: literal.act, provision: literal.provision, kind: literal.kind, source: literal.source,
      condition: nil)
  }

  private static func of(
    _ provision: Provision, condition: Localised?, in law: LawBook
  ) -> LegalSource {
    LegalSource(
      act: provision.act?.rawValue, provision: provision.place, kind: provision.kind.rawValue,
      source: law.sources[provision.source]?.title, condition: condition)
  }
}
