/// Why a clause can't be put into a document.
public enum DraftingError: Error, Sendable, Equatable, CustomStringConvertible {
  /// No place is known or found; with the document's headings.
  case noPlace(reason: String, headings: [String])
  /// The clause stands there already.
  case standsAlready(clause: String, at: String)
  /// The clause is a document of its own.
  case standsAlone(clause: String)
  /// The law does not let it be put there.
  case notAllowed(reason: String, advice: String)

  /// What is wrong and what to do, in Swedish.
  public var description: String {
    switch self {
    case .noPlace(let reason, let headings):
      let list =
        headings.isEmpty
        ? "Dokumentet har inga rubriker."
        : "Dokumentets rubriker:\n" + headings.map { "  \($0)" }.joined(separator: "\n")
      return "\(reason). Ange platsen med --section eller --after.\n\(list)"
    case .standsAlready(let clause, let place):
      return "\(clause) finns redan i dokumentet (\(place)). Inget har ändrats."
    case .standsAlone(let clause):
      return "\(clause) är ett eget dokument och läggs inte in i ett annat. Använd hansyn generate."
    case .notAllowed(let reason, let advice): return "\(reason). \(advice)."
    }
  }
}
