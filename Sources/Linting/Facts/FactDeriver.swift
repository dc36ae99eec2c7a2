import ProcurementLaw

/// Completes facts by what follows from the others.
struct FactDeriver {
  let law: LawBook
  /// The day whose limits count where the document has no day of its own.
  let asOf: LegalDate

  func complete(_ facts: Facts) -> Facts {
    var derived: [Fact] = []
    // The code is the buyer's own classification and wins over words such as ”fordon”.
    var isGiven = false
    if case .given? = facts.fact("object")?.origin { isGiven = true }
    if !isGiven, let object = object(facts.cpv) {
      derived.append(Fact(key: "object", value: object, origin: .derived("CPV-kodens huvudgrupp")))
    }
    let known = Facts(read: derived).completed(by: facts)
    if facts.regime == nil, let (regime, reason) = regime(known) {
      derived.append(Fact(key: "regime", value: regime.rawValue, origin: .derived(reason)))
    }
    return Facts(read: derived).completed(by: facts)
  }

  /// What codes stand for where all of them agree: 45 works, lower ones and 48 goods, else services.
  private func object(_ codes: [CPVCode]) -> String? {
    let objects = Set(
      codes.map { code in
        switch code.division {
        case 45: "works"
        case ..<45, 48: "goods"
        default: "services"
        }
      })
    return objects.count == 1 ? objects.first : nil
  }

  private func regime(_ facts: Facts) -> (Regime, String)? {
    if facts.procedure == "direct" { return (.direct, "direktupphandling") }
    guard let act = facts.act, let value = facts.valueSEK, !facts.isCallOff, !facts.cpv.isEmpty
    else { return nil }
    let date = facts.date ?? asOf
    let special = facts.cpv.map { law.isSpecialService($0, in: act, asOf: date) }
    guard !special.contains(nil) else { return nil }
    if special.allSatisfy({ $0 == true }) {
      switch position(value, .specialServices, act, date) {
      case .reached: return (.annex2, "CPV i bilaga 2 och värde från tröskelvärdet")
      case .below: return (.direct, "CPV i bilaga 2 och värde under tröskelvärdet")
      case .unknown: return nil
      }
    }
    guard !special.contains(true), let object = facts.value(of: "object") else { return nil }
    let kind: AmountLimit.Kind = object == "works" ? .works : .goodsAndServices
    if position(value, kind, act, date) == .reached {
      return (.directive, "värdet når tröskelvärdet")
    }
    // A state authority has a lower threshold, and who buys is not always plain.
    let lowest = act == .lou && kind == .goodsAndServices ? .stateGoodsAndServices : kind
    guard position(value, lowest, act, date) == .below,
      position(value, .directAward, act, date) == .reached
    else { return nil }
    return (.belowThreshold, "värdet ligger under tröskelvärdet")
  }

  private enum Position {
    case below, reached, unknown
  }

  /// Kronor a euro that no threshold has been or will be near: where only the amount in euro is
  /// known, a value outside both is judged and one between them is not.
  private static let kronorPerEuro = 8...16

  private func position(
    _ value: Int, _ kind: AmountLimit.Kind, _ act: Act, _ date: LegalDate
  ) -> Position {
    guard let limit = law.limit(kind, for: act, asOf: date) else { return .unknown }
    if let kronor = limit.kronor { return value >= kronor ? .reached : .below }
    guard let euro = limit.euro else { return .unknown }
    if value >= euro * Self.kronorPerEuro.upperBound { return .reached }
    return value < euro * Self.kronorPerEuro.lowerBound ? .below : .unknown
  }
}
