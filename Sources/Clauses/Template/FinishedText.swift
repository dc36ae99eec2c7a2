import LibraryFiles
import TenderDocuments

/// Looks a finished clause over for what a template can leave behind.
///
/// Only the clause's own words are judged, not the user's values. A fault here is a fault of the
/// clause file, so nothing is written.
enum FinishedText {
  /// What is wrong, with the passage; empty where all is well.
  static func faults(of blocks: [DraftBlock]) -> [Localised] {
    var faults: [Localised] = []
    for (index, block) in blocks.enumerated() {
      if case .heading(let level) = block.kind {
        let next = blocks.indices.contains(index + 1) ? blocks[index + 1] : nil
        if next.map({ isHeading($0, atMost: level) }) ?? true {
          faults.append(
            .init(
              sv: "rubriken ”\(text(block))” har ingen text under sig",
              en: "the heading ”\(text(block))” has no text beneath it"))
        }
      }
      for words in texts(of: block) {
        let masked = ValueMarks.masked(words)
        let shown = ValueMarks.stripped(words)
        if masked.isEmpty {
          faults.append(.init(sv: "ett stycke är tomt", en: "a paragraph is empty"))
        }
        if masked.first == " " || masked.last == " " || masked.contains("  ") {
          faults.append(
            .init(
              sv: "överflödigt blanksteg i ”\(shown)”", en: "superfluous blank in ”\(shown)”"))
        }
        if let mark = strays.first(where: masked.contains) {
          faults.append(
            .init(sv: "”\(mark)” blev kvar i ”\(shown)”", en: "”\(mark)” was left in ”\(shown)”"))
        }
        if needsEnd(block), let last = masked.last, !".:?!”X".contains(last) {
          faults.append(
            .init(
              sv: "stycket ”\(shown)” saknar punkt",
              en: "the paragraph ”\(shown)” lacks a full stop"))
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
