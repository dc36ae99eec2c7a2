import Foundation

/// Whether two files of the same name say the same: `avtal.pdf` and `avtal.docx`.
///
/// A file of pages breaks words, repeats headers and takes tables apart. Pairs of words beside each
/// other are therefore compared, whatever their order in the whole, and numbers one by one.
public struct CopyComparison: Sendable {
  /// The first passage that only one of them has; nil where they say the same.
  public let difference: String?

  /// A paragraph with fewer words may be a mark of the page.
  private static let fewestWords = 5
  /// Of a paragraph that both have so large a part of the pairs is found, at least.
  private static let leastShare = 0.6
  /// A number of fewer figures may be one of the page or of the paragraph.
  private static let fewestFigures = 3
  /// So many signs of a passage are quoted, at most.
  private static let longestQuote = 80

  /// Compares two documents.
  public init(_ first: Document, _ second: Document) {
    difference =
      Self.foreign(in: second, beside: first) ?? Self.foreign(in: first, beside: second)
  }

  private static func foreign(in document: Document, beside other: Document) -> String? {
    let known = words(other.text[...])
    let pairs = Set(zip(known, known.dropFirst()).map { $0 + " " + $1 })
    let numbers = Set(known.filter(isNumber))
    let passage = document.blocks.lazy.map { document.text[$0.range] }.first { text in
      let own = words(text)
      guard own.count >= fewestWords else { return false }
      if own.contains(where: { isNumber($0) && !numbers.contains($0) }) { return true }
      let found = zip(own, own.dropFirst()).count { pairs.contains($0 + " " + $1) }
      return Double(found) < leastShare * Double(own.count - 1)
    }
    return passage.map { quote(String(decoding: $0, as: UTF8.self)) }
  }

  /// The words in small letters; a number whose figures stand in groups is one, and a small one may
  /// be that of a heading, which only one of the formats holds in its text.
  private static func words(_ text: ArraySlice<UInt8>) -> [String] {
    String(decoding: text, as: UTF8.self).lowercased()
      .replacing(/(\d)[ \u{A0}\u{202F}](?=\d{3}\b)/) { String($0.1) }
      .split { !$0.isLetter && !$0.isNumber }.map(String.init)
      .filter { $0.count >= fewestFigures || !$0.allSatisfy(\.isNumber) }
  }

  private static func isNumber(_ word: String) -> Bool {
    word.count >= fewestFigures && word.allSatisfy(\.isNumber)
  }

  private static func quote(_ text: String) -> String {
    text.count <= longestQuote ? text : text.prefix(longestQuote) + " …"
  }
}
