/// The single words that phrases ask for, each numbered once.
struct PatternTable {
  private(set) var patterns: [WordPattern] = []
  /// How common each pattern is: reckoned once, since most stand in many phrases.
  private(set) var shares: [Int] = []
  private var numbers: [WordPattern: Int32] = [:]

  /// The number of a pattern, new or known.
  mutating func number(of pattern: WordPattern) -> Int32 {
    if let known = numbers[pattern] { return known }
    let number = Int32(patterns.count)
    numbers[pattern] = number
    patterns.append(pattern)
    shares.append(CommonWords.share(of: pattern))
    return number
  }
}
