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
        "\(option): ”\(name)” är ingen regel, grupp eller ämne"
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
      let found = try found(name, command) { "ingen regel heter ”\(name)”" }
      ids += library.rules.filter { found.contains($0.id) || found.contains($0.topic) }.map(\.id)
    }
    return ids
  }

  private func found(
    _ name: String, _ command: String, _ reason: () -> String
  ) throws(UsageError) -> [String] {
    let upper = name.uppercased()
    if library.rules.contains(where: { $0.id == upper }) { return [upper] }
    let group = library.rules.map(\.id).filter { $0.prefix { $0.isLetter } == upper }
    if !group.isEmpty { return group }
    let topics = Set(library.rules.map(\.topic) + library.topics.map(\.topic))
    if topics.contains(name) { return [name] }
    let known = library.rules.map(\.id) + topics.sorted()
    let nearest = NearestName.to(name, among: known).map { "; menas ”\($0)”?" } ?? ""
    throw UsageError(reason() + nearest, see: command)
  }
}
