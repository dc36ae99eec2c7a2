import Yams

/// Reads the text of library files.
public enum YAMLFile {
  /// The largest file that is read, in bytes: ten times the largest of the library.
  ///
  /// The parser keeps hundreds of bytes for each value.
  public static let largestFile = 1 << 20

  /// Parses a `.yml` file, or a `.md` file with a YAML head.
  ///
  /// - Throws: `LibraryError` when the file is too large, the YAML is malformed, has an alias, a key
  ///   stands twice or the head is not closed.
  public static func parse(_ text: String, path: String) throws(LibraryError) -> LibraryFile {
    guard text.utf8.count <= largestFile else {
      throw LibraryError(
        path: path, line: nil, reason: "filen är större än \(largestFile >> 20) MiB")
    }
    guard path.hasSuffix(".md") else {
      return LibraryFile(path: path, root: try node(of: text, path: path, lineOffset: 0))
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else {
      throw LibraryError(
        path: path, line: 1, reason: "filen ska börja med ett YAML-huvud mellan två rader ”---”")
    }
    let head = lines[1..<end].joined(separator: "\n")
    let rest = lines[(end + 1)...]
    let blank = rest.prefix { $0.isEmpty }.count
    return LibraryFile(
      path: path, root: try node(of: head, path: path, lineOffset: 1),
      body: rest.dropFirst(blank).joined(separator: "\n"), bodyLine: end + 2 + blank)
  }

  private static func node(
    of text: String, path: String, lineOffset: Int
  ) throws(LibraryError) -> LibraryNode {
    if let line = AliasFinder.firstLine(in: text) {
      throw aliasFault(path: path, line: line + lineOffset)
    }
    do {
      guard let root = try Yams.compose(yaml: text) else {
        return LibraryNode(.nothing, line: 1 + lineOffset)
      }
      return try convert(root, path: path, lineOffset: lineOffset)
    } catch let error as LibraryError {
      throw error
    } catch YamlError.duplicatedKeysInMapping(let duplicates, let context) {
      let names = duplicates.map { "”\($0)”" }.joined(separator: ", ")
      throw LibraryError(
        path: path, line: context.mark.line + lineOffset,
        reason: "samma nyckel står flera gånger: \(names)")
    } catch let error as YamlError {
      throw LibraryError(
        path: path, line: line(of: error).map { $0 + lineOffset },
        reason: "filen är inte giltig YAML: \(error)")
    } catch {
      throw LibraryError(path: path, line: nil, reason: "filen är inte giltig YAML: \(error)")
    }
  }

  private static func line(of error: YamlError) -> Int? {
    switch error {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      mark.line
    default: nil
    }
  }

  private static func convert(
    _ node: Node, path: String, lineOffset: Int
  ) throws -> LibraryNode {
    let line = (node.mark?.line ?? 1) + lineOffset
    switch node {
    case .scalar(let scalar):
      let isNull = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
      return LibraryNode(isNull ? .nothing : .text(scalar.string), line: line)
    case .sequence(let sequence):
      let items = try sequence.map { try convert($0, path: path, lineOffset: lineOffset) }
      return LibraryNode(.list(items), line: line)
    case .mapping(let mapping):
      var entries: [LibraryNode.Entry] = []
      for (key, value) in mapping {
        let keyLine = (key.mark?.line ?? 1) + lineOffset
        let name = key.string ?? ""
        let converted = try convert(value, path: path, lineOffset: lineOffset)
        entries.append(.init(key: name, line: keyLine, value: converted))
      }
      return LibraryNode(.mapping(entries), line: line)
    case .alias:
      throw aliasFault(path: path, line: line)
    }
  }

  private static func aliasFault(path: String, line: Int) -> LibraryError {
    LibraryError(path: path, line: line, reason: "alias (*namn) används inte i biblioteket")
  }
}
