/// How wide the columns of a new table should be, in twentieths of a point.
///
/// Columns of one width break words in narrow columns while wide ones stand empty.
struct ColumnWidths {
  /// Tables with more columns than this get narrow margins in their cells.
  static let fewest = 5

  /// A bold letter of 11 points is a little more than half as wide as it is high.
  private static let letter = 112
  /// Word's own margins at the sides of a cell, 0.19 cm each, and the narrow ones.
  private static let (margins, narrow) = (216, 114)

  private let least: [Int]
  private let wanted: [Int]

  /// Measures the texts of a table.
  init(_ rows: [[[DraftBlock.Run]]], columns: Int) {
    let margins = columns > Self.fewest ? Self.narrow : Self.margins
    var least = [Int](repeating: 0, count: columns)
    var wanted = least
    for row in rows {
      for (column, cell) in row.enumerated() {
        let text = cell.map(\.text).joined()
        let word = text.split(whereSeparator: \.isWhitespace).map(\.count).max() ?? 0
        least[column] = max(least[column], word * Self.letter + margins)
        wanted[column] = max(wanted[column], text.count * Self.letter + margins)
      }
    }
    self.least = least
    self.wanted = wanted
  }

  /// The widths, which together are the width given.
  ///
  /// Every column has room for its longest word where that is possible; what is left goes to those
  /// that need more, and then to all alike, since empty cells are there to be filled in.
  func fitting(_ width: Int) -> [Int] {
    let (narrowest, widest) = (least.reduce(0, +), wanted.reduce(0, +))
    var widths: [Int]
    if widest <= width {
      widths = wanted.map { $0 + (width - widest) / wanted.count }
    } else if narrowest <= width {
      widths = zip(least, wanted).map { least, wanted in
        least + (width - narrowest) * (wanted - least) / (widest - narrowest)
      }
    } else {
      widths = least.map { $0 * width / narrowest }
    }
    // What rounding down has left.
    if let last = widths.indices.last { widths[last] += width - widths.reduce(0, +) }
    return widths
  }

  /// The property of a table that gives its cells narrow margins.
  static func narrowMargins(prefix w: String) -> String {
    let sides = ["left", "right"].map {
      "<\(w):\($0) \(w):w=\"\(narrow / 2)\" \(w):type=\"dxa\"/>"
    }.joined()
    return "<\(w):tblCellMar>\(sides)</\(w):tblCellMar>"
  }
}
