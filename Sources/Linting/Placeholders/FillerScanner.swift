import PhraseMatching

/// Finds letters that stand in place of content: `XX`, `202X`, `20XX-XX-XX`, `2027-MM-DD`, `ÅÅÅÅ-MM-DD`,
/// `NN`, `X procent`, and letters from an idle hand.
struct FillerScanner {
  let text: TokenisedText
  let hints: PlaceholderHints

  /// The marks among some words, all of one block.
  func scan(_ words: Range<Int>, index: Int, into marks: inout [PlaceholderMark]) {
    var word = words.lowerBound
    while word < words.upperBound {
      guard let (kind, last) = filler(at: word, in: words),
        !isAddress(around: text.words[word].range)
      else {
        word += 1
        continue
      }
      let range = Int(text.words[word].start)..<Int(text.words[last].end)
      marks.append(PlaceholderMark(kind: kind, range: range, content: range, block: index))
      word = last + 1
    }
  }

  /// The kind of filler that begins with a word, and its last word.
  private func filler(at word: Int, in words: Range<Int>) -> (Placeholder.Kind, Int)? {
    let letters = bytes(word)
    // Nearly all words begin with a small letter that no filler begins with.
    if let first = letters.first, (0x61...0x77).contains(first) {
      return isIdle(letters, word: word) ? (.garbage, word) : nil
    }
    if isRun(letters, of: "X", "x"), letters.count >= 2 {
      return isNumeral(word, in: words) || isCompound(word, in: words)
        ? nil : (.filler, endOfDate(word, in: words))
    }
    if letters.count >= 2, isRun(letters, of: "Y", "Y") || isRun(letters, of: "Z", "Z") {
      return isDatePattern(after: word, in: words) || letters.count == 2 || letters.count == 3
        ? (.filler, endOfDate(word, in: words)) : nil
    }
    if isUnfinishedYear(letters) { return (.filler, endOfDate(word, in: words)) }
    if isYearPattern(letters), isDatePattern(after: word, in: words) {
      return (.filler, endOfDate(word, in: words))
    }
    if letters.elementsEqual("NN".utf8) { return (.filler, word) }
    if letters.elementsEqual("N".utf8), word + 1 < words.upperBound,
      bytes(word + 1).elementsEqual("N".utf8), gap(after: word).elementsEqual(".".utf8)
    {
      return (.filler, word + 1)
    }
    // ”2026-XX-XX”, ”2026-09-XX”, ”2027-MM-DD”: the year is there and the rest is not.
    if letters.count == 4, letters.allSatisfy({ (48...57).contains($0) }),
      let last = unfinishedRest(after: word, in: words)
    {
      return (.filler, last)
    }
    if letters.count == 1, letters.first == 88 || letters.first == 120, isCount(word, in: words) {
      return (.filler, word)
    }
    return isIdle(letters, word: word) ? (.garbage, word) : nil
  }

  private func bytes(_ word: Int) -> ArraySlice<UInt8> { text.bytes[text.words[word].range] }

  private func gap(after word: Int) -> ArraySlice<UInt8> {
    text.bytes[Int(text.words[word].end)..<Int(text.words[word + 1].start)]
  }

  private func isRun(_ letters: ArraySlice<UInt8>, of upper: String, _ lower: String) -> Bool {
    guard let sign = letters.first, upper.utf8.first == sign || lower.utf8.first == sign else {
      return false
    }
    return letters.allSatisfy { $0 == sign }
  }

  /// `202X`, `20XX`, `20xx`.
  private func isUnfinishedYear(_ letters: ArraySlice<UInt8>) -> Bool {
    guard letters.count == 4, letters.starts(with: "20".utf8), let last = letters.last,
      last == 88 || last == 120
    else { return false }
    let third = letters[letters.startIndex + 2]
    return third == last || (48...57).contains(third)
  }

  /// `ÅÅÅÅ`, `åååå`, `ÅÅ`, `YYYY`, `yyyy`.
  private func isYearPattern(_ letters: ArraySlice<UInt8>) -> Bool {
    guard let first = letters.first, first == 0xC3 || first | 0x20 == 0x79 else { return false }
    return ["ÅÅÅÅ", "åååå", "ÅÅ", "åå", "YYYY", "yyyy"].contains { letters.elementsEqual($0.utf8) }
  }

  private func isDatePattern(after word: Int, in words: Range<Int>) -> Bool {
    guard word + 1 < words.upperBound, gap(after: word).count == 1 else { return false }
    let next = bytes(word + 1)
    return next.elementsEqual("MM".utf8) || next.elementsEqual("mm".utf8)
  }

  private func isMonthOrDay(_ letters: ArraySlice<UInt8>) -> Bool {
    ["MM", "DD", "mm", "dd"].contains { letters.elementsEqual($0.utf8) }
  }

  /// `2026-XX-XX`, `2026-09-XX`, `2027-MM-DD`, `2027-åå`.
  private func unfinishedRest(after word: Int, in words: Range<Int>) -> Int? {
    var last = word
    var isUnfinished = false
    while last + 1 < words.upperBound, last - word < 2, gap(after: last).elementsEqual("-".utf8) {
      let next = bytes(last + 1)
      guard next.count == 2 else { break }
      if isRun(next, of: "X", "x") || isMonthOrDay(next) {
        isUnfinished = true
      } else if !next.allSatisfy({ (48...57).contains($0) }) {
        break
      }
      last += 1
    }
    return isUnfinished ? last : nil
  }

