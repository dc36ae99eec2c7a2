import LibraryFiles
import Rules

/// Finds rules by what users call them.
struct RuleSelection {
  private let library: RuleLibrary

  init(_ library: RuleLibrary) { self.library = library }

  /// The ids and topics that names mean; several may stand in one, parted by commas.
  ///
  /// A name is a rule's id, the letters that a group of rules begins with, or a topic.
  ///
  /// - Throws: `UsageError` with the nearest name for an unknown one.
  func names(_ given: [String], option: String) throws(UsageError) -> [String] {
    var names: [String] = []
    for name in given.flatMap({ $0.split(separator: ",") }).map(String.init) {
      names += try found(name, "hansyn lint") {
        Localised(
          sv: "\(option): ”\(name)” är ingen regel, grupp eller ämne",
          en: "\(option): ”\(name)” is no rule, group or topic")
      }
    }
    return names
  }

  /// The ids of rules by id, group or topic.
  ///
  /// - Throws: `UsageError` with the nearest name for an unknown one.
  func ids(_ given: [String], see command: String) throws(UsageError) -> [String] {
    var ids: [String] = []
    for name in given {
      let found = try found(name, command) {
        Localised(sv: "ingen regel heter ”\(name)”", en: "no rule is called ”\(name)”")
      }
      ids += library.rules.filter { found.contains($0.id) || found.contains($0.topic) }.map(\.id)
    }
    return ids
  }

  private func found(
    _ name: String, _ command: String, _ reason: () -> Localised
  ) throws(UsageError) -> [String] {
    let upper = name.uppercased()
    if library.rules.contains(where: { $0.id == upper }) { return [upper] }
    let group = library.rules.map(\.id).filter { $0.prefix { $0.isLetter } == upper }
    if !group.isEmpty { return group }
    let topics = Set(library.rules.map(\.topic) + library.topics.map(\.topic))
    if topics.contains(name) { return [name] }
    let known = library.rules.map(\.id) + topics.sorted()
    let near = NearestName.to(name, among: known)
    throw UsageError(reason(), meant: near, see: command)
  }
}
