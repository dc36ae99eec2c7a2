/// Tries compositions one after the other and keeps what came of it.
public struct MutationRun: Sendable {
  /// What the rules made of every mutant.
  public private(set) var verdicts: [MutationJudge.Verdict] = []
  /// The rules that tell of something in a composition with nothing lost, by its name.
  public private(set) var standing: [(composition: String, rules: [String])] = []
  /// Elements whose words were not found.
  public private(set) var untried: [String] = []
  /// Clauses and variants that no composition brings.
  public let left: [String]
  /// Linked rules that the library does not have.
  public private(set) var unknown: Set<String> = []

  private let judge: MutationJudge

  /// Begins a run.
  public init(judge: MutationJudge, left: [String]) {
    self.judge = judge
    self.left = left
  }

  /// Tries a composition.
  ///
  /// - Throws: `DocumentError` where a text can't be read.
  public mutating func judge(_ composition: Composition) throws {
    let mutants = MutationList.mutants(of: composition)
    verdicts += try judge.verdicts(on: mutants, of: composition)
    let told = try judge.standing(in: composition)
    if !told.isEmpty { standing.append((composition.name, told)) }
    for element in MutationList.untried(in: composition) where !untried.contains(element) {
      untried.append(element)
    }
    unknown.formUnion(mutants.flatMap(\.rules).filter { !judge.rules.contains($0) })
  }
}
