/// What the lines of a whole file have in common: the size of its text, the space between its lines,
/// its margins.
struct PDFMeasures {
  /// The height of the letters that most of the text has, in points.
  private(set) var textHeight = 12.0
  /// The distance from line to line within its paragraphs, as a multiple of the height.
  private(set) var pitch = 1.15
  /// The margin, in characters.
  private(set) var margin = 80
  private var edges: [Int: ClosedRange<Double>] = [:]

  /// Narrower margins are not believed by ``LineLayout``.
  private static let narrowest = 62

  /// Measures lines.
  ///
  /// - Parameter widths: The widths of the pages, in their order.
  init(_ lines: [PDFLine], widths: [Double]) {
    var heights: [Int: Int] = [:]
    for line in lines { heights[Int(line.height * 2), default: 0] += line.text.count }
    if let most = heights.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) {
      textHeight = max(1, Double(most.key) / 2 + 0.25)
    }
    measurePitch(lines)
    measureEdges(lines, widths)
  }

  /// Whether a line is of the size of the text, not smaller or larger.
  func isText(_ line: PDFLine) -> Bool { abs(line.height / textHeight - 1) < 0.08 }

  /// The column in which a line ends, in characters, as if its column of text were as wide as the
  /// page's.
  func width(of line: PDFLine, pageWidth: Double) -> Int {
    let edges = line.column ?? self.edges[Int(pageWidth)] ?? 0...max(1, pageWidth)
    let share = (line.right - edges.lowerBound) / max(1, edges.upperBound - edges.lowerBound)
    return Int((min(max(0, share), 1.5) * Double(margin)).rounded())
  }

  /// Whether more room stands above a line than between the lines of a paragraph, or other type.
  func isApart(_ line: PDFLine, from above: PDFLine) -> Bool {
    if abs(line.height / max(1, above.height) - 1) > 0.08 { return true }
    let step = line.bottom - above.bottom
    return step > 1.25 * pitch * line.height
  }

  private mutating func measurePitch(_ lines: [PDFLine]) {
    var steps: [Int: Int] = [:]
    for (above, line) in zip(lines, lines.dropFirst())
    where above.page == line.page && isText(above) && isText(line) {
      let step = (line.bottom - above.bottom) / line.height
      // The last lines of a paragraph tell nothing of the next one's.
      if step > 0.7, step < 2.5, above.text.count > 40 { steps[Int(step * 20), default: 0] += 1 }
    }
    // Where paragraphs are short the space between them is met as often: the lesser one counts.
    guard let most = steps.values.max() else { return }
    if let least = steps.filter({ $0.value * 2 >= most }).keys.min() {
      pitch = Double(least) / 20 + 0.025
    }
  }

  private mutating func measureEdges(_ lines: [PDFLine], _ widths: [Double]) {
    var lefts: [Int: [Double]] = [:]
    var rights: [Int: [Double]] = [:]
    var (letters, length) = (0, 0.0)
    for line in lines where line.form == .plain && line.page <= widths.count && line.column == nil {
      let width = Int(widths[line.page - 1])
      guard isText(line), line.text.count > 30 else { continue }
      lefts[width, default: []].append(line.left)
      rights[width, default: []].append(line.right)
      letters += line.text.count { $0 & 0xC0 != 0x80 }
      length += line.right - line.left
    }
    var widest = 0.0
    for (width, lefts) in lefts {
      let left = lefts.sorted()[lefts.count / 20]
      let ends = (rights[width] ?? []).sorted()
      let right = ends[min(ends.count - 1, ends.count * 19 / 20)]
      guard left < right else { continue }
      edges[width] = left...right
      widest = max(widest, right - left)
    }
    guard letters > 0, length > 0 else { return }
    margin = min(150, max(Self.narrowest, Int(widest * Double(letters) / length)))
  }
}
