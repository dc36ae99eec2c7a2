/// Reads notices in XML: eForms, and the main fields of the schema before it.
///
/// The XML is read with the limits of every other part (``XMLLimits``): no document type, no
/// entities, no network. Each field becomes a line of the document, ”Titel: Städning av skolor”;
/// codes, numbers and days are data and no content, so that no rule reads a requirement in the
/// name of a code.
enum NoticeReader {
  /// Reads a notice.
  ///
  /// - Throws: ``DocumentError`` when the XML is damaged or built to harm, or tells of no
  ///   procurement.
  static func read(_ bytes: [UInt8], path: String) throws(DocumentError) -> Document {
    guard let signature = NoticeSignature.notice(in: bytes) else { throw NoticeFault.empty(path) }
    let xml: XMLIndex
    do {
      xml = try XMLScanner.scan(bytes)
    } catch {
      throw NoticeFault.unreadable(error, path: path)
    }
    var writer = NoticeWriter(NoticeTree(xml), schema: signature.schema, kind: signature.kind)
    writer.write()
    guard writer.hasFields else { throw NoticeFault.empty(path) }
    return writer.document(path: path)
  }
}
