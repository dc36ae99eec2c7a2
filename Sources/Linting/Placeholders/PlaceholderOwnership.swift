import TenderDocuments

/// Decides who is to fill a place: by words in it, in front of it, in its row, above it.
struct PlaceholderOwnership {
  let document: Document
  let hints: PlaceholderHints
  /// The other marks: they are no label of one another.
  let marks: [PlaceholderMark]

  /// How far back a direction such as ”[Fylls i av leverantören]” reaches, in blocks.
  private static let reach = 14
  /// A text of more bytes than this is no label.
  private static let longestLabel = 90

  func owner(of mark: PlaceholderMark) -> Placeholder.Owner {
    if mark.isLiveText { return .liveText }
    switch mark.kind {
    case .note, .brokenReference, .garbage: return .buyer
    default: break
    }
    if let owner = mark.tag.flatMap(TagWords.owner) { return owner }
    if let owner = stated(in: surroundings(of: mark)) { return owner }
    return switch mark.kind {
    case .prompt: ownerOfPrompt(mark)
    case .slot: ownerOfSlot(mark)
    case .name: ownerOfName(mark)
    case .filler: ownerOfFiller(mark)
    case .line: ownerOfLine(mark)
    case .choice: ownerOfChoice(mark)
    case .guidance:
      isInAnswerForm(mark) || hints.has(.demand, in: mark.content) ? .supplier : .buyer
    case .note, .brokenReference, .garbage: .buyer
    }
  }

  // MARK: - By kind

  private func ownerOfPrompt(_ mark: PlaceholderMark) -> Placeholder.Owner {
    if let owner = labelled(mark) { return owner }
    if let owner = directed(mark) { return owner }
    if isInAnswerForm(mark) { return .supplier }
    if let section = document.sectionIndex(ofBlock: mark.block),
      labelOwner(in: document.blocks[document.sections[section].heading].range) == .supplier
    {
      return .supplier
    }
    if let previous = previousBlock(before: mark.block),
      document.blocks[previous].headingLevel != nil
    {
      // The section has a heading and nothing else.
      return labelOwner(in: document.blocks[previous].range) ?? .buyer
    }
    return hints.all(.answerForm).isEmpty && hints.all(.bySupplier).isEmpty ? .unclear : .supplier
  }

  private func ownerOfSlot(_ mark: PlaceholderMark) -> Placeholder.Owner {
    if isInAnswerForm(mark) { return .supplier }
    if hints.has(.signature, in: block(mark)) { return .signing }
    if hints.has(.parties, in: block(mark)), hints.has(.nameWord, in: mark.content) {
      return .signing
    }
    if isLabelled(mark), let owner = labelled(mark) { return owner }
    if document.text[mark.range.lowerBound] == UInt8(ascii: "(") {
      if isBareRequest(mark) { return .buyer }
      // ”(ange referensnummer)” may well be meant for the reader.
      return hints.has(
        .unit, in: mark.range.upperBound..<min(end(mark), mark.range.upperBound + 14))
        ? .buyer : .unclear
    }
    return .buyer
  }

  /// ”Kommunen har cirka (fyll i) skolor”: the sentence goes on as if something stood there.
  private func isBareRequest(_ mark: PlaceholderMark) -> Bool {
    let content = String(decoding: document.text[mark.content], as: UTF8.self).lowercased()
    guard ["fyll i", "ange", "ange här", "skriv in", "fyll på"].contains(content) else {
      return false
    }
    let behind = document.text[mark.range.upperBound..<end(mark)].drop { $0 == 32 }
    let goesOn = behind.first.map { !(65...90).contains($0) } ?? true
    return goesOn && mark.range.lowerBound - block(mark).lowerBound > 12
  }

  private func ownerOfName(_ mark: PlaceholderMark) -> Placeholder.Owner {
    let around = block(mark)
    if isInAnswerForm(mark) { return .supplier }
    if hints.has(.parties, in: around) || hints.has(.signature, in: around) { return .signing }
    let inside = labelOwner(in: mark.content)
    if inside == .buyer { return .buyer }
    if inside == .supplier, hints.has(.buyerLabel, in: around) == false { return .signing }
    return labelOwner(in: around.lowerBound..<mark.range.lowerBound) == .buyer ? .buyer : .signing
  }

