import LibraryFiles

extension Check {
  /// What no statement may say.
  public struct Wording: Sendable, Equatable {
    /// What is told of the places in a document.
    public enum Tells: Sendable, Equatable {
      /// Each of them.
      case each
      /// The first, with the number of all.
      case once
      /// The first, where at least so many different signals are given.
      case distinct(Int)
    }

    /// The signals of which a statement gives one.
    public let signals: [Signal]
    /// Topics in whose conditions the statement must stand; empty for anywhere.
    public let inClauseOf: [String]
    /// Topics of which one must be in the tender; empty for any tender.
    public let wherePresent: [String]
    /// The kinds of document in which is looked; empty for all.
    public let inDocument: [String]
    /// Concepts in the statement that make the rule silent.
    public let unless: [String]
    /// Concepts in the clause that make it silent.
    public let unlessInClause: [String]
    /// Concepts anywhere in the tender that make it silent.
    public let unlessInTender: [String]
    /// What is told of the places.
    public let tells: Tells

    static func read(_ reader: MappingReader) throws(LibraryError) -> Wording {
      var signals: [Signal] = []
      for node in try reader.nodes("signals") {
        signals.append(try Signal.read(node, path: reader.path, duty: .any))
      }
      guard !signals.isEmpty else { throw reader.missing("signals") }
      return Wording(
        signals: signals, inClauseOf: try reader.texts("in_clause_of"),
        wherePresent: try reader.texts("where_present"),
        inDocument: try FactCondition.documentKinds("in_document", reader),
        unless: try reader.texts("unless"), unlessInClause: try reader.texts("unless_in_clause"),
        unlessInTender: try reader.texts("unless_in_tender"),
        tells: try tells(reader, signals: signals.count))
    }

    private static func tells(
      _ reader: MappingReader, signals: Int
    ) throws(LibraryError) -> Tells {
      let isOnce = try reader.bool("once")
      guard let distinct = try reader.optionalInt("distinct") else { return isOnce ? .once : .each }
      guard !isOnce, (2...max(2, signals)).contains(distinct), distinct <= signals else {
        throw LibraryError(
          path: reader.path, line: reader.line,
          reason: "”distinct” ska vara mellan 2 och antalet signaler, utan ”once”")
      }
      return .distinct(distinct)
    }
  }
}
