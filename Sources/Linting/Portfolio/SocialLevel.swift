import Languages

/// How far a tender goes for people outside the labour market, the mildest first.
///
/// The ladder of the national model (dialogue, demand, more than a demand) with reserved contracts above
/// it. Terms of labour law, codes of conduct and anti-discrimination protect those who have work: they
/// are social considerations too, but don't count where a policy sets a target for employment.
public enum SocialLevel: String, Sendable, CaseIterable, Comparable {
  /// No social consideration was found.
  case none
  /// Labour law, code of conduct or anti-discrimination, and nothing for employment.
  case protection
  /// A dialogue on employment.
  case dialogue
  /// An award criterion.
  case criterion
  /// Places are demanded.
  case employment
  /// The contract is reserved.
  case reserved

  /// The topics that give a level, the highest level first.
  private static let topics: [(SocialLevel, [String])] = [
    (.reserved, ["reserved_contract"]), (.employment, ["employment_condition"]),
    (.criterion, ["social_award_criterion"]), (.dialogue, ["dialogue_condition"]),
    (
      .protection,
      ["labour_law_conditions", "code_of_conduct_ilo", "antidiscrimination_condition"]
    ),
  ]

  /// The level of a tender.
  public init(of tender: Tender) {
    self = Self.topics.first { $0.1.contains(where: tender.has) }?.0 ?? .none
  }

  /// Whether it serves employment, which targets count.
  public var servesEmployment: Bool { self >= .dialogue }

  /// What it is called.
  public var name: Localised {
    switch self {
    case .none: .init(sv: "inga sociala hänsyn", en: "no social consideration")
    case .protection:
      .init(sv: "bara skydd i arbetslivet", en: "protection at work only")
    case .dialogue: .init(sv: "dialogvillkor", en: "dialogue condition")
    case .criterion: .init(sv: "tilldelningskriterium", en: "award criterion")
    case .employment: .init(sv: "sysselsättningsvillkor", en: "employment condition")
    case .reserved: .init(sv: "reserverad upphandling", en: "reserved procurement")
    }
  }

  /// Whether a level is milder than another.
  public static func < (one: SocialLevel, other: SocialLevel) -> Bool {
    let order = allCases
    return order.firstIndex(of: one) ?? 0 < order.firstIndex(of: other) ?? 0
  }
}
