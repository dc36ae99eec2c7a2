import LibraryFiles

/// Finds where in the library a name or phrase is written, for errors that are found only when
/// everything has been read.
struct NamePlaces {
  private let files: [LibraryFile]

  init(_ files: [LibraryFile]) { self.files = files }

  /// An error at the place where a text is written.
  ///
  /// - Parameters:
  ///   - reason: What is wrong.
  ///   - text: What is written there.
  ///   - path: The file, where it is known.
  func error(_ reason: String, at text: String, in path: String? = nil) -> LibraryError {
    for file in files where path == nil || file.path == path {
      if let line = Self.line(of: text, in: file.root) {
        return LibraryError(path: file.path, line: line, reason: reason)
      }
    }
    return LibraryError(path: path ?? "rules/concepts", line: nil, reason: reason)
  }

  /// An error for a name that nothing has, with the nearest that something has.
  func unknown(
    _ what: String, _ name: String, among known: [String], in path: String
  ) -> LibraryError {
    let nearest = NearestName.to(name, among: known.sorted())
    return error(
      "\(what) ”\(name)” finns inte" + (nearest.map { "; menas ”\($0)”?" } ?? ""), at: name,
      in: path)
  }

  /// The line of a text, alone or among alternatives (`a|b`).
  private static func line(of text: String, in node: LibraryNode) -> Int? {
    switch node.content {
    case .text(let written):
      let isHere =
        written == text
        || written.split(separator: "|").contains { $0.split(separator: " ") == [text[...]] }
      return isHere ? node.line : nil
    case .list(let nodes): return nodes.lazy.compactMap { line(of: text, in: $0) }.first
    case .mapping(let entries):
      return entries.lazy.compactMap { line(of: text, in: $0.value) }.first
    case .nothing: return nil
    }
  }
}
