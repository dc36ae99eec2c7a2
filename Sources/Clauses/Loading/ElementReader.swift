import LibraryFiles

/// Reads what a clause must say out of its head.
enum ElementReader {
  /// The elements, one at least.
  ///
  /// - Throws: `LibraryError` with file and line for a key that is missing, unknown or wrong.
  static func read(in reader: MappingReader) throws(LibraryError) -> [Clause.Element] {
    var elements: [Clause.Element] = []
    for node in try reader.nodes("elements") {
      let mapping = try MappingReader(node, path: reader.path)
      let rules = try mapping.texts("rules")
      let mayTell = try mapping.texts("may_tell")
      if let stray = (rules + mayTell).first(where: { !isRule($0) }) {
        throw mapping.fault(node, "”\(stray)” är inte id på en regel; skriv till exempel EMP003")
      }
      let faults = try mapping.choices("faults", of: ClauseFault.self)
      elements.append(
        .init(
          name: try mapping.text("name"), words: try mapping.text("words"),
          variants: try mapping.texts("variants"), rules: rules, mayTell: mayTell,
          cuts: try cuts(in: mapping),
          cutsEverywhere: try mapping.bool("everywhere"), isFixed: try mapping.bool("fixed"),
          faults: faults.isEmpty ? nil : faults, paraphrases: try mapping.texts("paraphrases"),
          line: node.line))
      try mapping.finish()
    }
    guard !elements.isEmpty else { throw reader.missing("elements") }
    return elements
  }

  /// A cut is the words alone, or `{from: words, to: other words}`.
  private static func cuts(
    in reader: MappingReader
  ) throws(LibraryError) -> [Clause.Element.Cut] {
    var cuts: [Clause.Element.Cut] = []
    for node in try reader.nodes("cut") {
      if case .text(let words) = node.content {
        cuts.append(.init(from: words, to: ""))
        continue
      }
      let mapping = try MappingReader(node, path: reader.path)
      cuts.append(.init(from: try mapping.text("from"), to: try mapping.text("to")))
      try mapping.finish()
    }
    return cuts
  }

  /// Three capitals and three digits, `EMP003`.
  private static func isRule(_ text: String) -> Bool {
    text.count == 6 && text.prefix(3).allSatisfy { $0.isASCII && $0.isUppercase }
      && text.suffix(3).allSatisfy { $0.isASCII && $0.isNumber }
  }
}
