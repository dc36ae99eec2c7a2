import LibraryFiles

/// The rules and clauses that ship inside the binary.
public enum BundledLibrary {
  /// All files of `rules/` and `clauses/`, decoded.
  ///
  /// - Parameters:
  ///   - withExamples: As for ``rules(withExamples:withConcepts:)``.
  ///   - withConcepts: As for ``rules(withExamples:withConcepts:)``.
  /// - Throws: `LibraryError` when the binary is damaged.
  public static func files(
    withExamples: Bool = true, withConcepts: Bool = true
  ) throws(LibraryError) -> [LibraryFile] {
    try rules(withExamples: withExamples, withConcepts: withConcepts) + clauses()
  }

  /// The files of `rules/`, decoded.
  ///
  /// - Parameters:
  ///   - withExamples: Whether the examples of rules and topics are read too. They are half of the
  ///     library, and only those who try or show them need them.
  ///   - withConcepts: Whether the files of `rules/concepts/` are read too; only where they differ
  ///     from what ``words`` was made from are they needed.
  /// - Throws: `LibraryError` when the binary is damaged.
  public static func rules(
    withExamples: Bool, withConcepts: Bool
  ) throws(LibraryError) -> [LibraryFile] {
    let skipped = withExamples ? [] : examples
    let others = try FlatForm.decode(bytes(CompiledLibrary.rules), without: skipped)
    return try withConcepts ? others + concepts() : others
  }

  /// The files of `rules/concepts/`, decoded.
  ///
  /// - Throws: `LibraryError` when the binary is damaged.
  public static func concepts() throws(LibraryError) -> [LibraryFile] {
    try FlatForm.decode(bytes(CompiledLibrary.concepts))
  }

  /// The files of `clauses/`, decoded.
  ///
  /// - Parameter headsOnly: Whether it is enough to know what they are called and where they belong:
  ///   so a report names them at every run.
  /// - Throws: `LibraryError` when the binary is damaged.
  public static func clauses(headsOnly: Bool = false) throws(LibraryError) -> [LibraryFile] {
    try FlatForm.decode(bytes(CompiledLibrary.clauses), without: headsOnly ? contents : [])
  }

  /// The phrases of the library, compiled when the program was built.
  public static var words: UnsafeRawBufferPointer { bytes(CompiledLibrary.words) }

  private static func bytes(_ text: StaticString) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }

  private static let examples: Set<String> = [
    "present", "absent", "unclear", "known_miss", "flags", "passes", "traps",
  ]

  private static let contents: Set<String> = [
    "parameters", "with", "elements", "provenance", "risks", "not_when", "variants", "clauses",
    "beside", "frame", "signed", "head", "closing", "running",
  ]
}
