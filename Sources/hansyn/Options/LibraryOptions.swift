import ArgumentParser

/// The folders of an organisation's own rules and clauses.
struct LibraryOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Egna regler utöver de inbyggda.", valueName: "mapp"))
  var rules: [String] = []

  @Option(help: ArgumentHelp("Egna klausuler utöver de inbyggda.", valueName: "mapp"))
  var clauses: [String] = []

  /// Whether nothing but the built-in library is asked for.
  var isBuiltIn: Bool { rules.isEmpty && clauses.isEmpty }
}
