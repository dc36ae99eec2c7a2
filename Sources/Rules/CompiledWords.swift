import PhraseMatching

/// What the library's phrases were made into when the program was built: reading it back costs a few
/// milliseconds, understanding twenty thousand phrases again a few hundred.
public struct CompiledWords: Sendable {
  let vocabulary: Vocabulary
  let facts: PhraseBook

  /// Reads back what ``bytes(of:)`` wrote; nil where it is damaged.
  public init?(_ bytes: UnsafeRawBufferPointer) {
    var reader = CompactNumberReader(bytes)
    let factPhrases = reader.count()
    facts = PhraseBook(from: &reader, sources: factPhrases)
    guard let vocabulary = Vocabulary(from: &reader), !reader.isDamaged else { return nil }
    self.vocabulary = vocabulary
  }

  /// The phrases of a library in the form that ``init(_:)`` reads.
  public static func bytes(of library: RuleLibrary) -> [UInt8] {
    var numbers = CompactNumbers()
    numbers.add(library.factWords.phraseCount)
    library.factWords.book.write(to: &numbers)
    library.vocabulary.write(to: &numbers)
    return numbers.bytes
  }
}
