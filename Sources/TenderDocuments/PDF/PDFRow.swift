/// What stands side by side at one height of a page.
struct PDFRow {
  /// From left to right.
  var segments: [PDFWords.Segment]

  var left: Double { segments.first?.left ?? 0 }
  var right: Double { segments.last?.right ?? 0 }
  var top: Double { segments.map(\.top).min() ?? 0 }
  var bottom: Double { segments.map(\.bottom).max() ?? 0 }
  /// The height of its largest letters, which tells the size of the type.
  var height: Double { segments.map(\.height).max() ?? 0 }

  /// Sorts segments into rows, from the top down.
  static func rows(of segments: [PDFWords.Segment]) -> [PDFRow] {
    var rows: [PDFRow] = []
    var middle = -1.0
    for segment in segments.sorted(by: { ($0.middle, $0.left) < ($1.middle, $1.left) }) {
      if let first = rows.last?.segments.first,
        abs(segment.middle - middle) < min(segment.height, first.height) / 2
      {
        rows[rows.count - 1].segments.append(segment)
      } else {
        rows.append(PDFRow(segments: [segment]))
        middle = segment.middle
      }
    }
    return rows
  }

  /// The row with what belongs together in one segment: words that a justified line has drawn
  /// apart, and the number or bullet of a line with its text.
  func joined() -> PDFRow {
    var joined: [PDFWords.Segment] = []
    for segment in segments.sorted(by: { $0.left < $1.left }) {
      guard let last = joined.last,
        segment.left - last.right < 0.6 * min(last.height, segment.height)
      else {
        joined.append(segment)
        continue
      }
      joined[joined.count - 1] = Self.join(last, segment)
    }
    if joined.count == 2, Self.isLabel(joined[0].text),
      joined[1].left - joined[0].right < 6 * joined[0].height
    {
      joined = [Self.join(joined[0], joined[1])]
    }
    return PDFRow(segments: joined)
  }

  private static func join(
    _ first: PDFWords.Segment, _ second: PDFWords.Segment
  ) -> PDFWords.Segment {
    var joined = first
    joined.text += [0x20] + second.text
    joined.right = max(first.right, second.right)
    joined.top = min(first.top, second.top)
    joined.bottom = max(first.bottom, second.bottom)
    return joined
  }

  /// Whether a text is a number, letter or bullet and nothing else.
  static func isLabel(_ text: [UInt8]) -> Bool {
    guard text.count <= 16 else { return false }
    let probe = text + Array(" X".utf8)
    return LineLabel.parse(probe, 0..<probe.count)?.body == text.count + 1
  }
}
