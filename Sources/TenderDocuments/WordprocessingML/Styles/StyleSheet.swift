/// The styles of a document, with everything inherited already worked out.
struct StyleSheet: Sendable {
  /// What a paragraph or character style says about its text.
  struct Style: Sendable {
    /// The name as the document calls it.
    var name = ""
    /// The level of a heading; nil for body text.
    var headingLevel: Int?
    /// Whether its paragraphs are lines of a table of contents.
    var isContents = false
    /// Whether its text is hidden; nil where neither it nor a style below it says so.
    var isHidden: Bool?
    /// Whether its text is bold.
    var isBold: Bool?
    /// Whether its paragraphs begin a page.
    var startsPage: Bool?
    /// The list that it numbers by, and the level where the style itself names one.
    var numberingID: Int?
    var numberingLevel: Int?
    /// Its own key and those of the styles it builds on, nearest first.
    var lineage: [UInt64] = []
  }

  /// Every style; the first stands for paragraphs without one.
  private(set) var styles: [Style] = [Style()]
  /// Whether all text is hidden or bold unless something says otherwise.
  private(set) var isHiddenByDefault = false
  private(set) var isBoldByDefault = false
  /// The language of the text unless something says otherwise.
  private(set) var language: String?

  private var places: [UInt64: Int] = [:]
  private var defaultParagraphStyle = 0

  /// A sheet without styles.
  init() {}

  /// A sheet for a main part that has lost its styles: their ids tell what they were called.
  init(namedIn xml: XMLIndex) {
    for (at, node) in xml.nodes.enumerated() where node.name == .paragraphStyle {
      guard let key = xml.key("val", of: at), places[key] == nil,
        let name = xml.string("val", of: at)
      else { continue }
      places[key] = styles.count
      styles.append(resolve(RawStyle(key: key, name: name), among: []))
    }
  }

  /// Reads a styles part.
  init(_ xml: XMLIndex) {
    if let defaults = xml.child(.defaults, of: 0), let run = xml.child(.runDefaults, of: defaults),
      let properties = xml.child(.runProperties, of: run)
    {
      isHiddenByDefault = xml.child(.hidden, of: properties).map(xml.isOn) ?? false
      isBoldByDefault = xml.child(.bold, of: properties).map(xml.isOn) ?? false
      language = xml.child(.language, of: properties).flatMap { xml.string("val", of: $0) }
    }
    var raw: [RawStyle] = []
    for node in xml.children(of: 0) where xml.nodes[node].name == .style {
      guard let style = RawStyle(xml, node) else { continue }
      places[style.key] = raw.count + 1
      if style.isDefaultParagraph { defaultParagraphStyle = raw.count + 1 }
      raw.append(style)
    }
    for style in raw { styles.append(resolve(style, among: raw)) }
  }

  /// The place of a paragraph style; the default style's where the key is unknown or missing.
  func paragraphStyle(_ key: UInt64?) -> Int {
    key.flatMap { places[$0] } ?? defaultParagraphStyle
  }

  /// The place of any style.
  func style(_ key: UInt64) -> Int? { places[key] }

  /// Whether text is hidden, by its own mark or by its styles.
  ///
  /// A toggle property of the styles is on where an odd number of them say so (ISO/IEC 29500-1,
  /// 17.7.3).
  func isHidden(direct: Bool?, paragraph: Int, character: Int?) -> Bool {
    if let direct { return direct }
    let inParagraph = styles[paragraph].isHidden ?? false
    let inCharacter = character.flatMap { styles[$0].isHidden } ?? false
    return isHiddenByDefault || inParagraph != inCharacter
  }

  /// Whether text is bold, by its own mark or by its styles.
  func isBold(direct: Bool?, paragraph: Int, character: Int?) -> Bool {
    if let direct { return direct }
    let inParagraph = styles[paragraph].isBold ?? false
    let inCharacter = character.flatMap { styles[$0].isBold } ?? false
    return isBoldByDefault || inParagraph != inCharacter
  }

  private func resolve(_ first: RawStyle, among raw: [RawStyle]) -> Style {
    var style = Style()
    style.name = first.name
    var level: Int??
    var next: RawStyle? = first
    // A chain of styles that leads back to itself ends here too.
    for _ in 0..<50 {
      guard let current = next else { break }
      style.lineage.append(current.key)
      if level == nil {
        if let outline = current.outlineLevel {
          level = .some(outline <= 8 ? outline + 1 : nil)
        } else if let named = HeadingNames.level(of: current.name) {
          level = .some(named)
        } else if HeadingNames.isTitle(current.name) {
          level = .some(1)
        }
      }
      style.isContents = style.isContents || HeadingNames.isContents(current.name)
      style.isHidden = style.isHidden ?? current.isHidden
      style.isBold = style.isBold ?? current.isBold
      style.startsPage = style.startsPage ?? current.startsPage
      style.numberingID = style.numberingID ?? current.numberingID
      style.numberingLevel = style.numberingLevel ?? current.numberingLevel
      next = current.base.flatMap { places[$0] }.map { raw[$0 - 1] }
    }
    style.headingLevel = style.isContents ? nil : level ?? nil
    return style
  }
}

/// A style as it stands in the file.
private struct RawStyle {
  let key: UInt64
  let name: String
  let base: UInt64?
  let isDefaultParagraph: Bool
  var outlineLevel: Int?
  var numberingID: Int?
  var numberingLevel: Int?
  var isHidden: Bool?
  var isBold: Bool?
  var startsPage: Bool?

  /// A style of which nothing but its name is known.
  init(key: UInt64, name: String) {
    self.key = key
    self.name = name
    base = nil
    isDefaultParagraph = false
  }

  init?(_ xml: XMLIndex, _ node: Int) {
    guard let key = xml.key("styleId", of: node) else { return nil }
    self.key = key
    name = xml.child(.styleName, of: node).flatMap { xml.string("val", of: $0) } ?? ""
    base = xml.child(.basedOn, of: node).flatMap { xml.key("val", of: $0) }
    isDefaultParagraph =
      xml.string("type", of: node) == "paragraph"
      && ["1", "true", "on"].contains(xml.string("default", of: node) ?? "")
    if let properties = xml.child(.paragraphProperties, of: node) {
      outlineLevel = xml.child(.outlineLevel, of: properties).flatMap { xml.integer("val", of: $0) }
      startsPage = xml.child(.pageBreakBefore, of: properties).map(xml.isOn)
      if let numbering = xml.child(.numbering, of: properties) {
        numberingID = xml.child(.numberingID, of: numbering).flatMap { xml.integer("val", of: $0) }
        numberingLevel = xml.child(.level, of: numbering).flatMap { xml.integer("val", of: $0) }
      }
    }
    if let properties = xml.child(.runProperties, of: node) {
      isHidden = xml.child(.hidden, of: properties).map(xml.isOn)
      isBold = xml.child(.bold, of: properties).map(xml.isOn)
    }
  }
}
