import LibraryFiles

/// How a rule checks.
public enum Check: Sendable, Equatable {
  /// None of the topics is present in the tender.
  case missing(Missing)
  /// A clause of the topic lacks a named piece.
  case incomplete(Incomplete)
  /// A statement gives one of the signals.
  case wording(signals: [Signal], inClauseOf: [String])
  /// A citation has one of the states.
  case citation(states: [CitationState])
  /// A stated limit for direct award is not the one in force.
  case amount
  /// The buyer left something to fill in.
  case placeholder

  /// What may be wrong with a citation.
  public enum CitationState: String, Sendable, CaseIterable {
    case repealed, moved, loose
    case wrongNumber = "wrong_number"
  }

  /// What a tender must have.
  public struct Missing: Sendable, Equatable {
    /// The topics of which one must be present.
    public let topics: [String]
    /// Whether it is asked only of tenders for something that suits.
    public let onlyWhereSuitable: Bool
    /// Topics of which one must be there for the rule to be judged; empty for any tender.
    public let wherePresent: [String]
    /// Concepts anywhere in the tender that make the rule silent.
    public let unless: [String]
  }

  /// What a clause must hold.
  public struct Incomplete: Sendable, Equatable {
    /// The topics whose clauses are judged.
    public let topics: [String]
    /// The pieces.
    public let require: [Requirement]
    /// Concepts in the clause that make the rule silent.
    public let unless: [String]
    /// Only clauses that say one of these; empty for all.
    public let whenSays: [String]
    /// Concepts of which the first mention is marked, where there is one.
    public let placeAt: [String]
  }

  /// A piece that must be found.
  public struct Requirement: Sendable, Equatable {
    /// Where it is looked for.
    public enum Scope: String, Sendable, CaseIterable {
      case statement, clause, document
    }

    /// Its name in messages.
    public let name: Localised
    /// Concepts of which one must be found.
    public let any: [String]
    /// Subjects of the law data of which one must be cited.
    public let citation: [String]
    /// Where it is looked for.
    public let scope: Scope
    /// Whether a denied mention counts.
    public let acceptsNegated: Bool
    /// How serious its lack is; nil for as serious as the rule.
    public let severity: Severity?
  }

  private enum Name: String, CaseIterable {
    case missing, incomplete, wording, citation, amount, placeholder
  }

  static func read(_ reader: MappingReader) throws(LibraryError) -> Check {
    switch try reader.choice("check", of: Name.self) {
    case .missing:
      return .missing(
        Missing(
          topics: try named("of", reader), onlyWhereSuitable: try reader.bool("suitable"),
          wherePresent: try reader.texts("where_present"), unless: try reader.texts("unless")))
    case .incomplete:
      var pieces: [Requirement] = []
      for node in try reader.nodes("require") {
        pieces.append(try requirement(node, path: reader.path))
      }
      guard !pieces.isEmpty else { throw reader.missing("require") }
      return .incomplete(
        Incomplete(
          topics: try named("of", reader), require: pieces, unless: try reader.texts("unless"),
          whenSays: try reader.texts("when_says"), placeAt: try reader.texts("place_at")))
    case .wording:
      var signals: [Signal] = []
      for node in try reader.nodes("signals") {
        signals.append(try Signal.read(node, path: reader.path, duty: .any))
      }
      guard !signals.isEmpty else { throw reader.missing("signals") }
      return .wording(signals: signals, inClauseOf: try reader.texts("in_clause_of"))
    case .citation:
      let states = try reader.choices("status", of: CitationState.self)
      guard !states.isEmpty else { throw reader.missing("status") }
      return .citation(states: states)
    case .amount: return .amount
    case .placeholder: return .placeholder
    }
  }

  /// Names that must be there: a check of no topic would fire always or never.
  private static func named(
    _ key: String, _ reader: MappingReader
  ) throws(LibraryError) -> [String] {
    let names = try reader.texts(key)
    guard !names.isEmpty else { throw reader.missing(key) }
    return names
  }

  private static func requirement(
    _ node: LibraryNode, path: String
  ) throws(LibraryError) -> Requirement {
    let reader = try MappingReader(node, path: path)
    let requirement = Requirement(
      name: try Localised.read("name", from: reader), any: try reader.texts("any"),
      citation: try reader.texts("citation"),
      scope: try reader.optionalChoice("scope", of: Requirement.Scope.self) ?? .clause,
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
