/// The last paragraph of a comment of the program's own, by which it is known again.
///
/// It survives any program that keeps the text of comments. The number at its end is a checksum of
/// the paragraphs before it: a comment that somebody has written in is that person's and left alone.
enum CommentSignature {
  private static let name = "Hänsyn"
  private static let separator = " · "

  /// The paragraph for a key and the paragraphs before it.
  static func text(key: String, paragraphs: [String]) -> String {
    [name, key, checksum(paragraphs)].joined(separator: separator)
  }

  /// The key of a comment; nil for a comment of somebody else.
  ///
  /// - Parameter paragraphs: All of its paragraphs.
  static func key(of paragraphs: [String]) -> String? {
    guard let last = paragraphs.last else { return nil }
    let words = last.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let beginning = name + separator
    let ending = separator + checksum(Array(paragraphs.dropLast()))
    guard words.hasPrefix(beginning), words.hasSuffix(ending),
      words.utf8.count > beginning.utf8.count + ending.utf8.count
    else { return nil }
    return String(words.dropFirst(beginning.count).dropLast(ending.count))
  }

  /// Whether a text of several lines has a signature in one of them, right or not.
  static func isNamed(_ text: String) -> Bool {
    text.split(separator: "\n").contains {
      $0.hasPrefix(name + separator) && $0.split(separator: separator).count >= 3
    }
  }

  /// FNV-1a, 32 bits, of the words: blanks and empty paragraphs make no difference.
  private static func checksum(_ paragraphs: [String]) -> String {
    var value: UInt32 = 0x811C_9DC5
    for word in paragraphs.flatMap({ $0.split(whereSeparator: \.isWhitespace) }) {
      for byte in word.utf8 { value = (value ^ UInt32(byte)) &* 0x0100_0193 }
      value = (value ^ 0x20) &* 0x0100_0193
    }
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
