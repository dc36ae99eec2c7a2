import LibraryFiles
import PhraseMatching
import ProcurementLaw
import Rules

/// Two documents lay down different penalties for a breach of the same social condition, or the
/// contract knows of none.
struct SanctionComparison: TenderCheck {
  /// A penalty that a document states.
  private struct Penalty {
    let quantity: Quantity
    let statement: Int
    let lot: String?
    let isCap: Bool
  }

  /// A longer sentence is a list without full stops; more penalties no condition has.
  private static let longest = 400
  private static let most = 100

  let words: ComparisonWords

  func run(on tender: Tender, asOf: LegalDate, _ cache: inout ConditionCache) -> Verdict {
    let texts = SocialTexts(tender, words: words).all
    guard texts.count > 1 else { return .notApplicable }
    let penalties = texts.map { self.penalties($0, in: tender.readings[$0.document]) }
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

  /// The amounts of the penalties in a condition's text.
  private func penalties(_ text: SocialTexts.Text, in reading: DocumentReading) -> [Penalty] {
    let source = reading.source
    let reader = QuantityReader(source.text)
    let found = text.text.statements(of: source).flatMap { index -> [Penalty] in
      let statement = source.statements[index]
      guard statement.words.count <= Self.longest, source.isContent(statement),
        source.saysItself(words.penalty, in: index)
      else {
        return []
      }
      let caps = source.mentions.indices(in: statement.words)
        .map { source.mentions.matches[$0] }.filter { words.cap.contains($0.concept) }.map(\.words)
      return reader.quantities(in: statement.words)
        .filter { [.money, .share, .baseAmounts].contains($0.unit.dimension) && $0.upper == nil }
        .map { quantity in
          Penalty(
            quantity: quantity, statement: index, lot: LotName.of(statement, in: reading),
            isCap: quantity.bound == .atMost || caps.contains { $0.overlaps(quantity.words) })
        }
    }
    return Array(found.prefix(Self.most))
  }

  /// The first two penalties for the same breach that are not the same, where each document has one.
  private func contradiction(_ one: [Penalty], _ other: [Penalty]) -> (Penalty, Penalty)? {
    func isSameBreach(_ left: Penalty, _ right: Penalty) -> Bool {
      left.isCap == right.isCap && left.lot == right.lot
        && left.quantity.isComparable(with: right.quantity)
    }
    for penalty in one {
      let left = one.filter { isSameBreach($0, penalty) }
      let right = other.filter { isSameBreach($0, penalty) }
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
    _ texts: [SocialTexts.Text], _ penalties: [[Penalty]], _ tender: Tender
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

  private func side(_ penalty: Penalty, _ document: Int, _ tender: Tender) -> TwoPlaces.Side {
    let reading = tender.readings[document]
    let words = reading.document.string(penalty.quantity.range)
    return .init(
      document: document, range: reading.statements[penalty.statement].range,
      says: Localised(sv: "”\(words)”", en: "“\(words)”"))
  }
}
