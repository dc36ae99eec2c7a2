import LibraryFiles
import Rules

/// Two passages of a tender that say different things, each with the words for a message.
struct TwoPlaces {
  /// One of the passages.
  struct Side {
    /// The index of the document.
    let document: Int
    /// The statement to mark.
    let range: Range<Int>
    /// What it says.
    let says: Localised
  }

  let first: Side
  let second: Side

  /// A draft that marks the first passage and names the other.
  ///
  /// - Parameters:
  ///   - tender: The tender.
  ///   - severity: How serious that is; nil for as serious as the rule.
  func draft(in tender: Tender, severity: Severity? = nil) -> Draft {
    var draft = Draft(document: first.document, range: first.range)
    draft.slots = [
      .a: first.says, .b: second.says,
      .docA: tender.name(of: first.document), .docB: tender.name(of: second.document),
    ]
    draft.related = [
      .init(document: second.document, range: second.range, what: "säger något annat")
    ]
    draft.severity = severity
    return draft
  }
}

extension Tender {
  /// What a message calls a document: the name of its file.
  func name(of document: Int) -> Localised {
    let path = readings[document].document.path
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name == "-" ? Localised(sv: "dokumentet", en: "the document") : .init(sv: name, en: name)
  }
}

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
    figures = SocialFigure.Kind.allCases.compactMap { kind in
      vocabulary.index(of: kind.concept).map { (kind, $0) }
    }
  }
}
