import TenderDocuments

/// Finds the buyer's own boxes of which none is ticked: ”Entreprenadform: ☐ Utförande ☐ Total”.
///
/// Boxes are the tenderer's as a rule; the words that lead into these must say that the buyer decides.
struct TickBoxScanner {
  let document: Document
  let hints: PlaceholderHints

  private enum Box { case empty, ticked }

  /// How far a row of boxes is followed, in blocks.
  private static let reach = 12

  /// The first box of each row of them.
  func marks() -> [PlaceholderMark] {
    var marks: [PlaceholderMark] = []
    var index = 0
    while index < document.blocks.count {
      let boxes = boxes(in: index)
      guard let first = boxes.first else {
        index += 1
        continue
      }
      var all = boxes.map(\.kind)
      var end = index + 1
      while end < document.blocks.count, end - index < Self.reach {
        let more = self.boxes(in: end)
        if more.isEmpty { break }
        all += more.map(\.kind)
        end += 1
      }
      if all.count > 1, !all.contains(.ticked), isBuyers(first.range, block: index) {
        marks.append(
          PlaceholderMark(
            kind: .choice, range: first.range, content: first.range, block: index))
      }
      index = end
    }
    return marks
  }

  /// Whether the words in front of the first box, or the paragraph above, tell of the buyer's choice.
  private func isBuyers(_ box: Range<Int>, block: Int) -> Bool {
    let whole = document.blocks[block].range
    var lead = whole.lowerBound..<box.lowerBound
    if lead.count < 4 {
      let places = PlaceholderPlaces(document: document, marks: [])
      guard let previous = places.previousBlock(before: block) else { return false }
      lead = document.blocks[previous].range
    }
    return hints.has(.buyerChoice, in: lead) && !hints.has(.supplierChooses, in: lead)
      && !hints.has(.bySupplier, in: lead.lowerBound..<whole.upperBound)
  }

  /// ☐ □ and `[ ]`; ☑ ☒ ■ and `[x]`.
  private func boxes(in block: Int) -> [(kind: Box, range: Range<Int>)] {
    let range = document.blocks[block].range
    guard document.blocks[block].kind != .furniture else { return [] }
    var boxes: [(Box, Range<Int>)] = []
    var offset = range.lowerBound
    while offset + 3 <= range.upperBound {
      let first = document.text[offset]
      guard first == 0xE2 || first == UInt8(ascii: "["),
        let kind = Self.signs[Array(document.text[offset..<(offset + 3)])]
      else {
        offset += 1
        continue
      }
      boxes.append((kind, offset..<(offset + 3)))
      offset += 3
    }
    return boxes
  }

  private static let signs: [[UInt8]: Box] = {
    var signs: [[UInt8]: Box] = [:]
    for sign in ["☐", "□", "❏", "❑", "[ ]"] { signs[Array(sign.utf8)] = .empty }
    for sign in ["☑", "☒", "■", "✓", "✔", "[x]", "[X]"] { signs[Array(sign.utf8)] = .ticked }
    return signs
  }()
}
