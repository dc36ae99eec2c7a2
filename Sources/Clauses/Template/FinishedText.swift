import TenderDocuments

/// Looks a finished clause over for what a template can leave behind.
///
/// Only the clause's own words are judged, not the user's values. A fault here is a fault of the
/// clause file, so nothing is written.
enum FinishedText {
  /// What is wrong, in Swedish, with the passage; empty where all is well.
  static func faults(of blocks: [DraftBlock]) -> [String] {
    var faults: [String] = []
    for (index, block) in blocks.enumerated() {
      if case .heading(let level) = block.kind {
        let next = blocks.indices.contains(index + 1) ? blocks[index + 1] : nil
        if next.map({ isHeading($0, atMost: level) }) ?? true {
          faults.append("rubriken ”\(text(block))” har ingen text under sig")
        }
      }
      for words in texts(of: block) {
        let masked = ValueMarks.masked(words)
        if masked.isEmpty { faults.append("ett stycke är tomt") }
        if masked.first == " " || masked.last == " " || masked.contains("  ") {
          faults.append("överflödigt blanksteg i ”\(ValueMarks.stripped(words))”")
        }
        if let mark = strays.first(where: masked.contains) {
          faults.append("”\(mark)” blev kvar i ”\(ValueMarks.stripped(words))”")
        }
        if needsEnd(block), let last = masked.last, !".:?!”X".contains(last) {
          faults.append("stycket ”\(ValueMarks.stripped(words))” saknar punkt")
        }
      }
    }
    return faults
  }

  private static let strays = [
    "{", "}", "[", "]", " .", " ,", " ;", " :", "..", ",,", ",.", "()", "( ", " )", "\\",
  ]

  private static func isHeading(_ block: DraftBlock, atMost level: Int) -> Bool {
    if case .heading(let other) = block.kind { other <= level } else { false }
  }

  private static func needsEnd(_ block: DraftBlock) -> Bool {
    switch block.kind {
    case .numbered(_, level: 1): true
    default: false
    }
  }

  private static func texts(of block: DraftBlock) -> [String] {
    if case .row(let cells) = block.kind {
      return cells.map { $0.map(\.text).joined() }.filter { !$0.isEmpty }
    }
    return [block.plainText]
  }

  private static func text(_ block: DraftBlock) -> String { ValueMarks.stripped(block.plainText) }
}
