import LibraryFiles

extension Check {
  /// A piece that must be found.
  public struct Requirement: Sendable, Equatable {
    /// Where it is looked for.
    public enum Scope: String, Sendable, CaseIterable {
      case statement, clause, document
    }

    /// How strongly what says it must bind.
    public enum Duty: String, Sendable, CaseIterable {
      /// It must bind or be stated as it is.
      case shall
      /// It may permit, too.
      case any
    }

    /// Its name in messages.
    public let name: Localised
    /// Concepts of which one must be found.
    public let any: [String]
    /// What the same statement must say besides: each entry is a list of which one is said.
    public let with: [[String]]
    /// Concepts of which one must stand in the same statement, or in its paragraph or list; empty
    /// where it makes no difference.
    public let beside: [String]
    /// Concepts of which none may stand in the same statement or what leads into it.
    public let lacks: [String]
    /// Subjects of the law data of which one must be cited.
    public let citation: [String]
    /// Where it is looked for.
    public let scope: Scope
    /// How strongly what says it must bind; a wish never does.
    public let duty: Duty
    /// Whether it may stand in any kind of section, the background among them.
    public let isAnywhere: Bool
    /// Whether what the tenderer must do counts for a condition on the supplier.
    public let acceptsBidder: Bool
    /// Whether a heading will do.
    public let acceptsHeadings: Bool
    /// Whether a denied mention counts.
    public let acceptsNegated: Bool
    /// How serious its lack is; nil for as serious as the rule.
    public let severity: Severity?

    /// All concepts that it names.
    var concepts: [String] { any + with.flatMap { $0 } + beside + lacks }

    static func read(_ node: LibraryNode, path: String) throws(LibraryError) -> Requirement {
      let reader = try MappingReader(node, path: path)
      let requirement = Requirement(
        name: try Localised.read("name", from: reader), any: try reader.texts("any"),
        with: try reader.texts("with").map { $0.split(separator: "|").map(String.init) },
        beside: try reader.texts("beside"), lacks: try reader.texts("lacks"),
        citation: try reader.texts("citation"),
        scope: try reader.optionalChoice("scope", of: Scope.self) ?? .clause,
        duty: try reader.optionalChoice("duty", of: Duty.self) ?? .any,
        isAnywhere: try reader.bool("anywhere"),
        acceptsBidder: try reader.optionalChoice("subject", of: Signal.Subject.self) == .any,
        acceptsHeadings: try reader.bool("in_heading"),
        acceptsNegated: try reader.optionalChoice("negated", of: Signal.Negation.self) == .accept,
        severity: try reader.optionalChoice("severity", of: Severity.self))
      try reader.finish()
      guard !requirement.any.isEmpty || !requirement.citation.isEmpty else {
        throw LibraryError(
          path: path, line: reader.line, reason: "ange ”any” (begrepp) eller ”citation” (lagrum)")
      }
      return requirement
    }
  }
}
