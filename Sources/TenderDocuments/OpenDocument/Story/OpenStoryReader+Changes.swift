extension OpenStoryReader {
  /// How many changes can stand in one another.
  private static var deepest: Int { 16 }

  /// Begins or ends an insertion, or comes to the place of a deletion.
  func change(_ node: Int) {
    guard let id = xml.string("change-id", in: .openText, of: node),
      let change = changes.changes[id]
    else { return }
    switch (xml.nodes[node].name, change.kind) {
    case (.openChangeStart, .openInsertion):
      note(change)
      guard openChanges.count < Self.deepest else { return }
      openChanges.append(OpenChange(id: id, author: change.author, start: builder.text.end))
    case (.openChangeEnd, .openInsertion):
      guard let index = openChanges.lastIndex(where: { $0.id == id }) else { return }
      mark(openChanges.remove(at: index))
    case (.openChangePoint, .openDeletion):
      if builder.view == .accepted {
        noteDeleted(change.content)
        note(change)
      } else {
        restore(change, id: id)
      }
    case (.openChangeStart, .openFormatChange), (.openChangePoint, .openFormatChange):
      if builder.view == .accepted {
        builder.remarks.add(.layoutChange, "", block: builder.blocks.count)
      }
      note(change)
    default: break
    }
  }

  /// Marks what stands in changes up to here; they go on in the next paragraph.
  func markOpenChanges() {
    for change in openChanges { mark(change) }
  }

  private func mark(_ change: OpenChange) {
    guard builder.view != .original, builder.text.end > change.start else { return }
    let range = change.start..<builder.text.end
    if change.isDeletion {
      builder.addSpan(.deleted(author: change.author), range)
      unseen.addDeleted(String(decoding: builder.text.bytes[range], as: UTF8.self))
    } else {
      builder.addSpan(.inserted(author: change.author), range)
      unseen.addInserted(String(decoding: builder.text.bytes[range], as: UTF8.self))
    }
  }

  private func note(_ change: OpenChanges.Change) {
    guard builder.view == .accepted else { return }
    builder.remarks.add(.changeAuthor, change.author, block: builder.blocks.count)
  }

  /// Puts deleted content back: its first paragraph ends the one around its place, its last one
  /// begins what stands after (OpenDocument 1.3, part 3, 5.5.4).
  private func restore(_ change: OpenChanges.Change, id: String) {
    let content = change.content
    // Content that names its own place, or others' many times over, would be put back for ever.
    guard restoring < Self.deepest, restored.insert(content).inserted else { return }
    restoring += 1
    defer { restoring -= 1 }
    // Only where both are read a deletion is told from the text around it.
    if builder.view == .all {
      openChanges.append(
        OpenChange(id: id, author: change.author, isDeletion: true, start: builder.text.end))
    }
    let place = open?.place ?? Place()
    var isFirst = true
    for child in xml.children(of: content) {
      switch xml.nodes[child].name {
      case .openChangeInfo: continue
      case .openParagraph, .openHeading:
        if isFirst, open != nil {
          inline(in: child, plain(child))
        } else {
          finishParagraph()
          beginParagraph(child, place)
          inline(in: child, plain(child))
        }
      default: block(child, place)
      }
      isFirst = false
    }
    if let index = openChanges.lastIndex(where: { $0.id == id && $0.isDeletion }) {
      mark(openChanges.remove(at: index))
    }
    if open == nil, let last = xml.children(of: content).reversed().first {
      beginParagraph(last, place)
    }
  }

  /// What the style of a paragraph says about its text.
  func plain(_ node: Int) -> Inline {
    let style = sheet.style(
      xml.string("style-name", in: .openText, of: node), family: "paragraph")
    return Inline(isHidden: style.isHidden ?? false, isBold: style.isBold, mark: style.mark)
  }

  /// Opens a paragraph that stays open after its own content.
  private func beginParagraph(_ node: Int, _ place: Place) {
    if anchor == nil { builder.paragraph += 1 }
    beginBlock()
    let range = xml.range(of: node)
    open = OpenParagraph(
      number: anchor ?? builder.paragraph, start: range.lowerBound, end: range.upperBound,
      node: node, place: place,
      style: sheet.style(
        xml.string("style-name", in: .openText, of: node), family: "paragraph"))
  }

  /// Keeps the text of a deletion for the remark.
  private func noteDeleted(_ content: Int) {
    unseen.addDeleted(plainText(content))
  }
}
