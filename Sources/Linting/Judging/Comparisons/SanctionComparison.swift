import LibraryFiles
import ProcurementLaw
import Rules

/// Two documents lay down different penalties for a breach of the same social condition, or the
/// contract knows of none.
struct SanctionComparison: TenderCheck {
  let words: ComparisonWords

  func run(on tender: Tender, asOf: LegalDate, _ cache: inout ConditionCache) -> Verdict {
    let texts = SocialTexts(tender, words: words).all
    guard texts.count > 1 else { return .notApplicable }
    let penalties = texts.map {
      SocialPenalty.all($0, in: tender.readings[$0.document], words: words)
    }
    guard penalties.contains(where: { !$0.isEmpty }) else { return .notApplicable }
    let severity: Severity? = tender.says(words.rank) ? .warning : nil
    var drafts: [Draft] = []
    for (first, one) in penalties.enumerated() {
      for (second, other) in penalties.enumerated().dropFirst(first + 1) {
        guard let pair = contradiction(one, other) else { continue }
        drafts.append(
          TwoPlaces(
            first: side(pair.0, texts[first].document, tender),
            second: side(pair.1, texts[second].document, tender)
          ).draft(in: tender, severity: severity))
      }
    }
    drafts += lacking(texts, penalties, tender)
    return .judged(drafts)
  }

  /// The first two penalties for the same breach that are not the same, where each document has one.
  private func contradiction(_ one: [SocialPenalty], _ other: [SocialPenalty]) -> (
    SocialPenalty, SocialPenalty
  )? {
    for penalty in one {
      let left = one.filter { $0.isForSameBreach(as: penalty) }
      let right = other.filter { $0.isForSameBreach(as: penalty) }
      guard left.allSatisfy({ $0.quantity.saysSame(as: penalty.quantity) }),
        let match = right.first,
        right.allSatisfy({ $0.quantity.saysSame(as: match.quantity) }),
        !match.quantity.saysSame(as: penalty.quantity)
      else { continue }
      return (penalty, match)
    }
    return nil
  }

  /// Penalties in the terms that the contract draft, which has the condition, says nothing of.
  private func lacking(
    _ texts: [SocialTexts.Text], _ penalties: [[SocialPenalty]], _ tender: Tender
  ) -> [Draft] {
    guard
      let contract = texts.indices.first(where: {
        tender.readings[texts[$0].document].facts.documentKind == "contract_draft"
      }), penalties[contract].isEmpty
    else { return [] }
    let reading = tender.readings[texts[contract].document]
    if reading.topic("sanction_for_social")?.status != .absent { return [] }
    if reading.source.contentSays(words.incorporation + words.standardForm) { return [] }
    guard let place = texts[contract].evidence.min() else { return [] }
    for (index, found) in penalties.enumerated() {
      guard let penalty = found.first,
        tender.readings[texts[index].document].document.notice == nil
      else { continue }
      let places = TwoPlaces(
        first: side(penalty, texts[index].document, tender),
        second: .init(
          document: texts[contract].document, range: reading.statements[place].range,
          says: Localised(sv: "ingen påföljd", en: "no sanction")))
      return [places.draft(in: tender)]
    }
    return []
  }

  private func side(_ penalty: SocialPenalty, _ document: Int, _ tender: Tender) -> TwoPlaces.Side {
    let reading = tender.readings[document]
    let words = reading.document.string(penalty.quantity.range)
    return .init(
      document: document, range: reading.statements[penalty.statement].range,
      says: Localised(sv: "”\(words)”", en: "“\(words)”"))
  }
}
