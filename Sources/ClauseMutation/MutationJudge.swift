import Clauses
import Linting
import ProcurementLaw
import Rules
import TenderDocuments

/// Lints mutants and tells what the rules made of them.
public struct MutationJudge: Sendable {
  /// What the rules made of one mutant.
  public struct Verdict: Sendable {
    /// The mutant.
    public let mutant: Mutant
    /// The linked rules that the library has; empty where nothing watches over the element.
    public let linked: [String]
    /// The rules that tell of something that they did not tell of before the change, sorted.
    public let told: [String]

    /// Whether a linked rule told.
    public var isKilled: Bool { told.contains(where: linked.contains) }
    /// The rules that told without being linked.
    public var strays: [String] {
      told.filter { !mutant.rules.contains($0) && !mutant.mayTell.contains($0) }
    }
  }

  private let library: RuleLibrary
  private let reader: TenderReader
  private let linter: Linter
  private let asOf: LegalDate

  /// Makes a judge.
  public init(rules: RuleLibrary, reader: TenderReader, linter: Linter, asOf: LegalDate) {
    library = rules
    self.reader = reader
    self.linter = linter
    self.asOf = asOf
  }

  /// The ids of the rules that the library has.
  public var rules: Set<String> { Set(library.rules.map(\.id)) }

  /// What the rules make of the mutants of a composition.
  ///
  /// - Throws: `DocumentError` where a text can't be read.
  public func verdicts(on mutants: [Mutant], of composition: Composition) throws -> [Verdict] {
    let before = Set(try findings(composition.markdown, composition.facts))
    return try mutants.map { mutant in
      let after = try findings(mutant.markdown, mutant.facts)
      let told = Set(after.filter { !before.contains($0) }.map(\.rule))
      return Verdict(
        mutant: mutant, linked: mutant.rules.filter(rules.contains), told: told.sorted())
    }
  }

  /// The rules that tell of something in a composition with nothing lost.
  ///
  /// - Throws: `DocumentError` where the text can't be read.
  public func standing(in composition: Composition) throws -> [String] {
    Set(try findings(composition.markdown, composition.facts).map(\.rule)).sorted()
  }

  /// A finding by what it tells, whatever words it quotes.
  private struct Told: Hashable {
    let rule: String
    let lacks: [String]
  }

  private func findings(_ markdown: String, _ facts: Facts) throws -> [Told] {
    let reading = reader.read(
      try DocumentReader.read(bytes: Array(markdown.utf8), path: "mutant.md"), given: facts)
    return linter.lint(Tender([reading]), options: .init(asOf: asOf)).findings.map {
      Told(rule: $0.rule.id, lacks: $0.lacks.map(\.sv))
    }
  }
}
