import LibraryFiles
import Rules

/// Reads the parts of a profile that only a profile has.
enum ProfileReader {
  /// The topics of which one counts as a social consideration where a target names none.
  static let socialTopics = ["employment_condition", "dialogue_condition", "reserved_contract"]

  static func sources(_ reader: MappingReader) throws(LibraryError) -> [Profile.Source] {
    var sources: [Profile.Source] = []
    for node in try reader.nodes("sources") {
      let keys = try MappingReader(node, path: reader.path)
      sources.append(.init(title: try keys.text("title"), url: try keys.optionalText("url")))
      try keys.finish()
    }
    guard !sources.isEmpty else { throw reader.missing("sources") }
    return sources
  }

  /// The duties by rule, and the line on which each rule is named.
  static func duties(
    _ reader: MappingReader, guideline: Localised, source: Profile.Source?
  ) throws(LibraryError) -> (duties: [String: [Rule.Duty]], lines: [String: Int]) {
    var duties: [String: [Rule.Duty]] = [:]
    var lines: [String: Int] = [:]
    for node in try reader.nodes("duties") {
      let keys = try MappingReader(node, path: reader.path)
      let rules = try keys.texts("rules")
      guard !rules.isEmpty else { throw keys.missing("rules") }
      let demand = try Localised.readOptional("demands", from: keys)
      let duty = Rule.Duty(
        conditions: try conditions("when", keys),
        severity: try keys.choice("severity", of: Severity.self),
        sentence: demand.map { sentence($0, by: guideline) },
        source: .init(
          kind: "practice", act: nil, provision: guideline.sv,
          source: source.map { $0.url ?? $0.title }))
      try keys.finish()
      for rule in rules {
        duties[rule, default: []].append(duty)
        lines[rule] = node.line
      }
    }
    return (duties, lines)
  }

  static func targets(
    _ reader: MappingReader, profile: String
  ) throws(LibraryError) -> [PolicyTarget] {
    var targets: [PolicyTarget] = []
    for node in try reader.nodes("targets") {
      let keys = try MappingReader(node, path: reader.path)
      let share = try keys.optionalInt("share")
      if let share, !(1...100).contains(share) {
        throw keys.fault(node, "”share” ska vara 1–100 procent, inte \(share)")
      }
      let topics = try keys.texts("topics")
      targets.append(
        PolicyTarget(
          conditions: try conditions("of", keys), share: share,
          topics: topics.isEmpty ? socialTopics : topics, text: try .read("text", from: keys),
          origin: profile))
      try keys.finish()
    }
    return targets
  }

  static func trials(_ reader: MappingReader) throws(LibraryError) -> [Profile.Trial] {
    var rules: [String] = []
    var flags: [String: [Example]] = [:]
    var passes: [String: [Example]] = [:]
    for (key, isFlag) in [("flags", true), ("passes", false)] {
      guard let keys = try reader.mapping(key) else { continue }
      for entry in keys.allEntries() {
        let examples = try Example.readAll(entry.key, from: keys)
        if isFlag { flags[entry.key] = examples } else { passes[entry.key] = examples }
        if !rules.contains(entry.key) { rules.append(entry.key) }
      }
    }
    return rules.map { .init(rule: $0, flags: flags[$0] ?? [], passes: passes[$0] ?? []) }
  }

  /// Conditions on facts behind a key; none where it is missing.
  private static func conditions(
    _ key: String, _ reader: MappingReader
  ) throws(LibraryError) -> [FactCondition] {
    guard let keys = try reader.mapping(key) else { return [] }
    let conditions = try FactCondition.readAll(keys)
    try keys.finish()
    return conditions
  }

  /// ”Enligt X ska …”: what the policy demands, named as the policy's.
  private static func sentence(_ demand: Localised, by guideline: Localised) -> Localised {
    .joining([guideline, demand]) { texts, language in
      language.of("Enligt \(texts[0]) ska \(texts[1]).", "Under \(texts[0]), \(texts[1]).")
    }
  }
}
