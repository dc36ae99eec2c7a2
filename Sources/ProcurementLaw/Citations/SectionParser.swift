/// Reads chapters, sections, paragraphs and points in the forms that real documents use.
struct SectionParser {
  let text: CitationBytes
  let names: ActNames

  /// What a `kap` at an index belongs to; nil where it is another word.
  func chapter(at index: Int) -> SectionExpression? {
    var after = index + 3
    let isLong = text.has("itel", at: after) || text.has("itl", at: after)
    if isLong { after = text.word(around: index).upperBound }
    guard !text.isLetter(after), !text.isLetter(index - 1) else { return nil }
    if text.at(after) == 46 { after += 1 }
    if let terms = standardTerms(at: index, after: after) { return terms }
    if let before = ordinal(endingAt: text.skipSpacesBack(index)) {
      var expression = SectionExpression(range: before.start..<after, chapter: before.value)
      readSections(from: after, into: &expression)
      return expression
    }
    guard let number = text.ordinal(at: text.skipSpaces(after)) else { return nil }
    var expression = SectionExpression(range: index..<number.end, chapter: number.value)
    // ”kap. 17, 1 §” has a comma between its numbers.
    let comma = text.at(number.end) == 44 && text.at(number.end + 1) == 32
    readSections(from: number.end + (comma ? 1 : 0), into: &expression)
    expression.needsAct = expression.sections.isEmpty
    return expression
  }

  /// `AB 04 kap 1 § 3`: the trade's standard terms, which are part of the contract and no law.
  private func standardTerms(at index: Int, after: Int) -> SectionExpression? {
    let end = text.skipSpacesBack(index)
    guard text.isDigit(end - 1), text.isDigit(end - 2), !text.isDigit(end - 3) else { return nil }
    let word = text.word(around: text.skipSpacesBack(end - 2) - 1)
    guard ["AB", "ABT", "ABK", "ABM", "AFF", "ABFF", "ABS"].contains(text.string(word)),
      let number = text.ordinal(at: text.skipSpaces(after))
    else { return nil }
    var expression = SectionExpression(
      kind: .ownParagraph, range: word.lowerBound..<number.end, chapter: number.value)
    readSections(from: number.end, into: &expression)
    return expression
  }

  /// What a section sign that belongs to no chapter points to.
  func section(at index: Int) -> SectionExpression? {
    let before = text.skipSpacesBack(index)
    if let start = listStart(endingAt: before) {
      if text.at(start - 1) == 46, text.isDigit(start - 2) {
        var whole = start
        while text.isDigit(whole - 1) || text.at(whole - 1) == 46 { whole -= 1 }
        return SectionExpression(kind: .foreign, range: whole..<(index + 2))
      }
      var expression = SectionExpression(range: start..<start)
      readSections(from: start, into: &expression)
      if expression.range.upperBound > index { return expression }
    }
    var expression = SectionExpression(range: index..<(index + 2))
    readSections(from: index, into: &expression)
    return expression.sections.isEmpty ? nil : expression
  }

  /// `4:18` at the index of its colon, which only counts beside a procurement act.
  func shorthand(at colon: Int) -> SectionExpression? {
    guard let chapter = ordinal(endingAt: colon), colon - chapter.start <= 4,
      let section = range(at: colon + 1), text.at(section.end) != 58,
      chapter.value.number <= 25, section.value.upperBound.number <= 60, text.at(colon + 1) != 48
    else { return nil }
    return SectionExpression(
      range: chapter.start..<section.end, chapter: chapter.value, sections: [section.value],
      needsAct: true)
  }

  /// `artikel 6.1 e` at the index of its first letter.
  func article(at index: Int) -> SectionExpression? {
    let end = text.word(around: index).upperBound
    guard let number = text.number(at: text.skipSpaces(end)) else { return nil }
    var expression = SectionExpression(kind: .article, range: index..<number.end)
    let value = Ordinal(number.value)
    expression.sections = [value...value]
    if text.has("larna", at: end - 5), let more = articles(after: number.end) {
      expression.sections += more.sections
      expression.range = index..<more.end
      return expression
    }
    if text.at(number.end) == 46, let part = text.number(at: number.end + 1, digits: 2) {
      expression.paragraph = part.value
      expression.range = index..<part.end
    }
    let letter = text.skipSpaces(expression.range.upperBound)
    let byte = text.at(letter)
    if byte >= 97, byte <= 122, byte != UInt8(ascii: "i"), !text.isLetter(letter + 1),
      text.at(letter + 1) != 46
    {
      expression.range = index..<(letter + 1)
    }
    return expression
  }

  /// The rest of `artiklarna 28 och 32`.
  private func articles(after end: Int) -> (sections: [ClosedRange<Ordinal>], end: Int)? {
    guard let next = separator(at: end), let list = list(at: next) else { return nil }
    return text.isSectionSign(text.skipSpaces(list.end)) ? nil : list
  }

  /// `bilaga 2 a` at the index of its first letter.
  func annex(at index: Int) -> SectionExpression? {
    let end = text.word(around: index).upperBound
    guard let number = text.ordinal(at: text.skipSpaces(end)) else { return nil }
    return SectionExpression(
      range: index..<number.end, annex: number.value, needsAct: true)
  }

  // MARK: Sections

