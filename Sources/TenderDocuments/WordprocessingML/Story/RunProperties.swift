/// What a run says about its text.
struct RunProperties {
  var isHidden = false
  var isBold = false
  /// How the highlighter marks it.
  var mark: Span.Kind?

  init(
    _ xml: XMLIndex, _ run: Int, paragraphStyle: Int, styles: StyleSheet, view: TrackedChangesView
  ) {
    var hidden: Bool?
    var bold: Bool?
    var character: Int?
    if let properties = Self.properties(xml, run, view) {
      for child in xml.children(of: properties) {
        switch xml.nodes[child].name {
        case .runStyle: character = xml.key("val", of: child).flatMap(styles.style)
        case .hidden: hidden = xml.isOn(child)
        case .bold: bold = xml.isOn(child)
        case .highlight:
          mark = Self.mark(xml.string("val", of: child) ?? "none")
        case .shading where mark == nil:
          mark = Self.mark(filledWith: xml.string("fill", of: child) ?? "auto")
        default: break
        }
      }
    }
    isHidden = styles.isHidden(direct: hidden, paragraph: paragraphStyle, character: character)
    isBold = styles.isBold(direct: bold, paragraph: paragraphStyle, character: character)
  }

  /// The properties of a run; as they were before a tracked change of them, where that is read.
  private static func properties(
    _ xml: XMLIndex, _ run: Int, _ view: TrackedChangesView
  ) -> Int? {
    let properties = xml.child(.runProperties, of: run)
    guard view == .original, let properties, let change = xml.child(.runChange, of: properties)
    else { return properties }
    return xml.child(.runProperties, of: change)
  }

  /// A run may be coloured by shading with the colours of the highlighter.
  private static func mark(filledWith color: String) -> Span.Kind? {
    switch color.uppercased() {
    case "FFFF00", "00FF00", "00FFFF", "FF00FF", "FF0000": .highlighted
    case "D9D9D9", "C0C0C0", "BFBFBF", "A6A6A6", "808080": .shaded
    default: nil
    }
  }

  private static func mark(_ color: String) -> Span.Kind? {
    switch color {
    case "none", "white": nil
    case "lightGray", "darkGray": .shaded
    default: .highlighted
    }
  }
}
