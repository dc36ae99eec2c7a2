import LibraryFiles
import Rules

/// Fills the placeholders of a message.
struct MessageFilling {
  let hit: String
  let lacks: [Localised]

  func fill(_ message: Localised) -> Localised {
    Localised(
      sv: fill(message.sv, lacks: lacks.map(\.sv), and: "och"),
      en: message.en.map { fill($0, lacks: lacks.map { $0.en ?? $0.sv }, and: "and") })
  }

  private func fill(_ text: String, lacks: [String], and: String) -> String {
    let list =
      lacks.count < 2
      ? lacks.joined() : lacks.dropLast().joined(separator: ", ") + " \(and) " + (lacks.last ?? "")
    return text.split(separator: "{hit}", omittingEmptySubsequences: false).joined(separator: hit)
      .split(separator: "{lacks}", omittingEmptySubsequences: false).joined(separator: list)
  }
}
