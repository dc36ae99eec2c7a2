/// Turns the words of a page into lines in reading order.
struct PDFPageLines {
  private(set) var lines: [PDFLine] = []
  private let page: PDFWords.Page
  private let pitch: Double

  /// Reads a page.
  ///
  /// - Parameter number: the page, from 1.
  init(_ page: PDFWords.Page, number: Int) {
    self.page = page
    pitch = Self.pitch(page.segments)
    let columns = PDFColumns(page.segments)
    var rest = PDFRow.rows(of: page.segments)[...]
    for region in columns.regions {
      let above = rest.prefix { $0.bottom <= region.top + 1 }
      add(Array(above))
      rest = rest.dropFirst(above.count)
      let inside = rest.prefix { $0.top < region.bottom - 1 }
      rest = rest.dropFirst(inside.count)
      addColumns(Array(inside), region)
    }
    add(Array(rest))
    for index in lines.indices { lines[index].page = number }
  }

  /// The step from line to line within blocks that is met most often, the lesser of two.
  private static func pitch(_ segments: [PDFWords.Segment]) -> Double {
    var steps: [Int: Int] = [:]
    for (above, segment) in zip(segments, segments.dropFirst())
    where above.block == segment.block && abs(above.height - segment.height) < 0.5 {
      let step = (segment.bottom - above.bottom) / segment.height
      if step > 0.7, step < 1.8 { steps[Int(step * 40), default: 0] += 1 }
    }
    guard let most = steps.values.max(),
      let least = steps.filter({ $0.value * 2 >= most }).keys.min()
    else { return 1.1 }
    return Double(least) / 40 + 0.0125
  }

  /// Columns one after the other, up to a row that stands across them.
  private mutating func addColumns(_ rows: [PDFRow], _ region: PDFColumns.Region) {
    var columns = [[PDFRow]](repeating: [], count: region.gutters.count + 1)
    func flush(_ lines: inout PDFPageLines) {
      for rows in columns where !rows.isEmpty {
        let start = lines.lines.count
        lines.add(rows)
        let edges = (rows.map(\.left).min() ?? 0)...(rows.map(\.right).max() ?? 0)
        for index in start..<lines.lines.count { lines.lines[index].column = edges }
        if start < lines.lines.count { lines.lines[start].beginsColumn = true }
      }
      columns = Array(repeating: [], count: columns.count)
    }
    for row in rows {
      guard row.segments.allSatisfy({ region.column(of: $0) != nil }) else {
        flush(&self)
        add([row])
        continue
      }
      for (index, _) in columns.enumerated() {
        let segments = row.segments.filter { region.column(of: $0) == index }
        if !segments.isEmpty { columns[index].append(PDFRow(segments: segments)) }
      }
    }
    flush(&self)
  }

  /// Rows as they come, those of a table put together.
  private mutating func add(_ rows: [PDFRow]) {
    let rows = rows.map { $0.joined() }
    var at = 0
    while at < rows.count {
      let row = rows[at]
      if row.segments.count < 2 {
        lines.append(PDFLine(row))
        at += 1
      } else if isApart(row) {
        lines.append(.apart(row))
        at += 1
      } else {
        var table = PDFTable(row, pitch: pitch)
        at += 1
        while at < rows.count, !isApart(rows[at]), table.take(rows[at]) { at += 1 }
        lines += table.lines
      }
    }
  }

  /// Whether a row is a running header or footer, or leads to a page number.
  private func isApart(_ row: PDFRow) -> Bool {
    guard row.segments.count > 1, let last = row.segments.last?.text else { return false }
    let isEdge = row.bottom < page.height * 0.1 || row.top > page.height * 0.9
    let isNumber = last.count < 5 && last.allSatisfy { (0x30...0x39).contains($0) }
    return isEdge || (isNumber && row.segments.count == 2)
  }
}
