/// Finds the line breaks that stand inside a citation: ”17 kap.⏎1 § LOU”.
///
/// A line break ends a block, and a citation ends with its block; but where a document was broken
/// into lines by its layout, a half citation says plainly that it goes on.
struct BrokenLines {
  let text: CitationBytes

  /// The offsets of line breaks that are read as blanks.
  func joints() -> [Int] {
    var found: [Int] = []
    for index in 0..<text.count where text.bytes[index] == UInt8(ascii: "\n") {
      if isJoint(index) { found.append(index) }
    }
    return found
  }

  private func isJoint(_ index: Int) -> Bool {
    let end = text.skipSpacesBack(index)
    let next = text.skipSpaces(index + 1)
    guard end > 0, text.at(end - 1) != UInt8(ascii: "\n"), text.at(next) != UInt8(ascii: "\n")
    else { return false }
    if endsWithChapter(end) { return text.isDigit(next) }
    if text.isSectionSign(end - 2) { return continuesSection(next) }
    if text.isDigit(end - 1) {
      return text.has("kap", at: next) && !text.isLetter(next + 5)
        || text.isSectionSign(next) && followsChapter(end)
    }
    return text.at(next) == UInt8(ascii: "(") && text.isDigit(next + 1) && text.isDigit(next + 4)
      && text.at(next + 5) == UInt8(ascii: ":") && endsWithLaw(end)
  }

  private func endsWithChapter(_ end: Int) -> Bool {
    let word = text.at(end - 1) == UInt8(ascii: ".") ? end - 1 : end
    return text.has("kap", at: word - 3) && !text.isLetter(word - 4)
  }

  /// Whether a chapter and the number of a section end here, before a line that begins with the sign.
  private func followsChapter(_ end: Int) -> Bool {
    var start = end
    while end - start < 3, text.isDigit(start - 1) { start -= 1 }
    return endsWithChapter(text.skipSpacesBack(start))
  }

  private func continuesSection(_ next: Int) -> Bool {
    let word = text.word(around: next)
    let start = text.string(word)
    return ["LOU", "LUF", "LUK", "LUFS", "LOV", "lagen", "lag", "samma"].contains(start)
      || text.has("stycket", at: text.skipSpaces(word.upperBound))
  }

  private func endsWithLaw(_ end: Int) -> Bool {
    let word = text.string(text.word(around: end - 1)).lowercased()
    return ["lag", "lagen", "lagens", "förordning", "förordningen", "balk", "balken"]
      .contains { word.hasSuffix($0) }
  }
}
