/// Gathers what a package says about itself in the parts beside the text.
struct PropertyCollector {
  /// More than this nobody reads.
  private static let most = 200
  private static let longest = 300

  private(set) var properties: [DocumentProperty] = []
  /// How many pages the file says that it has.
  private(set) var pages: Int?

  /// Adds a property, unless it is empty or known.
  mutating func add(_ kind: DocumentProperty.Kind, _ value: String) {
    let words = value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let property = DocumentProperty(kind: kind, value: String(words.prefix(Self.longest)))
    guard !property.value.isEmpty, properties.count < Self.most, !properties.contains(property)
    else { return }
    properties.append(property)
  }

  /// Adds what a part holds, whichever of the parts it is.
  mutating func read(_ xml: XMLIndex) {
    guard !xml.nodes.isEmpty else { return }
    for node in xml.children(of: 0) {
      if xml.nodes[node].name == .pages {
        pages = Int(XMLText.string(xml.bytes, xml.content(of: node)))
      }
      guard let kind = kind(of: node, in: xml) else { continue }
      if kind == .reviewer {
        add(kind, xml.string("author", in: .word2012, of: node) ?? "")
      } else {
        add(kind, XMLText.string(xml.bytes, xml.content(of: node)))
      }
    }
  }

  private func kind(of node: Int, in xml: XMLIndex) -> DocumentProperty.Kind? {
    switch xml.nodes[node].name {
    case .title: .title
    case .subject: .subject
    case .keywords: .keywords
    case .description: .description
    case .category: .category
    case .creator: .creator
    case .lastModifiedBy: .lastModifiedBy
    case .manager: .manager
    case .company: .company
    case .person: .reviewer
    case .customProperty:
      .custom(name: String((xml.string("name", in: .none, of: node) ?? "").prefix(Self.longest)))
    default: nil
    }
  }
}
