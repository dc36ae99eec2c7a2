import LibraryFiles

extension Rule {
  static func read(_ file: LibraryFile) throws(LibraryError) -> Rule {
    let reader = try MappingReader(file.root, path: file.path)
    let severity = try reader.choice("severity", of: Severity.self)
    let law = try authorities(reader)
    guard !law.isEmpty else { throw reader.missing("law") }
    let rule = Rule(
      id: try reader.text("id"), topic: try reader.text("topic"),
      kind: try reader.choice("kind", of: Kind.self), severity: severity,
      confidence: try reader.optionalChoice("confidence", of: Confidence.self) ?? .high,
      title: try Localised.read("title", from: reader),
      explanation: try Localised.read("explanation", from: reader), law: law,
      applies: try conditions(reader), needs: try facts("needs", reader),
      mustKnow: try facts("must_know", reader),
      onlyWhenKnown: try facts("only_when_known", reader), severityCases: try severityCases(reader),
      parts: try parts(reader, severity: severity),
      remedies: try RuleRemedies.read(reader) ?? RuleRemedies(usual: [], cases: []),
      flags: try Example.readAll("flags", from: reader),
      passes: try Example.readAll("passes", from: reader),
      traps: try Example.readAll("traps", from: reader),
      knownMisses: try Example.readAll("known_miss", from: reader), path: file.path,
      isErrorOfLaw: try reader.bool("error_of_law"))
    try reader.finish()
    return rule
  }

  /// The checks: one at the top, or a list of them.
  private static func parts(
    _ reader: MappingReader, severity: Severity
  ) throws(LibraryError) -> [Part] {
    let common = try Localised.readOptional("message", from: reader)
    let nodes = try reader.nodes("checks")
    if nodes.isEmpty {
      guard let common else { throw reader.missing("message") }
      let part = Part(
        check: try Check.read(reader), message: common, severity: severity, law: [], applies: [],
        severityCases: [], remedies: nil)
      try checkSlots(of: part, reader)
      return [part]
    }
    var parts: [Part] = []
    for node in nodes {
      let keys = try MappingReader(node, path: reader.path)
      guard let message = try Localised.readOptional("message", from: keys) ?? common else {
        throw keys.missing("message")
      }
      let part = Part(
        check: try Check.read(keys), message: message,
        severity: try keys.optionalChoice("severity", of: Severity.self) ?? severity,
        law: try authorities(keys), applies: try conditions(keys),
        severityCases: try severityCases(keys), remedies: try RuleRemedies.read(keys))
      try keys.finish()
      try checkSlots(of: part, keys)
      parts.append(part)
    }
    return parts
  }

  /// A slot that the check can't fill would stand empty before the reader's eyes.
  private static func checkSlots(
    of part: Part, _ reader: MappingReader
  ) throws(LibraryError) {
    let valid = part.check.slots
    for text in [part.message.sv, part.message.en ?? ""] {
      for piece in MessageSlot.pieces(of: text) {
        let name: String
        switch piece {
        case .text: continue
        case .slot(let slot) where valid.contains(slot): continue
        case .slot(let slot): name = slot.rawValue
        case .unknown(let written): name = String(written)
        }
        let names = valid.map(\.rawValue).sorted().map { "{\($0)}" }.joined(separator: ", ")
        throw LibraryError(
          path: reader.path, line: reader.line,
          reason: "meddelandet kan inte fylla {\(name)}; "
            + (valid.isEmpty ? "kontrollen fyller inget" : "kontrollen fyller \(names)"))
      }
    }
  }

  private static func conditions(_ reader: MappingReader) throws(LibraryError) -> [FactCondition] {
    guard let keys = try reader.mapping("applies") else { return [] }
    let conditions = try FactCondition.readAll(keys)
    try keys.finish()
    return conditions
  }

  private static func facts(_ key: String, _ reader: MappingReader) throws(LibraryError) -> [String]
  {
    let names = try reader.texts(key)
    try FactNames.check(names, path: reader.path, line: reader.node(key)?.line ?? reader.line)
    return names
  }

  private static func authorities(_ reader: MappingReader) throws(LibraryError) -> [Authority] {
    var authorities: [Authority] = []
    for node in try reader.nodes("law") {
      let keys = try MappingReader(node, path: reader.path)
      if let subject = try keys.optionalText("subject") {
        authorities.append(.subject(subject))
      } else {
        let kind = try keys.text("kind")
        guard ["statute", "case", "guidance", "practice"].contains(kind) else {
          throw LibraryError(
            path: reader.path, line: keys.line,
            reason: "”\(kind)” är inte statute, case, guidance eller practice")
        }
        authorities.append(
          .source(
            LiteralSource(
              kind: kind, act: try keys.optionalText("act"), provision: try keys.text("provision"),
              source: try keys.optionalText("source"))))
      }
      try keys.finish()
    }
    return authorities
  }

  private static func severityCases(
    _ reader: MappingReader
  ) throws(LibraryError) -> [SeverityCase] {
    var cases: [SeverityCase] = []
    for node in try reader.nodes("severity_when") {
      let keys = try MappingReader(node, path: reader.path)
      let severity = try keys.choice("severity", of: Severity.self)
      cases.append(
        SeverityCase(
          conditions: try FactCondition.readAll(keys),
          absentTopics: try keys.texts("absent_topic"), severity: severity))
      try keys.finish()
    }
    return cases
  }
}
