extension Clause {
  /// Something that the clause must say to be complete, the words that say it, and the rules that
  /// tell where it is missing.
  public struct Element: Sendable, Equatable {
    /// Words that carry the element within a sentence, and what stands there without it.
    public struct Cut: Sendable, Equatable {
      /// The words; `#` is a number, `…` any words of the same sentence.
      public let from: String
      /// What stands instead; empty for nothing.
      public let to: String
    }

    /// What it is, for example ”sista dag för den första platsen”.
    public let name: String
    /// Words that stand in the finished text.
    public let words: String
    /// The variants that it holds for; empty means all.
    public let variants: [String]
    /// The rules of which one at least tells of its lack; empty where none watches over it.
    public let rules: [String]
    /// Rules that may tell of its lack too.
    public let mayTell: [String]
    /// The words that carry it, where they are part of a sentence that says other things too; empty
    /// where the sentence with `words` says this alone.
    public let cuts: [Cut]
    /// Whether the cuts are made in the companions too, where they say the same.
    public let cutsEverywhere: Bool
    /// Whether its number is the law's own, so that another number is a fault.
    public let isFixed: Bool
    /// The faults that make it missing; nil for those that its form allows.
    public let faults: [ClauseFault]?
    /// Other sentences that say the same as the one with `words`.
    public let paraphrases: [String]
    /// The 1-based line of its declaration.
    public let line: Int
  }
}
