import LibraryFiles

extension Rule {
  static func read(_ file: LibraryFile) throws(LibraryError) -> Rule {
    let reader = try MappingReader(file.root, path: file.path)
    let applies: [FactCondition]
    if let conditions = try reader.mapping("applies") {
      applies = try FactCondition.readAll(conditions)
      try conditions.finish()
    } else {
      applies = []
    }
    let rule = Rule(
      id: try reader.text("id"), topic: try reader.text("topic"),
      kind: try reader.choice("kind", of: Kind.self),
      severity: try reader.choice("severity", of: Severity.self),
      confidence: try reader.optionalChoice("confidence", of: Confidence.self) ?? .high,
      title: try Localised.read("title", from: reader),
      message: try Localised.read("message", from: reader),
      explanation: try Localised.read("explanation", from: reader),
      law: try authorities(reader), applies: applies, needs: try reader.texts("needs"),
      severityCases: try severityCases(reader), check: try Check.read(reader),
      clauses: try reader.texts("clauses"), flags: try Example.readAll("flags", from: reader),
      passes: try Example.readAll("passes", from: reader),
      knownMisses: try Example.readAll("known_miss", from: reader), path: file.path)
    try reader.finish()
    return rule
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
    guard !authorities.isEmpty else { throw reader.missing("law") }
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
