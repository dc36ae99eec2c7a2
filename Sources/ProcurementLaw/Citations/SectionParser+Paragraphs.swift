/// Reads paragraphs (stycken) and points behind a section.
extension SectionParser {
  private static let ordinalWords: [(StaticString, Int)] = [
    ("f\u{F6}rsta", 1), ("andra", 2), ("tredje", 3), ("fj\u{E4}rde", 4), ("femte", 5),
    ("sj\u{E4}tte", 6),
  ]

  /// Reads what stands behind a section: `första stycket 5`, `2 st. p. 3`.
  func readTail(into expression: inout SectionExpression) {
    for _ in 0..<3 {
      let start = text.skipSpaces(expression.range.upperBound)
      guard let end = paragraph(at: start, &expression) ?? point(at: start, &expression) else {
        return
      }
      expression.range = expression.range.lowerBound..<end
    }
  }

  private func paragraph(at start: Int, _ expression: inout SectionExpression) -> Int? {
    for (word, value) in Self.ordinalWords where text.hasWord(word, at: start) {
      let next = text.skipSpaces(start + word.utf8CodeUnitCount)
      guard text.has("stycke", at: next) || text.has("st", at: next) else { return nil }
      var end = text.word(around: next).upperBound
      if text.at(end) == 46, end - next == 2 { end += 1 }
      expression.paragraph = value
      return barePoint(after: end, &expression) ?? end
    }
    if let number = text.number(at: start, digits: 1) {
      let next = text.skipSpaces(number.end)
      guard text.has("stycket", at: next) || text.hasWord("st", at: next) else { return nil }
      expression.paragraph = number.value
      let end = text.word(around: next).upperBound
      return text.at(end) == 46 && end - next == 2 ? end + 1 : end
    }
    guard text.has("st.", at: start) || text.hasWord("st", at: start) else { return nil }
    let next = text.skipSpaces(start + (text.at(start + 2) == 46 ? 3 : 2))
    guard let number = text.number(at: next, digits: 2) else { return nil }
    expression.paragraph = number.value
    return number.end
  }

  /// The number in `första stycket 5`, unless it begins another citation.
  private func barePoint(after end: Int, _ expression: inout SectionExpression) -> Int? {
    guard let number = text.number(at: text.skipSpaces(end), digits: 2),
      number.end > end, text.skipSpaces(end) > end
    else { return nil }
    let next = text.skipSpaces(number.end)
    guard !text.has("kap", at: next), !text.isSectionSign(next), text.at(number.end) != 58 else {
      return nil
    }
    expression.point = number.value
    return number.end
  }

  private func point(at start: Int, _ expression: inout SectionExpression) -> Int? {
    if text.has("punkt", at: start) || text.hasWord("p", at: start) {
      var end = text.word(around: start).upperBound
      if text.at(end) == 46 { end += 1 }
      guard let number = text.number(at: text.skipSpaces(end), digits: 2) else { return nil }
      expression.point = number.value
      return number.end
    }
    guard let number = text.number(at: start, digits: 2) else { return nil }
    let next = text.skipSpaces(number.end)
    guard text.hasWord("p", at: next) else { return nil }
    expression.point = number.value
    return text.at(next + 1) == 46 ? next + 2 : next + 1
  }
}
