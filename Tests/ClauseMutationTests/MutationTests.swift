import BundledLibrary
import ClauseMutation
import Clauses
import Linting
import ProcurementLaw
import Rules
import Testing

/// A few mutants of each composition; `make mutate` tries them all.
@Suite struct MutationTests {
  /// Just below what was measured on the sample: a change that finds less fails here.
  static let leastFound = 0.75
  /// The least share of paraphrases that are left alone.
  static let leastSilent = 0.97
  /// Every so many mutants of a composition is tried.
  static let step = 11

  private static func load() throws -> (MutationJudge, CompositionMaker, ClauseLibrary) {
    let files = try BundledLibrary.files()
    let rules = try RuleLibrary(files)
    let law = try LawBook(files: files)
    let asOf = try #require(LegalDate("2026-11-21"))
    let reader = TenderReader(rules, law: law, asOf: asOf)
    let clauses = try ClauseLibrary.load(files)
    return (
      MutationJudge(
        rules: rules, reader: reader, linter: Linter(library: rules, law: law), asOf: asOf),
      CompositionMaker(library: clauses, law: law, reader: reader, asOf: asOf), clauses
    )
  }

  @Test func sampleReachesTheFloor() throws {
    let (judge, maker, _) = try Self.load()
    let compositions = try maker.all()
    try #require(compositions.count >= 9)
    var verdicts: [MutationJudge.Verdict] = []
    for (offset, composition) in compositions.enumerated() {
      let mutants = MutationList.mutants(of: composition)
      #expect(mutants.count >= 10, "\(composition.name)")
      let sample = stride(from: offset % Self.step, to: mutants.count, by: Self.step)
        .map { mutants[$0] }
      verdicts += try judge.verdicts(on: sample, of: composition)
    }
    let all = MutationScore(verdicts).all
    print("seed", MutationList.seed, all)
    #expect(Double(all.killed) >= Self.leastFound * Double(all.faults), "\(all)")
    #expect(Double(all.silent) >= Self.leastSilent * Double(all.paraphrases), "\(all)")
  }

  /// What the files say of elements holds: their words stand in the text, their cuts cut, and the
  /// rules that watch over them exist.
  @Test func elementsCanBeTried() throws {
    let (judge, maker, _) = try Self.load()
    var made: Set<String> = []
    for composition in try maker.all() {
      #expect(MutationList.untried(in: composition).isEmpty, "\(composition.name)")
      let mutants = MutationList.mutants(of: composition)
      made.formUnion(mutants.map(\.composition))
      let unknown = Set(mutants.flatMap { $0.rules + $0.mayTell }).subtracting(judge.rules)
      #expect(unknown.isEmpty, "\(composition.name)")
      #expect(mutants.allSatisfy { $0.markdown != composition.markdown })
    }
    #expect(made.count >= 9)
  }

  @Test func mutantsAreTheSameEveryTime() throws {
    let (_, maker, _) = try Self.load()
    let first = try #require(try maker.all().last)
    let again = try #require(try maker.all().last)
    #expect(
      MutationList.mutants(of: first).map(\.markdown)
        == MutationList.mutants(of: again).map(\.markdown))
  }
}
