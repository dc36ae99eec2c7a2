/// The styles of an OpenDocument part, its own automatic ones and the common ones, with everything
/// inherited worked out.
///
/// Body and master pages have automatic styles of their own under the same names, so each part has
/// a sheet.
final class OpenStyleSheet {
  /// What a style says about its text.
  struct Style {
    /// The name as the user sees it: that of the nearest common style.
    var name = ""
    /// The level of a heading that its name or its outline level promises.
    var headingLevel: Int?
    /// Whether its paragraphs are lines of a table of contents.
    var isContents = false
    /// Whether its text is hidden; nil where neither it nor a style below it says so.
    var isHidden: Bool?
    /// Whether its text is bold.
    var isBold: Bool?
    /// How its text is marked; nil where nothing says so.
    var mark: Mark?
    /// The list that its paragraphs are numbered by; empty where it says by none.
    var list: String?
    /// Whether a page begins before its paragraphs.
    var breaksPage: Bool?
  }

  /// A colour behind the letters.
  enum Mark {
    case none, highlighted, shaded
  }

  private struct Key: Hashable {
    let family: String
    let name: String
  }

  private struct Source {
    let xml: XMLIndex
    let node: Int
    let isCommon: Bool
  }

  /// The levels of each list style, the outermost first.
  private(set) var lists: [String: [NumberingDefinitions.Level]] = [:]
  /// The levels by which headings are numbered.
  private(set) var outline: [NumberingDefinitions.Level] = []

  private var sources: [Key: Source] = [:]
  private var resolved: [Key: Style] = [:]

  /// Reads the common styles of one part and the automatic styles of another.
  init(common: XMLIndex?, automatic: XMLIndex) {
    if let common { read(common, .openStyles) }
    read(automatic, .openAutomaticStyles)
  }

  /// A style of a family, `paragraph` or `text`; the plain one where there is none of that name.
  func style(_ name: String?, family: String) -> Style {
    guard let name else { return Style() }
    let key = Key(family: family, name: name)
    if let known = resolved[key] { return known }
    let style = resolve(key)
    resolved[key] = style
    return style
  }

  // MARK: Reading

  private func read(_ xml: XMLIndex, _ container: XMLName) {
    guard !xml.nodes.isEmpty, let styles = xml.child(container, of: 0) else { return }
    for node in xml.children(of: styles) {
      switch xml.nodes[node].name {
      case .openStyle:
        guard let name = xml.string("name", in: .openStyle, of: node),
          let family = xml.string("family", in: .openStyle, of: node)
        else { continue }
        sources[Key(family: family, name: name)] = Source(
          xml: xml, node: node, isCommon: container == .openStyles)
      case .openListStyle:
        guard let name = xml.string("name", in: .openStyle, of: node) else { continue }
        lists[name] = OpenListLevels.read(xml, node)
      case .openOutlineStyle: outline = OpenListLevels.read(xml, node)
      default: break
      }
    }
  }

  private func resolve(_ first: Key) -> Style {
    var style = Style()
    var isNamed = false
    var next: Key? = first
    // A chain of styles that leads back to itself ends here too.
    for _ in 0..<50 {
      guard let key = next, let source = sources[key] else { break }
      let (xml, node) = (source.xml, source.node)
      if source.isCommon {
        let name =
          xml.string("display-name", in: .openStyle, of: node) ?? Self.decoded(key.name)
        if !isNamed { style.name = name }
        isNamed = true
        style.headingLevel =
          style.headingLevel ?? HeadingNames.level(of: name)
          ?? (HeadingNames.isTitle(name) ? 1 : nil)
        style.isContents =
          style.isContents || HeadingNames.isContents(name) || Self.isContents(key.name)
      }
      style.list = style.list ?? xml.string("list-style-name", in: .openStyle, of: node)
      if let properties = xml.child(.openTextProperties, of: node) {
        read(xml, properties, into: &style)
      }
      if style.breaksPage == nil, let properties = xml.child(.openParagraphProperties, of: node) {
        style.breaksPage =
          xml.string("break-before", in: .openFormatting, of: properties).map { $0 == "page" }
      }
      if !(xml.string("master-page-name", in: .openStyle, of: node) ?? "").isEmpty {
        style.breaksPage = style.breaksPage ?? true
      }
      next = xml.string("parent-style-name", in: .openStyle, of: node)
        .map { Key(family: key.family, name: $0) }
    }
    return style
  }

  private func read(_ xml: XMLIndex, _ properties: Int, into style: inout Style) {
    if style.isHidden == nil {
      style.isHidden = xml.string("display", in: .openText, of: properties).map { $0 == "none" }
    }
    if style.isBold == nil {
      style.isBold = xml.string("font-weight", in: .openFormatting, of: properties)
        .map { $0 == "bold" || (Int($0) ?? 400) >= 600 }
    }
    if style.mark == nil {
      style.mark = xml.string("background-color", in: .openFormatting, of: properties)
        .map(Self.mark)
    }
  }

  /// Grey and near-white are the shading of forms; any colour is a highlighter's.
  private static func mark(_ color: String) -> Mark {
    guard color.hasPrefix("#"), color.utf8.count == 7, let value = Int(color.dropFirst(), radix: 16)
    else { return .none }
    let parts = [value >> 16, value >> 8 & 0xFF, value & 0xFF]
    let (least, most) = (parts.min() ?? 0, parts.max() ?? 0)
    if least > 0xF7 { return .none }
    return most - least < 0x20 ? .shaded : .highlighted
  }

  private static func isContents(_ name: String) -> Bool {
    name.hasPrefix("Contents_20_") || name.hasPrefix("Contents ")
  }

  /// `Heading_20_1` is `Heading 1`: names are made fit for XML with `_`, code, `_`.
  private static func decoded(_ name: String) -> String {
    name.replacing("_20_", with: " ")
  }
}
