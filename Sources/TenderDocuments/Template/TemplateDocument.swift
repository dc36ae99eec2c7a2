import Languages

/// Writes a draft into an organisation's own template.
///
/// Styles, headers, footers and page set-up stay byte for byte: only the body of the main part is
/// replaced, and in a `.dotx` the one content type that makes it a template.
public enum TemplateDocument {
  /// A Word document made of a template.
  ///
  /// The text takes the place of what stands at the bookmark or in the content control named
  /// `innehåll`, else of the whole body.
  ///
  /// - Parameters:
  ///   - template: The bytes of a `.docx` or `.dotx`.
  ///   - path: The template's path, for messages.
  /// - Throws: ``DocumentError`` for what is no Word document, is damaged, encrypted, protected or
  ///   signed, holds macros, or has no place that text can be put in.
  public static func docx(
    _ blocks: [DraftBlock], template: [UInt8], path: String
  ) throws(DocumentError) -> [UInt8] {
    let package = try WordPackage(template, path: path)
    try TemplateRights.check(package, path: path)
    let host = try HostPart(package.index(of: package.mainPart), path: path)
    let document = try WordDocumentReader.read(template, path: path, view: .accepted)
    let place = try TemplatePlace.find(in: host, path: path)
    var styles = HostStyles()
    if let name = package.part(ofType: "styles"), package.holds(name) {
      styles = HostStyles(try package.index(of: name))
    }
    let part = document.sourceMap.parts.firstIndex {
      $0.lowercased() == package.mainPart.lowercased()
    }
    let body =
      place.style.map { TemplateTypesetter.look(style: $0, prefix: host.prefix) }
      ?? HostTypesetter(host, styles: styles, document: document, part: part ?? 0).body
    let page = TemplatePage(host)
    var draft = DraftMarkup(
      prefix: host.prefix,
      typesetter: TemplateTypesetter(host, styles: styles, body: body), marks: nil,
      textWidth: place.width ?? page.textWidth)
    var markup = draft.elements(blocks).joined()
    // A table must be followed by a paragraph where a cell or the body ends.
    if blocks.last?.isSetInTable != false { markup += NewPackage.lastParagraph(host.prefix) }
    let splices =
      [Splice(place.range, Array(markup.utf8))] + place.removed.map { Splice($0, []) }
      + (place.isWholeBody ? page.inherited : [])
    var contents = [package.mainPart: Splice.apply(splices, to: host.index.bytes)]
    if let types = try documentTypes(of: package) { contents[types.name] = types.bytes }
    let result = try ZipArchiveWriter.replacing(contents, in: template, path: path)
    try EditProof.check(
      result, of: [Edit(place: .atEnd, blocks: blocks, headingLevel: 1)], source: template,
      document: document, isTracked: false)
    return result
  }

  /// The content types with that of a document in place of that of a template; nil where the file is
  /// a document already.
  private static func documentTypes(
    of package: WordPackage
  ) throws(DocumentError) -> (name: String, bytes: [UInt8])? {
    guard let name = package.storedName(of: "[Content_Types].xml") else { return nil }
    let text = String(decoding: try package.bytes(of: name), as: UTF8.self)
    let changed = text.replacing(
      "wordprocessingml.template.main+xml", with: "wordprocessingml.document.main+xml")
    return changed == text ? nil : (name, Array(changed.utf8))
  }
}
