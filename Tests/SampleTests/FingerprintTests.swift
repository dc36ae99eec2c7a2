import Foundation
import Linting
import SeededRandom
import TenderDocuments
import Testing

/// Fingerprints stay over edits that have nothing to do with their findings.
struct FingerprintTests {
  /// An edit of a draft.
  enum Edit: CaseIterable, Sendable {
    case save, insert, delete, move, renumber, capitals
  }

  /// Of the findings that are there before and after, at most so many in a hundred have another
  /// fingerprint.
  private static let mostRenamed = 2

  @Test(arguments: Edit.allCases)
  func stay(_ edit: Edit) throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    let samples = try SampleReading.shared()
    var found = 0
    var renamed: [String] = []
    for truth in SampleTruth.singles {
      let original = try samples.read(truth.path)
      let pieces = Self.pieces(of: original, samples.judge([original]))
      let plain = pieces.map(\.block)
      let before = try samples.findings(in: NewDocument.markdown(plain), named: "prov.md")
      let edited = Self.edited(pieces, edit, &generator)
      let after = try samples.findings(
        in: Array(NewDocument.docx(edited, title: "Prov")), named: "prov.docx")
      found += before.count
      // A fault that has gone, or come, is no other one under a new name.
      for rule in Set(before.map(\.rule.id)) {
        let old = Set(before.filter { $0.rule.id == rule }.map(\.fingerprint))
        let new = Set(after.filter { $0.rule.id == rule }.map(\.fingerprint))
        let count = min(old.subtracting(new).count, new.subtracting(old).count)
        if count > 0 { renamed.append("\(truth.path) \(rule) \(count)") }
      }
    }
    let number = renamed.reduce(0) { $0 + (Int($1.split(separator: " ").last ?? "") ?? 0) }
    #expect(
      found > 50 && number * 100 <= found * Self.mostRenamed,
      "seed \(seed), \(edit): \(number) of \(found): \(renamed.joined(separator: ", "))")
  }

  // MARK: Drafts

  /// A paragraph of a draft.
  private struct Piece {
    var block: DraftBlock
    /// Whether no finding stands in it and no list hangs on it: it may go, or stand elsewhere.
    let isFree: Bool
  }

  private static func pieces(of reading: DocumentReading, _ findings: [Finding]) -> [Piece] {
    let document = reading.document
    var pieces: [Piece] = []
    var row: (table: Int, row: Int)?
    for (index, block) in document.blocks.enumerated() where block.story == .body {
      let text = document.string(block.range).split(whereSeparator: \.isNewline)
        .joined(separator: " ")
      if let cell = block.cell {
        let run = [DraftBlock.Run(text)]
        if let row, row == (cell.table, cell.row), let last = pieces.last,
          case .row(let cells) = last.block.kind
        {
          pieces[pieces.count - 1].block = DraftBlock(.row(cells: cells + [run]))
        } else {
          pieces.append(Piece(block: DraftBlock(.row(cells: [run])), isFree: false))
        }
        row = (cell.table, cell.row)
        continue
      }
      let label = block.label.map { $0 + " " } ?? ""
      let next = document.blocks.dropFirst(index + 1).first
      let isTold = findings.contains { $0.range?.overlaps(block.range) ?? false }
      switch block.kind {
      case .heading(let level):
        pieces.append(
          Piece(
            block: DraftBlock(.heading(level: min(level, 6)), [.init(label + text)]), isFree: false)
        )
      case .listItem(let level):
        pieces.append(Piece(block: DraftBlock(.bullet(level: level), [.init(text)]), isFree: false))
      default:
        let isAlone = next.map { $0.kind == .paragraph && $0.cell == nil } ?? false
        pieces.append(
          Piece(
            block: DraftBlock(.paragraph, [.init(label + text)]),
            isFree: !isTold && isAlone && !text.hasSuffix(":")))
      }
    }
    return pieces
  }

  /// Sentences that no rule knows.
  private static let unrelated = [
    "Här står om äpplen.", "Himlen är blå.", "Vinden kom från väster den dagen.",
  ]
  /// Of the places where an edit is possible it is made at one in so many.
  private static let share = 5

  private static func edited(
    _ pieces: [Piece], _ edit: Edit, _ generator: inout SeededGenerator
  ) -> [DraftBlock] {
    var blocks: [DraftBlock] = []
    var held: [DraftBlock] = []
    var isMoved = false
    for piece in pieces {
      let isChosen = Int.random(in: 0..<share, using: &generator) == 0
      guard case .heading(let level) = piece.block.kind else {
        switch edit {
        case .delete where piece.isFree && isChosen: break
        case .move where piece.isFree && isChosen && !isMoved:
          held.append(piece.block)
          isMoved = true
        default: blocks.append(piece.block)
        }
        continue
      }
      // What was moved stands at the end of its section.
      blocks += held
      held = []
      isMoved = false
      if edit == .insert, isChosen {
        blocks.append(
          DraftBlock(.paragraph, [.init(unrelated.randomElement(using: &generator) ?? "")]))
      }
      let text = piece.block.plainText
      blocks.append(
        DraftBlock(
          .heading(level: level),
          [
            .init(
              edit == .capitals
                ? text.uppercased() : edit == .renumber ? renumbered(text) : text)
          ]))
    }
    return blocks + held
  }

  /// A heading with the next number: `4.1` becomes `5.1`.
  private static func renumbered(_ heading: String) -> String {
    let digits = heading.prefix(while: \.isNumber)
    guard let number = Int(digits) else { return heading }
    return "\(number + 1)" + heading.dropFirst(digits.count)
  }
}
