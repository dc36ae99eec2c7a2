/// How the pages of a new document lie, in A4.
public enum PageForm: Sendable, Equatable {
  /// Upright, for running text: margins of 2.5 cm at the sides.
  case upright
  /// Lying, for wide tables of much text: margins of 1.5 cm at the sides, and small letters in cells.
  case lying

  /// Width, height and side margin in twentieths of a point.
  private var measures: (width: Int, height: Int, margin: Int) {
    switch self {
    case .upright: (11_906, 16_838, 1_418)
    case .lying: (16_838, 11_906, 850)
    }
  }

  /// The width of the text in twentieths of a point.
  var textWidth: Int { measures.width - 2 * measures.margin }

  /// Whether tables are for reading only: no room is left in them to write by hand.
  var isDense: Bool { self == .lying }

  /// The size of the letters in cells, in half points.
  var cellSize: Int? { self == .lying ? 16 : nil }

  /// Size and margins of the page.
  var markup: String {
    let (width, height, margin) = measures
    let orientation = self == .lying ? " w:orient=\"landscape\"" : ""
    return "<w:pgSz w:w=\"\(width)\" w:h=\"\(height)\"\(orientation)/>"
      + "<w:pgMar w:top=\"1304\" w:right=\"\(margin)\" w:bottom=\"1247\" w:left=\"\(margin)\" "
      + "w:header=\"624\" w:footer=\"567\" w:gutter=\"0\"/>"
  }
}
