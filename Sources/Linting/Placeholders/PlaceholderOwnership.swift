import TenderDocuments

/// Decides who is to fill a place: by words in it, in front of it, in its row, above it.
struct PlaceholderOwnership {
  private let hints: PlaceholderHints
  private let places: PlaceholderPlaces
  private let labels: PlaceholderLabels

  private var document: Document { places.document }

  /// Makes a judge of a document's marks.
  init(document: Document, hints: PlaceholderHints, marks: [PlaceholderMark]) {
    self.hints = hints
    places = PlaceholderPlaces(document: document, marks: marks)
    labels = PlaceholderLabels(places: places, hints: hints)
  }

  func owner(of mark: PlaceholderMark) -> Placeholder.Owner {
    if mark.isLiveText { return .liveText }
    switch mark.kind {
    case .note, .brokenReference, .garbage: return .buyer
    default: break
    }
    if let owner = mark.tag.flatMap(TagWords.owner) { return owner }
    if let owner = labels.stated(in: labels.surroundings(of: mark)) { return owner }
    return switch mark.kind {
    case .prompt: ownerOfPrompt(mark)
    case .slot: ownerOfSlot(mark)
    case .name: ownerOfName(mark)
    case .filler: ownerOfFiller(mark)
    case .line: ownerOfLine(mark)
    case .choice: ownerOfChoice(mark)
    case .guidance:
      labels.isInAnswerForm(mark) || hints.has(.demand, in: mark.content) ? .supplier : .buyer
    case .note, .brokenReference, .garbage: .buyer
    }
  }

  private func ownerOfPrompt(_ mark: PlaceholderMark) -> Placeholder.Owner {
    if let owner = labels.labelled(mark) { return owner }
    if let owner = labels.directed(mark) { return owner }
    if labels.isInAnswerForm(mark) { return .supplier }
    if let section = document.sectionIndex(ofBlock: mark.block),
      labels.labelOwner(in: document.blocks[document.sections[section].heading].range) == .supplier
    {
      return .supplier
    }
    if isInSentence(mark) { return .buyer }
    if let previous = places.previousBlock(before: mark.block),
      document.blocks[previous].headingLevel != nil
    {
      // The section has a heading and nothing else.
      return labels.labelOwner(in: document.blocks[previous].range) ?? .buyer
    }
    return hints.all(.answerForm).isEmpty && hints.all(.bySupplier).isEmpty ? .unclear : .supplier
  }

  private func ownerOfSlot(_ mark: PlaceholderMark) -> Placeholder.Owner {
    if labels.isInAnswerForm(mark) { return .supplier }
    if hints.has(.signature, in: places.block(mark)) { return .signing }
    if hints.has(.parties, in: places.block(mark)), hints.has(.nameWord, in: mark.content) {
      return .signing
    }
    if labels.isLabelled(mark), let owner = labels.labelled(mark) { return owner }
    if document.text[mark.range.lowerBound] == UInt8(ascii: "(") {
      if isBareRequest(mark) { return .buyer }
      // ”(ange referensnummer)” may well be meant for the reader.
      return hints.has(
        .unit, in: mark.range.upperBound..<min(places.end(mark), mark.range.upperBound + 14))
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
    let behind = document.text[mark.range.upperBound..<places.end(mark)].drop { $0 == 32 }
    let goesOn = behind.first.map { !(65...90).contains($0) } ?? true
    return goesOn && mark.range.lowerBound - places.block(mark).lowerBound > 12
  }

  private func ownerOfName(_ mark: PlaceholderMark) -> Placeholder.Owner {
    let around = places.block(mark)
    if labels.isInAnswerForm(mark) { return .supplier }
    if hints.has(.parties, in: around) || hints.has(.signature, in: around) { return .signing }
    let inside = labels.labelOwner(in: mark.content)
    if inside == .buyer { return .buyer }
    if inside == .supplier, hints.has(.buyerLabel, in: around) == false { return .signing }
    return labels.labelOwner(in: around.lowerBound..<mark.range.lowerBound) == .buyer
      ? .buyer : .signing
  }

  private func ownerOfFiller(_ mark: PlaceholderMark) -> Placeholder.Owner {
    let around = places.sentence(around: mark)
    if hints.has(.format, in: around) { return .liveText }
    if labels.isInAnswerForm(mark) { return .supplier }
    if hints.has(.parties, in: places.block(mark)) { return .signing }
    if hints.has(.signature, in: around), around.count <= PlaceholderLabels.longestLabel {
      return .signing
    }
    if labels.isPrice(mark) { return .signing }
    // ”Kontaktperson: NN, upphandlare”: what follows tells more than the label.
    let behind = mark.range.upperBound..<places.end(mark)
    if labels.isLabelled(mark), labels.labelOwner(in: behind) != .buyer {
      return labels.labelled(mark) ?? .buyer
    }
    return .buyer
  }

  private func ownerOfLine(_ mark: PlaceholderMark) -> Placeholder.Owner {
    let around = places.block(mark)
    if hints.has(.signature, in: around) || hints.has(.parties, in: around) { return .signing }
    let behind = mark.range.upperBound..<min(around.upperBound, mark.range.upperBound + 12)
    let isSentence = mark.range.lowerBound - around.lowerBound > 20 && !labels.isLabelled(mark)
    // ”Entreprenören ska vara klar inom ____ veckor”: what binds is not the tenderer's to state.
    if isSentence, hints.has(.unit, in: behind), !labels.isPrice(mark),
      !labels.isInAnswerForm(mark),
      hints.has(.binding, in: around.lowerBound..<mark.range.lowerBound)
    {
      return .buyer
    }
    if let owner = labels.labelled(mark) { return owner }
    if isSentence, hints.has(.unit, in: behind) || isInSentence(mark), !labels.isPrice(mark),
      !labels.isInAnswerForm(mark)
    {
      return .buyer
    }
    return labels.directed(mark) ?? .supplier
  }

  /// Whether running text goes on behind the mark as if something stood there: at least two words
  /// in front of it and two in small letters, or a comma, behind.
  private func isInSentence(_ mark: PlaceholderMark) -> Bool {
    let sentence = places.sentence(around: mark)
    let front = document.text[sentence.lowerBound..<mark.range.lowerBound]
    let behind = document.text[mark.range.upperBound..<sentence.upperBound]
    guard front.last == 32, front.split(separator: 32).count >= 2,
      !front.contains(UInt8(ascii: ":"))
    else { return false }
    let words = behind.split { $0 == 32 || $0 == UInt8(ascii: ",") }.prefix(2)
    let isLower = words.allSatisfy {
      (97...122).contains($0[$0.startIndex]) || $0[$0.startIndex] >= 0x80
    }
    return words.count == 2 && isLower
  }

  /// ”Stryk det som inte gäller” on a form is said to the tenderer.
  private func ownerOfChoice(_ mark: PlaceholderMark) -> Placeholder.Owner {
    let around = places.sentence(around: mark)
    if labels.isInAnswerForm(mark) { return .supplier }
    if hints.has(.signature, in: around) { return .signing }
    if hints.has(.supplierChooses, in: around) { return .supplier }
    // Where a form stands among the documents its ticks and strikes are the tenderer's.
    return labels.directed(mark) ?? .buyer
  }
}
