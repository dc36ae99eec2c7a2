/// What a run says about its text.
struct RunProperties {
  var isHidden = false
  var isBold = false
  /// How the highlighter marks it.
  var mark: Span.Kind?

  init(_ xml: XMLIndex, _ run: Int, paragraphStyle: Int, styles: StyleSheet) {
    var hidden: Bool?
    var bold: Bool?
    var character: Int?
    if let properties = xml.child(.runProperties, of: run) {
      for child in xml.children(of: properties) {
        switch xml.nodes[child].name {
        case .runStyle: character = xml.key("val", of: child).flatMap(styles.style)
        case .hidden: hidden = xml.isOn(child)
        case .bold: bold = xml.isOn(child)
        case .highlight:
          mark = Self.mark(xml.string("val", of: child) ?? "none")
        default: break
        }
      }
    }
    isHidden = styles.isHidden(direct: hidden, paragraph: paragraphStyle, character: character)
    isBold = styles.isBold(direct: bold, paragraph: paragraphStyle, character: character)
  }

  private static func mark(_ color: String) -> Span.Kind? {
    switch color {
    case "none", "white": nil
    case "lightGray", "darkGray": .shaded
    default: .highlighted
    }
  }
}
