/// A way to say the same in other words.
public enum Paraphrase: String, Sendable, CaseIterable, Comparable {
  /// Other names of the parties.
  case parties
  /// Numbers in words for digits, signs for words, and the other way.
  case figures
  /// Other words for the same.
  case synonyms
  /// Other words that bind as much as *ska*.
  case duty
  /// Paragraphs or sentences in another order.
  case order
  /// The passive for the active.
  case voice
  /// Adverbs that add nothing.
  case adverbs
  /// Other marks before paragraphs, no-break spaces.
  case layout
  /// Sentences that the clause file itself gives as saying the same.
  case given

  /// The order in which they are told of.
  public static func < (left: Paraphrase, right: Paraphrase) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}
