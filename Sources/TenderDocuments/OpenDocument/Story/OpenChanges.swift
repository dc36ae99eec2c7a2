/// The tracked changes of an OpenDocument text, by the ids that their places in the text name.
struct OpenChanges {
  /// One change.
  struct Change {
    let kind: XMLName
    let author: String
    /// Where the deleted content of a deletion stands.
    let content: Int
  }

  private(set) var changes: [String: Change] = [:]

  /// Reads the list of changes, wherever in the part it stands.
  init(_ xml: XMLIndex, in story: Int) {
    guard let list = xml.child(.openChanges, of: story) else { return }
    for region in xml.children(of: list) where xml.nodes[region].name == .openChangedRegion {
      guard
        let id = xml.string("id", in: .openText, of: region)
          ?? xml.string("id", in: .xml, of: region),
        let change = xml.children(of: region).first(where: {
          [.openInsertion, .openDeletion, .openFormatChange].contains(xml.nodes[$0].name)
        })
      else { continue }
      let author = xml.child(.openChangeInfo, of: change)
        .flatMap { xml.child(.creator, of: $0) }
        .map { XMLText.string(xml.bytes, xml.content(of: $0)) }
      changes[id] = Change(
        kind: xml.nodes[change].name, author: author ?? "", content: change)
    }
  }
}
