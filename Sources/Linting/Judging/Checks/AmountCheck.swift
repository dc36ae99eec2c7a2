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
      for stated in limits.wrong(in: source, act: act, asOf: asOf) {
        var draft = Draft(document: document, range: source.offsets(of: stated.words))
        draft.hit = source.document.string(source.offsets(of: stated.words))
        draft.lacks = [note(current, act: act, asOf: asOf)]
        drafts.append(draft)
      }
    }
    return .judged(drafts)
  }

  private func note(_ limit: AmountLimit?, act: Act, asOf: LegalDate) -> Localised {
    let place = law.basis(for: "direct_award", act: act, regime: .direct, asOf: asOf).text
    guard let kronor = limit?.kronor else {
      return Localised(
        sv: "gränsen i kronor är inte känd för \(act.rawValue) den dagen",
        en: "the limit in kronor is not known for \(act.rawValue) on that day")
    }
    let amount = Self.grouped(kronor)
    return Localised(
      sv: "värdet ska beräknas understiga \(amount) kronor" + (place.map { " (\($0))" } ?? ""),
      en: "the value must be estimated to be below SEK \(amount)"
        + (place.map { " (\($0))" } ?? ""))
  }

  /// Digits in groups of three, as Swedish writes them.
  private static func grouped(_ number: Int) -> String {
    var digits = String(number)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return ([digits] + groups).joined(separator: " ")
  }
}
