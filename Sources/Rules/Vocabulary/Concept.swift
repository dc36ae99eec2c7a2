import LibraryFiles

/// A thing that tenders speak of, with the phrases that name it and their false friends.
public struct Concept: Sendable, Equatable {
  /// A false friend: where it overlaps a phrase of the concept, the phrase does not count.
  public struct Trap: Sendable, Equatable {
    /// The phrase in the notation of `docs/rules.md`.
    public let phrase: String
    /// Why it is no mention of the concept, in Swedish.
    public let because: String
  }

  /// The name by which topics and rules ask for it.
  public let id: String
  /// What it is, in Swedish.
  public let title: String
  /// The phrases that name it.
  public let phrases: [String]
  /// Its false friends.
  public let traps: [Trap]
  /// Other concepts whose mentions are mentions of this one too.
  public let includes: [String]
  /// Where it is declared.
  let path: String
  let line: Int

  static func read(_ node: LibraryNode, path: String) throws(LibraryError) -> Concept {
    let reader = try MappingReader(node, path: path)
    var traps: [Trap] = []
    for trap in try reader.nodes("traps") {
      if case .text(let phrase) = trap.content {
        traps.append(Trap(phrase: phrase, because: "annan betydelse"))
        continue
      }
      let keys = try MappingReader(trap, path: path)
      traps.append(Trap(phrase: try keys.text("phrase"), because: try keys.text("because")))
      try keys.finish()
    }
    let concept = Concept(
      id: try reader.text("id"), title: try reader.text("title"),
      phrases: try reader.texts("phrases"), traps: traps, includes: try reader.texts("includes"),
      path: path, line: reader.line)
    try reader.finish()
    guard !concept.phrases.isEmpty || !concept.includes.isEmpty else {
      throw LibraryError(
        path: path, line: reader.line, reason: "begreppet ”\(concept.id)” har inga fraser")
    }
    return concept
  }
}
