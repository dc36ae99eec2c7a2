/// A table as its lines stand on the page: no lines are drawn between its cells, so that where
/// columns and rows part is told by where words begin and by how they go on.
struct PDFTable {
  private struct Column {
    var left: Double
    var right: Double
  }

  /// A row with the text of each cell, by its column.
  private struct Row {
    var place: PDFRow
    var cells: [Int: [UInt8]] = [:]
  }

  private var columns: [Column] = []
  private var rows: [Row] = []
  private var last: PDFRow
  private var lastCells: [Int: PDFWords.Segment] = [:]
  /// No table of a tender has more columns; what seems to is not worth the time.
  private static let mostColumns = 40

  private let pitch: Double

  /// Begins with a row of several segments.
  ///
  /// - Parameter pitch: The step from line to line in running text, in heights of its letters; more
  ///   room stands between most tables' rows.
  init(_ first: PDFRow, pitch: Double) {
    last = first
    self.pitch = pitch
    begin(first)
  }

  /// Takes the next row of the page; false where it is none of this table's.
  mutating func take(_ row: PDFRow) -> Bool {
    let step = row.bottom - last.bottom
    guard step < 3 * max(last.height, row.height), step > 0 else { return false }
    let isTight = step < 1.12 * pitch * max(last.height, row.height)
    if row.segments.count > 1 {
      if isTight, continues(row) { goOn(row) } else { begin(row) }
      return true
    }
    guard let segment = row.segments.first, let column = known(segment) else { return false }
    // Under the first column an ordinary paragraph may begin as well; beside it a cell's next one.
    let goesOn =
      column == leftmost
      ? isTight && segment.right < secondLeft
        && (wrapped(segment, in: column) || isBroken(before: segment, in: column))
      : step < 2 * pitch * max(last.height, row.height)
    if goesOn { goOn(row) }
    return goesOn
  }

  /// One line a row, with bars between its cells.
  var lines: [PDFLine] {
    let order = columns.indices.sorted { columns[$0].left < columns[$1].left }
    return rows.map { row in
      var text: [UInt8] = []
      let final = order.lastIndex { row.cells[$0] != nil } ?? 0
      for (place, column) in order.prefix(final + 1).enumerated() {
        if place > 0 { text += Array(" | ".utf8) }
        // Nothing can't stand before the first bar; a character of no width can.
        text += row.cells[column] ?? (place == 0 ? Array("\u{200B}".utf8) : [])
      }
      return PDFLine(row.place, text: text, form: .row)
    }
  }

  // MARK: Rows

  private mutating func begin(_ row: PDFRow) {
    rows.append(Row(place: row))
    lastCells = [:]
    goOn(row)
  }

  private mutating func goOn(_ row: PDFRow) {
    for segment in row.segments {
      let column = column(of: segment)
      var cell = rows[rows.count - 1].cells[column] ?? []
      Self.append(segment.text, to: &cell)
      rows[rows.count - 1].cells[column] = cell
      lastCells[column] = segment
      columns[column].left = min(columns[column].left, segment.left)
      columns[column].right = max(columns[column].right, segment.right)
    }
    rows[rows.count - 1].place.segments += row.segments
    last = row
  }

  /// Adds a line to a cell: with a blank, or as the rest of a word that a hyphen broke.
  private static func append(_ line: [UInt8], to cell: inout [UInt8]) {
    guard !cell.isEmpty else { return cell = line }
    let text = cell + line
    let seam = DraftParagraph.seam(text, 0..<cell.count, cell.count..<text.count)
    cell.removeLast(cell.count - seam.end)
    if seam.glue == .blank { cell.append(0x20) }
    cell += line
  }

  /// Whether any of a row's segments goes on with what stands above it.
  private func continues(_ row: PDFRow) -> Bool {
    row.segments.contains { segment in known(segment).map { wrapped(segment, in: $0) } ?? false }
  }

  private func wrapped(_ segment: PDFWords.Segment, in column: Int) -> Bool {
    guard let above = lastCells[column] else { return false }
    if above.text.count > 2, above.text.last == 0x2D { return true }
    return LetterCase(segment.text, at: segment.text.first == 0x28 ? 1 : 0) == .lower
  }

  /// Whether the line above in a column went so far that the next word did not fit.
  private func isBroken(before segment: PDFWords.Segment, in column: Int) -> Bool {
    guard let above = lastCells[column], let last = above.text.last, last != 0x2E else {
      return false
    }
    let word = segment.text.prefix { $0 != 0x20 }.count + 1
    let letter = (segment.right - segment.left) / Double(segment.text.count)
    return above.right + letter * Double(word) > secondLeft - above.height
  }

  // MARK: Columns

  private var leftmost: Int? {
    columns.indices.min { columns[$0].left < columns[$1].left }
  }

  private var secondLeft: Double {
    columns.map(\.left).sorted().dropFirst().first ?? .infinity
  }

  private func known(_ segment: PDFWords.Segment) -> Int? {
    columns.firstIndex { abs($0.left - segment.left) < 4 }
      ?? columns.firstIndex { $0.left < segment.right && segment.left < $0.right }
  }

  private mutating func column(of segment: PDFWords.Segment) -> Int {
    if let known = known(segment) { return known }
    guard columns.count < Self.mostColumns else { return columns.count - 1 }
    columns.append(Column(left: segment.left, right: segment.right))
    return columns.count - 1
  }
}
