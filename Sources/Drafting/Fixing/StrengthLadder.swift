import Languages
import Linting

/// How far a condition should go, from dialogue to employment, by the size of the contract.
///
/// The steps are our own: a contract of less than two million kronor or shorter than a year bears a
/// dialogue, a larger one places; large works bear employment. Trafikverket counts one place for 25
/// million kronor of services and one for 50 million of works.
struct StrengthLadder {
  /// A step and why it was chosen.
  struct Choice: Sendable, Equatable {
    let step: Int
    let reason: Localised
  }

  let tender: Tender

  /// The steps that `fix` chooses among by itself: below is information, above are criteria and
  /// reservations, which a person must decide on.
  static let steps = 2...5

  /// The step for the tender; nil where neither value nor term tells.
  ///
  /// What the buyer has decided already is mended and not made harder or milder.
  var standard: Choice? {
    if tender.has("employment_condition") {
      guard let size, size.step >= 4 else {
        return Choice(
          step: 4,
          reason: .init(
            sv: "underlaget har redan ett sysselsättningsvillkor",
            en: "the tender has an employment condition already"))
      }
      return size
    }
    if tender.has("dialogue_condition") {
      return Choice(
        step: 2,
        reason: .init(
          sv: "underlaget har redan ett dialogvillkor",
          en: "the tender has a dialogue condition already"))
    }
    return size
  }

  /// The step that the size of the contract bears.
  private var size: Choice? {
    let facts = tender.facts
    if facts.value(of: "object") == "goods" {
      return Choice(
        step: 2, reason: .init(sv: "köpet gäller varor", en: "the purchase is of goods"))
    }
    if let months = facts.durationMonths, months < 12 {
      return Choice(
        step: 2,
        reason: .init(
          sv: "avtalstiden är kortare än ett år (\(months) månader)",
          en: "the term is shorter than a year (\(months) months)"))
    }
    guard let value = facts.valueSEK else { return nil }
    if value < 2_000_000 {
      return Choice(
        step: 2,
        reason: .init(
          sv: "värdet är under 2 miljoner kronor", en: "the value is below 2 million kronor"))
    }
    let size = Localised(
      sv: "värdet är \(Figures.grouped(value)) kronor",
      en: "the value is \(Figures.en(value)) kronor")
    if facts.value(of: "object") == "works" {
      return Choice(step: value >= 50_000_000 ? 5 : 4, reason: size)
    }
    guard let months = facts.durationMonths else { return nil }
    return Choice(
      step: 4,
      reason: .init(
        sv: "\(size.sv) och avtalstiden \(months) månader",
        en: "\(Language.en.of(size)) and the term \(months) months"))
  }

  /// A step in words.
  static func words(_ step: Int) -> Localised {
    switch step {
    case 1: .init(sv: "steg 1, information", en: "step 1, information")
    case 2: .init(sv: "steg 2, dialog", en: "step 2, dialogue")
    case 3: .init(sv: "steg 3, dialog med plan", en: "step 3, dialogue with a plan")
    case 4: .init(sv: "steg 4, praktikplatser", en: "step 4, traineeships")
    case 5: .init(sv: "steg 5, anställning", en: "step 5, employment")
    case 6: .init(sv: "steg 6, tilldelningskriterium", en: "step 6, award criterion")
    default: .init(sv: "steg 7, reserverad upphandling", en: "step 7, reserved procurement")
    }
  }
}
