import Clauses
import Languages
import LibraryFiles
import Linting
import ProcurementLaw
import Rules

/// Files that users write: rules, clauses, registers, values and facts.
enum LibraryTargets {
  /// A path on the first line, which says what the file is, and the file.
  @Sendable static func yaml(_ bytes: [UInt8]) throws(BrokenPromise) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let end = text.firstIndex(of: "\n") else { return }
    do {
      try load(
        YAMLFile.parse(String(text[text.index(after: end)...]), path: String(text[..<end])))
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
    case ("rules", "models"): _ = try ProportionModels([file])
    case ("rules", _): _ = try RuleLibrary([file])
    case ("clauses", _): try draft(ClauseLibrary.load([file]))
    case ("upphandling.yml", _): _ = try Facts(file: file)
    case ("granskning.yml", _): _ = try ReviewRegister(file)
    default: _ = try ParameterValues(file)
    }
  }

  /// A clause that is taken must also render.
  private static func draft(_ library: ClauseLibrary) throws {
    guard let law = try? LawBook(files: []), let day = LegalDate("2026-11-21") else { return }
    let context = RenderingContext(act: .lou, regime: .directive, law: law, asOf: day)
    for clause in library.clauses {
      _ = try library.draft(clause, values: [:], context: context, usesExamples: true)
    }
  }
}