  private func ownerOfFiller(_ mark: PlaceholderMark) -> Placeholder.Owner {
    let around = sentence(around: mark)
    if hints.has(.format, in: around) { return .liveText }
    if isInAnswerForm(mark) { return .supplier }
    if hints.has(.parties, in: block(mark)) { return .signing }
    if hints.has(.signature, in: around), around.count <= Self.longestLabel { return .signing }
    if isPrice(mark) { return .signing }
    // ”Kontaktperson: NN, upphandlare”: what follows tells more than the label.
    let behind = mark.range.upperBound..<end(mark)
    if isLabelled(mark), labelOwner(in: behind) != .buyer { return labelled(mark) ?? .buyer }
    return .buyer
  }

  private func ownerOfLine(_ mark: PlaceholderMark) -> Placeholder.Owner {
    let around = block(mark)
    if hints.has(.signature, in: around) || hints.has(.parties, in: around) { return .signing }
    if let owner = labelled(mark) { return owner }
    let behind = mark.range.upperBound..<min(around.upperBound, mark.range.upperBound + 12)
    let isSentence = mark.range.lowerBound - around.lowerBound > 20 && !isLabelled(mark)
    if isSentence, hints.has(.unit, in: behind), !isPrice(mark), !isInAnswerForm(mark) {
      return .buyer
    }
    return directed(mark) ?? .supplier
  }

  /// ”Stryk det som inte gäller” on a form is said to the tenderer.
  private func ownerOfChoice(_ mark: PlaceholderMark) -> Placeholder.Owner {
    let around = sentence(around: mark)
    if isInAnswerForm(mark) { return .supplier }
    if hints.has(.signature, in: around) { return .signing }
    if hints.has(.supplierChooses, in: around) { return .supplier }
    // Where a form stands among the documents its ticks and strikes are the tenderer's.
    return directed(mark) ?? .buyer
  }

  // MARK: - What the surroundings say

  /// Who is named outright, nearest to the mark first.
  private func stated(in ranges: [Range<Int>]) -> Placeholder.Owner? {
    for range in ranges {
      if hints.has(.atSigning, in: range) { return .signing }
      if hints.has(.bySupplier, in: range) { return .supplier }
      if hints.has(.byBuyer, in: range) { return .buyer }
    }
    return nil
  }

  /// The mark itself, its sentence, the cells of its row.
  private func surroundings(of mark: PlaceholderMark) -> [Range<Int>] {
    var ranges = [mark.content, sentence(around: mark)]
    if mark.kind == .prompt || mark.kind == .line { ranges += row(of: mark.block) }
    return ranges
  }

  /// Whose the label in front of the mark says it is.
  private func labelled(_ mark: PlaceholderMark) -> Placeholder.Owner? {
    let around = block(mark)
    let front = around.lowerBound..<mark.range.lowerBound
    let isLabel = document.text[front].last { $0 != 32 }.map { ":/".utf8.contains($0) } ?? false
    if !isLabel, hints.has(.demand, in: front) { return .supplier }
    if let owner = labelOwner(in: afterMarks(front)) ?? labelOwner(in: front) { return owner }
    if hints.has(.demand, in: front) { return .supplier }
    let cells = row(of: mark.block)
    // A row that states a demand is answered by the tenderer, whatever the demand speaks of.
    if cells.contains(where: { hints.has(.demand, in: $0) }) { return .supplier }
    for cell in cells where cell.count <= Self.longestLabel {
      if let owner = labelOwner(in: cell) { return owner }
    }
    guard front.count < 3, let previous = previousBlock(before: mark.block) else { return nil }
    let above = document.blocks[previous]
    let opens = document.text[above.range].last == UInt8(ascii: ":")
    guard above.headingLevel == nil, opens || above.range.count <= Self.longestLabel else {
      return nil
    }
    if !opens, hints.has(.demand, in: above.range) { return .supplier }
    return stated(in: [above.range]) ?? labelOwner(in: above.range)
  }

  /// The label that ends last decides; of two that end together the longer.
  private func labelOwner(in range: Range<Int>) -> Placeholder.Owner? {
    let near = max(range.lowerBound, range.upperBound - Self.longestLabel)..<range.upperBound
    let supplier = hints.last(.supplierLabel, in: near)
    let buyer = hints.last(.buyerLabel, in: near)
    switch (supplier, buyer) {
    case (nil, nil): return nil
    case (_?, nil): return .supplier
    case (nil, _?): return .buyer
    case (let supplier?, let buyer?):
      return (supplier.upperBound, supplier.count) > (buyer.upperBound, buyer.count)
        ? .supplier : .buyer
    }
  }

