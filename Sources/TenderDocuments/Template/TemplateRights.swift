import Languages

/// Tells whether a file may serve as a template.
enum TemplateRights {
  /// Throws where the file is signed or protected, or holds what must not be handed on.
  ///
  /// - Throws: ``DocumentError`` with the cause `protected` or `unsupported`.
  static func check(_ package: WordPackage, path: String) throws(DocumentError) {
    try EditingRights.check(package, isTracked: false, path: path)
    let names = package.partNames.map { $0.lowercased() }
    guard !names.contains(where: { $0.hasSuffix("vbaproject.bin") }) else {
      throw DocumentError(
        .unsupported, path: path,
        reason: .init(sv: "mallen innehåller makron", en: "the template holds macros"),
        advice: .init(
          sv: "Spara den utan makron, som .dotx eller .docx",
          en: "Save it without macros, as .dotx or .docx"))
    }
  }

  /// Throws where a program that opens the file would fetch something from elsewhere.
  ///
  /// Links for readers to click on are no harm, nor is the name of the template that a document was
  /// made from.
  ///
  /// - Throws: ``DocumentError`` with the cause `hostile`.
  static func checkIsSelfContained(_ bytes: [UInt8], path: String) throws(DocumentError) {
    let package = try WordPackage(bytes, path: path)
    for name in package.partNames where name.lowercased().hasSuffix(".rels") {
      let links = Relationship.read(try package.index(of: name), source: "")
      guard
        let link = links.first(where: {
          $0.isExternal && $0.type != "hyperlink" && $0.type != "attachedTemplate"
        })
      else { continue }
      throw DocumentError(
        .hostile, path: path,
        reason: .init(
          sv: "mallen hämtar något utifrån (\(link.target.prefix(80)))",
          en: "the template fetches something from elsewhere (\(link.target.prefix(80)))"),
        advice: .init(
          sv: "Bädda in bilden i mallen, eller skriv en .docx i stället för en pdf",
          en: "Embed the picture in the template, or write a .docx instead of a PDF"))
    }
  }
}
