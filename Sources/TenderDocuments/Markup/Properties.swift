/// The children of a `w:pPr` or a `w:rPr`, written in the order that the schema demands.
///
/// Only elements that the order knows are kept: what a host document adds in other namespaces stays
/// with the host.
struct Properties: Hashable {
  /// Which of the two it is.
  enum Kind {
    case paragraph, run
  }

  private let kind: Kind
  private var elements: [String: String] = [:]

  /// No properties.
  init(_ kind: Kind) { self.kind = kind }

  /// The whole element of a local name, for example `<w:keepNext/>` for `keepNext`.
  subscript(_ name: String) -> String? {
    get { elements[name] }
    set { elements[name] = newValue }
  }

  /// Whether nothing is set.
  var isEmpty: Bool { elements.isEmpty }

  /// The elements one after the other, without the `pPr` or `rPr` around them.
  var markup: String { order.compactMap { elements[$0] }.joined() }

  /// Leaves out everything but the named elements.
  mutating func keep(only names: Set<String>) {
    elements = elements.filter { names.contains($0.key) }
  }

  /// Leaves out the named elements.
  mutating func drop(_ names: Set<String>) {
    elements = elements.filter { !names.contains($0.key) }
  }

  private var order: [String] {
    switch kind {
    case .paragraph: Self.paragraphOrder
    case .run: Self.runOrder
    }
  }

  /// CT_PPrBase of ISO/IEC 29500-1, a sequence; the marks `rPr`, `sectPr` and `pPrChange` that may
  /// follow are not properties to be copied.
  private static let paragraphOrder = [
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr",
    "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap",
    "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd",
    "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc",
    "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle",
  ]

  /// The order of the 2007 sequence, which every reader accepts.
  private static let runOrder = [
    "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "color", "spacing", "w", "kern", "sz",
    "szCs", "highlight", "u", "lang",
  ]
}
