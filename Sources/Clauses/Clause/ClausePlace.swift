/// Where in a tender a clause belongs.
public struct ClausePlace: Sendable, Equatable {
  /// What to do when no section fits.
  public enum Otherwise: String, Sendable, CaseIterable {
    /// Put it last in the body.
    case end
    /// Do nothing and list the headings instead.
    case refuse
    /// The clause is a document of its own and is never inserted.
    case standalone
  }

  /// Kinds of document, best first, for example `contract_draft`; the `documentKind` fact.
  public let documents: [String]
  /// Kinds of section, best first, as in `rules/concepts/sections.yml`.
  public let sections: [String]
  /// Words of headings under which it belongs, best first.
  public let headings: [String]
  /// What to do when no section fits.
  public let otherwise: Otherwise
  /// Where variants belong that belong elsewhere than the rest: what is said to tenderers and what
  /// is agreed with the supplier may be two texts of one clause.
  public let variants: [String: ClausePlace]

  /// Makes a place.
  public init(
    documents: [String], sections: [String], headings: [String], otherwise: Otherwise,
    variants: [String: ClausePlace] = [:]
  ) {
    self.documents = documents
    self.sections = sections
    self.headings = headings
    self.otherwise = otherwise
    self.variants = variants
  }

  /// Where the clause belongs in a variant, or without one.
  public func of(variant: String?) -> ClausePlace {
    variant.flatMap { variants[$0] } ?? self
  }
}
