import TenderDocuments

/// A list of paths in a file, as `find` and `git ls-files` write it.
struct FileList {
  /// The paths, in their order.
  let paths: [String]

  /// Reads a list.
  ///
  /// Paths are parted by U+0000 (`find -print0`) where the list holds any, else by line breaks: a name
  /// may hold a line break, but never U+0000.
  ///
  /// - Parameter path: The file, `-` for standard input.
  /// - Throws: `DocumentError` where it can't be read, is larger than a document may be, is empty
  ///   (a check that looked at nothing must not pass), or holds something longer than a path can be
  ///   (`PATH_MAX` of Linux).
  init(path: String) throws(DocumentError) {
    let bytes = try DocumentReader.bytes(ofFile: path)
    let isZeroed = bytes.contains(0)
    let parts = bytes.split { isZeroed ? $0 == 0 : $0 == 0x0A || $0 == 0x0D }
    guard !parts.isEmpty else {
      throw DocumentError(
        .unreadable, path: path,
        reason: .init(sv: "listan är tom", en: "the list is empty"),
        advice: .init(
          sv: "Skriv minst en sökväg i den, eller kör inte granskningen när det inte finns något "
            + "att granska",
          en: "Put at least one path in it, or skip the run where there is nothing to read"))
    }
    if let longest = parts.first(where: { $0.count >= 4096 }) {
      let beginning = String(decoding: longest.prefix(40), as: UTF8.self)
      throw DocumentError(
        .unreadable, path: path,
        reason: .init(
          sv: "”\(beginning)…” är längre än en sökväg kan vara",
          en: "”\(beginning)…” is longer than a path can be"),
        advice: .init(
          sv: "Listan ska ha en sökväg per rad, eller nolltecken emellan",
          en: "The list holds one path a line, or U+0000 in between"))
    }
    paths = parts.map { part in
      let name = String(decoding: part, as: UTF8.self)
      // Standard input is the list itself, so this can only be a file of that name.
      return name == "-" ? "./-" : name
    }
  }
}
