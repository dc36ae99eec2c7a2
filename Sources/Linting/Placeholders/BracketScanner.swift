/// Finds what stands in brackets: `[ange antal]`, `<datum>`, `«Namn»`, `{{namn}}`, `(ange antal)`.
struct BracketScanner {
  let text: [UInt8]
  let hints: PlaceholderHints
  /// Where each closing sign was last found.
  private var closings: [UInt8: Int] = [:]

  /// Makes a scanner of a text.
  init(text: [UInt8], hints: PlaceholderHints) {
    self.text = text
    self.hints = hints
  }

  /// A bracket longer than this is text, whatever it begins with.
  private static let longest = 1200

  /// The marks of a block.
  mutating func scan(_ block: Range<Int>, index: Int, into marks: inout [PlaceholderMark]) {
    closings = [:]
    var offset = block.lowerBound
    while offset < block.upperBound {
      let found: PlaceholderMark? =
        switch text[offset] {
        case UInt8(ascii: "["): square(at: offset, in: block, index: index)
        case UInt8(ascii: "<"): angle(at: offset, in: block, index: index)
        case UInt8(ascii: "{"): curly(at: offset, in: block, index: index)
        case UInt8(ascii: "("): round(at: offset, in: block, index: index)
        case 0xC2: guillemet(at: offset, in: block, index: index)
        default: nil
        }
      guard let found else {
        offset += 1
        continue
      }
      marks.append(found)
      // Live text may hold a placeholder of its own.
      offset = found.isLiveText ? offset + 1 : found.range.upperBound
    }
  }

