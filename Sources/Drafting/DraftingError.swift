import Languages

/// Why a clause can't be put into a document.
public enum DraftingError: ExplainedError, Sendable, Equatable {
  /// No place is known or found; with the document's headings.
  case noPlace(reason: Localised, headings: [String])
  /// The clause stands there already.
  case standsAlready(clause: String, at: Localised)
  /// The clause is a document of its own.
  case standsAlone(clause: String)
  /// The law does not let it be put there.
  case notAllowed(reason: Localised, advice: Localised)

  /// What is wrong and what to do.
  public var explanation: Localised {
    switch self {
    case .noPlace(let reason, let headings):
      let list = headings.map { "\n  \($0)" }.joined()
      return .joining([reason]) { texts, language in
        texts.joined()
          + language.of(
            ". Ange platsen med --section eller --after.\n",
            ". Give the place with --section or --after.\n")
          + (headings.isEmpty
            ? language.of("Dokumentet har inga rubriker.", "The document has no headings.")
            : language.of("Dokumentets rubriker:", "The headings of the document:") + list)
      }
    case .standsAlready(let clause, let place):
      return Localised(
        sv: "\(clause) finns redan i dokumentet (\(place.sv)). Inget har ändrats.",
        en: "\(clause) is in the document already (\(Language.en.of(place))). Nothing was changed.")
    case .standsAlone(let clause):
      return Localised(
        sv: "\(clause) är ett eget dokument och läggs inte in i ett annat. "
          + "Använd hansyn generate.",
        en: "\(clause) is a document of its own and is not put into another. Use hansyn generate.")
    case .notAllowed(let reason, let advice):
      return .joining([reason, advice]) { texts, _ in
        texts.map { $0 + "." }.joined(separator: " ")
      }
    }
  }

  // 7 kap. 3 and 9 §§ LOU: in a call-off terms are specified, never added.
  static let callOff = DraftingError.notAllowed(
    reason: .init(
      sv: "Dokumentet är en avropsförfrågan; vid avrop får nya villkor inte läggas till",
      en: "The document is a call-off; no new terms may be added in a call-off"),
    advice: .init(
      sv: "Villkoret måste finnas i ramavtalet. Är det inget avrop: ange --fact procedure=…",
      en: "The condition must be in the framework agreement. If this is no call-off: give "
        + "--fact procedure=…"))
}
