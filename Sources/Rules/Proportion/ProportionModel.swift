import LibraryFiles

/// Figures by which somebody sizes a social condition, with where they come from.
///
/// A model is a file of `rules/models/`. Nothing in it is law: it is practice, guidance, our own
/// rules of thumb, an organisation's own, or what another country does.
public struct ProportionModel: Sendable, Equatable {
  /// What the figures rest on.
  public enum Standing: String, Sendable, CaseIterable {
    /// Our own rules of thumb.
    case own
    /// What a Swedish authority does.
    case practice
    /// What a Swedish authority advises.
    case guidance
    /// Figures that stand in for our own of the same names, where the user asks for them.
    case profile
    /// What another country does; for information only.
    case abroad
  }

  /// Where figures were found.
  public struct Source: Sendable, Equatable {
    /// Who says so, in which text.
    public let title: String
    /// Its address.
    public let url: String
  }

  /// One number.
  public struct Figure: Sendable, Equatable {
    /// The number, in the unit that the title says.
    public let value: Double
    /// What it is.
    public let title: Localised
  }

  /// The name by which commands take it.
  public let id: String
  /// What it is called.
  public let title: Localised
  /// What it rests on.
  public let standing: Standing
  /// The year or years of the figures.
  public let dated: String
  /// The day the sources were read, `2026-11-21`.
  public let read: String
  /// The sources; none for our own.
  public let sources: [Source]
  /// The place in the sources.
  public let place: Localised?
  /// What to know before the figures are used.
  public let note: Localised?
  /// The numbers, by name.
  public let figures: [String: Figure]

  /// Reads a file.
  ///
  /// - Throws: `LibraryError` with file and line for a fault.
  init(_ file: LibraryFile) throws(LibraryError) {
    let reader = try MappingReader(file.root, path: file.path)
    id = try reader.text("id")
    title = try .read("title", from: reader)
    standing = try reader.choice("standing", of: Standing.self)
    dated = try reader.text("dated")
    read = try reader.text("read")
    place = try .readOptional("where", from: reader)
    note = try .readOptional("note", from: reader)
    var sources: [Source] = []
    for node in try reader.nodes("sources") {
      let source = try MappingReader(node, path: file.path)
      sources.append(Source(title: try source.text("title"), url: try source.text("url")))
      try source.finish()
    }
    self.sources = sources
    guard let names = try reader.mapping("figures") else { throw reader.missing("figures") }
    var figures: [String: Figure] = [:]
    for entry in names.allEntries() {
      let figure = try MappingReader(entry.value, path: file.path)
      guard let value = Double(try figure.text("value")), value > 0, value < 1e12 else {
        throw LibraryError(
          path: file.path, line: entry.line,
          reason: "”\(entry.key)” ska vara ett tal större än noll")
      }
      figures[entry.key] = Figure(value: value, title: try .read("title", from: figure))
      try figure.finish()
    }
    self.figures = figures
    try reader.finish()
    guard standing == .own || standing == .profile || !sources.isEmpty else {
      throw reader.missing("sources")
    }
  }
}
