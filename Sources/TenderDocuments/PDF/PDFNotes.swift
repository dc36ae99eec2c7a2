/// Finds the footnotes of a PDF file: lines in small type at the foot of a page, of which the first
/// begins with a number.
enum PDFNotes {
  /// The places of such lines among the lines.
  ///
  /// - Parameters:
  ///   - furniture: The running footers, which stand below the notes.
  ///   - heights: The heights of the pages, in their order.
  static func places(
    _ lines: [PDFLine], furniture: Set<Int>, _ measures: PDFMeasures, heights: [Double]
  ) -> Set<Int> {
    var found: Set<Int> = []
    var end = lines.count
    while end > 0 {
      let page = lines[end - 1].page
      var start = end
      while start > 0, lines[start - 1].page == page { start -= 1 }
      if page <= heights.count {
        found.formUnion(
          notes(lines, start..<end, furniture, measures, from: heights[page - 1] / 2))
      }
      end = start
    }
    return found
  }

  /// The notes of one page: what is small, from the last line up, down from the first number.
  private static func notes(
    _ lines: [PDFLine], _ page: Range<Int>, _ furniture: Set<Int>, _ measures: PDFMeasures,
    from top: Double
  ) -> [Int] {
    var small: [Int] = []
    for index in page.reversed() where !furniture.contains(index) {
      let line = lines[index]
      guard line.form == .plain, line.column == nil, line.top > top,
        line.height < 0.93 * measures.textHeight
      else { break }
      small.append(index)
    }
    guard let first = small.last(where: { isNumber(lines[$0].text) }), small.count < 40 else {
      return []
    }
    return small.filter { $0 >= first }
  }

  /// `1 Sommarjobb avser …`, `* Med …`; a number with a point is a list's.
  private static func isNumber(_ text: [UInt8]) -> Bool {
    let label = text.prefix { $0 != 0x20 }
    guard label.count < text.count, label.count <= 3 else { return false }
    return label.allSatisfy { (0x30...0x39).contains($0) } || label.allSatisfy { $0 == 0x2A }
  }
}