  /// A date goes on over hyphens: `20XX-XX-XX`.
  private func endOfDate(_ word: Int, in words: Range<Int>) -> Int {
    var last = word
    while last + 1 < words.upperBound, last - word < 3 {
      let between = gap(after: last)
      guard between.count == 1, let sign = between.first, "-/.".utf8.contains(sign) else { break }
      let next = bytes(last + 1)
      let isPart =
        isRun(next, of: "X", "x") || isMonthOrDay(next)
        || sign == UInt8(ascii: "-") && next.allSatisfy { (48...57).contains($0) }
      guard isPart else { break }
      last += 1
    }
    return last
  }

  /// A Roman number or a size of clothes among others: ”XIX, XX och XXI”, ”storlek XS–XX”.
  private func isNumeral(_ word: Int, in words: Range<Int>) -> Bool {
    if hints.has(
      .format, in: max(0, Int(text.words[word].start) - 24)..<Int(text.words[word].start))
    {
      return true
    }
    if hints.has(
      .roman, in: max(0, Int(text.words[word].start) - 80)..<Int(text.words[word].start))
    {
      return true
    }
    let near = max(words.lowerBound, word - 2)..<min(words.upperBound, word + 3)
    return near.contains { other in
      guard other != word else { return false }
      let letters = bytes(other)
      guard letters.count >= 1, letters.count <= 5, !isRun(letters, of: "X", "x") else {
        return false
      }
      let isRoman = letters.count >= 2 && letters.allSatisfy { "IVXLC".utf8.contains($0) }
      let isSize = ["XS", "S", "M", "L", "XL", "XXL"].contains { letters.elementsEqual($0.utf8) }
      return isRoman || isSize
    }
  }

  /// ”XX-passform”, ”XX–XY”: a name.
  ///
  /// ”XX-nämnden” and ”XXX-kommun” lack theirs.
  private func isCompound(_ word: Int, in words: Range<Int>) -> Bool {
    guard word + 1 < words.upperBound,
      ["-", "–"].contains(String(decoding: gap(after: word), as: UTF8.self))
    else { return false }
    let next = bytes(word + 1)
    if next.elementsEqual("XY".utf8) { return true }
    let isWord = next.count >= 3 && next.allSatisfy { (97...122).contains($0) || $0 >= 0x80 }
    return isWord && !isRun(next, of: "x", "x")
      && !hints.has(.body, at: Int(text.words[word + 1].start))
  }

  /// ”X procent”, ”minst X platser”; not ”2 x 5 timmar”.
  private func isCount(_ word: Int, in words: Range<Int>) -> Bool {
    guard word + 1 < words.upperBound, gap(after: word).elementsEqual(" ".utf8),
      hints.has(.unit, at: Int(text.words[word + 1].start))
    else { return false }
    guard word > words.lowerBound else { return true }
    let previous = bytes(word - 1)
    return !previous.contains { (48...57).contains($0) }
  }

  /// An address keeps its letters: `namn@xx.se`, `www.xxx.se`; but `XX@kommunen.se` lacks a name.
  private func isAddress(around range: Range<Int>) -> Bool {
    var start = range.lowerBound
    var end = range.upperBound
    while start > 0, range.lowerBound - start < 80, !Self.isBlank(text.bytes[start - 1]) {
      start -= 1
    }
    while end < text.bytes.count, end - range.upperBound < 80, !Self.isBlank(text.bytes[end]) {
      end += 1
    }
    guard end - start > range.count + 2 else { return false }
    let token = text.bytes[start..<end]
    if let sign = token.firstIndex(of: UInt8(ascii: "@")) {
      return sign != range.upperBound || start != range.lowerBound
    }
    let whole = String(decoding: token, as: UTF8.self).lowercased()
    return whole.hasPrefix("www.") || whole.hasPrefix("http")
      || [".se", ".se.", ".com", ".xml", ".docx", ".pdf"].contains(where: whole.hasSuffix)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 10 }

  /// Letters from an idle hand: neighbours on the keyboard, or the home row in mixed case.
  private func isIdle(_ letters: ArraySlice<UInt8>, word: Int) -> Bool {
    guard letters.count >= 4 else { return false }
    if letters.count < 12 {
      // Cheap first: hardly any word begins so.
      return Self.idleOpenings.contains(Self.opening(letters))
        && Self.idleWords.contains(text.folded(word))
    }
    // Other alphabets than the Swedish one are words, not slips.
    guard letters.allSatisfy({ $0 < 0xC4 }) else { return false }
    let home = letters.count { Self.homeRow.contains($0 | 0x20) || $0 >= 0x80 }
    guard home * 10 >= letters.count * 9 else { return false }
    var turns = 0
    var wasLower = false
    var consonants = 0
    var longest = 0
    for character in String(decoding: letters, as: UTF8.self) {
      if wasLower, character.isUppercase { turns += 1 }
      wasLower = character.isLowercase
      consonants = "aeiouyåäöAEIOUYÅÄÖ0123456789".contains(character) ? 0 : consonants + 1
      longest = max(longest, consonants)
    }
    return turns >= 2 || longest >= 5 && home == letters.count
  }

  private static let homeRow = Set("asdfghjkl".utf8)
  private static let idleOpenings =
    ["asdf", "qwer", "zxcv", "asda", "dsad", "sdfs", "fghj", "hjkl"]
    .map { opening(Array($0.utf8)[...]) }

  /// The first four letters in lower case, as a number.
  private static func opening(_ letters: ArraySlice<UInt8>) -> UInt32 {
    letters.prefix(4).reduce(0) { $0 << 8 | UInt32($1 | 0x20) }
  }

  private static let idleWords: Set<String> = [
    "asdf", "asdfg", "asdfgh", "asdfghj", "asdfasdf", "asdasd", "asdasdasd", "dsadsa", "sdfsdf",
    "qwer", "qwert", "qwerty", "qwertyu", "zxcv", "zxcvb", "fghj", "fghjk", "hjkl", "hjklö",
  ]
}
