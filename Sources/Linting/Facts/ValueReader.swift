import PhraseMatching
import TenderDocuments

/// Reads the value of the contract behind words such as `uppskattat kontraktsvärde`.
struct ValueReader {
  /// The value of the whole, and where only that is said, that of a year.
  struct Reading {
    var whole: FactReading
    var yearly: Fact?
  }

  /// So many words behind the label an amount still belongs to it, over two paragraphs at most.
  private static let reach = 40
  private static let smallest = 10_000.0
  private static let greatest = 1e13

  let document: Document
  let text: TokenisedText
  private let quantities: QuantityReader

  init(document: Document, text: TokenisedText) {
    self.document = document
    self.text = text
    quantities = QuantityReader(text)
  }

  /// The value that all labels agree on; an amount with options wins over one without.
  func value(after labels: [Range<Int>]) -> Reading {
    var candidates: [Fact] = []
    var whole: [Fact] = []
    var yearly: [Fact] = []
    for label in labels where !isBare(label) || isFieldName(label) {
      guard let amount = amount(after: label) else { continue }
      let words = self.words(around: amount)
      if words.contains(where: Self.isOfSomethingElse) || isOfLot(label, words) { continue }
      if amount.per == [.years] || saysYearly(from: label, to: amount) {
        yearly.append(fact(amount))
        continue
      }
      if !isPlain(amount) { continue }
      candidates.append(fact(amount))
      if words.contains(where: Self.isWhole) { whole.append(fact(amount)) }
    }
    let reading = FactReading.agreeing(candidates)
    let agreed = FactReading.agreeing(yearly).fact
    if reading.fact == nil, !whole.isEmpty {
      return Reading(whole: FactReading.agreeing(whole), yearly: agreed)
    }
    return Reading(whole: reading, yearly: agreed)
  }

  private func fact(_ amount: Quantity) -> Fact {
    // Of ”2–3 mkr” the greatest counts: what may at most be paid is the value.
    let kronor = amount.canonicalUpper ?? amount.canonical
    return Fact(
      key: "valueSEK", value: String(Int(kronor.rounded())), origin: .text(amount.range),
      confidence: amount.upper == nil ? .high : .medium)
  }

  // MARK: Labels

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

  // MARK: Amounts

  private func amount(after label: Range<Int>) -> Quantity? {
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
      if let amount = money(at: index) {
        if amount.per == [.years], let whole = total(after: amount, before: limit) { return whole }
        return amount.canonical >= Self.smallest ? amount : nil
      }
      index += 1
    }
    return nil
  }

  private func money(at index: Int) -> Quantity? {
    guard let quantity = quantities.quantity(at: index, before: text.words.count),
      quantity.unit == .kronor, quantity.canonical < Self.greatest
    else { return nil }
    return quantity
  }

  /// `3 mkr/år, totalt 12 mkr`.
  private func total(after yearly: Quantity, before limit: Int) -> Quantity? {
    let sentence = text.words[yearly.words.lowerBound].sentence
    for index in yearly.end..<min(yearly.end + 12, text.words.count)
    where text.words[index].sentence == sentence && Int(text.words[index].start) < limit {
      guard let amount = money(at: index) else { continue }
      let before = (yearly.end..<index).map { text.folded($0) }
      return before.contains { $0.hasPrefix("total") || $0 == "sammanlagt" } ? amount : nil
    }
    return nil
  }

  /// Whether an amount is for the whole, without value added tax.
  private func isPlain(_ amount: Quantity) -> Bool {
    guard amount.per.isEmpty, amount.bound != .atLeast else { return false }
    let next = (amount.end..<min(amount.end + 2, text.words.count)).map { text.folded($0) }
    guard let first = next.first else { return true }
    if ["per", "varje"].contains(first) { return false }
    return !(["inkl", "inklusive"].contains(first) && next.last?.hasPrefix("mo") == true)
  }

  /// `Avropets värde per avtalsår beräknas uppgå till 1,8 mkr`.
  private func saysYearly(from label: Range<Int>, to amount: Quantity) -> Bool {
    (label.upperBound..<max(label.upperBound, amount.words.lowerBound)).contains { word in
      let folded = text.folded(word)
      if folded == "årligen" || folded == "årligt" { return true }
      return ["per", "varje", "om"].contains(folded) && word + 1 < text.words.count
        && QuantityWords.unit(text.folded(word + 1))?.unit == .years
    }
  }

  // MARK: Surroundings

  private func words(around amount: Quantity) -> [String] {
    let sentence = text.sentences[Int(text.words[amount.words.lowerBound].sentence)]
    let first = max(sentence.words.lowerBound, amount.words.lowerBound - Self.reach)
    let last = min(sentence.words.upperBound, amount.words.upperBound + Self.reach)
    return (first..<last).map { text.folded($0) }
  }

  /// Amounts with these words are something else than the contract's value.
  private static let otherwise: Set<String> = [
    "vite", "viten", "skada", "skador", "skadestånd", "begränsas", "begränsat", "omsättning",
    "timme", "timpris", "prisbasbelopp", "garanti", "böter", "sanktionsavgift",
    "direktupphandling", "direktupphandlingsgränsen", "tröskelvärdet", "tröskelvärde",
    "årlig", "årliga", "årsvolym",
  ]
  private static let otherwiseBeginning = ["ansvar", "försäkring", "omsatt", "omsätt", "initial"]

  private static func isOfSomethingElse(_ word: String) -> Bool {
    otherwise.contains(word) || otherwiseBeginning.contains { word.hasPrefix($0) }
  }

  private static let wholes: Set<String> = [
    "inklusive", "inkl", "optioner", "option", "options", "högst", "maximalt", "maximal", "totalt",
    "totala",
  ]

  private static func isWhole(_ word: String) -> Bool {
    wholes.contains(word) || word.hasPrefix("takvolym")
  }

  /// A lot's value is not that of the contract.
  private func isOfLot(_ label: Range<Int>, _ words: [String]) -> Bool {
    let isLot = { (word: String) in
      word.hasPrefix("delområde") || word.hasPrefix("anbudsområde")
        || word.hasPrefix("delkontrakt")
    }
    if words.contains(where: isLot) { return true }
    let start = Int(text.words[label.lowerBound].start)
    guard let index = document.blockIndex(at: start) else { return false }
    return document.headingPath(ofBlock: index).last.map {
      let heading = document.string(document.blocks[document.sections[$0].blocks.lowerBound].range)
      return heading.lowercased().split(separator: " ").contains { isLot(String($0)) }
    } ?? false
  }
}
