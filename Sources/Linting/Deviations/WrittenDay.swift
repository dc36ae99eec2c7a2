import PhraseMatching
import ProcurementLaw

/// A day that stands in words: `2027-03-31`, `den 31 mars 2027`, `31/3 2027`.
public struct WrittenDay: Sendable {
  /// The day.
  public let date: LegalDate
  /// Where it stands, without `den` before it.
  public let range: Range<String.Index>

  /// Finds the first day in a text; nil where there is none.
  public init?(firstIn text: Substring) {
    let tokens = TokenisedText(Array(text.utf8))
    guard
      let found = tokens.words.indices.lazy.compactMap({ DateReader.date(at: $0, in: tokens) })
        .first
    else { return nil }
    func index(_ offset: Int32) -> String.Index {
      text.utf8.index(text.startIndex, offsetBy: Int(offset))
    }
    date = found.value
    let words = tokens.words[found.words]
    range = index(words.first?.start ?? 0)..<index(words.last?.end ?? 0)
  }
}
