/// A content line with what is known of its surroundings.
struct ContentLine {
  /// The index of the line in the text.
  var index: Int
  /// The line itself.
  var line: TextLine
  /// Its number, letter or bullet.
  var label: LineLabel?
  /// Whether an empty line, or the start of the text, stands above it.
  var blankBefore: Bool
  /// Whether a page ended above it.
  var pageBefore: Bool
}

/// Finds the headings of a text without markup.
struct HeadingFinder {
  private let text: [UInt8]
  private let lines: [ContentLine]
  private let layout: LineLayout
  private var levels: [Int]
  private var lastTop = 0
  private var lastNumbered = 0

  /// The heading level of each content line; 0 for lines that are no headings.
  static func levels(of lines: [ContentLine], in text: [UInt8], layout: LineLayout) -> [Int] {
    var finder = HeadingFinder(
      text: text, lines: lines, layout: layout, levels: Array(repeating: 0, count: lines.count))
    for index in lines.indices { finder.levels[index] = finder.level(index) }
    return finder.levels
  }

  private mutating func level(_ index: Int) -> Int {
    let line = lines[index]
    // Nothing that long is a heading; most lines of Word texts end here.
    guard line.line.content.count <= 160, !line.line.hasBar, !interruptsSentence(index) else {
      return 0
    }
    guard let label = line.label else { return unnumberedLevel(index) }
    guard label.kind != .bullet, label.kind != .item, isTitle(index, from: label.body) else {
      return 0
    }
    switch label.kind {
    case .decimal where label.depth > 1:
      if label.number > lastTop { lastTop = label.number }
      lastNumbered = label.depth
      return label.depth
    case .decimal:
      guard isChapter(index, label) else { return 0 }
      lastTop = label.number
      lastNumbered = 1
      return 1
    case .code:
      lastNumbered = label.depth
      return label.depth
    default:
      return line.blankBefore || !layout.isWrapped || line.pageBefore ? 1 : 0
    }
  }

  /// `enligt avsnitt` / `4.2 Särskilda villkor gäller`: a number at the start of a broken line.
  private func interruptsSentence(_ index: Int) -> Bool {
    guard layout.isWrapped, index > 0, !lines[index].blankBefore, levels[index - 1] == 0 else {
      return false
    }
    let above = lines[index - 1].line
    return !above.hasGap && !layout.endsSentence(above)
      && layout.isFull(above, before: lines[index].line)
  }

  // MARK: Numbered headings

  /// Whether what follows a number reads like a title and not like a sentence.
  private func isTitle(_ index: Int, from body: Int) -> Bool {
    let line = lines[index].line
    let title = body..<line.content.upperBound
    guard !title.isEmpty else { return lines[index].label?.kind == .named }
    guard title.count <= 120, startsTitle(title.lowerBound), !hasGap(title),
      let last = text[title].last, last != 0x2E, last != 0x2C, last != 0x3B
    else { return false }
    guard index + 1 < lines.count, !lines[index + 1].blankBefore, layout.isWrapped,
      lines[index + 1].label == nil,
      LetterCase(text, at: lines[index + 1].line.content.lowerBound) == .lower
    else { return !hasVerb(title) || title.count < 60 }
    // A title over two lines: the second is short and no end of a sentence.
    let next = lines[index + 1].line
    return !hasVerb(title)
      && (!layout.isFull(line, before: next)
        || (next.width * 2 < layout.margin && !layout.endsSentence(next)))
  }

  private func startsTitle(_ offset: Int) -> Bool {
    switch text[offset] {
    case 0x5B, 0x22: LetterCase(text, at: offset + 1) == .upper
    case 0xE2: text[offset...].starts(with: "”".utf8)
    default: LetterCase(text, at: offset) == .upper
    }
  }

  /// A number of one level is a heading only where it carries on the chapters, and no list.
  private func isChapter(_ index: Int, _ label: LineLabel) -> Bool {
    let line = lines[index]
    if let below = below(index)?.label, below.kind == .decimal {
      if below.depth > 1 { return below.number == label.number }
      if below.number == label.number + 1 { return false }
    }
    guard line.blankBefore || line.pageBefore || !layout.isWrapped else { return false }
    if index > 0, levels[index - 1] == 0 {
      if text[lines[index - 1].line.content].last == 0x3A { return false }
      if let above = lines[index - 1].label, above.kind == .decimal, above.depth == 1 {
        return false
      }
    }
    return lastTop == 0 ? label.number <= 2 : (lastTop + 1...lastTop + 3).contains(label.number)
  }

  // MARK: Headings without a number

