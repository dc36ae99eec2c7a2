/// What can be wrong with a notice, in words for the user.
enum NoticeFault {
  private static let fetchAgain = "Hämta annonsen på nytt som XML från annonsdatabasen eller TED"

  /// Names what was wrong with the XML.
  static func unreadable(_ failure: XMLFailure, path: String) -> DocumentError {
    switch failure {
    case .malformed(let line):
      DocumentError(
        .damaged, path: path, reason: "annonsen är trasig XML (rad \(line))", advice: fetchAgain)
    case .documentType:
      DocumentError(
        .hostile, path: path,
        reason: "annonsen innehåller en dokumenttypsdeklaration (DOCTYPE), som inte är tillåten",
        advice: fetchAgain)
    case .tooDeep:
      DocumentError(
        .hostile, path: path, reason: "annonsens XML är orimligt djupt nästlad",
        advice: fetchAgain)
    case .tooManyElements:
      DocumentError(
        .hostile, path: path, reason: "annonsens XML innehåller orimligt många element",
        advice: fetchAgain)
    case .tooManyAttributes:
      DocumentError(
        .hostile, path: path, reason: "annonsens XML har ett element med orimligt många attribut",
        advice: fetchAgain)
    }
  }

  /// The error for a notice without any field of a procurement.
  static func empty(_ path: String) -> DocumentError {
    DocumentError(
      .empty, path: path, reason: "annonsen innehåller inga uppgifter om en upphandling",
      advice: "Kontrollera att det är annonsen om upphandlingen")
  }
}
