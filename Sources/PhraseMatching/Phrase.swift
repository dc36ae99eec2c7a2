/// A phrase in its plain form: a row of steps, each with the words that may stand before it.
struct Phrase: Hashable, Sendable {
  /// What must stand at one place.
  enum Item: Hashable, Sendable {
    /// A word that fits one of the patterns.
    case word(Set<WordPattern>)
    case number
  }

  /// An item and how many other words may come between it and the item before.
  struct Step: Hashable, Sendable {
    let item: Item
    let gap: Int
  }

  let steps: [Step]

  /// The step that is looked for first: the one whose shortest word is longest.
  var anchor: Int {
    var best = 0
    var bestLength = -1
    for (index, step) in steps.enumerated() {
      guard case .word(let patterns) = step.item else { continue }
      let length = patterns.map(\.letters.count).min() ?? 0
      if length > bestLength { (best, bestLength) = (index, length) }
    }
    return best
  }
}
