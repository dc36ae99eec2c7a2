import LibraryFiles

/// Reads the files of `clauses/recipes/`.
enum RecipeReader {
  /// Whether a library file is a recipe.
  static func isRecipe(_ path: String) -> Bool {
    path.hasPrefix("clauses/recipes/") && path.hasSuffix(".yml")
  }

  /// Reads a recipe.
  ///
  /// - Throws: `LibraryError` with file and line.
  static func read(_ file: LibraryFile) throws(LibraryError) -> ClauseRecipe {
    let reader = try MappingReader(file.root, path: file.path)
    var beside: [ClauseRecipe.Beside] = []
    for node in try reader.nodes("beside") {
      let entry = try MappingReader(node, path: file.path)
      beside.append(
        .init(
          clause: try entry.text("clause"), why: try .read("why", from: entry), line: node.line))
      try entry.finish()
    }
    guard let level = try reader.optionalInt("level") else { throw reader.missing("level") }
    guard (0...7).contains(level) else {
      throw LibraryError(path: file.path, line: reader.line, reason: "”level” ska vara 0–7")
    }
    let recipe = ClauseRecipe(
      id: try reader.text("id"), title: try .read("title", from: reader), level: level,
      use: try .read("use", from: reader), notUse: try .readOptional("not", from: reader),
      clauses: try ClauseReader.companions("clauses", in: reader), beside: beside,
      path: file.path)
    try reader.finish()
    guard !recipe.clauses.isEmpty || !beside.isEmpty else { throw reader.missing("clauses") }
    return recipe
  }
}
