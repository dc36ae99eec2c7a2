/// What an edit needs to know of the host's paragraph styles.
struct HostStyles {
  private struct Style {
    var base: String?
    var leftIndent: Int?
    var hasNumbering = false
  }

  private var styles: [String: Style] = [:]
  private var headingIDs: [Int: String] = [:]
  private var ids: [String: String] = [:]
  private var defaultStyle: String?

  /// No styles.
  init() {}

  /// Reads a styles part.
  init(_ xml: XMLIndex) {
    for node in xml.children(of: 0) where xml.nodes[node].name == .style {
      guard xml.string("type", of: node) == "paragraph", let id = xml.string("styleId", of: node)
      else { continue }
      var style = Style()
      style.base = xml.child(.basedOn, of: node).flatMap { xml.string("val", of: $0) }
      if let properties = xml.child(.paragraphProperties, of: node) {
        style.hasNumbering = xml.child(.numbering, of: properties) != nil
        style.leftIndent = Indent.left(
          xml.children(of: properties).lazy.map {
            String(decoding: xml.bytes[xml.range(of: $0)], as: UTF8.self)
          }.first { $0.contains(":ind ") })
      }
      styles[id] = style
      // Word keeps the English name of its own styles in every language, but not their ids.
      let name = xml.child(.styleName, of: node).flatMap { xml.string("val", of: $0) } ?? ""
      if ids[name.lowercased()] == nil { ids[name.lowercased()] = id }
      let words = name.lowercased().split(separator: " ")
      if words.count == 2, words[0] == "heading" || words[0] == "rubrik", let level = Int(words[1]),
        headingIDs[level] == nil || words[0] == "heading"
      {
        headingIDs[level] = id
      }
      if ["1", "true", "on"].contains(xml.string("default", of: node)) { defaultStyle = id }
    }
  }

  /// The id of the style named `heading N`.
  func heading(_ level: Int) -> String? { headingIDs[level] }

  /// The id of the first style that there is of some names, in small letters.
  func style(named names: [String]) -> String? { names.lazy.compactMap { ids[$0] }.first }

  /// The id of the style for bullets; nil where there is none that brings its bullet along.
  var bullets: String? {
    ["list bullet", "punktlista"].lazy.compactMap { ids[$0] }.first {
      styles[$0]?.hasNumbering == true
    }
  }

  /// The left indent that a style gives, in twentieths of a point.
  func leftIndent(of style: String?) -> Int {
    var next = style ?? defaultStyle
    // A chain of styles that leads back to itself ends here too.
    for _ in 0..<50 {
      guard let id = next, let style = styles[id] else { break }
      if let indent = style.leftIndent { return indent }
      next = style.base
    }
    return 0
  }
}

/// Reads a `w:ind` element.
enum Indent {
  /// The left indent in twentieths of a point; nil where the element does not say it.
  static func left(_ markup: String?) -> Int? {
    guard let markup else { return nil }
    for name in [":left=", ":start="] {
      let pieces = markup.split(separator: name, maxSplits: 1, omittingEmptySubsequences: false)
      guard pieces.count == 2 else { continue }
      return Int(pieces[1].dropFirst().prefix { $0 == "-" || $0.isNumber })
    }
    return nil
  }
}
