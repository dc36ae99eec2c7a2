/// The part that holds the comments of a package, made where there is none.
struct CommentsPart {
  private let package: WordPackage
  private let isStrict: Bool

  /// Makes it for a package.
  ///
  /// - Parameter isStrict: Whether the main part uses the names of ISO/IEC 29500 strict.
  init(_ package: WordPackage, isStrict: Bool) {
    self.package = package
    self.isStrict = isStrict
  }

  // MARK: Making

  /// Makes the part with comments in it, its content type and the link to it.
  ///
  /// - Parameter markup: The comments, with the prefix `w`.
  /// - Throws: ``DocumentError`` where types or links can't be read.
  func make(_ markup: String, _ changes: inout PackageChanges) throws(DocumentError) {
    let types = try package.index(of: Self.types)
    let links = try linkIndex()
    let name = freeName(types)
    changes.added.append((name, Array((empty + markup + Self.end).utf8)))
    changes.replaced[Self.types] = RootContent.appending(
      "<\(Self.tag("Override", in: types)) PartName=\"/\(name)\" ContentType=\"\(Self.type)\"/>",
      to: types)
    let target = name.split(separator: "/").last.map(String.init) ?? name
    if let links {
      let used = Set(package.relationships.map(\.id))
      let id = (1...).lazy.map { "rId\($0)" }.first { !used.contains($0) } ?? "rId0"
      let tag = Self.tag("Relationship", in: links)
      changes.replaced[linkName] = RootContent.appending(
        "<\(tag) Id=\"\(id)\" Type=\"\(linkType)\" Target=\"\(target)\"/>", to: links)
    } else {
      let link = "<Relationship Id=\"rId1\" Type=\"\(linkType)\" Target=\"\(target)\"/>"
      changes.added.append(
        (
          Relationship.partName(for: package.mainPart),
          Array((Self.noLinks + link + Self.endOfLinks).utf8)
        ))
    }
  }

  /// Takes the part away again, where nothing is left in it and it was made by ``make(_:_:)``.
  ///
  /// - Parameter rest: What is left of the part.
  /// - Returns: Whether it was.
  /// - Throws: ``DocumentError`` where types or links can't be read.
  func unmake(_ rest: [UInt8], _ changes: inout PackageChanges) throws(DocumentError) -> Bool {
    guard rest.elementsEqual((empty + Self.end).utf8),
      let part = package.part(ofType: "comments"), let stored = package.storedName(of: part),
      let links = try linkIndex()
    else { return false }
    let types = try package.index(of: Self.types)
    let path = "/" + stored
    let overrides = types.children(of: 0).filter {
      types.nodes[$0].name == .overrideType
        && types.string("PartName", in: .none, of: $0) == path
        && types.string("ContentType", in: .none, of: $0) == Self.type
    }
    let target = stored.split(separator: "/").last.map(String.init)
    let relationships = links.children(of: 0).filter {
      links.nodes[$0].name == .relationship
        && links.string("Target", in: .none, of: $0) == target
        && links.string("Type", in: .none, of: $0) == linkType
    }
    guard overrides.count == 1, relationships.count == 1 else { return false }
    changes.removed.append(stored)
    changes.replaced[Self.types] = RootContent.removing(overrides, from: types)
    let remaining = RootContent.removing(relationships, from: links)
    if remaining.elementsEqual((Self.noLinks + Self.endOfLinks).utf8) {
      changes.removed.append(linkName)
    } else {
      changes.replaced[linkName] = remaining
    }
    return true
  }

  // MARK: Names

  private static let types = "[Content_Types].xml"
  private static let type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let end = "</w:comments>"
  private static let noLinks =
    declaration
    + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
  /// The two blanks tell links that were made here from those that a package had.
  private static let endOfLinks = "</Relationships  >"

  private var empty: String {
    let namespace =
      isStrict
      ? "http://purl.oclc.org/ooxml/wordprocessingml/main"
      : "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return Self.declaration + "<w:comments xmlns:w=\"\(namespace)\">"
  }

  private var linkType: String {
    (isStrict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships/"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/") + "comments"
  }

  /// The links of the main part; nil where it has none.
  private func linkIndex() throws(DocumentError) -> XMLIndex? {
    let name = Relationship.partName(for: package.mainPart)
    guard package.holds(name) else { return nil }
    return try package.index(of: name)
  }

  private var linkName: String {
    let name = Relationship.partName(for: package.mainPart)
    return package.storedName(of: name) ?? name
  }

  /// A name beside the main part that neither a part nor a content type has.
  private func freeName(_ types: XMLIndex) -> String {
    let folder = package.mainPart.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    let taken = Set(
      types.children(of: 0).compactMap {
        types.string("PartName", in: .none, of: $0)?.lowercased()
      })
    return (0...).lazy.map { folder + "comments" + ($0 == 0 ? "" : String($0)) + ".xml" }
      .first { !package.holds($0) && !taken.contains("/" + $0.lowercased()) }
      ?? folder + "comments.xml"
  }

  /// A name with the prefix that the root has.
  private static func tag(_ name: String, in index: XMLIndex) -> String {
    let root = index.tagName(of: 0)
    guard let colon = root.firstIndex(of: ":") else { return name }
    return root[...colon] + name
  }
}
