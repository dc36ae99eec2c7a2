/// Writes text with marks around what tracked changes inserted and deleted.
struct ChangeMarks {
  private struct Mark {
    let range: Range<Int>
    let isDeletion: Bool
  }

  private let text: [UInt8]
  /// Sorted by where they begin.
  private let marks: [Mark]
  private var next = 0

  /// Makes it for a document; only one that was read with all changes has marks.
  init(_ document: Document) {
    text = document.text
    guard document.view == .all else {
      marks = []
      return
    }
    marks = document.spans.compactMap { span in
      switch span.kind {
      case .inserted: Mark(range: span.range, isDeletion: false)
      case .deleted: Mark(range: span.range, isDeletion: true)
      default: nil
      }
    }
  }

  /// The text of a block; blocks are asked for in order.
  mutating func text(of range: Range<Int>) -> String {
    while next < marks.count, marks[next].range.upperBound <= range.lowerBound { next += 1 }
    var inside: [Mark] = []
    var at = next
    while at < marks.count, marks[at].range.lowerBound < range.upperBound {
      let part = marks[at].range.clamped(to: range)
      if !part.isEmpty { inside.append(Mark(range: part, isDeletion: marks[at].isDeletion)) }
      at += 1
    }
    guard !inside.isEmpty else { return String(decoding: text[range], as: UTF8.self) }
    return marked(range, inside)
  }

  /// Text that was inserted and then deleted is marked as deleted alone.
  private func marked(_ range: Range<Int>, _ marks: [Mark]) -> String {
    // Each offset at which a mark begins or ends, with how many of each sort it adds.
    var turns: [Int: (inserted: Int, deleted: Int)] = [range.upperBound: (0, 0)]
    for mark in marks {
      for (offset, step) in [(mark.range.lowerBound, 1), (mark.range.upperBound, -1)] {
        turns[offset, default: (0, 0)].inserted += mark.isDeletion ? 0 : step
        turns[offset, default: (0, 0)].deleted += mark.isDeletion ? step : 0
      }
    }
    var result = ""
    var start = range.lowerBound
    var open = (inserted: 0, deleted: 0)
    for (offset, turn) in turns.sorted(by: { $0.key < $1.key }) {
      let piece = String(decoding: text[start..<offset], as: UTF8.self)
      if !piece.isEmpty {
        result +=
          open.deleted > 0 ? "{-\(piece)-}" : open.inserted > 0 ? "{+\(piece)+}" : piece
      }
      open = (open.inserted + turn.inserted, open.deleted + turn.deleted)
      start = offset
    }
    return result
  }
}
