/// The page of a template: how wide its text is, and which headers its last section inherits.
struct TemplatePage {
  private let host: HostPart
  private let sections: [Int]

  /// Studies the sections of a body.
  init(_ host: HostPart) {
    self.host = host
    sections = host.index.nodes.indices.filter { host.name($0) == .section }
  }

  /// The width of the text in twentieths of a point; that of A4 with margins of 2.5 cm where the
  /// section does not tell.
  var textWidth: Int {
    guard let section = sections.last else { return 9_070 }
    var page: Int?
    var margins = 0
    for child in host.index.children(of: section) {
      let markup = host.markup(child)
      if markup.hasPrefix("<\(host.prefix):pgSz ") { page = number("w", in: markup) }
      if markup.hasPrefix("<\(host.prefix):pgMar ") {
        margins = (number("left", in: markup) ?? 0) + (number("right", in: markup) ?? 0)
      }
    }
    guard let page, page - margins >= 2_000 else { return 9_070 }
    return page - margins
  }

  /// The references to headers and footers that the last section takes from those before it, which
  /// go with the body: they are put into it.
  var inherited: [Splice] {
    guard let last = sections.last, sections.count > 1 else { return [] }
    let content = host.index.content(of: last)
    guard !content.isEmpty else { return [] }
    let own = Set(references(of: last).map(\.key))
    var found: [String: String] = [:]
    for section in sections.dropLast() {
      for (key, markup) in references(of: section) { found[key] = markup }
    }
    let markup = found.filter { !own.contains($0.key) }.sorted { $0.key < $1.key }.map(\.value)
    return [Splice(at: content.lowerBound, Array(markup.joined().utf8))]
  }

  private func references(of section: Int) -> [(key: String, markup: String)] {
    host.index.children(of: section).compactMap { child in
      guard [.headerReference, .footerReference].contains(host.name(child)) else { return nil }
      let type = host.index.string("type", of: child) ?? "default"
      return ("\(host.name(child).rawValue) \(type)", host.markup(child))
    }
  }

  private func number(_ name: String, in markup: String) -> Int? {
    let pieces = markup.split(separator: " \(host.prefix):\(name)=\"", maxSplits: 1)
    guard pieces.count == 2 else { return nil }
    return Int(pieces[1].prefix { $0 != "\"" })
  }
}
