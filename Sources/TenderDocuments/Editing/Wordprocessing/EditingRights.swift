import Languages

/// Tells whether a document may be changed at all.
enum EditingRights {
  /// Throws where the document is signed or protected against this kind of change.
  ///
  /// - Throws: ``DocumentError`` with the cause `protected`.
  static func check(
    _ package: WordPackage, isTracked: Bool, path: String
  ) throws(DocumentError) {
    try checkSignature(package, path: path)
    switch try protection(of: package) {
    case "readOnly", "forms", "comments": throw protected(path)
    case "trackedChanges" where !isTracked:
      throw DocumentError(
        .protected, path: path,
        reason: .init(
          sv: "dokumentet får bara ändras med spårade ändringar",
          en: "the document may be changed with tracked changes only"),
        advice: .init(
          sv: "Kör utan --no-tracked",
          en: "Run without --no-tracked"))
    default: return
    }
  }

  /// Throws where the document is signed or protected against comments.
  ///
  /// - Throws: ``DocumentError`` with the cause `protected`.
  static func checkComments(_ package: WordPackage, path: String) throws(DocumentError) {
    try checkSignature(package, path: path)
    switch try protection(of: package) {
    case "readOnly", "forms": throw protected(path)
    default: return
    }
  }

  private static func checkSignature(
    _ package: WordPackage, path: String
  ) throws(DocumentError) {
    guard
      !package.partNames.contains(where: { $0.lowercased().hasPrefix("_xmlsignatures/") })
    else {
      throw DocumentError(
        .protected, path: path,
        reason: .init(
          sv:
            "dokumentet är elektroniskt undertecknat, och varje ändring gör underskriften ogiltig",
          en: "the document is signed electronically, and any change makes the signature invalid"),
        advice: .init(
          sv: "Utgå från den version som inte är undertecknad",
          en: "Start from the version that is not signed"))
    }
  }

  /// The kind of protection that is in force; nil where there is none.
  private static func protection(of package: WordPackage) throws(DocumentError) -> String? {
    guard let part = package.part(ofType: "settings"), package.holds(part) else {
      return nil
    }
    let settings = try package.index(of: part)
    guard let protection = settings.child(.documentProtection, of: 0),
      let enforced = settings.string("enforcement", of: protection),
      ["1", "true", "on"].contains(enforced)
    else { return nil }
    return settings.string("edit", of: protection)
  }

  private static func protected(_ path: String) -> DocumentError {
    DocumentError(
      .protected, path: path,
      reason: .init(
        sv: "dokumentet är skyddat mot ändringar",
        en: "the document is protected against changes"),
      advice: .init(
        sv: "Ta bort skyddet i Word under Granska, Begränsa redigering, och försök igen",
        en: "Remove the protection in Word under Review, Restrict Editing, and try again"))
  }
}
