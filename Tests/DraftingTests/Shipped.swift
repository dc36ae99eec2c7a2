import BundledLibrary
import Clauses
import Linting
import ProcurementLaw
import Rules
import TenderDocuments

/// The library that ships, read once for all tests.
enum Shipped {
  static let rules = load { try RuleLibrary(BundledLibrary.files()) }
  static let law = load { try LawBook(files: BundledLibrary.files()) }
  static let clauses = load { try ClauseLibrary.load(BundledLibrary.files()) }
  static let models = load { try ProportionModels(BundledLibrary.files()) }
  static let today = LegalDate(year: 2026, month: 11, day: 21)

  private static func load<Value>(_ make: () throws -> Value) -> Value? { try? make() }
}

/// What a document on trial is written in.
enum TrialForm: CaseIterable, Sendable {
  case markdown
  /// A Word file, in which changes are tracked.
  case word

  /// The name of a file, with the suffix of the form.
  func path(_ name: String) -> String { self == .word ? name + ".docx" : name + ".md" }

  /// Who changes are tracked for.
  var revision: Revision? {
    self == .word ? Revision(author: "Provläsaren", date: "2026-11-21T08:00:00Z") : nil
  }

  /// The bytes of a document that says what a Markdown text says.
  func bytes(_ text: String) throws -> [UInt8] {
    let bytes = Array(text.utf8)
    guard self == .word else { return bytes }
    let document = try DocumentReader.read(bytes: bytes, path: "utkast.md")
    return try NewDocument.docx(Self.drafts(of: document), title: "Utkast")
  }

  private static func drafts(of document: Document) -> [DraftBlock] {
    var drafts: [DraftBlock] = []
    var row: (table: Int, row: Int, cells: [[DraftBlock.Run]])?
    for block in document.blocks {
      let text = DraftBlock.Run(document.string(block.range))
      if let cell = block.cell {
        if let old = row, (old.table, old.row) != (cell.table, cell.row) {
          drafts.append(DraftBlock(.row(cells: old.cells)))
          row = nil
        }
        row = (cell.table, cell.row, (row?.cells ?? []) + [[text]])
        continue
      }
      if let old = row { drafts.append(DraftBlock(.row(cells: old.cells))) }
      row = nil
      let kind: DraftBlock.Kind =
        switch block.kind {
        case .heading(let level): .heading(level: level)
        case .listItem(let level): .bullet(level: level)
        case .paragraph, .furniture: .paragraph
        }
      drafts.append(DraftBlock(kind, [text]))
    }
    if let old = row { drafts.append(DraftBlock(.row(cells: old.cells))) }
    return drafts
  }
}
