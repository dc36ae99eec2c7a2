import PhraseMatching
import Rules

/// The concepts by which duties are read, by their index in the vocabulary.
struct Grammar: Sendable {
  let shall: Int
  let should: Int
  let may: Int
  let weakener: Int
  let negation: Int
  let border: Int
  let supplier: Int
  let bidder: Int
  let buyer: Int
  /// What a table's column of its own says of how its rows bind.
  let demandColumn: Int
  let demandShall: Int
  let demandShould: Int
  let letterShall: Int
  let letterShould: Int
  let cross: Int
  /// What numbers that look like those of acts may be numbers of instead.
  let documentNumber: Int

  init(_ vocabulary: Vocabulary) {
    func index(_ id: String) -> Int { vocabulary.index(of: id) ?? -1 }
    shall = index("modal_shall")
    should = index("modal_should")
    may = index("modal_may")
    weakener = index("weakener")
    negation = index("negation")
    border = index("clause_border")
    supplier = index("party_supplier")
    bidder = index("party_bidder")
    buyer = index("party_buyer")
    demandColumn = index("demand_column")
    demandShall = index("demand_mark_shall")
    demandShould = index("demand_mark_should")
    letterShall = index("demand_letter_shall")
    letterShould = index("demand_letter_should")
    cross = index("demand_cross")
    documentNumber = index("document_number")
  }
}

/// Whom a statement binds.
public enum Party: String, Sendable {
  /// The supplier under the contract.
  case supplier
  /// The tenderer.
  case bidder
  /// The contracting authority.
  case buyer
}

/// How a statement binds: how strongly, whom, and whether it is denied.
public struct Force: Sendable, Equatable {
  /// How strongly.
  public let modality: Modality
  /// Whether a word says so, or the plain present.
  public let isExplicit: Bool
  /// Whom; nil where nobody is named.
  public let subject: Party?
  /// Whether it is denied.
  public let isNegated: Bool
}
