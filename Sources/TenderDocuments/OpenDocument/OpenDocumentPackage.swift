/// The parts of an OpenDocument text: several entries of a package, or one flat file for all.
struct OpenDocumentPackage {
  /// The text with its automatic styles.
  let content: XMLIndex
  /// The styles and master pages; the same as ``content`` in a flat file.
  let styles: XMLIndex?
  /// What the file says about itself; the same as ``content`` in a flat file.
  let meta: XMLIndex?
  /// Parts that are there and could not be read.
  let unread: [String]

  /// Opens a package or a flat file.
  ///
  /// - Throws: ``DocumentError`` when it is damaged, encrypted, no text document or built to harm.
  init(_ bytes: [UInt8], path: String) throws(DocumentError) {
    guard bytes.starts(with: [0x50, 0x4B]) else {
      let flat = try Self.index(bytes, part: "office:document", path: path)
      (content, styles, meta, unread) = (flat, flat, flat, [])
      return
    }
    let zip = try ZipPackage(bytes, path: path)
    // Encrypted entries are noise under their usual names; the manifest tells (part 2, 4.8).
    // Its element is looked for as a word: old manifests have the document type declaration that
    // the scanner refuses.
    if let entry = zip.entry(named: "META-INF/manifest.xml"),
      try zip.inflate(entry).firstRange(of: Array("encryption-data".utf8)) != nil
    {
      throw OpenDocumentFault.encrypted.at(path)
    }
    guard let entry = zip.entry(named: "content.xml") else {
      throw PackageFault.missingPart("content.xml").at(path)
    }
    content = try Self.index(zip.inflate(entry), part: entry.name, path: path)
    var unread: [String] = []
    styles = try Self.optional("styles.xml", in: zip, path: path, &unread)
    meta = try Self.optional("meta.xml", in: zip, path: path, &unread)
    self.unread = unread
  }

  /// A part that the text can be read without: damage is remarked on, an attack is refused.
  private static func optional(
    _ name: String, in zip: ZipPackage, path: String, _ unread: inout [String]
  ) throws(DocumentError) -> XMLIndex? {
    guard let entry = zip.entry(named: name) else { return nil }
    do throws(DocumentError) {
      return try index(zip.inflate(entry), part: name, path: path)
    } catch {
      guard error.cause == .damaged else { throw error }
      unread.append(name)
      return nil
    }
  }

  private static func index(
    _ bytes: [UInt8], part: String, path: String
  ) throws(DocumentError) -> XMLIndex {
    do throws(XMLFailure) {
      return try XMLScanner.scan(bytes)
    } catch {
      throw OpenDocumentFault.xml(error, part: part).at(path)
    }
  }
}
