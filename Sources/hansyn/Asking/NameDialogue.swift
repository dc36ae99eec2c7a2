import Clauses
import Foundation

/// Asks for the name of a new file or folder.
struct NameDialogue {
  let conversation: Conversation

  /// The name, with the first ending where it has none of them.
  ///
  /// - Parameters:
  ///   - standard: What an empty answer gives.
  ///   - endings: What the name may end in; none for a folder.
  ///   - place: Where a name without a folder lies.
  /// - Throws: `AnswerError.ended`.
  func name(
    standard: String, endings: [String], place: (sv: String, en: String)
  ) throws -> String {
    let words = conversation.words
    while true {
      let text = try conversation.answer(
        words.of("Det nya namnet", "The new name") + " [\(standard)]")
      if text == "?" {
        conversation.show(
          "Bara Enter tar namnet inom hakparentes, \(place.sv).",
          "Just Enter takes the name in brackets, \(place.en).", indent: 2)
        continue
      }
      if LaterAnswer.words.contains(text.lowercased()) {
        conversation.show(
          "Filen behöver ett namn nu. Bara Enter tar namnet inom hakparentes; du kan byta det sedan.",
          "The file needs a name now. Just Enter takes the name in brackets; you can rename it later.",
          indent: 2)
        continue
      }
      let name = text.isEmpty ? standard : text
      let hasEnding =
        endings.isEmpty || endings.contains { name.lowercased().hasSuffix($0.lowercased()) }
      let whole = hasEnding ? name : name + (endings.first ?? "")
      if FileManager.default.fileExists(atPath: whole) {
        conversation.show(
          "\(whole) finns redan. Skriv ett annat namn.",
          "\(whole) exists already. Write another name.", indent: 2)
        continue
      }
      guard let (reason, advice) = OutputFolder.hindrance(to: whole) else { return whole }
      conversation.show(
        words.of(reason).capitalisedFirst + ". " + words.of(advice) + ".", indent: 2)
    }
  }
}
