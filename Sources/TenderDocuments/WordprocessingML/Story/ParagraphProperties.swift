/// What a paragraph says about itself.
struct ParagraphProperties {
  /// The place of its style in the style sheet.
  var style: Int
  var numberingID: Int?
  var numberingLevel: Int?
  /// 0–8 for headings, 9 for body text.
  var outlineLevel: Int?
  var markIsInserted = false
  var markIsDeleted = false
  var markIsHidden = false
  /// Whether it is the large first letter of the next paragraph.
  var isDropCap = false
  /// The section that ends with this paragraph.
  var section: Int?

  init(_ xml: XMLIndex, _ paragraph: Int, styles: StyleSheet, view: TrackedChangesView) {
    guard let properties = xml.child(.paragraphProperties, of: paragraph) else {
      style = styles.paragraphStyle(nil)
      return
    }
    style = 0
    var key: UInt64?
    for child in xml.children(of: properties) {
      switch xml.nodes[child].name {
      case .section: section = child
      case .runProperties: readMark(xml, child)
      default: readLook(xml, child, view, style: &key)
      }
    }
    // The look before a tracked change of it stands in the change (17.13.5.29).
    if view == .original, let change = xml.child(.paragraphChange, of: properties),
      let former = xml.child(.paragraphProperties, of: change)
    {
      (key, outlineLevel, numberingID, numberingLevel, isDropCap) = (nil, nil, nil, nil, false)
      for child in xml.children(of: former) { readLook(xml, child, view, style: &key) }
    }
    style = styles.paragraphStyle(key)
  }

  private mutating func readLook(
    _ xml: XMLIndex, _ child: Int, _ view: TrackedChangesView, style key: inout UInt64?
  ) {
    switch xml.nodes[child].name {
    case .paragraphStyle: key = xml.key("val", of: child)
    case .outlineLevel: outlineLevel = xml.integer("val", of: child)
    case .frame:
      isDropCap = ["drop", "margin"].contains(xml.string("dropCap", of: child) ?? "none")
    case .numbering:
      // A number that a tracked change gave was not there before.
      if view == .original, xml.child(.inserted, of: child) != nil { return }
      numberingID = xml.child(.numberingID, of: child).flatMap { xml.integer("val", of: $0) }
      numberingLevel = xml.child(.level, of: child).flatMap { xml.integer("val", of: $0) }
    default: break
    }
  }

  private mutating func readMark(_ xml: XMLIndex, _ properties: Int) {
    for mark in xml.children(of: properties) {
      switch xml.nodes[mark].name {
      case .inserted, .movedTo: markIsInserted = true
      case .deleted, .movedFrom: markIsDeleted = true
      case .hidden: markIsHidden = xml.isOn(mark)
      default: break
      }
    }
  }

  /// Whether the paragraph runs on into the next one in a view.
  func isJoinedToNext(in view: TrackedChangesView) -> Bool {
    switch view {
    case .accepted: isDropCap || markIsDeleted
    case .original: isDropCap || markIsInserted
    case .all: isDropCap
    }
  }

  /// The list and level that number the paragraph; nil where it has no number.
  ///
  /// List and level are inherited apart; a level that stands in a style gives way to the level that
  /// names the style (ISO/IEC 29500-1, 17.3.1.19 and 17.9.23).
  func number(
    styles: StyleSheet, numbering: NumberingDefinitions
  ) -> (list: Int, level: Int)? {
    let style = styles.styles[style]
    guard let list = numberingID ?? style.numberingID, list != 0 else { return nil }
    if let numberingLevel { return (list, numberingLevel) }
    if let level = numbering.level(of: list, naming: style.lineage) { return (list, level) }
    return (list, numberingID == nil ? style.numberingLevel ?? 0 : 0)
  }
}
