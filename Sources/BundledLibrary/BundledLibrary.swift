import LibraryFiles

/// The rules and clauses that ship inside the binary.
public enum BundledLibrary {
  /// All files of `rules/` and `clauses/`, decoded.
  ///
  /// - Throws: `LibraryError` when the binary is damaged.
  public static func files() throws(LibraryError) -> [LibraryFile] {
    let text = CompiledLibrary.text
    let bytes = UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    return try FlatForm.decode(bytes)
  }
}
