import LibraryFiles
import Rules

/// Checks what settings name against the library, and lays them over its rules.
public struct PolicyNames: Sendable {
  private let library: RuleLibrary
  private let clauses: Set<String>
  private let models: [String]

  /// Makes a check.
  ///
  /// - Parameters:
  ///   - library: The rules.
  ///   - clauses: The ids of the clauses.
  ///   - models: The ids of the models of figures that a profile may name.
  public init(library: RuleLibrary, clauses: [String], models: [String]) {
    self.library = library
    self.clauses = Set(clauses)
    self.models = models
  }

  /// What a configuration and its profiles change in the rules.
  ///
  /// - Throws: `LibraryError` for a rule, limit, list, clause or model that is not there.
  public func policy(
    _ configuration: Configuration, profiles: [Profile]
  ) throws(LibraryError) -> RulePolicy {
    var policy = RulePolicy()
    for layer in configuration.severities {
      policy.severities.merge(try severities(layer)) { _, new in new }
    }
    for (rule, limits) in configuration.limits.sorted(by: { $0.key < $1.key }) {
      policy.limits[rule] = try self.limits(limits, of: rule)
    }
    for (list, patterns) in configuration.codes.sorted(by: { $0.key < $1.key }) {
      try check(
        list, among: Array(library.factWords.codes.keys), "kodlistan", patterns.first?.origin)
      policy.codes[list] = patterns.map(\.value)
    }
    for clause in configuration.preferred {
      try check(clause.value, among: Array(clauses), "klausulen", clause.origin)
    }
    if !configuration.model.value.isEmpty {
      try check(configuration.model.value, among: models, "modellen", configuration.model.origin)
    }
    for profile in profiles {
      for rule in profile.duties.keys.sorted() { try check(rule: rule, in: profile) }
      for rule in profile.trials.map(\.rule) { try check(rule: rule, in: profile) }
      for topic in profile.targets.flatMap(\.topics) {
        try check(topic, among: library.topics.map(\.topic), "ämnet", .profile(profile.id))
      }
      policy.duties.merge(profile.duties) { $0 + $1 }
      // A later profile goes before an earlier one.
      policy.targets.insert(contentsOf: profile.targets, at: 0)
    }
    return policy
  }

  /// Severities of one layer by rule: a rule's own goes before that of its group, and that before
  /// its topic's.
  private func severities(
    _ layer: [String: Setting<SeverityChoice>]
  ) throws(LibraryError) -> [String: SeverityChoice] {
    let groups = Set(library.rules.map { Self.group(of: $0.id) })
    let topics = Set(library.rules.map(\.topic))
    let ids = Set(library.rules.map(\.id))
    for (name, setting) in layer.sorted(by: { $0.key < $1.key }) {
      try check(
        name, among: (ids.union(groups).union(topics)).sorted(), "regeln, gruppen eller ämnet",
        setting.origin)
    }
    var severities: [String: SeverityChoice] = [:]
    for rule in library.rules {
      let names = [rule.id, Self.group(of: rule.id), rule.topic]
      severities[rule.id] = names.lazy.compactMap { layer[$0]?.value }.first
    }
    return severities
  }

  private static func group(of id: String) -> String { String(id.prefix { $0.isLetter }) }

  private func limits(
    _ limits: [String: Setting<Double>], of id: String
  ) throws(LibraryError) -> [String: Double] {
    let origin = limits.values.first?.origin
    try check(id, among: library.rules.map(\.id), "regeln", origin)
    let known = library.rules.first { $0.id == id }?.limitNames ?? []
    for (name, limit) in limits.sorted(by: { $0.key < $1.key }) {
      guard !known.isEmpty else {
        throw limit.fault("regeln \(id) räknar inget och har inga gränser")
      }
      try check(name, among: known, "gränsen", limit.origin)
    }
    return limits.mapValues(\.value)
  }

  private func check(rule: String, in profile: Profile) throws(LibraryError) {
    let known = library.rules.map(\.id)
    guard !known.contains(rule) else { return }
    throw LibraryError(
      path: profile.path, line: profile.lines[rule],
      reason: "regeln ”\(rule)” finns inte" + Self.hint(rule, known))
  }

  private func check(
    _ name: String, among known: [String], _ what: String, _ origin: Origin?
  ) throws(LibraryError) {
    guard !known.contains(name) else { return }
    throw (origin ?? .builtIn).fault(
      "\(what) ”\(name)” finns inte" + Self.hint(name, known.sorted()))
  }

  private static func hint(_ name: String, _ known: [String]) -> String {
    if let near = NearestName.to(name, among: known) { return "; menas ”\(near)”?" }
    return known.count > 30 ? "" : "; det finns \(known.joined(separator: ", "))"
  }
}
