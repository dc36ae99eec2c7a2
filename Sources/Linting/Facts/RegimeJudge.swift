import ProcurementLaw

/// Works out which rules apply from value, object, codes and procedure.
struct RegimeJudge {
  let law: LawBook
  /// The day whose limits count.
  let date: LegalDate

  /// Kronor a euro that no threshold has been or will be near: where only the amount in euro is
  /// known, a value outside both is judged and one between them is not.
  private static let kronorPerEuro = 8...16

  private enum Position {
    /// Below the limit, which is given in words.
    case below(sv: String, en: String)
    case reached(sv: String, en: String)
    case unknown
  }

  /// The regime with its reasons; nil where what is known does not decide.
  func regime(_ facts: Facts) -> Facts? {
    if facts.procedure == "direct" {
      return Facts(
        derived: "regime", Regime.direct.rawValue, sv: "direktupphandling", en: "direct award",
        confidence: .high)
    }
    // A call-off is governed by the framework agreement's regime, which its own value says nothing of.
    guard let act = facts.act, let value = facts.valueSEK, !facts.isCallOff, !facts.cpv.isEmpty
    else { return nil }
    let special = facts.cpv.map { law.isSpecialService($0, in: act, asOf: date) }
    guard !special.contains(nil) || act == .luk else { return nil }
    if act != .luk, special.allSatisfy({ $0 == true }) { return annexTwo(value, act) }
    guard act == .luk || !special.contains(true), let object = facts.value(of: "object") else {
      return nil
    }
    return ordinary(value, act, object: object, buyer: facts.value(of: "buyerKind"))
  }

  /// ”Annonspliktig upphandling” of what only annex 2 names is under the rules for annex 2: below
  /// their threshold such a service needs no notice.
  func refined(_ facts: Facts) -> Facts? {
    guard let act = facts.act, act == .lou || act == .luf, !facts.cpv.isEmpty,
      facts.cpv.allSatisfy({ law.isSpecialService($0, in: act, asOf: date) == true })
    else { return nil }
    if let value = facts.valueSEK { return annexTwo(value, act) }
    return Facts(
      derived: "regime", Regime.annex2.rawValue,
      sv: "annonspliktig upphandling med CPV-kod i bilaga 2",
      en: "procurement that must be advertised, with a CPV code in annex 2")
  }

  private func annexTwo(_ value: Int, _ act: Act) -> Facts? {
    let amount = Figures.grouped(value)
    switch position(value, .specialServices, act) {
    case .reached(let sv, let en):
      return Facts(
        derived: "regime", Regime.annex2.rawValue,
        sv: "CPV-koden står i bilaga 2 och värdet \(amount) kronor når tröskelvärdet \(sv)",
        en:
          "the CPV code is in annex 2 and the value of SEK \(Figures.en(value)) reaches the threshold of \(en)"
      )
    case .below(let sv, let en):
      return Facts(
        derived: "regime", Regime.direct.rawValue,
        sv: "CPV-koden står i bilaga 2 och värdet \(amount) kronor är under tröskelvärdet \(sv)",
        en:
          "the CPV code is in annex 2 and the value of SEK \(Figures.en(value)) is below the threshold of \(en)"
      )
    case .unknown: return nil
    }
  }

  private func ordinary(_ value: Int, _ act: Act, object: String, buyer: String?) -> Facts? {
    let amount = Figures.grouped(value)
    let kind: AmountLimit.Kind =
      act == .luk ? .concessions : object == "works" ? .works : .goodsAndServices
    // A state authority has a lower threshold; where who buys is not known both must agree.
    let isState = buyer == "state"
    let hasOwn = act == .lou && kind == .goodsAndServices
    let highest = hasOwn && isState ? .stateGoodsAndServices : kind
    let lowest = hasOwn && (isState || buyer == nil) ? .stateGoodsAndServices : kind
    if case .reached(let sv, let en) = position(value, highest, act) {
      return Facts(
        derived: "regime", Regime.directive.rawValue,
        sv: "värdet \(amount) kronor når tröskelvärdet \(sv)",
        en: "the value of SEK \(Figures.en(value)) reaches the threshold of \(en)")
    }
    guard case .below(let sv, let en) = position(value, lowest, act) else { return nil }
    switch position(value, .directAward, act) {
    case .reached:
      return Facts(
        derived: "regime", Regime.belowThreshold.rawValue,
        sv: "värdet \(amount) kronor är under tröskelvärdet \(sv)",
        en: "the value of SEK \(Figures.en(value)) is below the threshold of \(en)")
    case .below, .unknown: return nil
    }
  }

  private func position(_ value: Int, _ kind: AmountLimit.Kind, _ act: Act) -> Position {
    guard let limit = law.limit(kind, for: act, asOf: date) else { return .unknown }
    if let kronor = limit.kronor {
      let amount = Figures.grouped(kronor)
      let sv = "\(amount) kronor"
      let en = "SEK \(Figures.en(kronor))"
      return value >= kronor ? .reached(sv: sv, en: en) : .below(sv: sv, en: en)
    }
    guard let euro = limit.euro else { return .unknown }
    let amount = Figures.grouped(euro)
    let rates = Self.kronorPerEuro
    if value >= euro * rates.upperBound {
      return .reached(
        sv: "\(amount) euro även vid \(rates.upperBound) kronor per euro",
        en: "EUR \(Figures.en(euro)) even at SEK \(rates.upperBound) a euro")
    }
    guard value < euro * rates.lowerBound else { return .unknown }
    return .below(
      sv: "\(amount) euro även vid \(rates.lowerBound) kronor per euro",
      en: "EUR \(Figures.en(euro)) even at SEK \(rates.lowerBound) a euro")
  }
}
