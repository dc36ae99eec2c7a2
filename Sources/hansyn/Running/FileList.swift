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
  /// - Throws: `DocumentError` where it can't be read or is larger than a document may be.
  init(path: String) throws(DocumentError) {
    let bytes = try DocumentReader.bytes(ofFile: path)
    let isZeroed = bytes.contains(0)
    let parts = bytes.split { isZeroed ? $0 == 0 : $0 == 0x0A || $0 == 0x0D }
    paths = parts.map { part in
      let name = String(decoding: part, as: UTF8.self)
      // Standard input is the list itself, so this can only be a file of that name.
      return name == "-" ? "./-" : name
    }
  }
}
