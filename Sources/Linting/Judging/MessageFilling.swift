import LibraryFiles
import Rules

/// Fills the slots of a message.
struct MessageFilling {
  let draft: Draft

  func fill(_ message: Localised) -> Localised {
    Localised(
      read: fill(message.sv, and: "och", in: Language.sv.of),
      en: message.en.map { fill($0, and: "and", in: Language.en.of) })
  }

  /// In one pass: what stands in the tender is never read as a slot.
  private func fill(
    _ message: String, and: String, in language: (Localised) -> String
  ) -> String {
    MessageSlot.pieces(of: message).map { piece in
      switch piece {
      case .text(let text): String(text)
      case .slot(.hit): draft.slots[.hit].map(language) ?? draft.hit
      case .slot(.lacks): Self.list(draft.lacks.map(language), and: and)
      case .slot(let slot): draft.slots[slot].map(language) ?? ""
      case .unknown(let name): "{\(name)}"
      }
    }.joined()
  }

  private static func list(_ items: [String], and: String) -> String {
    guard let last = items.last, items.count > 1 else { return items.joined() }
    return items.dropLast().joined(separator: ", ") + " \(and) " + last
  }
}
