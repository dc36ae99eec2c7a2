/// What a hyphen at the end of a line means for the word that goes on in the next.
enum HyphenSeam {
  /// `bygg-` / `och anläggning`: a word was left out, and a blank follows the hyphen.
  case leftOut
  /// `IT-` / `konsult`: the hyphen is the word's own.
  case ownHyphen
  /// `upp-` / `handling`: the hyphen only broke the word.
  case broken

  /// Judges a seam.
  ///
  /// - Parameters:
  ///   - upper: the line that ends in a hyphen, with it.
  ///   - lower: the line that follows.
  init(_ text: [UInt8], _ upper: Range<Int>, _ lower: Range<Int>) {
    let hyphen = upper.upperBound - 1
    let word = text[lower].prefix { $0 != 0x20 }
    if Self.conjunctions.contains(Array(word)) {
      self = .leftOut
      return
    }
    guard LetterCase(text, at: lower.lowerBound) == .lower else {
      self = .ownHyphen
      return
    }
    // `e-` / `post` and `2021-` / `års` keep theirs too.
    var start = hyphen
    while start > upper.lowerBound, text[start - 1] != 0x20, text[start - 1] != 0x2D { start -= 1 }
    let letters = LetterCase.census(text, start..<hyphen)
    let isWord =
      letters.lower > 1 && letters.upper < 2
      && text[start..<hyphen].allSatisfy { !(0x30...0x39).contains($0) }
    self = isWord ? .broken : .ownHyphen
  }

  private static let conjunctions: Set<[UInt8]> = Set(
    ["och", "eller", "samt", "respektive", "till", "och/eller", "men"].map { Array($0.utf8) })
}
