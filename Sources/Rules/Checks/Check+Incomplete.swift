import LibraryFiles

extension Check {
  /// What a condition or a document must hold.
  public struct Incomplete: Sendable, Equatable {
    /// The topics whose conditions are judged; empty where documents are.
    public let topics: [String]
    /// The documents that are judged, each as a whole; nil where conditions are.
    public let ofDocument: Documents?
    /// The pieces.
    public let require: [Requirement]
    /// How many pieces must be missing for a finding.
    public let lacksAtLeast: Int
    /// Concepts in what is judged that make the rule silent.
    public let unless: [String]
    /// Only conditions or documents that say one of these; empty for all.
    public let whenSays: [String]
    /// Concepts of which the first mention is marked, where there is one.
    public let placeAt: [String]
    /// Topics of which one must be in the tender for the rule to be judged; empty for any tender.
    public let wherePresent: [String]
    /// The kinds of document in which the pieces are looked for; empty for where they belong.
    public let inDocument: [String]

    /// Documents judged as wholes.
    public enum Documents: Sendable, Equatable {
      /// Those of some kinds.
      case kinds([String])
      /// All of them.
      case any
    }

    static func read(_ reader: MappingReader) throws(LibraryError) -> Incomplete {
      var pieces: [Requirement] = []
      for node in try reader.nodes("require") {
        pieces.append(try Requirement.read(node, path: reader.path))
      }
      guard !pieces.isEmpty else { throw reader.missing("require") }
      let incomplete = Incomplete(
        topics: try reader.texts("of"), ofDocument: try documents(reader), require: pieces,
        lacksAtLeast: try reader.optionalInt("lacks_at_least") ?? 1,
        unless: try reader.texts("unless"), whenSays: try reader.texts("when_says"),
        placeAt: try reader.texts("place_at"), wherePresent: try reader.texts("where_present"),
        inDocument: try FactCondition.documentKinds("in_document", reader))
      if incomplete.topics.isEmpty, incomplete.ofDocument == nil { throw reader.missing("of") }
      guard incomplete.topics.isEmpty || incomplete.ofDocument == nil else {
        throw LibraryError(
          path: reader.path, line: reader.line,
          reason: "ange antingen ”of” (ämnen) eller ”of_document” (dokumentslag)")
      }
      // Any document lacks something: what it is that asks must be said.
      if incomplete.ofDocument == .any, incomplete.whenSays.isEmpty {
        throw reader.missing("when_says")
      }
      guard (1...pieces.count).contains(incomplete.lacksAtLeast) else {
        throw LibraryError(
          path: reader.path, line: reader.line,
          reason: "”lacks_at_least” ska vara mellan 1 och antalet delar i ”require”")
      }
      return incomplete
    }

    private static func documents(_ reader: MappingReader) throws(LibraryError) -> Documents? {
      if try reader.texts("of_document") == ["any"] { return .any }
      let kinds = try FactCondition.documentKinds("of_document", reader)
      return kinds.isEmpty ? nil : .kinds(kinds)
    }
  }
}
