/// The stretches of a page that are set in columns of running text.
///
/// Only blocks that are long on both sides of a gutter count: the cells of a table stand side by
/// side too, and are read row by row.
struct PDFColumns {
  /// A stretch of a page.
  struct Region {
    var top: Double
    var bottom: Double
    /// Where its columns part, from the left.
    var gutters: [Double]

    /// The column that a segment stands in; nil where it stands across a gutter.
    func column(of segment: PDFWords.Segment) -> Int? {
      let crosses = gutters.contains { segment.left < $0 - 1 && segment.right > $0 + 1 }
      return crosses ? nil : gutters.count { segment.left > $0 - 1 }
    }
  }

  /// From the top down, never overlapping.
  private(set) var regions: [Region] = []

  /// The room that a heading takes between stretches of text, in points.
  private static let widestGap = 60.0

  /// A block of running text.
  private struct Prose {
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double
  }

  /// Finds the columns of a page.
  init(_ segments: [PDFWords.Segment]) {
    // No page has more columns of prose than this; a hostile one may have any number of blocks.
    let blocks = Self.prose(segments).prefix(40)
    var found: [Region] = []
    for (index, block) in blocks.enumerated() {
      for other in blocks.dropFirst(index + 1) {
        let (left, right) = block.left < other.left ? (block, other) : (other, block)
        let shared = min(left.bottom, right.bottom) - max(left.top, right.top)
        let least = min(left.bottom - left.top, right.bottom - right.top)
        guard left.right < right.left, shared > least / 2 else { continue }
        // Between a block and the next but one stands another.
        let isNext = !blocks.contains {
          $0.left > left.right && $0.right < right.left && $0.top < left.bottom
            && $0.bottom > left.top
        }
        guard isNext else { continue }
        found.append(
          Region(
            top: min(left.top, right.top), bottom: max(left.bottom, right.bottom),
            gutters: [(left.right + right.left) / 2]))
      }
    }
    for region in found.sorted(by: { $0.top < $1.top }) {
      // A heading between two stretches with the same gutter stands in one of its columns.
      guard let last = regions.last,
        region.top < last.bottom
          || region.top < last.bottom + Self.widestGap
            && region.gutters.contains(where: { new in
              last.gutters.contains { abs($0 - new) < 20 }
            })
      else {
        regions.append(region)
        continue
      }
      regions[regions.count - 1].bottom = max(last.bottom, region.bottom)
      for gutter in region.gutters where !last.gutters.contains(where: { abs($0 - gutter) < 20 }) {
        regions[regions.count - 1].gutters.append(gutter)
      }
      regions[regions.count - 1].gutters.sort()
    }
    extend(over: segments)
  }

  /// Lines that follow a column right away belong to it too, however few they are.
  private mutating func extend(over segments: [PDFWords.Segment]) {
    let lines = segments.sorted { $0.top < $1.top }
    for index in regions.indices {
      let end = index + 1 < regions.count ? regions[index + 1].top : .infinity
      for line in lines where line.bottom > regions[index].bottom && line.bottom < end {
        guard line.top - regions[index].bottom < 1.2 * line.height,
          regions[index].column(of: line) != nil
        else { break }
        regions[index].bottom = line.bottom
      }
      let start = index > 0 ? regions[index - 1].bottom : 0
      for line in lines.reversed() where line.top < regions[index].top && line.top > start {
        guard regions[index].top - line.bottom < 1.2 * line.height,
          regions[index].column(of: line) != nil
        else { break }
        regions[index].top = line.top
      }
    }
  }

  /// The blocks with at least four lines of words that fill their width.
  private static func prose(_ segments: [PDFWords.Segment]) -> [Prose] {
    var blocks: [Prose] = []
    var start = 0
    while start < segments.count {
      var end = start + 1
      while end < segments.count, segments[end].block == segments[start].block { end += 1 }
      let lines = segments[start..<end]
      start = end
      guard lines.count >= 4, let left = lines.map(\.left).min(),
        let right = lines.map(\.right).max(), let top = lines.map(\.top).min(),
        let bottom = lines.map(\.bottom).max()
      else { continue }
      let filled = lines.reduce(0) { $0 + $1.right - $1.left }
      let letters = lines.reduce(0) { $0 + $1.text.count }
      guard filled > 0.75 * (right - left) * Double(lines.count), letters >= 25 * lines.count
      else { continue }
      blocks.append(Prose(left: left, right: right, top: top, bottom: bottom))
    }
    return blocks
  }
}
