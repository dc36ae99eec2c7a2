import LibraryFiles
import ProcurementLaw
import Rules

/// A document states a threshold of an earlier period.
struct ThresholdCheck: TenderCheck {
  private let law: LawBook
  private let thresholds: OldThresholds

  init(law: LawBook, vocabulary: Vocabulary) {
    self.law = law
    thresholds = OldThresholds(law: law, vocabulary: vocabulary)
  }

  func run(on tender: Tender, asOf: LegalDate, _ cache: inout ConditionCache) -> Verdict {
    var drafts: [Draft] = []
    for (document, reading) in tender.readings.enumerated() {
      let source = reading.source
      for stated in thresholds.stated(in: source, act: tender.facts.act, asOf: asOf) {
        var draft = Draft(document: document, range: source.offsets(of: stated.words))
        draft.hit = source.document.string(source.offsets(of: stated.words))
        draft.lacks = [now(stated.limit, asOf: asOf)]
        drafts.append(draft)
      }
    }
    return .judged(drafts)
  }

  /// What holds instead.
  ///
  /// An amount in kronor that the library lacks is said to be lacking.
  private func now(_ old: AmountLimit, asOf: LegalDate) -> Localised {
    guard let limit = law.limit(old.kind, for: old.act, asOf: asOf) else {
      return Localised(
        sv: "dagens belopp finns inte i biblioteket",
        en: "the amount in force is not in the library")
    }
    return .joining([LimitWording(law: law).amount(of: limit)]) { texts, language in
      language.of("nu gäller ", "it is now ") + texts[0]
    }
  }
}