  /// What a direction above says: ”[Anvisning: Fylls i av leverantören.]”.
  private func directed(_ mark: PlaceholderMark) -> Placeholder.Owner? {
    var index = mark.block - 1
    while index >= 0, mark.block - index <= Self.reach {
      let block = document.blocks[index]
      if let owner = stated(in: [block.range]) { return owner }
      if block.headingLevel != nil { return nil }
      index -= 1
    }
    return nil
  }

  private func isInAnswerForm(_ mark: PlaceholderMark) -> Bool {
    var section = document.sectionIndex(ofBlock: mark.block)
    while let index = section {
      if hints.has(.answerForm, in: document.blocks[document.sections[index].heading].range) {
        return true
      }
      section = document.sections[index].parent
    }
    // A form of its own says so in its first lines.
    let opening = document.blocks.first { !$0.range.isEmpty }?.range ?? 0..<0
    return opening.count <= Self.longestLabel && hints.has(.answerForm, in: opening)
  }

  /// ”xxx kronor per timme”: what the tender decides; a penalty is the buyer's to state.
  private func isPrice(_ mark: PlaceholderMark) -> Bool {
    let behind = mark.range.upperBound..<min(end(mark), mark.range.upperBound + 24)
    let front = max(block(mark).lowerBound, mark.range.lowerBound - 60)..<mark.range.lowerBound
    guard hints.has(.priceField, in: behind) || hints.has(.priceField, in: front) else {
      return false
    }
    let around = sentence(around: mark)
    return !String(decoding: document.text[around], as: UTF8.self).lowercased().contains("vite")
  }

  /// Whether the mark has a label in front: ”Diarienummer: XX”, or a cell of its own.
  private func isLabelled(_ mark: PlaceholderMark) -> Bool {
    let around = block(mark)
    let front = document.text[around.lowerBound..<mark.range.lowerBound]
    let label = front.last { $0 != 32 }
    if label == UInt8(ascii: ":"), front.count <= Self.longestLabel { return true }
    return document.blocks[mark.block].cell != nil && around.count - mark.range.count <= 3
      || around.count - mark.range.count <= 1 && previousIsLabel(before: mark.block)
  }

  private func previousIsLabel(before block: Int) -> Bool {
    guard let previous = previousBlock(before: block) else { return false }
    return document.text[document.blocks[previous].range].last == UInt8(ascii: ":")
  }

  // MARK: - Places

  private func block(_ mark: PlaceholderMark) -> Range<Int> { document.blocks[mark.block].range }

  private func end(_ mark: PlaceholderMark) -> Int { block(mark).upperBound }

  /// The text around a mark up to the nearest full stops, at most some lines of it.
  private func sentence(around mark: PlaceholderMark) -> Range<Int> {
    let whole = block(mark)
    var start = mark.range.lowerBound
    while start > whole.lowerBound, mark.range.lowerBound - start < 240, !isStop(start - 1, whole) {
      start -= 1
    }
    var end = mark.range.upperBound
    while end < whole.upperBound, end - mark.range.upperBound < 240, !isStop(end, whole) {
      end += 1
    }
    return start..<end
  }

  private func isStop(_ offset: Int, _ whole: Range<Int>) -> Bool {
    document.text[offset] == UInt8(ascii: ".") && offset + 1 < whole.upperBound
      && document.text[offset + 1] == 32
  }

  /// What stands between the mark before and a mark.
  private func afterMarks(_ front: Range<Int>) -> Range<Int> {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].range.upperBound <= front.upperBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low > 0 else { return front }
    return max(front.lowerBound, marks[low - 1].range.upperBound)..<front.upperBound
  }

  private func previousBlock(before block: Int) -> Int? {
    var index = block - 1
    while index >= 0, block - index <= 4 {
      let candidate = document.blocks[index]
      if !candidate.range.isEmpty, candidate.kind != .furniture { return index }
      index -= 1
    }
    return nil
  }

  /// The other cells of the row, left of the block from the nearest, then the heads of the table.
  private func row(of block: Int) -> [Range<Int>] {
    guard let cell = document.blocks[block].cell else { return [] }
    var cells: [Range<Int>] = []
    var index = block - 1
    while index >= 0, let other = document.blocks[index].cell, other.table == cell.table,
      block - index < 400
    {
      let range = document.blocks[index].range
      if other.row == cell.row, other.column < cell.column, !range.isEmpty { cells.append(range) }
      if other.row == 1, cell.row > 1, !range.isEmpty { cells.append(range) }
      index -= 1
    }
    return cells
  }
}