  private func unnumberedLevel(_ index: Int) -> Int {
    let line = lines[index]
    let content = line.line.content
    guard content.count >= 4, content.count <= 90, !line.line.hasGap,
      startsTitle(content.lowerBound), let last = text[content].last,
      last != 0x2E, last != 0x2C, last != 0x3B, last != 0x3A, !isEntry(content)
    else { return 0 }
    let letters = LetterCase.census(text, content)
    let isCapitals =
      letters.lower == 0 && letters.upper >= 5 && letters.upper * 3 >= content.count * 2
    guard isCapitals ? standsAlone(index) : isPlainTitle(index) else { return 0 }
    return level(ofUnnumbered: index, isCapitals: isCapitals)
  }

  /// A line in capitals among others in capitals is an address or a name, not a heading.
  private func standsAlone(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.blankBefore || line.pageBefore || !layout.isWrapped else { return false }
    guard let below = below(index), !below.blankBefore,
      text[below.line.content.lowerBound] != 0x5B
    else { return true }
    return LetterCase.census(text, below.line.content).lower > 0
  }

  /// A short line with text under it, apart from what stands above.
  private func isPlainTitle(_ index: Int) -> Bool {
    let line = lines[index]
    let content = line.line.content
    let isKnown = KnownTitles.contains(text[content])
    guard let below = below(index), below.label?.kind != .bullet, content.count <= 70,
      isKnown
        || (!hasVerb(content) && words(content) <= 8 && LetterCase.census(text, content).lower > 2)
    else { return false }
    if layout.isWrapped {
      guard line.blankBefore || line.pageBefore else { return false }
    } else if !isKnown, index > 0, levels[index - 1] == 0, !line.blankBefore,
      lines[index - 1].line.content.count < 80, !layout.endsSentence(lines[index - 1].line)
    {
      // The last of a row of short lines is a list's last member.
      return false
    }
    if index > 0, levels[index - 1] == 0, text[lines[index - 1].line.content].last == 0x3A {
      return false
    }
    // A title of several words is one whatever stands below: a form, a date, the next title.
    if isKnown, content.count > 14 { return true }
    if let label = below.label, label.kind == .decimal, label.depth > 1 { return label.last == 1 }
    return isBody(below) || (isKnown && isFollowedByTitle(index))
  }

  private func isFollowedByTitle(_ index: Int) -> Bool {
    guard index + 2 < lines.count else { return false }
    let next = lines[index + 1]
    return !next.line.hasGap && KnownTitles.contains(text[next.line.content])
      && isBody(lines[index + 2])
  }

  /// `Namn: Anna`, an address, a field to fill in, or a phrase that goes on below: no title.
  private func isEntry(_ content: Range<Int>) -> Bool {
    let line = text[content]
    if line.contains(0x40) || line.contains(0x3D) { return true }
    if let colon = line.firstIndex(of: 0x3A), colon - content.lowerBound > 8 { return true }
    if line.first == 0x5B {
      let letters = LetterCase.census(text, content)
      if letters.upper * 2 > letters.lower || line.contains(0x3A) { return true }
    }
    guard let last = line.split(separator: 0x20).last else { return true }
    return last.count < 7 && Self.openEndings.contains(Array(last))
  }

  /// A line that ends with one of these goes on.
  private static let openEndings: Set<[UInt8]> = Set(
    [
      "om", "att", "och", "eller", "för", "av", "i", "på", "till", "med", "vid", "som", "enligt",
      "det", "den", "de", "en", "ett", "är", "ska", "krävs",
    ].map { Array($0.utf8) })

  private func level(ofUnnumbered index: Int, isCapitals: Bool) -> Int {
    if let label = below(index)?.label, label.kind == .decimal, label.depth > 1, label.last == 1 {
      return label.depth - 1
    }
    if lastNumbered == 0 { return 1 }
    // Word numbers headings itself, and the number is lost in text: those are of the same level.
    return layout.isWrapped ? min(lastNumbered + 1, 9) : lastNumbered
  }

  // MARK: Lines

  private func below(_ index: Int) -> ContentLine? {
    index + 1 < lines.count ? lines[index + 1] : nil
  }

  private func isBody(_ line: ContentLine) -> Bool {
    let content = line.line.content
    guard !line.line.hasGap, !line.line.hasBar else { return false }
    return content.count >= 60 || (content.count >= 25 && layout.endsSentence(line.line))
  }

  private func hasGap(_ range: Range<Int>) -> Bool {
    var blanks = 0
    for byte in text[range] {
      if byte == 0x09 { return true }
      blanks = byte == 0x20 ? blanks + 1 : 0
      if blanks > 2 { return true }
    }
    return false
  }

  private func words(_ range: Range<Int>) -> Int {
    text[range].split(separator: 0x20).count
  }

  /// Words that make a sentence of a line; headings do without them.
  private static let verbs: Set<[UInt8]> = Set(
    ["ska", "skall", "är", "får", "har", "kan", "kommer", "bör", "avser", "måste", "sker"]
      .map { Array($0.utf8) })

  private func hasVerb(_ range: Range<Int>) -> Bool {
    text[range].split(separator: 0x20).contains { $0.count < 7 && Self.verbs.contains(Array($0)) }
  }
}
