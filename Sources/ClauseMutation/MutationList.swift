/// All mutants of a composition, the same for the same seed.
public enum MutationList {
  /// The seed where none is given.
  public static let seed: UInt64 = 20_261_121

  /// The faults, then the paraphrases.
  public static func mutants(of composition: Composition, seed: UInt64 = seed) -> [Mutant] {
    FaultMaker(composition: composition).mutants(seed: seed)
      + Paraphraser(composition: composition).mutants(seed: seed)
  }

  /// The elements whose words the composition lacks, so that nothing of them can be tried.
  public static func untried(in composition: Composition) -> [String] {
    composition.elements.filter { owner, element in
      !composition.page.paragraphs.contains {
        $0.owner == owner && $0.text.contains(element.words)
      }
    }.map { "\($0.owner.clause) \($0.element.name)" }
  }
}
