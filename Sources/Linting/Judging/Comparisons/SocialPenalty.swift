import PhraseMatching

/// A penalty that a document states for a breach of a social condition.
struct SocialPenalty {
  let quantity: Quantity
  /// The statement that it stands in.
  let statement: Int
  /// The lot that it concerns; nil where none is named.
  let lot: String?
  /// Whether it is the highest sum of all.
  let isCap: Bool

  /// A longer sentence is a list without full stops; more penalties no condition has.
  private static let longest = 400
  private static let most = 100

  /// The amounts of the penalties in a condition's text.
  static func all(
    _ text: SocialTexts.Text, in reading: DocumentReading, words: ComparisonWords
  ) -> [SocialPenalty] {
    let source = reading.source
    let reader = QuantityReader(source.text)
    let found = text.text.statements(of: source).flatMap { index -> [SocialPenalty] in
      let statement = source.statements[index]
      guard statement.words.count <= longest, source.isContent(statement),
        source.saysItself(words.penalty, in: index)
      else {
        return []
      }
      let caps = source.mentions.indices(in: statement.words)
        .map { source.mentions.matches[$0] }.filter { words.cap.contains($0.concept) }.map(\.words)
      return reader.quantities(in: statement.words)
        .filter { [.money, .share, .baseAmounts].contains($0.unit.dimension) && $0.upper == nil }
        .map { quantity in
          SocialPenalty(
            quantity: quantity, statement: index, lot: LotName.of(statement, in: reading),
            isCap: quantity.bound == .atMost || caps.contains { $0.overlaps(quantity.words) })
        }
    }
    return Array(found.prefix(most))
  }

  /// Whether two penalties are counted on the same basis.
  func isForSameBreach(as other: SocialPenalty) -> Bool {
    isCap == other.isCap && lot == other.lot && quantity.isComparable(with: other.quantity)
  }
}
