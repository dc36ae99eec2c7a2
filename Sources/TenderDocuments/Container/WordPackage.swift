/// A WordprocessingML package: its main part, what that part links to, and the bytes of both.
///
/// Reader and writer both start here; the writer splices into ``bytes(of:)``.
final class WordPackage {
  private let parts: any PackageParts
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
    let parts: any PackageParts =
      switch FileSignature(bytes) {
      case .flatPackage: try FlatPackage(bytes, path: path)
      case .mainPart: LoneMainPart(bytes: bytes)
      default: try ZipPackage(bytes, path: path)
      }
    let links = try Self.relationships(of: "", in: parts, path: path)
    guard let main = try Self.findMainPart(parts, links, path: path) else {
      // A flat package may well be a presentation.
      throw parts is ZipPackage
        ? PackageFault.noDocumentPart.at(path) : PackageFault.notWordDocument.at(path)
    }
    self.parts = parts
    self.path = path
    mainPart = main
    packageLinks = links
    relationships = try Self.relationships(of: main, in: parts, path: path)
  }

  /// The names of all parts, in the order of the file.
  var partNames: [String] { parts.partNames }

  /// Whether there is a part of that name.
  func holds(_ part: String) -> Bool { storedName(of: part) != nil }

  /// The name of a part as the file writes it, whatever its case; nil where there is none.
  func storedName(of part: String) -> String? { parts.storedName(of: part) }

  /// The first part that the main part links to with that type.
  func part(ofType type: String) -> String? {
    relationships.first { $0.type == type && !$0.isExternal }?.target
  }

  /// The inflated bytes of a part, as they stand in the package.
  ///
  /// - Throws: `DocumentError` when it is missing, damaged or too large.
  func bytes(of part: String) throws(DocumentError) -> [UInt8] {
    guard let bytes = try parts.content(of: part) else {
      throw PackageFault.missingPart(part).at(path)
    }
    return bytes
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
      throw PackageFault.xml(error, part: part).at(path)
    }
  }

  private static func relationships(
    of part: String, in parts: any PackageParts, path: String
  ) throws(DocumentError) -> [Relationship] {
    let name = Relationship.partName(for: part)
    guard let bytes = try parts.content(of: name) else { return [] }
    let xml = try index(bytes, part: name, path: path)
    guard xml.nodes.count <= mostRelationships else {
      throw PackageFault.xml(.tooManyElements, part: name).at(path)
    }
    return Relationship.read(xml, source: part)
  }

  /// Many times what a document with a link in every sentence has.
  private static let mostRelationships = 50_000

  /// The main part by the package's relationships; by content type or usual name where those fail.
  private static func findMainPart(
    _ parts: any PackageParts, _ links: [Relationship], path: String
  ) throws(DocumentError) -> String? {
    if let link = links.first(where: { $0.type == "officeDocument" && !$0.isExternal }) {
      guard let name = parts.storedName(of: link.target) else {
        throw PackageFault.missingPart(link.target).at(path)
      }
      return name
    }
    let list = "[Content_Types].xml"
    if let bytes = try parts.content(of: list) {
      let types = try index(bytes, part: list, path: path)
      for node in types.children(of: 0) where types.nodes[node].name == .overrideType {
        guard let type = types.string("ContentType", in: .none, of: node),
          mainContentTypes.contains(type),
          let name = types.string("PartName", in: .none, of: node),
          let stored = parts.storedName(of: String(name.drop { $0 == "/" }))
        else { continue }
        return stored
      }
    }
    return parts.storedName(of: "word/document.xml")
  }

  /// Document and template, without and with macros.
  private static let mainContentTypes: Set<String> = [
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    "application/vnd.ms-word.document.macroEnabled.main+xml",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
  ]
}
