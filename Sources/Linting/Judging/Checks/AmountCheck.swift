import LibraryFiles
import ProcurementLaw
import Rules

/// A document states a limit for direct award that is not the one in force.
struct AmountCheck: TenderCheck {
  private let law: LawBook
  private let kind: AmountLimit.Kind
  private let limits: DirectAwardLimits

  /// - Parameter kind: Which limit governs what is bought.
  init(of kind: AmountLimit.Kind, law: LawBook, vocabulary: Vocabulary) {
    self.law = law
    self.kind = kind
    limits = DirectAwardLimits(of: kind, law: law, vocabulary: vocabulary)
  }

  func run(on tender: Tender, asOf: LegalDate, _ cache: inout ConditionCache) -> Verdict {
    let act = tender.facts.act ?? .lou
    var drafts: [Draft] = []
    for (document, reading) in tender.readings.enumerated() {
      let source = reading.source
      for stated in limits.wrong(in: source, act: tender.facts.act, asOf: asOf) {
        var draft = Draft(document: document, range: source.offsets(of: stated.words))
        draft.hit = source.document.string(source.offsets(of: stated.words))
        draft.lacks = [
          note(stated, law.limit(stated.kind, for: act, asOf: asOf), act: act, asOf: asOf)
        ]
        drafts.append(draft)
      }
    }
    return .judged(drafts)
  }

  private func note(
    _ stated: DirectAwardLimits.Stated, _ limit: AmountLimit?, act: Act, asOf: LegalDate
  ) -> Localised {
    guard let limit else {
      return Localised(
        sv: "gränsen finns inte i biblioteket för \(act.rawValue) den dagen",
        en: "the limit is not in the library for \(act.rawValue) on that day")
    }
    let isShare = limit.kronor == nil && limit.euro == nil && limit.percent != nil
    let amount =
      isShare ? share(limit.percent ?? 0) : LimitWording(law: law).amount(of: limit)
    return stated.isInclusive
      ? wording(amount) : below(amount, stated.kind, act: act, asOf: asOf)
  }

  private func share(_ percent: Int) -> Localised {
    Localised(sv: "\(percent) procent av tröskelvärdet", en: "\(percent) % of the threshold")
  }

  /// What to write where the amount is right but counted in.
  private func wording(_ amount: Localised) -> Localised {
    .joining([amount]) { texts, language in
      language.of(
        "beloppet självt räknas inte in, skriv ”understiger \(texts[0])”",
        "the amount itself is not counted in, write “below \(texts[0])”")
    }
  }

  private func below(
    _ amount: Localised, _ stated: AmountLimit.Kind, act: Act, asOf: LegalDate
  ) -> Localised {
    let place = law.basis(for: "direct_award", act: act, regime: .direct, asOf: asOf).text
    // A threshold of special services in a tender of something else: say whose it is.
    let isOther = stated == .specialServices && kind != .specialServices
    return .joining([amount] + [place].compactMap(\.self)) { texts, language in
      (isOther ? language.of("för särskilda tjänster ", "for special services ") : "")
        + language.of(
          isOther ? "ska värdet beräknas understiga " : "värdet ska beräknas understiga ",
          "the value must be estimated to be below ") + texts[0]
        + (texts.count > 1 ? " (\(texts[1]))" : "")
    }
  }
}
