extension OpenStoryReader {
  /// What surrounds a stretch of text.
  struct Inline {
    var isHidden: Bool
    var isBold: Bool?
    var mark: OpenStyleSheet.Mark?
  }

  /// Reads what stands in a paragraph or in something inside it.
  func inline(in node: Int, _ context: Inline) {
    var at = xml.content(of: node).lowerBound
    for child in xml.children(of: node) {
      text(at..<Int(xml.nodes[child].start), context)
      piece(child, context)
      at = Int(xml.nodes[child].end)
    }
    text(at..<max(at, xml.content(of: node).upperBound), context)
  }

  private func piece(_ node: Int, _ context: Inline) {
    switch xml.nodes[node].name {
    case .openSpaces, .openTab, .openLineBreak:
      if isShown(context) { builder.text.appendBlank() }
    case .openPageBreak: builder.pageStarts?.append(builder.text.end)
    case .openSpan: inline(in: node, styled(node, context))
    case .openPlaceholder:
      marked(node, context, .placeholder(tag: tag("description", .openText, of: node)))
    case .openInput: marked(node, context, .field(tag: tag("description", .openText, of: node)))
    case .openDropDown: marked(node, context, .field(tag: tag("name", .openText, of: node)))
    case .openControl: marked(node, context, control(node))
    case .openHiddenText, .openHiddenParagraph:
      var inside = context
      inside.isHidden =
        context.isHidden || xml.string("is-hidden", in: .openText, of: node) == "true"
      inline(in: node, inside)
    case .openNote: note(node, context)
    case .openAnnotation: comment(node)
    case .openAnnotationEnd: endComment(node)
    case .openChangeStart, .openChangeEnd, .openChangePoint: change(node)
    case .openFrame: if isShown(context) { box(node) }
    case .openRubyText, .openEvents, .openAlternativeTitle, .openAlternativeText: break
    default:
      // Fields, links and marks show what they hold; a shape holds paragraphs of its own.
      if hasParagraphs(node) {
        if isShown(context) { putAside(node) }
      } else {
        inline(in: node, context)
      }
    }
  }

  private func isShown(_ context: Inline) -> Bool {
    !context.isHidden && !isUnmade && open?.isHidden != true
  }

  private func text(_ range: Range<Int>, _ context: Inline) {
    guard !range.isEmpty, !isUnmade else { return }
    guard isShown(context) else {
      unseen.addHidden(XMLText.string(xml.bytes, range))
      return
    }
    let start = builder.text.end
    xml.bytes.withUnsafeBufferPointer { source in
      builder.text.append(source, range, part: part)
    }
    guard builder.text.end > start else { return }
    switch context.mark {
    case .highlighted: builder.addSpan(.highlighted, start..<builder.text.end)
    case .shaded: builder.addSpan(.shaded, start..<builder.text.end)
    case .some(.none), nil: break
    }
    guard builder.text.bytes[start...].contains(where: { $0 > 0x20 }) else { return }
    if context.isBold == true { open?.sawBold = true } else { open?.sawPlain = true }
  }

  private func styled(_ node: Int, _ context: Inline) -> Inline {
    let style = sheet.style(xml.string("style-name", in: .openText, of: node), family: "text")
    return Inline(
      isHidden: style.isHidden ?? context.isHidden, isBold: style.isBold ?? context.isBold,
      mark: style.mark ?? context.mark)
  }

  private func marked(_ node: Int, _ context: Inline, _ kind: Span.Kind) {
    let start = builder.text.end
    inline(in: node, context)
    builder.addSpan(kind, start..<max(start, builder.text.end))
  }

  private func tag(_ name: StaticString, _ namespace: XMLNamespace, of node: Int) -> String? {
    xml.string(name, in: namespace, of: node).flatMap { $0.isEmpty ? nil : $0 }
  }

  private func control(_ node: Int) -> Span.Kind {
    let name = tag("tag", .openExtension, of: node) ?? tag("alias", .openExtension, of: node)
    let isPrompt = xml.string("showing-place-holder", in: .openExtension, of: node) == "true"
    return isPrompt ? .placeholder(tag: name) : .field(tag: name)
  }

  // MARK: What is read later

  private func note(_ node: Int, _ context: Inline) {
    guard isShown(context), let body = xml.child(.openNoteBody, of: node) else { return }
    let note = deferred(body)
    if xml.string("note-class", in: .openText, of: node) == "endnote" {
      builder.endnotes.append(note)
    } else {
      builder.footnotes.append(note)
    }
  }

  /// Puts a shape with paragraphs aside; a watermark is no text of the document.
  func putAside(_ node: Int) {
    let name = xml.string("name", in: .openDrawing, of: node) ?? ""
    // A watermark of Word's, and text drawn as a picture, which is how others set one.
    let isDrawn =
      xml.child(.openGeometry, of: node).map {
        xml.string("text-path", in: .openDrawing, of: $0) == "true"
      } ?? false
    if isDrawn || name.hasPrefix("PowerPlusWaterMark") {
      builder.remarks.add(.watermark, plainText(node), block: nil)
    } else {
      builder.textBoxes.append(deferred(node))
    }
  }

  private func deferred(_ node: Int) -> OpenDocumentBuilder.Deferred {
    OpenDocumentBuilder.Deferred(
      xml: xml, part: part, node: node, sheet: sheet,
      paragraph: anchor ?? max(1, builder.paragraph),
      block: builder.blocks.count)
  }

  /// A frame shows the first of its contents that can be shown.
  func box(_ node: Int) {
    for child in xml.children(of: node) {
      switch xml.nodes[child].name {
      case .openTextBox: return putAside(child)
      case .openObject, .openForeignObject:
        if let target = xml.string("href", in: .link, of: child) {
          builder.remarks.add(.embeddedDocument, target, block: builder.blocks.count)
        }
        return
      case .openImage:
        if let target = xml.string("href", in: .link, of: child), target.contains("://") {
          builder.remarks.add(.externalLink, target, block: builder.blocks.count)
        }
        return
      case .openTable:
        return builder.textBoxes.append(deferred(node))
      default: continue
      }
    }
  }

  func hasParagraphs(_ node: Int) -> Bool {
    (node + 1..<max(node + 1, Int(xml.nodes[node].next))).contains {
      xml.nodes[$0].name == .openParagraph || xml.nodes[$0].name == .openHeading
    }
  }

  // MARK: Comments

  private func comment(_ node: Int) {
    let author = xml.child(.creator, of: node).map {
      XMLText.string(xml.bytes, xml.content(of: $0))
    }
    builder.begin(
      OpenDocumentBuilder.Comment(
        text: plainText(node), author: author ?? "", block: builder.blocks.count,
        start: builder.text.end), name: xml.string("name", in: .openOffice, of: node))
  }

  private func endComment(_ node: Int) {
    if let name = xml.string("name", in: .openOffice, of: node) { builder.endComment(name) }
  }

  /// The words of all paragraphs in a node, for a remark.
  func plainText(_ node: Int) -> String {
    var text = ""
    var at = node + 1
    while at < Int(xml.nodes[node].next), text.utf8.count < 2_000 {
      guard [.openParagraph, .openHeading].contains(xml.nodes[at].name) else {
        at += 1
        continue
      }
      // Tags are left out where text is decoded.
      text += " " + XMLText.string(xml.bytes, xml.content(of: at))
      at = Int(xml.nodes[at].next)
    }
    return text
  }
}
