import Clauses
import Languages
import LibraryFiles
import Linting
import Policies
import ProcurementLaw
import Rules

/// Files that users write: rules, clauses, registers, settings, baselines, values and facts.
enum LibraryTargets {
  /// A path on the first line, which says what the file is, and the file.
  @Sendable static func yaml(_ bytes: [UInt8]) throws(BrokenPromise) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let end = text.firstIndex(of: "\n") else { return }
    let path = String(text[..<end])
    let content = text[text.index(after: end)...]
    try isRefusedWithReason {
      if path == "baslinje.json" {
        _ = try Baseline([UInt8](content.utf8), path: path)
      } else {
        try load(YAMLFile.parse(String(content), path: path))
      }
    }
  }

  /// The text of a clause below a heading that is whole, with a parameter of every kind.
  @Sendable static func clause(_ bytes: [UInt8]) throws(BrokenPromise) {
    let text = String(decoding: bytes, as: UTF8.self)
    try isRefusedWithReason {
      try draft(ClauseLibrary.load([YAMLFile.parse(header + text, path: "clauses/HOT-01.md")]))
    }
  }

  private static func isRefusedWithReason(_ body: () throws -> Void) throws(BrokenPromise) {
    do {
      try body()
    } catch let error as any ExplainedError {
      try BrokenPromise.unless(!error.explanation.sv.isEmpty, "a refusal says no reason")
    } catch {
      throw BrokenPromise("a refusal in no language: \(error)")
    }
  }

  private static func load(_ file: LibraryFile) throws {
    let folders = file.path.split(separator: "/").map(String.init)
    switch (folders.first, folders.dropFirst().first) {
    case ("rules", "law"): _ = try LawBook(files: [file])
    case ("rules", "profiles"): _ = try Profile(file)
    case ("rules", "models"): _ = try ProportionModels([file])
    case ("rules", _): _ = try RuleLibrary([file])
    case ("clauses", _): try draft(ClauseLibrary.load([file]))
    case ("upphandling.yml", _): _ = try Facts(file: file)
    case ("hansyn.yml", _): _ = try ConfigurationFile(file, isTrusted: false)
    case ("avsteg.yml", _): _ = try day.map { try DeviationRegister(file, today: $0) }
    case ("granskning.yml", _): _ = try ReviewRegister(file)
    default: _ = try ParameterValues(file)
    }
  }

  /// A clause that is taken must also render.
  private static func draft(_ library: ClauseLibrary) throws {
    guard let law = try? LawBook(files: []), let day else { return }
    let context = RenderingContext(act: .lou, regime: .directive, law: law, asOf: day)
    for clause in library.clauses {
      _ = try library.draft(clause, values: [:], context: context, usesExamples: true)
    }
  }

  private static let day = LegalDate("2026-11-21")

  /// What stands above the text of every clause.
  private static let header = """
    ---
    id: HOT-01
    name: prov
    title: {sv: Prov, en: Trial}
    kind: note
    place: {documents: [contract], sections: [conditions], headings: [], otherwise: standalone}
    heading: Prov
    provenance: Vår egen.
    elements: [{name: plikt, words: ska}]
    mends: []
    risks: [Inga.]
    not_when: [Aldrig.]
    review: {state: draft, law_date: 2026-11-21}
    law: [{subject: principles}]
    parameters:
      - {name: a, type: bool, title: {sv: A, en: A}, help: {sv: A., en: A.}, default: true}
      - {name: b, type: text, title: {sv: B, en: B}, help: {sv: B., en: B.}, example: bilaga 3}
      - {name: c, type: heltal, title: {sv: C, en: C}, help: {sv: C., en: C.}, min: 2, max: 9, example: 3}
      - {name: d, type: datum, title: {sv: D, en: D}, help: {sv: D., en: D.}, example: 2027-01-31}
    ---
    Leverantören ska pröva {{b}} {{c}} gånger före den {{d}}{{#a}} i {{lagrum}}{{/a}}.


    """
}
