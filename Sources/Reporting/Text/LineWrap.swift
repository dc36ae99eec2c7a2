/// Breaks text into lines.
public enum LineWrap {
  /// Lines of at most so many columns, broken at blanks; a word that is longer is broken itself.
  public static func lines(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ") {
      for piece in pieces(of: word, width: width) {
        let columns = DisplayWidth.of(piece)
        if used > 0, used + 1 + columns > width {
          lines.append(line)
          line = ""
          used = 0
        }
        line += (used > 0 ? " " : "") + piece
        used += columns + (used > 0 ? 1 : 0)
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// A word cut so that no piece is wider than a line.
  static func pieces(of word: Substring, width: Int) -> [String] {
    guard DisplayWidth.of(word) > width else { return [String(word)] }
    var pieces = [""]
    var used = 0
    for character in word {
      let columns = DisplayWidth.of(character)
      if used + columns > width {
        pieces.append("")
        used = 0
      }
      pieces[pieces.count - 1].append(character)
      used += columns
    }
    return pieces
  }
}
