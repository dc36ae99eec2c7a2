/// A phrase in its plain form: a row of steps, each with the words that may stand before it.
struct Phrase: Sendable {
  /// What must stand at one place, and how many other words may come before it.
  struct Step: Sendable {
    /// The numbers of the patterns of which a word must fit one, in order; empty for a number.
    let members: [Int32]
    let gap: Int

    var isNumber: Bool { members.isEmpty }
  }

  let steps: [Step]

  /// The step that is looked for first: the one whose words are rarest together.
  func anchor(in table: PatternTable) -> Int {
    var best = 0
    var rarest = Int.max
    for (index, step) in steps.enumerated() where !step.isNumber {
      let share = step.members.reduce(0) { $0 + table.shares[Int($1)] }
      if share < rarest { (best, rarest) = (index, share) }
    }
    return best
  }
}
