/// Turns what a sentence says into its opposite.
enum Negation {
  private static let verbs =
    "ska|får|är|kan|måste|gäller|räknas|avses|bekräftar|föreslår|följer|deltar|godtas|ansvarar|beslutar|krävs|medför|ingår"

  /// The opposite of a sentence; nil where it has no verb that we know.
  ///
  /// A *not* within the words that carry the element is taken away; else one is put after the first
  /// verb among them, or the verb that is nearest before them.
  static func negated(_ sentence: String, at words: String) -> String? {
    guard let range = sentence.firstRange(of: words) else { return nil }
    for (negative, positive) in [
      ("får inte ", "får "), ("ska inte ", "ska "), ("behöver inte ", "ska "),
      ("räknas inte", "räknas"),
      ("ingen ", "en "), ("inga ", ""), ("inte ", ""), ("varken ", "både "),
    ] where sentence[range].contains(negative) {
      return sentence.replacing(negative, with: positive)
    }
    guard let expression = try? Regex("\\b(\(verbs))\\b") else { return nil }
    let found = sentence.matches(of: expression).map(\.range)
    let before =
      found.first { range.contains($0.lowerBound) }
      ?? found.last { $0.lowerBound < range.lowerBound }
    guard let verb = before ?? found.first else { return nil }
    let rest = sentence[verb.upperBound...]
    let start = String(sentence[..<verb.upperBound])
    return rest.hasPrefix(" inte") ? start + rest.dropFirst(" inte".count) : start + " inte" + rest
  }
}
