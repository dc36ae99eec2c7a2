extension StoryReader {
  /// What surrounds a run.
  struct Inline {
    /// The paragraph's style.
    var style: Int
    /// The tracked change of everything around it.
    var change: Change?
  }

  /// Reads what stands in a paragraph or in something inside it.
  func inline(in node: Int, _ context: Inline) {
    for child in xml.children(of: node) {
      switch xml.nodes[child].name {
      case .run: run(child, context)
      case .hyperlink, .smartTag, .customXML, .direction, .directionOverride:
        inline(in: child, context)
      case .simpleField: simpleField(child, context)
      case .control:
        control(child, nil) { [self] content, _ in inline(in: content, context) }
      case .inserted, .movedTo, .deleted, .movedFrom: change(child, context)
      case .alternateContent:
        if let branch = xml.understoodBranch(of: child) { inline(in: branch, context) }
      case .math, .mathParagraph: math(child)
      case .commentRangeStart, .commentRangeEnd: commentRange(child)
      default: break
      }
    }
  }

  /// Reads a tracked change around runs, if the view has it.
  private func change(_ node: Int, _ context: Inline) {
    let change = change(at: node)
    guard shows(change) else {
      if change.isDeletion { noteDeleted(node) }
      return
    }
    // What a change of the whole row or paragraph says already is not said twice.
    guard context.change?.isDeletion != change.isDeletion else {
      return inline(in: node, context)
    }
    let start = builder.text.end
    inline(in: node, context)
    note(change, from: start)
  }

  /// Remembers where the passage of a comment begins or ends.
  func commentRange(_ node: Int) {
    guard let id = xml.string("id", of: node) else { return }
    builder.commentsInParagraph.insert(id)
    if xml.nodes[node].name == .commentRangeStart {
      builder.commentStarts[id] = builder.text.end
    } else if let start = builder.commentStarts[id], start < builder.text.end {
      builder.commentRanges[id] = start..<builder.text.end
    }
  }

  private func run(_ node: Int, _ context: Inline) {
    let properties = RunProperties(
      xml, node, paragraphStyle: context.style, styles: builder.styles, view: builder.view)
    let start = builder.text.end
    pieces(in: node, properties, context)
    if let mark = properties.mark, builder.text.end > start {
      builder.addSpan(mark, start..<builder.text.end)
    }
  }

  private func pieces(in node: Int, _ properties: RunProperties, _ context: Inline) {
    for child in xml.children(of: node) {
      switch xml.nodes[child].name {
      case .text, .deletedText: text(child, properties)
      case .tab, .positionedTab:
        if isShown(properties) { builder.text.appendGap(isLineBreak: false) }
      case .lineBreak, .carriageReturn:
        if isShown(properties) { builder.text.appendGap(isLineBreak: true) }
      case .noBreakHyphen: if isShown(properties) { builder.text.append("-") }
      case .symbol: symbol(child, properties)
      case .fieldCharacter: fieldCharacter(child)
      case .fieldCode: fields.addCode(XMLText.string(xml.bytes, xml.content(of: child)))
      case .footnoteReference, .endnoteReference: noteReference(child, properties)
      case .commentReference:
        if let id = xml.string("id", of: child) { builder.comments[id] = builder.blocks.count }
      case .drawing, .picture, .object: if isShown(properties) { drawing(child) }
      case .alternateContent:
        if let branch = xml.understoodBranch(of: child) { pieces(in: branch, properties, context) }
      case .ruby:
        if let base = xml.child(.rubyBase, of: child) { inline(in: base, context) }
      default: break
      }
    }
  }

  private func isShown(_ properties: RunProperties) -> Bool {
    !properties.isHidden && fields.isVisible
  }

  private func text(_ node: Int, _ properties: RunProperties) {
    guard fields.isVisible else { return }
    let range = trimmed(node)
    guard !range.isEmpty else { return }
    guard !properties.isHidden else {
      unseen.addHidden(XMLText.string(xml.bytes, range))
      return
    }
    let start = builder.text.end
    append(range)
    noteWeight(properties, from: start)
  }

  private func append(_ range: Range<Int>) {
    xml.bytes.withUnsafeBufferPointer { source in
      builder.text.append(source, range, part: part)
    }
  }

  /// Remembers whether the paragraph has bold and other letters, for telling headings.
  private func noteWeight(_ properties: RunProperties, from start: Int) {
    if fields.isInContents { open?.isContents = true }
    let isPlain = !properties.isBold
    guard isPlain ? open?.sawPlain == false : open?.sawBold == false else { return }
    let added = builder.text.bytes[start...]
    guard added.contains(where: { $0 > 0x20 }) else { return }
    if isPlain { open?.sawPlain = true } else { open?.sawBold = true }
  }

  /// The text of a node without the blanks that its lack of `xml:space` lets fall.
  private func trimmed(_ node: Int) -> Range<Int> {
    var range = xml.content(of: node)
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
    guard let first = range.first, let last = range.last,
      isBlank(xml.bytes[first]) || isBlank(xml.bytes[last]), !preservesSpace(node)
    else { return range }
    while let first = range.first, isBlank(xml.bytes[first]) { range.removeFirst() }
    while let last = range.last, isBlank(xml.bytes[last]) { range.removeLast() }
    return range
  }

  /// Whether blanks at the ends count: by the node's own word or the root's.
  private func preservesSpace(_ node: Int) -> Bool {
    xml.string("space", in: .xml, of: node).map { $0 == "preserve" } ?? partPreservesSpace
  }

  private func symbol(_ node: Int, _ properties: RunProperties) {
    guard isShown(properties), let code = xml.string("char", of: node),
      let scalar = SymbolFont.scalar(font: xml.string("font", of: node) ?? "", code: code)
    else { return }
    switch NormalisedCharacter.normalise(scalar) {
    case .blank: builder.text.appendBlank()
    case .nothing: break
    default: builder.text.append(scalar)
    }
  }

  private func math(_ node: Int) {
    guard fields.isVisible else { return }
    for at in node..<Int(xml.nodes[node].next) where xml.nodes[at].name == .mathText {
      append(xml.content(of: at))
    }
  }

  private func noteReference(_ node: Int, _ properties: RunProperties) {
    guard isShown(properties), let id = xml.string("id", of: node) else { return }
    let reference = WordDocumentBuilder.NoteReference(
      isEndnote: xml.nodes[node].name == .endnoteReference, id: id)
    if builder.knownNotes.insert(reference).inserted {
      builder.notes.append((reference, builder.blocks.count))
    }
  }

  /// Whether a drawing is a watermark: Word gives those a name of its own in every language.
  private func isWatermark(_ node: Int) -> Bool {
    guard story == .header || story == .footer else { return false }
    for at in node..<Int(xml.nodes[node].next) {
      let name =
        switch xml.nodes[at].name {
        case .drawingProperties: xml.string("name", in: .none, of: at)
        case .vectorShape: xml.string("id", in: .none, of: at)
        default: nil as String?
        }
      guard let name = name?.lowercased() else { continue }
      if name.contains("watermark") || name.contains("vattenst") { return true }
    }
    return false
  }

  /// Letters as a drawing: behind every page a watermark, in the body text like any other.
  private func wordArt(_ text: String, isWatermark: Bool) {
    guard !isWatermark, story != .header, story != .footer else {
      return builder.remarks.add(.watermark, text, block: nil)
    }
    builder.text.appendBlank()
    append(typed: text)
    builder.text.appendBlank()
  }

  /// Adds text that stands in an attribute, where nothing can be edited.
  func append(typed text: String) {
    for scalar in text.unicodeScalars {
      switch NormalisedCharacter.normalise(scalar) {
      case .itself: builder.text.append(scalar)
      case .scalar(let other): builder.text.append(other)
      case .blank: builder.text.appendBlank()
      case .nothing, .verbatim: break
      }
    }
  }

  /// Puts the text boxes of a drawing aside and names its watermark.
  private func drawing(_ node: Int) {
    let isWatermark = isWatermark(node)
    var at = node + 1
    while at < Int(xml.nodes[node].next) {
      switch xml.nodes[at].name {
      case .alternateContent:
        if let branch = xml.understoodBranch(of: at) { drawing(branch) }
        at = Int(xml.nodes[at].next)
      case .textBoxContent where isWatermark:
        let texts = (at..<Int(xml.nodes[at].next)).filter { xml.nodes[$0].name == .text }
        let words = texts.prefix(100).map { XMLText.string(xml.bytes, xml.content(of: $0)) }
        builder.remarks.add(.watermark, words.joined(separator: " "), block: nil)
        at = Int(xml.nodes[at].next)
      case .textBoxContent:
        builder.textBoxes.append(
          WordDocumentBuilder.TextBox(
            xml: xml, part: part, node: at, paragraph: anchor ?? builder.paragraph))
        at = Int(xml.nodes[at].next)
      case .textPath:
        wordArt(xml.string("string", in: .none, of: at) ?? "", isWatermark: isWatermark)
        at += 1
      default: at += 1
      }
    }
  }

}
