import LibraryFiles

extension Check {
  /// What a tender must have.
  public struct Missing: Sendable, Equatable {
    /// The topics of which one must be present.
    public let topics: [String]
    /// Concepts of which one, binding or not, will do as well.
    public let says: [String]
    /// Only a tender that says one of these; empty for any.
    public let whenSays: [String]
    /// Whether the finding stands where one of ``whenSays`` is said.
    public let isPlacedThere: Bool
    /// The kinds of document in which is looked; empty for all.
    public let inDocument: [String]
    /// Whether it is asked only of tenders for something that suits.
    public let onlyWhereSuitable: Bool
    /// Topics of which one must be there for the rule to be judged; empty for any tender.
    public let wherePresent: [String]
    /// Concepts anywhere in the tender that make the rule silent.
    public let unless: [String]

    /// Where a finding stands.
    private enum Place: String, CaseIterable {
      /// At the passage that makes the rule ask.
      case there
      /// In the document where a condition belongs.
      case document
    }

    static func read(_ reader: MappingReader) throws(LibraryError) -> Missing {
      let missing = Missing(
        topics: try reader.texts("of"), says: try reader.texts("says"),
        whenSays: try reader.texts("when_says"),
        isPlacedThere: try reader.optionalChoice("place", of: Place.self) == .there,
        inDocument: try FactCondition.documentKinds("in_document", reader),
        onlyWhereSuitable: try reader.bool("suitable"),
        wherePresent: try reader.texts("where_present"), unless: try reader.texts("unless"))
      guard !missing.topics.isEmpty || !missing.says.isEmpty else { throw reader.missing("of") }
      // Without a passage that makes the rule ask there is no place.
      if missing.isPlacedThere, missing.whenSays.isEmpty { throw reader.missing("when_says") }
      return missing
    }
  }

  /// Whether another check looks for the same thing: what one of them finds settles both.
  public func seeksSame(as other: Check) -> Bool {
    guard case .missing(let own) = self, case .missing(let others) = other else { return false }
    return own.topics == others.topics && own.says == others.says
  }
}
