extension StoryReader {
  /// The tracked change that an element makes or tells of.
  func change(at node: Int) -> Change {
    let isDeletion =
      switch xml.nodes[node].name {
      case .deleted, .movedFrom, .cellDeleted: true
      default: false
      }
    return Change(isDeletion: isDeletion, author: xml.string("author", of: node) ?? "")
  }

  /// Whether the view shows the text of a change.
  func shows(_ change: Change) -> Bool {
    builder.view != (change.isDeletion ? .accepted : .original)
  }

  /// The place inside a change around blocks, rows or cells; nil where the view does not show it.
  func placeInside(_ node: Int, _ place: Place) -> Place? {
    let change = change(at: node)
    guard shows(change) else { return nil }
    var inside = place
    // In the view of all changes a deletion of what was inserted weighs more.
    if place.change?.isDeletion != true { inside.change = change }
    return inside
  }

  /// Marks the text from an offset on as changed.
  func note(_ change: Change, from start: Int) {
    guard builder.text.end > start else { return }
    if change.isDeletion {
      // Deletions that are not deletions in this view are plain text.
      guard builder.view == .all else { return }
      builder.addSpan(.deleted(author: change.author), start..<builder.text.end)
    } else {
      builder.addSpan(.inserted(author: change.author), start..<builder.text.end)
    }
    // Of text that is read a remark tells for the view in which it would surprise.
    if change.isDeletion {
      unseen.addDeleted(String(decoding: builder.text.bytes[start...], as: UTF8.self))
    } else {
      unseen.addInserted(String(decoding: builder.text.bytes[start...], as: UTF8.self))
    }
  }

  /// Keeps the text of a deletion that is not read for the remark.
  func noteDeleted(_ node: Int) {
    guard builder.view == .accepted else { return }
    for at in node..<Int(xml.nodes[node].next) {
      guard unseen.takesDeleted else { return }
      let name = xml.nodes[at].name
      if name == .deletedText || name == .text {
        unseen.addDeleted(XMLText.string(xml.bytes, xml.content(of: at)))
      }
    }
  }
}
