/// How a text file is written: its line ends, and whether and where its lines are broken.
struct TextFileManner {
  /// `\n`, `\r\n` or `\r`: whichever the file uses most.
  let lineBreak: String
  /// The width that paragraphs are broken at, in characters; nil where each is one line.
  let lineWidth: Int?

  /// Studies a text in UTF-8.
  init(_ text: [UInt8]) {
    var feeds = 0
    var pairs = 0
    var returns = 0
    for (at, byte) in text.enumerated() {
      switch byte {
      case 0x0A where at > 0 && text[at - 1] == 0x0D: pairs += 1
      case 0x0A: feeds += 1
      case 0x0D where at + 1 == text.count || text[at + 1] != 0x0A: returns += 1
      default: break
      }
    }
    lineBreak = pairs > feeds && pairs >= returns ? "\r\n" : returns > feeds ? "\r" : "\n"
    let lines = Self.withoutReturns(text).split(separator: 0x0A, omittingEmptySubsequences: false)
    let widths = lines.map { line in line.count { $0 & 0xC0 != 0x80 } }
    lineWidth = Self.width(widths)
  }

  /// The longest line, where most lines that go on are nearly as long as it.
  private static func width(_ widths: [Int]) -> Int? {
    guard let longest = widths.max(), (50...110).contains(longest) else { return nil }
    let followed = zip(widths, widths.dropFirst()).filter { $0 > 40 && $1 > 0 }
    let full = followed.filter { $0.0 * 10 >= longest * 7 }
    return followed.count > 2 && full.count * 10 >= followed.count * 6 ? longest : nil
  }

  /// The text with `\n` at every line end.
  static func withoutReturns(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(0x0D) else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    for (at, byte) in text.enumerated() {
      if byte == 0x0D {
        if at + 1 == text.count || text[at + 1] != 0x0A { result.append(0x0A) }
      } else {
        result.append(byte)
      }
    }
    return result
  }
}
