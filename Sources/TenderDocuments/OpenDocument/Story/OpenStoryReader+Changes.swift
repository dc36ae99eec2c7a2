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
      guard insertions.count < Self.deepest else { return }
      insertions.append(
        OpenInsertion(id: id, author: change.author, start: builder.text.end))
    case (.openChangeEnd, .openInsertion):
      guard let index = insertions.lastIndex(where: { $0.id == id }) else { return }
      close(insertions.remove(at: index))
    case (.openChangePoint, .openDeletion):
      if builder.view == .accepted {
        noteDeleted(change.content)
        note(change)
      } else {
        restore(change.content)
      }
    case (.openChangeStart, .openFormatChange), (.openChangePoint, .openFormatChange):
      if builder.view == .accepted {
        builder.remarks.add(.layoutChange, "", block: builder.blocks.count)
      }
      note(change)
    default: break
    }
  }

  /// Marks what stands in insertions up to here; they go on in the next paragraph.
  func closeInsertions() {
    for insertion in insertions { close(insertion) }
  }

  private func close(_ insertion: OpenInsertion) {
    guard builder.view != .original, builder.text.end > insertion.start else { return }
    let range = insertion.start..<builder.text.end
    builder.addSpan(.inserted(author: insertion.author), range)
    if insertedText.utf8.count < 1_000 {
      insertedText += String(decoding: builder.text.bytes[range], as: UTF8.self)
    }
  }

  private func note(_ change: OpenChanges.Change) {
    guard builder.view == .accepted else { return }
    builder.remarks.add(.changeAuthor, change.author, block: builder.blocks.count)
  }

  /// Puts deleted content back: its first paragraph ends the one around its place, its last one
  /// begins what stands after (OpenDocument 1.3, part 3, 5.5.4).
  private func restore(_ content: Int) {
    // Content that names its own place, or others' many times over, would be put back for ever.
    guard restoring < Self.deepest, restored.insert(content).inserted else { return }
    restoring += 1
    defer { restoring -= 1 }
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
    guard deletedText.utf8.count < 1_000 else { return }
    deletedText += plainText(content)
  }
}
