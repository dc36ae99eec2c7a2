import LibraryFiles
import ProcurementLaw

/// Completes facts by what follows from the others, and says how.
struct FactDeriver: Sendable {
  let law: LawBook
  /// The day whose limits count where the document has no day of its own.
  let asOf: LegalDate

  /// The facts with what follows from them.
  ///
  /// - Parameters:
  ///   - facts: What was read and given.
  ///   - yearly: The value of a year, where the text gives no other.
  ///   - end: The last day of the contract, where the text gives no term.
  func complete(_ facts: Facts, yearly: Fact? = nil, end: TermReader.End? = nil) -> Facts {
    var known = withTerm(facts, end: end)
    if let value = value(known, yearly: yearly) { known = known.completed(by: value) }
    known = withObject(known)
    known = withBuyer(known)
    if known.framework == nil, known.isCallOff {
      known = known.completed(
        by: .init(derived: "framework", "no", sv: "avrop från ett ramavtal", en: "a call-off"))
    }
    return withRegime(known)
  }

  // MARK: Value, object and buyer

  /// `Avtalet gäller t.o.m. 2029-12-31` with a first day that stands elsewhere.
  private func withTerm(_ facts: Facts, end: TermReader.End?) -> Facts {
    guard let end, let start = facts.start, start < end.day, facts.durationMonths == nil,
      facts.baseMonths == nil
    else { return facts }
    let base = DateReader.months(from: start, through: end.day)
    guard (1...TermSpans.longest).contains(base + end.options) else { return facts }
    let options =
      end.options > 0
      ? (" och \(end.options) månader option", " and options of \(end.options) months") : ("", "")
    let sv = "\(start) till \(end.day)"
    let en = "\(start) to \(end.day)"
    return facts.completed(by: .init(derived: "baseMonths", String(base), sv: sv, en: en))
      .completed(
        by: .init(
          derived: "durationMonths", String(base + end.options), sv: sv + options.0,
          en: en + options.1))
  }

  /// `3 mkr per år` for four years.
  private func value(_ facts: Facts, yearly: Fact?) -> Facts? {
    guard let yearly, facts.valueSEK == nil, let kronor = Int(yearly.value),
      let months = facts.durationMonths,
      !facts.contradictions.contains(where: { $0.key == "valueSEK" })
    else { return nil }
    let sum = Figures.grouped(kronor)
    return Facts(
      derived: "valueSEK", String(kronor * months / 12),
      sv: "\(sum) kronor per år i \(months) månader",
      en: "SEK \(Figures.en(kronor)) a year for \(months) months")
  }

  /// The code is the buyer's own classification and wins over words such as ”fordon”.
  private func withObject(_ facts: Facts) -> Facts {
    guard facts.fact("object")?.isGiven != true, let object = object(facts.cpv) else {
      return facts
    }
    let derived = Facts(
      derived: "object", object, sv: "CPV-kodens huvudgrupp", en: "the division of the CPV code",
      confidence: .high)
    return derived.completed(by: facts)
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

  private func withBuyer(_ facts: Facts) -> Facts {
    var known = facts
    if known.value(of: "buyerKind") == nil, known.isStateListed == true {
      known = known.completed(
        by: .init(
          derived: "buyerKind", "state",
          sv: "myndigheten står i bilagan till förordning (2006:260)",
          en: "the authority is listed in the annex to ordinance (2006:260)", confidence: .high))
    }
    guard known.isStateListed == nil, let kind = known.value(of: "buyerKind") else { return known }
    return known.completed(
      by: .init(
        derived: "stateListed", "no",
        sv: kind == "state"
          ? "myndigheten står inte i bilagan till förordning (2006:260)"
          : "beställaren är ingen statlig myndighet",
        en: kind == "state"
          ? "the authority is not listed in the annex to ordinance (2006:260)"
          : "the buyer is no state authority"))
  }

  // MARK: Regime

  private func withRegime(_ facts: Facts) -> Facts {
    let judge = RegimeJudge(law: law, date: facts.date ?? asOf)
    // Words such as ”annonspliktig upphandling” hold for annex 2 too: there the codes decide.
    let stated = facts.fact("regime")
    if let stated, !stated.isGiven, !stated.isDerived,
      stated.value == Regime.belowThreshold.rawValue,
      let refined = judge.refined(facts)
    {
      return refined.completed(by: facts)
    }
    guard stated == nil, !facts.contradictions.contains(where: { $0.key == "regime" }),
      let regime = judge.regime(facts)
    else { return facts }
    return facts.completed(by: regime)
  }
}

extension Facts {
  /// One fact that follows from others.
  init(
    derived key: String, _ value: String, sv: String, en: String,
    confidence: Fact.Confidence = .medium
  ) {
    self.init(
      read: [
        Fact(
          key: key, value: value, origin: .derived(Localised(sv: sv, en: en)),
          confidence: confidence)
      ])
  }

  fileprivate var framework: String? { value(of: "framework") }
}
