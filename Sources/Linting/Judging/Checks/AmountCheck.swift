import LibraryFiles
import ProcurementLaw
import Rules

/// A document states a limit for direct award that is not the one in force.
struct AmountCheck: TenderCheck {
  private let law: LawBook
  private let limits: DirectAwardLimits

  init(law: LawBook, vocabulary: Vocabulary) {
    self.law = law
    limits = DirectAwardLimits(law: law, vocabulary: vocabulary)
  }

  func run(on tender: Tender, asOf: LegalDate, _ cache: inout ConditionCache) -> Verdict {
    let act = tender.facts.act ?? .lou
    let current = law.directAwardLimit(for: act, asOf: asOf)
    var drafts: [Draft] = []
    for (document, reading) in tender.readings.enumerated() {
      let source = reading.source
      for stated in limits.wrong(in: source, act: tender.facts.act, asOf: asOf) {
        var draft = Draft(document: document, range: source.offsets(of: stated.words))
        draft.hit = source.document.string(source.offsets(of: stated.words))
        draft.lacks = [
          stated.isInclusive ? wording(current) : note(current, act: act, asOf: asOf)
        ]
        drafts.append(draft)
      }
    }
    return .judged(drafts)
  }

  /// What to write where the amount is right but counted in.
  private func wording(_ limit: AmountLimit?) -> Localised {
    let amount = limit?.kronor.map(Figures.grouped) ?? "…"
    return Localised(
      sv: "beloppet självt räknas inte in, skriv ”understiger \(amount) kronor”",
      en:
        "the amount itself is not counted in, write “below SEK \(limit?.kronor.map(Figures.en) ?? "…")”"
    )
  }

  private func note(_ limit: AmountLimit?, act: Act, asOf: LegalDate) -> Localised {
    let place = law.basis(for: "direct_award", act: act, regime: .direct, asOf: asOf).text
    guard let kronor = limit?.kronor else {
      return Localised(
        sv: "gränsen i kronor finns inte i biblioteket för \(act.rawValue) den dagen",
        en: "the limit in kronor is not in the library for \(act.rawValue) on that day")
    }
    let amount = Figures.grouped(kronor)
    return Localised(
      sv: "värdet ska beräknas understiga \(amount) kronor" + (place.map { " (\($0.sv))" } ?? ""),
      en: "the value must be estimated to be below SEK \(Figures.en(kronor))"
        + (place.map { " (\(Language.en.of($0)))" } ?? ""))
  }
}
