import LibraryFiles

/// Which clauses mend what a rule, or one of its checks, finds.
public struct RuleRemedies: Sendable, Equatable {
  /// Clauses that take the place of the usual ones where something is so.
  public struct Case: Sendable, Equatable {
    /// All must hold.
    public let conditions: [FactCondition]
    /// Concepts of which one must be said where the finding marks; empty for any place.
    public let says: [String]
    /// Concepts of which one must be said somewhere in the tender; empty for any tender.
    public let tenderSays: [String]
    /// The ids of the clauses then; empty where none of them mends it.
    public let clauses: [String]
  }

  /// The ids of the clauses where no case holds.
  public let usual: [String]
  /// The exceptions; the first that holds decides.
  public let cases: [Case]

  /// The ids of all clauses that mend it in one case or another, each once, the usual ones first.
  public var all: [String] {
    var seen: Set<String> = []
    return (usual + cases.flatMap(\.clauses)).filter { seen.insert($0).inserted }
  }

  /// Reads the keys `clauses` and `clauses_when`; nil where neither is there.
  static func read(_ reader: MappingReader) throws(LibraryError) -> RuleRemedies? {
    let isSilent = reader.node("clauses") == nil
    let usual = try reader.texts("clauses")
    var cases: [Case] = []
    for node in try reader.nodes("clauses_when") {
      let keys = try MappingReader(node, path: reader.path)
      guard keys.node("clauses") != nil else { throw keys.missing("clauses") }
      let clauses = try keys.texts("clauses")
      cases.append(
        Case(
          conditions: try FactCondition.readAll(keys), says: try keys.texts("says"),
          tenderSays: try keys.texts("tender_says"), clauses: clauses))
      try keys.finish()
    }
    return isSilent && cases.isEmpty ? nil : RuleRemedies(usual: usual, cases: cases)
  }
}