  private mutating func square(at start: Int, in block: Range<Int>, index: Int) -> PlaceholderMark?
  {
    let inner = start + 1
    guard inner < block.upperBound, text[inner] != UInt8(ascii: "["),
      start == block.lowerBound || text[start - 1] != UInt8(ascii: "[")
    else { return nil }
    let close = closing(UInt8(ascii: "]"), from: inner, in: block)
    let opensGuidance =
      hints.has(.slotVerb, at: inner) || hints.has(.guidance, at: inner)
      || hints.has(.atSigning, in: inner..<(close ?? block.upperBound))
    // ”[Fylls i vid avtalstecknande)”, and guidance that runs over several paragraphs.
    let end = close ?? closing(UInt8(ascii: ")"), from: inner, in: block) ?? block.upperBound
    guard close != nil || opensGuidance else { return nil }
    // Of brackets in brackets the inner one counts, unless the outer begins like an instruction.
    if !opensGuidance, let inside = closing(UInt8(ascii: "["), from: inner, in: block),
      let close, inside < close
    {
      return nil
    }
    let content = trimmed(inner..<end)
    let range = start..<min(block.upperBound, end + 1)
    guard !content.isEmpty else {
      return empty(at: start, closedBy: UInt8(ascii: "]"), in: block, index: index)
    }
    var mark = PlaceholderMark(kind: .slot, range: range, content: content, block: index)
    if isChoiceOfNumbers(content, before: range.upperBound) {
      mark.kind = .choice
      return mark
    }
    if isBareLetter(content) {
      // A ticked box has its text behind it.
      return start == block.lowerBound && range.upperBound < block.upperBound
        || text[content.lowerBound] == UInt8(ascii: "x") && content.count == 1 ? nil : mark
    }
    if text[content].allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: ".") }) {
      return nil
    }
    if opensGuidance || holdsOwner(content) || isNoun(content) || isDoubt(content) { return mark }
    if isName(content) {
      mark.kind = .name
      return mark
    }
    mark.isLiveText = true
    return mark
  }

  private mutating func angle(at start: Int, in block: Range<Int>, index: Int) -> PlaceholderMark? {
    guard let end = closing(UInt8(ascii: ">"), from: start + 1, in: block), end - start <= 160
    else { return nil }
    let content = (start + 1)..<end
    if isChoiceOfNumbers(content, before: end + 1) {
      return PlaceholderMark(
        kind: .choice, range: start..<(end + 1), content: content, block: index)
    }
    guard let first = content.first, isLetter(text[first]), text[end - 1] != 32,
      !text[content].contains(where: { Self.markup.contains($0) })
    else { return nil }
    let mark = PlaceholderMark(
      kind: isName(content) ? .name : .slot, range: start..<(end + 1), content: content,
      block: index)
    if hints.has(.slotVerb, at: content.lowerBound) { return mark }
    // `<felkod> <tidpunkt>` in a demand on a log is part of what the log says.
    if hints.has(.markup, in: block) { return nil }
    // Any other words in small letters wait for content too.
    let isPlain = text[content].allSatisfy { (97...122).contains($0) || $0 >= 0x80 || $0 == 32 }
    let isSlot = isBareLetter(content) || isName(content) || isNoun(content)
    return isSlot || isPlain && content.count >= 3 && wordCount(content) <= 5 ? mark : nil
  }

  private mutating func curly(at start: Int, in block: Range<Int>, index: Int) -> PlaceholderMark? {
    guard start + 3 < block.upperBound, text[start + 1] == UInt8(ascii: "{"),
      let end = closing(UInt8(ascii: "}"), from: start + 2, in: block), end - start <= 80,
      end + 1 < block.upperBound, text[end + 1] == UInt8(ascii: "}"), end > start + 2
    else { return nil }
    return PlaceholderMark(
      kind: .slot, range: start..<(end + 2), content: (start + 2)..<end, block: index)
  }

  /// `(ange antal)`: short, and beginning with a word that asks to fill in.
  private mutating func round(at start: Int, in block: Range<Int>, index: Int) -> PlaceholderMark? {
    if let doubt = doubt(at: start, in: block, index: index) { return doubt }
    if let empty = empty(at: start, closedBy: UInt8(ascii: ")"), in: block, index: index) {
      return empty
    }
    guard let end = closing(UInt8(ascii: ")"), from: start + 1, in: block), end - start <= 60
    else { return nil }
    // `(kommunens namn)`.
    if hints.last(.slotNoun, in: (start + 1)..<end) == (start + 1)..<end,
      text[(start + 1)..<end].suffix(5).elementsEqual(" namn".utf8)
    {
      return PlaceholderMark(
        kind: .name, range: start..<(end + 1), content: (start + 1)..<end, block: index)
    }
    guard hints.has(.slotVerb, at: start + 1) || hints.has(.guidance, at: start + 1) else {
      return nil
    }
    let content = (start + 1)..<end
    let opens = ["ange ", "fyll ", "infoga ", "skriv ", "välj "]
      .contains { text[content].starts(with: $0.utf8) }
    guard opens || hints.has(.guidance, at: start + 1), wordCount(content) <= 5 || !opens else {
      return nil
    }
    return PlaceholderMark(
      kind: .slot, range: start..<(end + 1), content: content, block: index)
  }

  /// `( ) månader`, `[ ] kronor`: a gap in a sentence, where a number should stand.
  private func empty(
    at start: Int, closedBy sign: UInt8, in block: Range<Int>, index: Int
  ) -> PlaceholderMark? {
    var end = start + 1
    while end < block.upperBound, text[end] == 32 { end += 1 }
    guard start > block.lowerBound, end + 2 < block.upperBound, text[end] == sign,
      text[end + 1] == 32, hints.has(.unit, at: end + 2)
    else { return nil }
    return PlaceholderMark(
      kind: .filler, range: start..<(end + 1), content: start..<(end + 1), block: index)
  }

  /// `(30?)`, `(ska vi ha fredag också?)`: the writer asks, not the tender.
  private mutating func doubt(at start: Int, in block: Range<Int>, index: Int) -> PlaceholderMark? {
    guard let end = closing(UInt8(ascii: ")"), from: start + 1, in: block), end - start <= 160
    else { return nil }
    let content = (start + 1)..<end
    guard text[content].contains(UInt8(ascii: "?")) else { return nil }
    let isNumber = (48...57).contains(text[content.lowerBound]) && wordCount(content) <= 3
    guard isNumber && text[end - 1] == UInt8(ascii: "?") || hints.has(.doubt, in: content) else {
      return nil
    }
    return PlaceholderMark(kind: .note, range: start..<(end + 1), content: content, block: index)
  }

  /// `[fler?]`, `[30 dagar?]`.
  private func isDoubt(_ content: Range<Int>) -> Bool {
    text[content].last == UInt8(ascii: "?") && wordCount(content) <= 6
  }

  /// `«Namn»`, the field of a mail merge: one word.
  private func guillemet(at start: Int, in block: Range<Int>, index: Int) -> PlaceholderMark? {
    guard start + 2 < block.upperBound, text[start + 1] == 0xAB else { return nil }
    var end = start + 2
    while end < block.upperBound, isLetter(text[end]) || text[end] == UInt8(ascii: "_") {
      if text[end] == 0xC2 { break }
      end += 1
    }
    guard end > start + 2, end + 1 < block.upperBound, text[end] == 0xC2, text[end + 1] == 0xBB
    else { return nil }
    return PlaceholderMark(
      kind: .slot, range: start..<(end + 2), content: (start + 2)..<end, block: index)
  }

  /// The next place of a sign, if it is near; each sign is looked for once in a block.
  private mutating func closing(_ sign: UInt8, from start: Int, in block: Range<Int>) -> Int? {
    var place = closings[sign] ?? block.lowerBound
    if place < start || closings[sign] == nil {
      place = start
      while place < block.upperBound, text[place] != sign { place += 1 }
      closings[sign] = place
    }
    return place < block.upperBound && place - start <= Self.longest ? place : nil
  }

  private func holdsOwner(_ content: Range<Int>) -> Bool {
    hints.has(.bySupplier, in: content) && wordCount(content) <= 10
      || hints.has(.byBuyer, in: content) || hints.has(.atSigning, in: content)
  }

  private func isNoun(_ content: Range<Int>) -> Bool {
    // ”[datum, minst fyra månader efter sista anbudsdag]”: what the slot is for comes first.
    let noun = content.prefix { text[$0] != UInt8(ascii: ",") }
    let head = content.lowerBound..<(content.lowerBound + noun.count)
    return hints.has(.slotNoun, at: content.lowerBound) && wordCount(head) <= 4 && !holdsDigit(head)
  }

  private func isName(_ content: Range<Int>) -> Bool {
    hints.has(.nameWord, in: content) && wordCount(content) <= 5 && !holdsDigit(content)
  }

  /// `<5/10/15> arbetsdagar`: numbers of which one was to be chosen, with their unit behind.
  private func isChoiceOfNumbers(_ content: Range<Int>, before end: Int) -> Bool {
    guard let first = content.first, (48...57).contains(text[first]),
      text[content].contains(UInt8(ascii: "/")),
      text[content].allSatisfy({ (48...57).contains($0) || "/ ,".utf8.contains($0) })
    else { return false }
    return end < text.count && hints.has(.unit, at: end + 1)
  }

  /// `X`, `XX`, `Y`, `N N`, `##`.
  private func isBareLetter(_ content: Range<Int>) -> Bool {
    content.count <= 4 && text[content].allSatisfy { "XxYyZzN .#".utf8.contains($0) }
      && text[content].contains { $0 > 64 || $0 == UInt8(ascii: "#") }
  }

  private func holdsDigit(_ content: Range<Int>) -> Bool {
    text[content].contains { (48...57).contains($0) }
  }

  private func wordCount(_ content: Range<Int>) -> Int {
    text[content].split(separator: 32).count
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte) || byte >= 0x80
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, text[first] == 32 { range = range.dropFirst() }
    while let last = range.last, text[last] == 32 { range = range.dropLast() }
    return range
  }

  /// Signs that tell of addresses and markup rather than of a place to fill.
  private static let markup: Set<UInt8> = Set("@:/=\"<;".utf8)
}
