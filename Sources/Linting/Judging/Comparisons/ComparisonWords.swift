import Rules

/// The words by which comparisons between documents go, by their index in the vocabulary.
struct ComparisonWords: Sendable {
  /// The order in which documents outrank one another.
  let rank: [Int]
  /// Words that make the tender's documents part of the contract.
  let incorporation: [Int]
  /// General conditions for building works, where the tender terms are contract documents.
  let standardForm: [Int]
  /// A condition that another document is said to hold.
  let byReference: [Int]
  /// A programme of sheltered employment.
  let shelteredProgramme: [Int]
  /// What Word writes where a reference leads nowhere.
  let brokenReference: [Int]
  /// Headings of social conditions.
  let conditionHeading: [Int]
  /// Penalties and deductions.
  let penalty: [Int]
  /// The highest penalty.
  let cap: [Int]
  /// Words that open a definition.
  let definition: [Int]
  /// Words that make a number an addition, an alternative, an option or a part of another.
  let aside: [Int]
  /// Words that count a number by the year.
  let yearly: [Int]
  /// The persons whom a social condition is for.
  let targetGroup: [Int]
  /// Groups within those persons.
  let specialGroup: [Int]
  /// Each kind of number in a social condition, with its concept.
  let figures: [(kind: SocialFigure.Kind, concept: Int)]

  init(_ vocabulary: Vocabulary) {
    func indices(_ names: String...) -> [Int] { names.compactMap(vocabulary.index(of:)) }
    rank = indices("order_of_documents")
    incorporation = indices("documents_in_contract")
    standardForm = indices("works_standard_form")
    byReference = indices("employment_by_reference", "dialogue_by_reference")
    shelteredProgramme = indices("sheltered_programme")
    brokenReference = indices("placeholder_broken_reference")
    conditionHeading = indices("condition_heading")
    penalty = indices("penalty_word")
    cap = indices("penalty_cap")
    definition = indices("definition_opening")
    aside = indices("number_aside")
    yearly = indices("number_yearly")
    targetGroup = indices("target_group")
    specialGroup = indices("special_group")
    figures = SocialFigure.Kind.allCases.compactMap { kind in
      vocabulary.index(of: kind.concept).map { (kind, $0) }
    }
  }
}
