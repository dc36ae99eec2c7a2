import TenderDocuments

/// What the words around a mark say of who is to fill it: in front of it, in its row, above it.
struct PlaceholderLabels {
  let places: PlaceholderPlaces
  let hints: PlaceholderHints

  /// How far back a direction such as ”[Fylls i av leverantören]” reaches, in blocks.
  private static let reach = 14
  /// A text of more bytes than this is no label.
  static let longestLabel = 90

  private var document: Document { places.document }

  /// Who is named outright, nearest to the mark first.
  func stated(in ranges: [Range<Int>]) -> Placeholder.Owner? {
    for range in ranges {
      if hints.has(.atSigning, in: range) { return .signing }
      if hints.has(.bySupplier, in: range) { return .supplier }
      if hints.has(.byBuyer, in: range) { return .buyer }
    }
    return nil
  }

  /// The mark itself, its sentence, the cells of its row.
  func surroundings(of mark: PlaceholderMark) -> [Range<Int>] {
    var ranges = [mark.content, places.sentence(around: mark)]
    if mark.kind == .prompt || mark.kind == .line { ranges += places.row(of: mark.block) }
    return ranges
  }

  /// Whose the label in front of the mark says it is.
  func labelled(_ mark: PlaceholderMark) -> Placeholder.Owner? {
    let around = places.block(mark)
    let front = around.lowerBound..<mark.range.lowerBound
    let isLabel = document.text[front].last { $0 != 32 }.map { ":/".utf8.contains($0) } ?? false
    if !isLabel, hints.has(.demand, in: front) { return .supplier }
    if let owner = labelOwner(in: places.afterMarks(front)) ?? labelOwner(in: front) {
      return owner
    }
    if hints.has(.demand, in: front) { return .supplier }
    let cells = places.row(of: mark.block)
    // A row that states a demand is answered by the tenderer, whatever the demand speaks of.
    if cells.contains(where: { hints.has(.demand, in: $0) }) { return .supplier }
    for cell in cells where cell.count <= Self.longestLabel {
      if let owner = labelOwner(in: cell) { return owner }
    }
    guard front.count < 3, let previous = places.previousBlock(before: mark.block) else {
      return nil
    }
    let above = document.blocks[previous]
    let opens = document.text[above.range].last == UInt8(ascii: ":")
    guard above.headingLevel == nil, opens || above.range.count <= Self.longestLabel else {
      return nil
    }
    if !opens, hints.has(.demand, in: above.range) { return .supplier }
    return stated(in: [above.range]) ?? labelOwner(in: above.range)
  }

  /// The label that ends last decides; of two that end together the longer.
  func labelOwner(in range: Range<Int>) -> Placeholder.Owner? {
    let near = max(range.lowerBound, range.upperBound - Self.longestLabel)..<range.upperBound
    let supplier = hints.last(.supplierLabel, in: near)
    let buyer = hints.last(.buyerLabel, in: near)
    switch (supplier, buyer) {
    case (nil, nil): return nil
    case (_?, nil): return .supplier
    case (nil, _?): return .buyer
    case (let supplier?, let buyer?):
      // ”Leverantörens referensnummer”, ”Beställarens organisationsnummer”: the genitive owns it.
      if owns(supplier, buyer) { return .supplier }
      if owns(buyer, supplier) { return .buyer }
      return (supplier.upperBound, supplier.count) > (buyer.upperBound, buyer.count)
        ? .supplier : .buyer
    }
  }

  private func owns(_ genitive: Range<Int>, _ label: Range<Int>) -> Bool {
    genitive.upperBound + 1 == label.lowerBound
      && document.text[genitive.upperBound - 1] == UInt8(ascii: "s")
  }

  /// What a direction above says: ”[Anvisning: Fylls i av leverantören.]”.
  func directed(_ mark: PlaceholderMark) -> Placeholder.Owner? {
    var index = mark.block - 1
    while index >= 0, mark.block - index <= Self.reach {
      let block = document.blocks[index]
      if let owner = stated(in: [block.range]) { return owner }
      if block.headingLevel != nil { return nil }
      index -= 1
    }
    return nil
  }

  func isInAnswerForm(_ mark: PlaceholderMark) -> Bool {
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
  func isPrice(_ mark: PlaceholderMark) -> Bool {
    let behind = mark.range.upperBound..<min(places.end(mark), mark.range.upperBound + 24)
    let front =
      max(places.block(mark).lowerBound, mark.range.lowerBound - 60)..<mark.range.lowerBound
    guard hints.has(.priceField, in: behind) || hints.has(.priceField, in: front) else {
      return false
    }
    let around = places.sentence(around: mark)
    return !String(decoding: document.text[around], as: UTF8.self).lowercased().contains("vite")
  }

  /// Whether the mark has a label in front: ”Diarienummer: XX”, or a cell of its own.
  func isLabelled(_ mark: PlaceholderMark) -> Bool {
    let around = places.block(mark)
    let front = document.text[around.lowerBound..<mark.range.lowerBound]
    let label = front.last { $0 != 32 }
    if label == UInt8(ascii: ":"), front.count <= Self.longestLabel { return true }
    return document.blocks[mark.block].cell != nil && around.count - mark.range.count <= 3
      || around.count - mark.range.count <= 1 && previousIsLabel(before: mark.block)
  }

  private func previousIsLabel(before block: Int) -> Bool {
    guard let previous = places.previousBlock(before: block) else { return false }
    return document.text[document.blocks[previous].range].last == UInt8(ascii: ":")
  }
}
