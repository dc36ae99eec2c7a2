/// Tells whether a document may be changed at all.
enum EditingRights {
  /// Throws where the document is signed or protected against this kind of change.
  ///
  /// - Throws: ``DocumentError`` with the cause `protected`.
  static func check(
    _ package: WordPackage, isTracked: Bool, path: String
  ) throws(DocumentError) {
    if package.zip.entries.contains(where: { $0.name.lowercased().hasPrefix("_xmlsignatures/") }) {
      throw DocumentError(
        .protected, path: path,
        reason:
          "dokumentet är elektroniskt undertecknat, och varje ändring gör underskriften ogiltig",
        advice: "Utgå från den version som inte är undertecknad")
    }
    guard let part = package.part(ofType: "settings"), package.zip.entry(named: part) != nil else {
      return
    }
    let settings = try package.index(of: part)
    guard let protection = settings.child(.documentProtection, of: 0),
      let enforced = settings.string("enforcement", of: protection),
      ["1", "true", "on"].contains(enforced)
    else { return }
    switch settings.string("edit", of: protection) {
    case "readOnly", "forms", "comments": throw protected(path)
    case "trackedChanges" where !isTracked:
      throw DocumentError(
        .protected, path: path, reason: "dokumentet får bara ändras med spårade ändringar",
        advice: "Kör utan --no-tracked")
    default: return
    }
  }

  private static func protected(_ path: String) -> DocumentError {
    DocumentError(
      .protected, path: path, reason: "dokumentet är skyddat mot ändringar",
      advice: "Ta bort skyddet i Word under Granska, Begränsa redigering, och försök igen")
  }
}
