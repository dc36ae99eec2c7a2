import PhraseMatching
import ProcurementLaw
import TenderDocuments

/// Reads the day of a document itself, in its first lines and in its page headers and footers.
///
/// Dates stand there for much else: last days for tenders, when a template was made, a policy adopted
/// or a law amended. A date that is not clearly the document's is left, for then today's law applies,
/// which no repealed provision passes.
struct DocumentDayReader {
  let document: Document
  let text: TokenisedText
  let titleEnd: Int

  /// A table that begins in the title is its cover's for so many blocks.
  private static let coverBlocks = 60

  /// Words that say that the date behind them is the document's.
  private static let labels: Set<String> = [
    "datum", "dokumentdatum", "utskriftsdatum", "daterad", "daterat", "upprättad", "upprättat",
    "publicerad", "publicerat", "publiceringsdatum", "reviderad", "reviderat", "rev", "revidering",
    "revideringsdatum", "ändrad", "ändrat", "uppdaterad", "uppdaterat", "utkast", "version",
    "utfärdad", "utfärdat",
  ]
  /// Labels that in a footer tell of the form rather than of what was written on it.
  private static let surestLabels: Set<String> = [
    "datum", "dokumentdatum", "daterad", "daterat", "upprättad", "upprättat", "ändrad", "ändrat",
  ]
  /// ”Datum för …”: the rest is a day of something else.
  private static let ownOccasions: Set<String> = [
    "utskick", "utskicket", "publicering", "annonsering", "upprättande", "dokumentet", "revidering",
  ]
  /// Beginnings of words that make a date a form's, on either side of it.
  private static let formStems = ["mall", "blankett", "formulär", "lydelse"]
  private static let formEnds = ["mall", "mallen", "mallens", "lagen"]
  /// Beginnings of words that, before a date, make it somebody else's.
  private static let othersStems = [
    "förordning", "direktiv", "lagstift", "policy", "riktlinje", "fullmäktige",
    "kommunfullmäktige", "regionfullmäktige", "ersätter", "ersatt", "tidigare", "föregående",
    "nuvarande", "tillägg", "ändringsavtal", "ursprunglig", "standard", "sista", "start", "giltig",
    "leveransda", "avtalsstart", "kontraktsstart", "beslut", "antagen", "antaget", "antogs",
    "träder", "ikraft",
  ]
  private static let othersEnds = ["policy", "policyn", "riktlinjerna"]
  private static let othersWords: Set<String> = [
    "lag", "lagen", "skl", "skl:s", "skr", "skrs", "addas", "leverans", "policyn", "ab", "abt",
  ]
  /// Words that, on a line without a label, make a date one of a term or a deadline.
  private static let termWords: Set<String> = [
    "från", "fr", "o", "m", "t", "from", "tom", "till", "senast", "gäller", "löper", "dag", "kl",
    "klockan", "inom", "efter", "före", "under", "perioden", "period", "fastställd", "fastställt",
    "godkänd", "godkänt", "per", "ramavtal", "ramavtalet", "enligt", "frågor", "svar", "anbud",
    "bildades", "möte", "visning",
  ]

  /// A date, and how surely it is the document's.
  private struct Candidate {
    let found: DateReader.Found
    let isLabelled: Bool
  }

  /// The day: the last of those with a label, since a revision counts, else the first that stands alone.
  func day() -> FactReading {
    var candidates: [Candidate] = []
    var running: [Candidate] = []
    for (index, block) in document.blocks.enumerated() {
      if block.kind == .furniture {
        running += self.candidates(in: index)
      } else if block.story == .header || block.story == .footer
        || block.range.lowerBound < titleEnd || isOfCover(index)
      {
        candidates += self.candidates(in: index)
      }
    }
    // A date that changes from page to page is that of what stands there, a question or a message.
    if Set(running.map(\.found.value)).count == 1 { candidates += running }
    let labelled = candidates.filter(\.isLabelled)
    guard let best = labelled.max(by: { $0.found.value < $1.found.value }) ?? candidates.first
    else { return FactReading() }
    return FactReading(
      fact: Fact(
        key: "date", value: best.found.value.description,
        origin: .text(text.range(of: best.found.words)), confidence: .medium))
  }

  /// Whether a block is a cell of a table that begins in the title: the particulars on a cover run
  /// on below the first lines.
  private func isOfCover(_ index: Int) -> Bool {
    guard index < Self.coverBlocks, let cell = document.blocks[index].cell else { return false }
    let first = document.blocks.first { $0.cell?.table == cell.table }
    return first.map { $0.range.lowerBound < titleEnd } ?? false
  }

