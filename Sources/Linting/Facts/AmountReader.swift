import PhraseMatching
import TenderDocuments

/// Reads the value of the contract behind words such as `uppskattat kontraktsvärde`.
struct AmountReader {
  /// So many words behind the label an amount still belongs to it, over two paragraphs at most.
  private static let reach = 40
  private static let smallest = 10_000

  let document: Document
  let text: TokenisedText

  /// The value that all labels agree on; an amount with options wins over one without.
  func value(after labels: [Range<Int>]) -> FactReading {
    var candidates: [(fact: Fact, isWhole: Bool)] = []
    for label in labels where !isBare(label) || isFieldName(label) {
      guard let amount = amount(after: label) else { continue }
      let sentence = text.sentences[Int(text.words[amount.words.lowerBound].sentence)]
      let first = max(sentence.words.lowerBound, amount.words.lowerBound - Self.reach)
      let last = min(sentence.words.upperBound, amount.words.upperBound + Self.reach)
      let words = (first..<last).map { text.folded($0) }
      if words.contains(where: Self.otherwise.contains) { continue }
      let isOther = words.contains { word in
        Self.otherwiseBeginning.contains { word.hasPrefix($0) }
      }
      if isOther || isYearly(amount) { continue }
      let isWhole = words.contains { Self.whole.contains($0) || $0.hasPrefix("takvolym") }
      candidates.append(
        (
          Fact(key: "valueSEK", value: String(amount.kronor), origin: .text(amount.range)), isWhole
        ))
    }
    let whole = candidates.filter(\.isWhole).map(\.fact)
    let reading = FactReading.agreeing(candidates.map(\.fact))
    return reading.fact == nil && !whole.isEmpty ? FactReading.agreeing(whole) : reading
  }

  /// `Värde` says too little in a sentence; it has to be a field's name.
  private func isBare(_ label: Range<Int>) -> Bool {
    label.count == 1 && ["värde", "värdet"].contains(text.folded(label.lowerBound))
  }

  /// Whether a label is all of its cell or line up to a colon or a stroke.
  private func isFieldName(_ label: Range<Int>) -> Bool {
    let end = Int(text.words[label.upperBound - 1].end)
    let start = Int(text.words[label.lowerBound].start)
    guard let index = document.blockIndex(at: start) else { return false }
    let block = document.blocks[index]
    guard block.range.lowerBound == start else { return false }
    let rest = document.text[end..<max(end, block.range.upperBound)]
    if let sign = rest.first(where: { $0 != 32 }) { return sign == 58 || sign == 0x7C }
    // In a table the amount stands in the same row.
    guard let cell = block.cell, index + 1 < document.blocks.count,
      let next = document.blocks[index + 1].cell
    else { return block.cell == nil }
    return next.table == cell.table && next.row == cell.row
  }

  private func amount(after label: Range<Int>) -> Amount? {
    let start = Int(text.words[label.lowerBound].start)
    guard let block = document.blockIndex(at: start) else { return nil }
    // Behind a heading the amount stands in the next paragraph.
    let isAlone = document.blocks[block].range.count <= 60
    let lastBlock = min(block + (isAlone ? 2 : 0), document.blocks.count - 1)
    let limit = document.blocks[lastBlock].range.upperBound
    let sentence = text.words[label.lowerBound].sentence
    var index = label.upperBound
    while index < text.words.count, index < label.upperBound + Self.reach,
      Int(text.words[index].start) < limit
    {
      if !isAlone, text.words[index].sentence > sentence + 1 { return nil }
      if let amount = Amount.parse(at: index, in: text) {
        if isYearly(amount), let whole = total(after: amount, before: limit) { return whole }
        return amount.kronor >= Self.smallest ? amount : nil
      }
      index += 1
    }
    return nil
  }

  /// `3 mkr/år, totalt 12 mkr`.
  private func total(after yearly: Amount, before limit: Int) -> Amount? {
    let sentence = text.words[yearly.words.lowerBound].sentence
    for index in yearly.words.upperBound..<min(yearly.words.upperBound + 12, text.words.count)
    where text.words[index].sentence == sentence && Int(text.words[index].start) < limit {
      guard let amount = Amount.parse(at: index, in: text) else { continue }
      let before = (yearly.words.upperBound..<index).map { text.folded($0) }
      return before.contains { $0.hasPrefix("total") || $0 == "sammanlagt" } ? amount : nil
    }
    return nil
  }

  /// Amounts with these words are something else than the contract's value.
  private static let otherwise: Set<String> = [
    "vite", "viten", "skada", "skador", "skadestånd", "begränsas", "begränsat", "omsättning",
    "timme",
    "timpris", "prisbasbelopp", "garanti", "böter", "sanktionsavgift", "direktupphandling",
    "direktupphandlingsgränsen", "tröskelvärdet", "tröskelvärde", "årligen", "årlig", "årliga",
    "årsvolym", "per",
  ]

  private static let otherwiseBeginning = ["ansvar", "försäkring", "omsatt", "omsätt", "initial"]

  /// `2 mkr/år`: a value a year says nothing of the whole.
  private func isYearly(_ amount: Amount) -> Bool {
    let rest = text.bytes[amount.range.upperBound...].prefix(8)
    return ["/år", " / år", " per år", " om året"].contains { rest.starts(with: $0.utf8) }
  }

  private static let whole: Set<String> = [
    "inklusive", "inkl", "optioner", "option", "options", "högst", "maximalt", "maximal", "totalt",
    "totala",
  ]
}