  /// Reads `2–5 §§ första stycket 3 och 22 §` from an index and moves the end of the range.
  private func readSections(from start: Int, into expression: inout SectionExpression) {
    var position = text.skipSpaces(start)
    if text.isSectionSign(position) {
      position = skipSigns(position)
      guard let list = list(at: text.skipSpaces(position)) else { return }
      take(list, into: &expression, end: list.end)
    } else {
      guard let list = list(at: position) else { return }
      let sign = text.skipSpaces(list.end)
      if text.isSectionSign(sign) {
        take(list, into: &expression, end: skipSigns(sign))
      } else if expression.chapter != nil, abbreviationFollows(sign) {
        take(list, into: &expression, end: list.end)
      } else {
        return
      }
    }
    readTail(into: &expression)
    while let more = continuation(after: expression.range.upperBound) {
      take(more.list, into: &expression, end: more.end)
      readTail(into: &expression)
    }
  }

  private func take(
    _ list: (sections: [ClosedRange<Ordinal>], end: Int), into expression: inout SectionExpression,
    end: Int
  ) {
    expression.sections += list.sections
    expression.range = expression.range.lowerBound..<end
  }

  /// `och 22 §` behind a section, where the number has no chapter of its own.
  private func continuation(
    after end: Int
  ) -> (list: (sections: [ClosedRange<Ordinal>], end: Int), end: Int)? {
    guard let next = separator(at: end), let list = list(at: next) else { return nil }
    let sign = text.skipSpaces(list.end)
    return text.isSectionSign(sign) ? (list, skipSigns(sign)) : nil
  }

  private func list(at start: Int) -> (sections: [ClosedRange<Ordinal>], end: Int)? {
    guard let first = range(at: start) else { return nil }
    var sections = [first.value]
    var end = first.end
    while sections.count < 20, let next = separator(at: end), let more = range(at: next) {
      // ”… 5 och 7 kap.”: the number belongs to the next chapter.
      let after = text.skipSpaces(more.end)
      if text.has("kap", at: after) { break }
      sections.append(more.value)
      end = more.end
    }
    return (sections, end)
  }

  private func range(at start: Int) -> (value: ClosedRange<Ordinal>, end: Int)? {
    guard let first = text.ordinal(at: start) else { return nil }
    let dash = skipDash(text.skipSpaces(first.end))
    guard let dash, let last = text.ordinal(at: text.skipSpaces(dash)), first.value <= last.value
    else { return (first.value...first.value, first.end) }
    return (first.value...last.value, last.end)
  }

  private func skipDash(_ index: Int) -> Int? {
    if text.at(index) == 45 { return index + 1 }
    if text.at(index) == 0xE2, text.at(index + 1) == 0x80,
      (0x90...0x95).contains(text.at(index + 2))
    {
      return index + 3
    }
    return nil
  }

  /// The end of `,`, `och`, `eller`, `och/eller`, `samt` with its blanks.
  private func separator(at index: Int) -> Int? {
    let start = text.skipSpaces(index)
    if text.at(start) == 44 { return text.skipSpaces(start + 1) }
    guard start > index else { return nil }
    if text.has("och/eller ", at: start) { return text.skipSpaces(start + 10) }
    if text.has("och ", at: start) { return text.skipSpaces(start + 4) }
    if text.has("eller ", at: start) { return text.skipSpaces(start + 6) }
    if text.has("samt ", at: start) { return text.skipSpaces(start + 5) }
    return nil
  }

  private func skipSigns(_ index: Int) -> Int {
    var end = index
    while text.isSectionSign(end) { end += 2 }
    return end
  }

  private func abbreviationFollows(_ index: Int) -> Bool {
    let word = text.word(around: index)
    return (3...4).contains(word.count) && word.lowerBound == index
      && names.isProcurementAct(text.string(word))
  }

  // MARK: Backwards

  /// The number with its letter that ends before an index.
  private func ordinal(endingAt end: Int) -> (value: Ordinal, start: Int)? {
    var digitsEnd = end
    var letter: Character?
    let byte = text.at(end - 1)
    if byte >= 97, byte <= 122, !text.isLetter(end - 2) {
      letter = Character(Unicode.Scalar(byte))
      digitsEnd = text.skipSpacesBack(end - 1)
    }
    var start = digitsEnd
    while digitsEnd - start < 4, text.isDigit(start - 1) { start -= 1 }
    guard start < digitsEnd, digitsEnd - start <= 3, let number = text.number(at: start),
      !text.isLetter(start - 1)
    else { return nil }
    return (Ordinal(number.value, letter), start)
  }

  /// Where the list of numbers begins that ends before an index.
  private func listStart(endingAt end: Int) -> Int? {
    guard var start = ordinal(endingAt: end)?.start else { return nil }
    for _ in 0..<20 {
      var before = text.skipSpacesBack(start)
      if text.at(before - 1) == 45 {
        before -= 1
      } else if text.at(before - 3) == 0xE2, text.at(before - 2) == 0x80 {
        before -= 3
      } else if text.at(before - 1) == 44, before < start {
        before -= 1
      } else if text.has(" och", at: before - 4), before < start {
        before -= 4
      } else if text.has(" eller", at: before - 6), before < start {
        before -= 6
      } else {
        break
      }
      guard let earlier = ordinal(endingAt: text.skipSpacesBack(before)) else { break }
      start = earlier.start
    }
    return start
  }
}
