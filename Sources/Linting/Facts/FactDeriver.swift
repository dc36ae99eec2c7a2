import ProcurementLaw

/// Completes facts by what follows from the others.
struct FactDeriver {
  let law: LawBook

  func complete(_ facts: Facts) -> Facts {
    var derived: [Fact] = []
    if facts.value(of: "object") == nil, let object = object(facts.cpv) {
      derived.append(Fact(key: "object", value: object, origin: .derived("CPV-kodens huvudgrupp")))
    }
    let known = facts.completed(by: Facts(read: derived))
    if facts.regime == nil, let (regime, reason) = regime(known) {
      derived.append(Fact(key: "regime", value: regime.rawValue, origin: .derived(reason)))
    }
    return facts.completed(by: Facts(read: derived))
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
    guard let act = facts.act, let date = facts.date, let value = facts.valueSEK else { return nil }
    if facts.isCallOff || facts.cpv.isEmpty { return nil }
    let special = facts.cpv.map { law.isSpecialService($0, in: act, asOf: date) }
    guard !special.contains(nil) else { return nil }
    if special.allSatisfy({ $0 == true }) {
      guard let limit = law.limit(.specialServices, for: act, asOf: date)?.kronor else {
        return nil
      }
      return value >= limit
        ? (.annex2, "CPV i bilaga 2 och värde från tröskelvärdet")
        : (.direct, "CPV i bilaga 2 och värde under tröskelvärdet")
    }
    guard !special.contains(true), let object = facts.value(of: "object") else { return nil }
    let kind: AmountLimit.Kind = object == "works" ? .works : .goodsAndServices
    guard let high = law.limit(kind, for: act, asOf: date)?.kronor,
      let direct = law.directAwardLimit(for: act, asOf: date)?.kronor
    else { return nil }
    if value >= high { return (.directive, "värdet når tröskelvärdet") }
    // A state authority has a lower threshold, and who buys is not always plain.
    let low = law.limit(.stateGoodsAndServices, for: act, asOf: date)?.kronor ?? high
    guard value >= direct, object == "works" || value < low else { return nil }
    return (.belowThreshold, "värdet ligger under tröskelvärdet")
  }
}
