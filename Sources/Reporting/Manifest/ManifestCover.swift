import Clauses
import Languages
import TenderDocuments

/// A manifest for people: a cover sheet with a table for each clause.
struct ManifestCover {
  let manifest: ClauseManifest

  private var words: Wording { manifest.words }

  /// What it is called.
  var title: String { words.of("Klausulförteckning", "List of clauses") }

  /// The sheet.
  var blocks: [DraftBlock] {
    [
      DraftBlock(.heading(level: 1), [.init(title)]),
      DraftBlock(
        .paragraph,
        [
          .init(
            words.of(
              "Klausulerna skrevs efter den lag som gällde \(manifest.asOf). Avtrycket är SHA-256: "
                + "med det går det att se om en text har ändrats.",
              "The clauses were written by the law in force on \(manifest.asOf). The fingerprint is "
                + "SHA-256: by it one can tell whether a text has changed."))
        ]),
    ] + manifest.documents.flatMap(sheet)
  }

  private func sheet(_ document: ClauseManifest.Document) -> [DraftBlock] {
    [
      DraftBlock(.heading(level: 2), [.init(document.path)]),
      DraftBlock(
        .paragraph,
        [.init(words.of("Filens avtryck: ", "The file's fingerprint: ") + document.hash.digits)]),
    ] + manifest.uses(in: document).flatMap(clause)
  }

  private func clause(_ use: ClauseManifest.Use) -> [DraftBlock] {
    let origin =
      switch use.origin {
      case .builtIn: words.of("inbyggd", "built in")
      case .own: words.of("egen", "own")
      case .replacing: words.of("egen, ersätter inbyggd", "own, replaces a built-in one")
      }
    var rows = [
      (words.of("Uppgift", "Item"), words.of("Innehåll", "Content")),
      (words.of("Ursprung", "Origin"), origin),
      (words.of("Granskning", "Review"), words.of(use.status.explanation)),
      (words.of("Skriven efter lagen", "Written by the law of"), use.lawDate ?? "–"),
      (words.of("Avtryck", "Fingerprint"), use.clause.source.hash.digits),
    ]
    if let variant = use.variant {
      rows.insert((words.of("Variant", "Variant"), words.of(variant.title)), at: 1)
    }
    var blocks = [
      DraftBlock(
        .heading(level: 3), [.init("\(use.clause.id) \(words.of(use.clause.title))")])
    ]
    blocks += rows.map { row([$0.0, $0.1]) }
    guard !use.values.isEmpty else { return blocks }
    blocks.append(DraftBlock(.paragraph, [.init(words.of("Värden:", "Values:"))]))
    blocks.append(
      row([
        words.of("Parameter", "Parameter"), words.of("Värde", "Value"), words.of("Från", "From"),
      ]))
    blocks += use.values.map { value in
      let name = use.clause.parameter(value.name).map { words.of($0.title) } ?? value.name
      return row([name, value.value, words.of(value.source.title)])
    }
    return blocks
  }

  private func row(_ cells: [String]) -> DraftBlock {
    DraftBlock(.row(cells: cells.map { [.init($0)] }))
  }
}

extension Clauses.Draft.Value.Source {
  /// What people call it.
  fileprivate var title: Localised {
    switch self {
    case .given: .init(sv: "angivet", en: "given")
    case .clause: .init(sv: "satt av klausulen", en: "set by the clause")
    case .document: .init(sv: "ur dokumentet", en: "from the document")
    case .proposal:
      .init(sv: "föreslaget efter kontraktets storlek", en: "proposed by the size of the contract")
    case .example: .init(sv: "exempel som måste bytas", en: "example that must be replaced")
    case .standard: .init(sv: "standardvärde", en: "standard value")
    }
  }
}
