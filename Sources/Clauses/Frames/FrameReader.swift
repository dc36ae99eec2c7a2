import LibraryFiles
import TenderDocuments

/// Reads the files of `clauses/frames/`.
enum FrameReader {
  /// Whether a library file is a frame.
  static func isFrame(_ path: String) -> Bool {
    path.hasPrefix("clauses/frames/") && path.hasSuffix(".yml")
  }

  /// Where the lines of a part stand.
  private enum Place: String, CaseIterable {
    case sender, particulars, contact, recipient

    var role: DraftBlock.Role {
      switch self {
      case .sender: .sender
      case .particulars: .particulars
      case .contact: .contact
      case .recipient: .recipient
      }
    }
  }

  /// Reads a frame.
  ///
  /// - Throws: `LibraryError` with file and line.
  static func read(_ file: LibraryFile) throws(LibraryError) -> ClauseFrame {
    let reader = try MappingReader(file.root, path: file.path)
    var head: [ClauseFrame.Part] = []
    for node in try reader.nodes("head") {
      let entry = try MappingReader(node, path: file.path)
      let place = try entry.choice("as", of: Place.self)
      head.append(.init(role: place.role, lines: try lines("lines", in: entry)))
      try entry.finish()
    }
    let closing = try optionalLines("closing", in: reader).map {
      ClauseFrame.Part(role: .closing, lines: $0)
    }
    let running = try reader.mapping("running")
    let frame = ClauseFrame(
      id: try reader.text("id"), title: try .read("title", from: reader),
      parameters: try ParameterReader.list("parameters", in: reader), head: head,
      closing: closing.map { [$0] } ?? [],
      runningLeft: try running.flatMap { running throws(LibraryError) in
        try optionalLines("left", in: running)
      },
      runningRight: try running.flatMap { running throws(LibraryError) in
        try optionalLines("right", in: running)
      }, path: file.path, source: Self.source(of: file))
    try running?.finish()
    try reader.finish()
    return frame
  }

  /// Who signs a document, in the head of a clause.
  static func signatures(in reader: MappingReader) throws(LibraryError) -> [Clause.Signature] {
    var signatures: [Clause.Signature] = []
    for node in try reader.nodes("signed") {
      let entry = try MappingReader(node, path: reader.path)
      signatures.append(
        .init(
          lines: try lines("lines", in: entry), each: try entry.optionalText("each"),
          variants: try entry.texts("variants")))
      try entry.finish()
    }
    return signatures
  }

  private static func lines(
    _ key: String, in reader: MappingReader
  ) throws(LibraryError) -> ClauseTemplate {
    guard let lines = try optionalLines(key, in: reader) else { throw reader.missing(key) }
    return lines
  }

  private static func optionalLines(
    _ key: String, in reader: MappingReader
  ) throws(LibraryError) -> ClauseTemplate? {
    guard let node = reader.node(key) else { return nil }
    let text = try reader.text(key)
    // The lines of a YAML block begin below its key.
    return try ClauseTemplate(
      text, path: reader.path, line: text.contains("\n") ? node.line + 1 : node.line)
  }

  private static func source(of file: LibraryFile) -> [String] {
    guard case .mapping(let entries) = file.root.content else { return [] }
    return entries.flatMap { $0.value.lines(of: $0.key) }
  }
}
