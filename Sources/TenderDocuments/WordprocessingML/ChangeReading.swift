/// Reads of a part what its tracked changes tell besides the text: of looks, and who made them.
struct ChangeReading {
  let xml: XMLIndex

  /// A change of something else than text, or the name at any change.
  struct Found {
    let kind: Remark.Kind
    /// The name; empty for a change of layout.
    let text: String
    /// The offset of its element in the part.
    let offset: Int
    var count: Int
  }

  /// What the part tells, in the order of first places; all changes of layout are one.
  func found() -> [Found] {
    var found: [Found] = []
    var authors: [String: Int] = [:]
    var layout: Int?
    func tell(_ place: Int?, _ kind: Remark.Kind, _ text: String, at node: Int) -> Int {
      if let place {
        found[place].count += 1
        return place
      }
      found.append(
        Found(kind: kind, text: text, offset: Int(xml.nodes[node].start), count: 1))
      return found.count - 1
    }
    for (index, node) in xml.nodes.enumerated() where Self.isChange(node.name) {
      if !isOfText(index) { layout = tell(layout, .layoutChange, "", at: index) }
      guard let author = xml.string("author", of: index), !author.isEmpty else { continue }
      authors[author] = tell(authors[author], .changeAuthor, author, at: index)
    }
    return found
  }

  private static func isChange(_ name: XMLName) -> Bool {
    switch name {
    case .inserted, .deleted, .movedFrom, .movedTo, .cellInserted, .cellDeleted, .runChange,
      .paragraphChange, .sectionChange, .tableChange, .rowChange, .cellChange:
      true
    default: false
    }
  }

  /// Whether a change stands around text, not among the properties of something.
  private func isOfText(_ node: Int) -> Bool {
    switch xml.nodes[node].name {
    case .inserted, .deleted, .movedFrom, .movedTo:
      let parent = Int(xml.nodes[node].parent)
      guard xml.nodes.indices.contains(parent) else { return true }
      return xml.nodes[parent].name != .runProperties && xml.nodes[parent].name != .rowProperties
    default: return false
    }
  }
}