  private func candidates(in index: Int) -> [Candidate] {
    let block = document.blocks[index]
    let first = text.wordIndex(atOrAfter: block.range.lowerBound)
    let end = text.wordIndex(atOrAfter: block.range.upperBound)
    // A running header is short; what is longer is a list of contents.
    guard first < end, end - first <= 60 else { return [] }
    var candidates: [Candidate] = []
    var start = first
    for word in first..<end {
      guard let found = DateReader.date(at: word, in: text), found.words.upperBound <= end,
        (2000...2099).contains(found.value.year)
      else { continue }
      // What stands before another date belongs to that one.
      let segment = self.segment(around: found.words, within: start..<end)
      start = found.words.upperBound
      switch owner(of: found.words, in: segment, block: index) {
      case .label: candidates.append(Candidate(found: found, isLabelled: true))
      case .place: candidates.append(Candidate(found: found, isLabelled: false))
      case .other: continue
      }
    }
    return candidates
  }

  private enum Owner { case label, place, other }

  private func owner(of date: Range<Int>, in segment: Range<Int>, block index: Int) -> Owner {
    let block = document.blocks[index]
    let before = folded(segment.lowerBound..<date.lowerBound)
    let after = folded(date.upperBound..<segment.upperBound)
    // ”Datum: 2026-03-02 Mall: 2016-03-01”: what has a date of its own says nothing of this one.
    let next = (date.upperBound..<segment.upperBound).first {
      DateReader.date(at: $0, in: text) != nil
    }
    if isOthers(before) || next == nil && after.prefix(4).contains(where: isOfForm) {
      return .other
    }
    if before.isEmpty {
      guard after.isEmpty else { return .other }
      let heads = headWords(of: index)
      if heads.contains(where: isOthers) { return .other }
      if heads.contains(where: { hasLabel($0, in: block) }) { return .label }
      // A cell or a margin is not the place where a date says by itself what it is.
      let isAlone = block.cell == nil && block.story == .body && block.kind != .furniture
      return isAlone && !heads.contains { asksForValue($0) } ? .place : .other
    }
    if hasLabel(before, in: block) { return .label }
    // ”Avropsförfrågan projektledare Norrby 2026-03-02”, in a header or as the first line.
    let opens = block.story == .header || block.story == .body && index < 2 && block.cell == nil
    let isTail = after.isEmpty && before.count <= 14
    return opens && isTail && !before.suffix(4).contains(where: Self.termWords.contains)
      ? .place : .other
  }

  /// Whether words hold a label that nothing stands against.
  private func hasLabel(_ words: [String], in block: Block) -> Bool {
    // What runs along the pages of a text may be header or footer.
    let isFooter = block.story == .footer || block.kind == .furniture
    let labels = isFooter ? Self.surestLabels : Self.labels
    guard let label = words.lastIndex(where: labels.contains) else { return false }
    let rest = words[(label + 1)...]
    if rest.first == "för" { return rest.dropFirst().allSatisfy(Self.ownOccasions.contains) }
    return rest.count <= 4
  }

  private func isOthers(_ words: [String]) -> Bool {
    words.contains { word in
      isOfForm(word) || Self.othersWords.contains(word)
        || Self.othersStems.contains { word.hasPrefix($0) }
        || Self.othersEnds.contains { word.hasSuffix($0) }
    }
  }

  private func isOfForm(_ word: String) -> Bool {
    Self.formStems.contains { word.hasPrefix($0) } || Self.formEnds.contains { word.hasSuffix($0) }
  }

  /// ”Frågor ska ställas senast:” above a date.
  private func asksForValue(_ words: [String]) -> Bool {
    words.contains(where: Self.termWords.contains)
  }

  /// The words of the paragraph before, and of the cell above: what a date of its own is headed by.
  private func headWords(of index: Int) -> [[String]] {
    let block = document.blocks[index]
    var heads: [Block] = []
    if index > 0, document.blocks[index - 1].story == block.story {
      heads.append(document.blocks[index - 1])
    }
    if let cell = block.cell {
      heads += document.blocks[max(0, index - 20)..<index].filter {
        $0.cell == .init(table: cell.table, row: cell.row - 1, column: cell.column)
      }
    }
    return heads.map {
      let first = text.wordIndex(atOrAfter: $0.range.lowerBound)
      let end = text.wordIndex(atOrAfter: $0.range.upperBound)
      return end - first <= 12 ? folded(first..<max(first, end)) : []
    }
  }

  /// The part of a line around a date: tabs, bars and line breaks part what stands side by side.
  private func segment(around date: Range<Int>, within line: Range<Int>) -> Range<Int> {
    func parts(after word: Int) -> Bool {
      let gap = Int(text.words[word].end)..<Int(text.words[word + 1].start)
      return text.bytes[gap].contains { $0 == 9 || $0 == 10 || $0 == 124 }
    }
    var start = date.lowerBound
    // What is alone between two tabs has its label in front of the tab.
    while start > line.lowerBound, start == date.lowerBound || !parts(after: start - 1) {
      start -= 1
    }
    var end = date.upperBound
    while end < line.upperBound, !parts(after: end - 1) { end += 1 }
    return start..<end
  }

  private func folded(_ words: Range<Int>) -> [String] { words.map(text.folded) }
}
