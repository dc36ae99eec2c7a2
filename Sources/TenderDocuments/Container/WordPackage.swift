/// A WordprocessingML package: its main part, what that part links to, and the bytes of both.
///
/// Reader and writer both start here; the writer splices into ``bytes(of:)``.
final class WordPackage {
  /// The entries.
  let zip: ZipPackage
  /// The name of the main part, usually `word/document.xml`.
  let mainPart: String
  /// What the main part links to.
  let relationships: [Relationship]
  /// What the package as a whole links to: its main part and its properties.
  let packageLinks: [Relationship]

  private let path: String

  /// Opens a package and finds its main part.
  ///
  /// - Throws: `DocumentError` when the bytes are no package or hold no Word document.
  init(_ bytes: [UInt8], path: String) throws(DocumentError) {
    let zip = try ZipPackage(bytes, path: path)
    let links = try Self.relationships(of: "", in: zip, path: path)
    guard let main = try Self.findMainPart(zip, links, path: path) else {
      throw PackageFault.noDocumentPart(path: path)
    }
    self.zip = zip
    self.path = path
    mainPart = main
    packageLinks = links
    relationships = try Self.relationships(of: main, in: zip, path: path)
  }

  /// The first part that the main part links to with that type.
  func part(ofType type: String) -> String? {
    relationships.first { $0.type == type && !$0.isExternal }?.target
  }

  /// The inflated bytes of a part, as they stand in the package.
  ///
  /// - Throws: `DocumentError` when it is missing, damaged or too large.
  func bytes(of part: String) throws(DocumentError) -> [UInt8] {
    guard let entry = zip.entry(named: part) else {
      throw PackageFault.missingPart(part, path: path)
    }
    return try zip.inflate(entry)
  }

  /// The elements of a part.
  ///
  /// - Throws: `DocumentError` when it is missing, damaged, not well formed or built to harm.
  func index(of part: String) throws(DocumentError) -> XMLIndex {
    try Self.index(bytes(of: part), part: part, path: path)
  }

  private static func index(
    _ bytes: [UInt8], part: String, path: String
  ) throws(DocumentError) -> XMLIndex {
    do throws(XMLFailure) {
      return try XMLScanner.scan(bytes)
    } catch {
      throw PackageFault.xml(error, part: part, path: path)
    }
  }

  private static func relationships(
    of part: String, in zip: ZipPackage, path: String
  ) throws(DocumentError) -> [Relationship] {
    let name = Relationship.partName(for: part)
    guard let entry = zip.entry(named: name) else { return [] }
    let xml = try index(zip.inflate(entry), part: name, path: path)
    guard xml.nodes.count <= mostRelationships else {
      throw PackageFault.xml(.tooManyElements, part: name, path: path)
    }
    return Relationship.read(xml, source: part)
  }

  /// Many times what a document with a link in every sentence has.
  private static let mostRelationships = 50_000

  /// The main part by the package's relationships; by content type or usual name where those fail.
  private static func findMainPart(
    _ zip: ZipPackage, _ links: [Relationship], path: String
  ) throws(DocumentError) -> String? {
    if let link = links.first(where: { $0.type == "officeDocument" && !$0.isExternal }) {
      guard let entry = zip.entry(named: link.target) else {
        throw PackageFault.missingPart(link.target, path: path)
      }
      return entry.name
    }
    if let entry = zip.entry(named: "[Content_Types].xml") {
      let types = try index(zip.inflate(entry), part: entry.name, path: path)
      for node in types.children(of: 0) where types.nodes[node].name == .overrideType {
        guard let type = types.string("ContentType", in: .none, of: node),
          mainContentTypes.contains(type),
          let name = types.string("PartName", in: .none, of: node),
          let entry = zip.entry(named: String(name.drop { $0 == "/" }))
        else { continue }
        return entry.name
      }
    }
    return zip.entry(named: "word/document.xml")?.name
  }

  /// Document and template, without and with macros.
  private static let mainContentTypes: Set<String> = [
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    "application/vnd.ms-word.document.macroEnabled.main+xml",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
  ]
}
