import Languages

/// Where in a template the text goes.
struct TemplatePlace {
  /// The bytes of the main part that the text replaces.
  let range: Range<Int>
  /// What goes too: the end of the bookmark.
  var removed: [Range<Int>] = []
  /// The style of the paragraph that stood there; nil where none is to be followed.
  var style: String?
  /// The width of the table cell that it is in, in twentieths of a point; nil outside tables.
  var width: Int?
  /// Whether it is the whole body.
  var isWholeBody = false

  /// What bookmarks and content controls for the text are called.
  private static let names: Set<String> = ["innehåll", "innehall"]

  /// Finds the place.
  ///
  /// - Throws: ``DocumentError`` with the cause `noPlace` for a control whose content Word takes
  ///   from elsewhere, and for a bookmark outside the paragraphs.
  static func find(in host: HostPart, path: String) throws(DocumentError) -> TemplatePlace {
    let index = host.index
    for node in index.nodes.indices {
      switch index.nodes[node].name {
      case .control where isNamed(node, index):
        return try inside(control: node, host, path: path)
      case .bookmarkStart
      where index.string("name", of: node).map { names.contains($0.lowercased()) } ?? false:
        return try at(bookmark: node, host, path: path)
      default: continue
      }
    }
    return wholeBody(host)
  }

  private static func isNamed(_ control: Int, _ index: XMLIndex) -> Bool {
    guard let properties = index.child(.controlProperties, of: control) else { return false }
    return [XMLName.controlTag, .controlTitle].contains { name in
      index.child(name, of: properties).flatMap { index.string("val", of: $0) }
        .map { names.contains($0.lowercased()) } ?? false
    }
  }

  // MARK: Controls

  /// A control around paragraphs keeps its place and gets a new content; one inside a paragraph
  /// gives way together with it.
  private static func inside(
    control: Int, _ host: HostPart, path: String
  ) throws(DocumentError) -> TemplatePlace {
    let index = host.index
    let properties = index.child(.controlProperties, of: control)
    guard properties.flatMap({ index.child(.dataBinding, of: $0) }) == nil else {
      throw noPlace(
        path,
        .init(
          sv: "innehållskontrollen ”innehåll” hämtar sin text från ett fält",
          en: "the content control ”innehåll” takes its text from a field"))
    }
    if let outer = ancestor(of: control, [.paragraph], host) {
      return replacing([outer], host)
    }
    guard [.body, .cell, .controlContent].contains(host.name(host.parent(control))),
      let content = index.child(.controlContent, of: control)
    else { return replacing([control], host) }
    let inner = index.children(of: content).first { host.name($0) == .paragraph }
    // Without its placeholder mark Word would take the new text for a prompt.
    let mark = properties.flatMap { index.child(.showingPlaceholder, of: $0) }
    let kind = properties.flatMap { properties in
      index.children(of: properties).first { host.name($0) == .controlText }
    }
    return TemplatePlace(
      range: index.content(of: content),
      removed: [mark, kind].compactMap { $0.map { index.range(of: $0) } },
      style: inner.flatMap { style(of: $0, host) }, width: cellWidth(around: control, host))
  }

  // MARK: Bookmarks

  private static func at(
    bookmark: Int, _ host: HostPart, path: String
  ) throws(DocumentError) -> TemplatePlace {
    let index = host.index
    let id = index.string("id", of: bookmark)
    let end = index.nodes.indices.first {
      index.nodes[$0].name == .bookmarkEnd && index.string("id", of: $0) == id
    }
    guard let first = ancestor(of: bookmark, [.paragraph], host) ?? follower(of: bookmark, host)
    else {
      throw noPlace(
        path,
        .init(
          sv: "bokmärket ”innehåll” står inte vid ett stycke",
          en: "the bookmark ”innehåll” does not stand at a paragraph"))
    }
    var last = first
    if let end {
      // All that the bookmark spans goes, where it ends beside the place where it begins.
      let siblings = host.siblings(of: first)
      let ends = siblings.last { host.start($0) < host.start(end) }
      if let ends, host.start(ends) >= host.start(first) { last = ends }
    }
    let replaced = host.siblings(of: first).filter {
      (host.start(first)...host.start(last)).contains(host.start($0))
    }
    var place = replacing(replaced, host)
    for marker in [bookmark, end].compactMap(\.self)
    where !place.range.contains(host.start(marker)) {
      place.removed.append(index.range(of: marker))
    }
    return place
  }

  private static func follower(of bookmark: Int, _ host: HostPart) -> Int? {
    host.index.children(of: host.parent(bookmark)).first {
      host.start($0) > host.start(bookmark) && host.name($0) == .paragraph
    }
  }

  // MARK: Body

  private static func wholeBody(_ host: HostPart) -> TemplatePlace {
    let content = host.index.content(of: host.body)
    let last = host.index.children(of: host.body).reversed().first
    let end = last.flatMap { host.name($0) == .section ? host.start($0) : nil }
    return TemplatePlace(
      range: content.lowerBound..<(end ?? content.upperBound), isWholeBody: true)
  }

  // MARK: Elements

  private static func replacing(_ nodes: [Int], _ host: HostPart) -> TemplatePlace {
    let first = nodes.first ?? host.body
    return TemplatePlace(
      range: host.start(first)..<host.end(nodes.last ?? first), style: style(of: first, host),
      width: cellWidth(around: first, host))
  }

  private static func ancestor(
    of node: Int, _ names: Set<XMLName>, _ host: HostPart
  ) -> Int? {
    var next = host.parent(node)
    while next > 0 {
      if names.contains(host.name(next)) { return next }
      next = host.parent(next)
    }
    return nil
  }

  private static func style(of paragraph: Int, _ host: HostPart) -> String? {
    guard let properties = host.index.child(.paragraphProperties, of: paragraph) else { return nil }
    return host.index.child(.paragraphStyle, of: properties).flatMap {
      host.index.string("val", of: $0)
    }
  }

  private static func cellWidth(around node: Int, _ host: HostPart) -> Int? {
    guard let cell = ancestor(of: node, [.cell], host) else { return nil }
    let properties = host.index.child(.cellProperties, of: cell)
    let width = properties.flatMap { properties in
      host.index.children(of: properties).lazy.compactMap { child -> Int? in
        let pieces = host.markup(child).split(separator: "\"", omittingEmptySubsequences: false)
        guard host.markup(child).hasPrefix("<\(host.prefix):tcW "),
          host.markup(child).contains("\"dxa\"")
        else { return nil }
        return pieces.lazy.compactMap { Int($0) }.first
      }.first
    }
    return width.map { max(1_000, $0 - 216) }
  }

  private static func noPlace(_ path: String, _ reason: Localised) -> DocumentError {
    DocumentError(
      .noPlace, path: path, reason: reason,
      advice: .init(
        sv: "Sätt ett bokmärke med namnet innehåll vid det stycke där texten ska stå",
        en: "Put a bookmark named innehåll at the paragraph where the text is to stand"))
  }
}
