import LibraryFiles

/// The rules and clauses that ship inside the binary.
public enum BundledLibrary {
  /// All files of `rules/` and `clauses/`, decoded.
  ///
  /// - Parameter withExamples: Whether the examples of rules and topics are read too. They are half
  ///   of the library, and only those who try or show them need them.
  /// - Throws: `LibraryError` when the binary is damaged.
  public static func files(withExamples: Bool = true) throws(LibraryError) -> [LibraryFile] {
    let text = CompiledLibrary.text
    let bytes = UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    return try FlatForm.decode(bytes, without: withExamples ? [] : examples)
  }

  /// The phrases of the vocabulary, compiled when the program was built.
  public static var phrases: UnsafeRawBufferPointer {
    let text = CompiledLibrary.phrases
    return UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }

  private static let examples: Set<String> = [
    "present", "absent", "unclear", "known_miss", "flags", "passes",
  ]
}
