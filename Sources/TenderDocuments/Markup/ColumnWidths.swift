/// How wide the columns of a new table should be, in twentieths of a point.
///
/// Columns of one width break words in narrow columns while wide ones stand empty.
struct ColumnWidths {
  /// Tables with more columns than this get narrow margins in their cells.
  static let fewest = 5

  /// A bold letter is a little more than half as wide as it is high: so much for each half point.
  private static let letter = 5.1
  /// Word's own margins at the sides of a cell, 0.19 cm each, and the narrow ones.
  private static let (margins, narrow) = (216, 114)

  /// Room for a date or a short word in columns that are to be filled in.
  private static let (blank, short) = (1_300, 900)

  private let least: [Int]
  private let wanted: [Int]
  /// Whether each column has cells to be filled in.
  private let isBlank: [Bool]

  /// Measures the texts of a table.
  ///
  /// - Parameter size: The size of its letters in half points.
  init(_ rows: [[[DraftBlock.Run]]], columns: Int, size: Int = 22) {
    let letter = Int(Self.letter * Double(size))
    let margins = columns > Self.fewest ? Self.narrow : Self.margins
    var least = [Int](repeating: 0, count: columns)
    var wanted = least
    for row in rows {
      for (column, cell) in row.enumerated() {
        let text = cell.map(\.text).joined()
        let word = text.split(whereSeparator: \.isWhitespace).map(\.count).max() ?? 0
        least[column] = max(least[column], word * letter + margins)
        wanted[column] = max(wanted[column], text.count * letter + margins)
      }
    }
    let isBlank = (0..<columns).map { column in
      rows.dropFirst().contains { row in
        column >= row.count || row[column].allSatisfy { $0.text.isEmpty }
      }
    }
    if columns <= Self.fewest {
      for column in 0..<columns {
        least[column] = max(least[column], isBlank[column] ? Self.blank : Self.short)
        wanted[column] = max(wanted[column], least[column])
      }
    }
    self.least = least
    self.wanted = wanted
    self.isBlank = isBlank
  }

  /// The widths, which together are the width given.
  ///
  /// Every column has room for its longest word where that is possible; what is left goes to those
  /// that need more, and then to those that are to be filled in; to all alike where none is.
  func fitting(_ width: Int) -> [Int] {
    let (narrowest, widest) = (least.reduce(0, +), wanted.reduce(0, +))
    var widths: [Int]
    if widest <= width {
      let open = isBlank.contains(true) ? isBlank : isBlank.map { _ in true }
      let share = (width - widest) / max(1, open.count { $0 })
      widths = zip(wanted, open).map { $0 + ($1 ? share : 0) }
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
