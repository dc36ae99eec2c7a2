import Languages

/// What can be wrong with a notice, in words for the user.
enum NoticeFault {
  private static let fetchAgain = Localised(
    sv: "Hämta annonsen på nytt som XML från annonsdatabasen eller TED",
    en: "Fetch the notice again as XML from the notice database or TED")

  /// Names what was wrong with the XML.
  static func unreadable(_ failure: XMLFailure, path: String) -> DocumentError {
    switch failure {
    case .malformed(let line):
      DocumentError(
        .damaged, path: path,
        reason: .init(
          sv: "annonsen är trasig XML (rad \(line))",
          en: "the notice is broken XML (line \(line))"), advice: fetchAgain)
    case .documentType:
      DocumentError(
        .hostile, path: path,
        reason: .init(
          sv: "annonsen innehåller en dokumenttypsdeklaration (DOCTYPE), som inte är tillåten",
          en: "the notice has a document type declaration (DOCTYPE), which is not allowed"),
        advice: fetchAgain)
    case .tooDeep:
      DocumentError(
        .hostile, path: path,
        reason: .init(
          sv: "annonsens XML är orimligt djupt nästlad",
          en: "the XML of the notice is nested unreasonably deep"),
        advice: fetchAgain)
    case .tooManyElements:
      DocumentError(
        .hostile, path: path,
        reason: .init(
          sv: "annonsens XML innehåller orimligt många element",
          en: "the XML of the notice has unreasonably many elements"),
        advice: fetchAgain)
    case .tooManyAttributes:
      DocumentError(
        .hostile, path: path,
        reason: .init(
          sv: "annonsens XML har ett element med orimligt många attribut",
          en: "the XML of the notice has an element with unreasonably many attributes"),
        advice: fetchAgain)
    }
  }

  /// The error for a notice without any field of a procurement.
  static func empty(_ path: String) -> DocumentError {
    DocumentError(
      .empty, path: path,
      reason: .init(
        sv: "annonsen innehåller inga uppgifter om en upphandling",
        en: "the notice says nothing of a procurement"),
      advice: .init(
        sv: "Kontrollera att det är annonsen om upphandlingen",
        en: "Check that it is the notice of the procurement"))
  }
}
