import PhraseMatching

/// Tells whether a number is asked for anew every year: `två praktikplatser … varje avtalsår`,
/// `ska årligen ta emot fyra personer`.
///
/// The words need not stand next to the number, for those whom the places are for often stand
/// between.
struct YearlyCount {
  /// So many words may stand between the number and what it is counted for.
  private static let reach = 12
  /// Beginnings of words that make the year one of accounts: ”två platser, som redovisas varje år”.
  private static let accounts = [
    "redovis", "rapport", "följ", "uppfölj", "utvärder", "lämna", "meddela", "informera",
    "uppdater", "revider", "stäm", "betal", "möt", "kontroll",
  ]

  let text: TokenisedText

  /// Whether a number is asked for every year.
  func isYearly(_ quantity: Quantity) -> Bool {
    if quantity.per.contains(.years) { return true }
    let number = quantity.words
    let sentence = text.sentences[Int(text.words[number.lowerBound].sentence)].words
    let start = number.upperBound
    let after = start..<max(start, min(start + Self.reach, sentence.upperBound))
    let before = max(sentence.lowerBound, number.lowerBound - Self.reach)..<number.lowerBound
    // An account that is to be given parts the number from the year.
    let account = after.first(where: isOfAccount) ?? after.upperBound
    if let year = firstYear(in: after.lowerBound..<account) {
      return !(year..<min(year + 2, sentence.upperBound)).contains(where: isOfAccount)
    }
    let opening = before.last(where: isOfAccount).map { $0 + 1 } ?? before.lowerBound
    return firstYear(in: opening..<before.upperBound) != nil
  }

  /// The word behind `varje avtalsår`, `per påbörjat år` or `årligen`.
  private func firstYear(in words: Range<Int>) -> Int? {
    for word in words {
      if text.folded(word) == "årligen" { return word + 1 }
      guard ["varje", "per", "vart"].contains(text.folded(word)) else { continue }
      for next in word + 1..<max(word + 1, min(word + 3, words.upperBound)) {
        if QuantityWords.unit(text.folded(next))?.unit == .years { return next + 1 }
      }
    }
    return nil
  }

  private func isOfAccount(_ word: Int) -> Bool {
    Self.accounts.contains { text.folded(word).hasPrefix($0) }
  }
}
