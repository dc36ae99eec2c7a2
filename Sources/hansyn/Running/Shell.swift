/// Calls as they are typed in a shell.
enum Shell {
  /// An argument as a shell reads it back.
  static func quoted(_ text: String) -> String {
    let plain = text.allSatisfy { character in
      character.isLetter || character.isNumber || "-_./=,:".contains(character)
    }
    // A path that begins with a hyphen would be read as an option.
    let safe = text.hasPrefix("-") ? "./" + text : text
    return plain ? safe : "'" + safe.replacing("'", with: "'\\''") + "'"
  }
}
