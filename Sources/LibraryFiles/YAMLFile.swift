import Yams

/// Reads the text of library files.
public enum YAMLFile {
  /// The largest file that is read, in bytes: ten times the largest of the library.
  ///
  /// The parser keeps hundreds of bytes for each value.
  public static let largestFile = 1 << 20
  /// The most values in a file, those of aliases counted wherever they stand.
  public static let mostNodes = 200_000

  /// Parses a `.yml` file, or a `.md` file with a YAML head.
  ///
  /// - Throws: `LibraryError` when the file is too large, the YAML is malformed or unfolds without
  ///   bounds, a key stands twice or the head is not closed.
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
    if let line = AliasForm.firstStray(in: text) {
      throw LibraryError(
        path: path, line: line + lineOffset,
        reason: "ett alias (*namn) får bara stå som hela värdet av en nyckel, sist på sin rad")
    }
    do {
      guard let root = try Yams.compose(yaml: text) else {
        return LibraryNode(.nothing, line: 1 + lineOffset)
      }
      var conversion = Conversion(path: path, lineOffset: lineOffset)
      return try conversion.convert(root)
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

  /// What is made of the parser's nodes, and how many they have become.
  private struct Conversion {
    let path: String
    let lineOffset: Int
    private var count = 0

    init(path: String, lineOffset: Int) {
      self.path = path
      self.lineOffset = lineOffset
    }

    mutating func convert(_ node: Node) throws(LibraryError) -> LibraryNode {
      let line = (node.mark?.line ?? 1) + lineOffset
      count += 1
      guard count <= YAMLFile.mostNodes else {
        throw LibraryError(
          path: path, line: line, reason: "filen har fler än \(YAMLFile.mostNodes) värden")
      }
      switch node {
      case .scalar(let scalar):
        let isNull = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
        return LibraryNode(isNull ? .nothing : .text(scalar.string), line: line)
      case .sequence(let sequence):
        var items: [LibraryNode] = []
        for item in sequence { items.append(try convert(item)) }
        return LibraryNode(.list(items), line: line)
      case .mapping(let mapping):
        var entries: [LibraryNode.Entry] = []
        for (key, value) in mapping {
          let keyLine = (key.mark?.line ?? 1) + lineOffset
          let name = key.string ?? ""
          entries.append(.init(key: name, line: keyLine, value: try convert(value)))
        }
        return LibraryNode(.mapping(entries), line: line)
      case .alias:
        // The parser resolves every alias.
        return LibraryNode(.nothing, line: line)
      }
    }
  }
}
