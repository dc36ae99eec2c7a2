/// The parts that newer programs keep beside the comments: threads, identities, times, people.
///
/// They are not made where a package lacks them. Where it has them they are lists of *all* comments,
/// so that a comment missing from them may be dropped; each new one gets its entries then.
struct CommentCompanions {
  private let package: WordPackage

  /// Makes them for a package.
  init(_ package: WordPackage) { self.package = package }

  // MARK: Adding

  /// What a comment is called in these parts.
  struct Identity {
    /// The id of its last paragraph.
    let paragraph: String
    /// The id that outlives copying.
    let durable: String
  }

  /// Identities for comments; none where the package does not keep any.
  ///
  /// - Parameters:
  ///   - count: How many comments there are.
  ///   - main: The main part.
  ///   - comments: The part of the comments.
  func identities(
    _ count: Int, main: XMLIndex, comments: XMLIndex
  ) throws(DocumentError) -> [Identity] {
    var hasList = false
    for type in ["commentsExtended", "commentsIds", "commentsExtensible"] {
      if try list(type) != nil { hasList = true }
    }
    guard hasList, comments.rootBinding(of: .word2010) != nil else { return [] }
    var used = HexadecimalIDs(comments.bytes)
    used.add(main.bytes)
    for type in ["header", "footer", "footnotes", "endnotes"] {
      for link in package.relationships where link.type == type && !link.isExternal {
        guard package.holds(link.target) else { continue }
        used.add(try package.bytes(of: link.target))
      }
    }
    for type in ["commentsIds", "commentsExtensible"] {
      if let list = try list(type) { used.add(list.bytes) }
    }
    return (0..<count).map { _ in Identity(paragraph: used.next(), durable: used.next()) }
  }

  /// Adds the entries of comments, and their author.
  func add(
    _ identities: [Identity], revision: Revision, _ changes: inout PackageChanges
  ) throws(DocumentError) {
    try append("commentsExtended", .word2012, &changes) { w in
      identities.map {
        "<\(w):commentEx \(w):paraId=\"\($0.paragraph)\" \(w):done=\"0\"/>"
      }.joined()
    }
    let areIdentified = try append("commentsIds", .commentIdentity, &changes) { w in
      identities.map {
        "<\(w):commentId \(w):paraId=\"\($0.paragraph)\" \(w):durableId=\"\($0.durable)\"/>"
      }.joined()
    }
    // Only the list of identities leads from a comment to its entry here, which is removed by it.
    if areIdentified {
      try append("commentsExtensible", .commentExtension, &changes) { w in
        identities.map {
          "<\(w):commentExtensible \(w):durableId=\"\($0.durable)\""
            + " \(w):dateUtc=\"\(XMLEscape.text(revision.date))\"/>"
        }.joined()
      }
    }
    guard let people = try list("people"), !isKnown(revision.author, in: people) else { return }
    try append("people", .word2012, &changes) { Self.person(revision.author, prefix: $0) }
  }

  /// Writes entries into a part; whether it is there and takes them.
  @discardableResult private func append(
    _ type: String, _ namespace: XMLNamespace, _ changes: inout PackageChanges,
    _ markup: (String) -> String
  ) throws(DocumentError) -> Bool {
    guard let index = try list(type), let prefix = index.rootBinding(of: namespace)?.prefix,
      let name = name(of: type)
    else { return false }
    let entries = markup(prefix)
    if !entries.isEmpty { changes.replaced[name] = RootContent.appending(entries, to: index) }
    return true
  }

  private func isKnown(_ author: String, in people: XMLIndex) -> Bool {
    people.children(of: 0).contains {
      people.string("author", in: .word2012, of: $0) == author
    }
  }

  /// The entry of an author; the blank before the end of its inner tag marks it as ours.
  private static func person(_ author: String, prefix w: String) -> String {
    let name = XMLEscape.text(author)
    return "<\(w):person \(w):author=\"\(name)\"><\(w):presenceInfo \(w):providerId=\"None\""
      + " \(w):userId=\"\(name)\" /></\(w):person>"
  }

  // MARK: Removing

  /// Takes the entries of comments away.
  ///
  /// - Parameters:
  ///   - paragraphs: The ids of their last paragraphs.
  ///   - withAuthor: Whether none of ours is left, so that their author goes too.
  func remove(
    _ paragraphs: Set<String>, withAuthor: Bool, _ changes: inout PackageChanges
  ) throws(DocumentError) {
    var durable: Set<String> = []
    if let identities = try list("commentsIds") {
      for node in identities.children(of: 0) {
        guard let paragraph = identities.string("paraId", in: .commentIdentity, of: node),
          paragraphs.contains(paragraph),
          let id = identities.string("durableId", in: .commentIdentity, of: node)
        else { continue }
        durable.insert(id)
      }
    }
    try remove("commentsExtended", &changes) { index, node in
      index.string("paraId", in: .word2012, of: node).map(paragraphs.contains) ?? false
    }
    try remove("commentsIds", &changes) { index, node in
      index.string("paraId", in: .commentIdentity, of: node).map(paragraphs.contains) ?? false
    }
    try remove("commentsExtensible", &changes) { index, node in
      index.string("durableId", in: .commentExtension, of: node).map(durable.contains) ?? false
    }
    guard withAuthor else { return }
    try remove("people", &changes) { index, node in
      guard let author = index.string("author", in: .word2012, of: node),
        let prefix = index.rootBinding(of: .word2012)?.prefix
      else { return false }
      return index.bytes[index.range(of: node)]
        .elementsEqual(Self.person(author, prefix: prefix).utf8)
    }
  }

  private func remove(
    _ type: String, _ changes: inout PackageChanges, where isOurs: (XMLIndex, Int) -> Bool
  ) throws(DocumentError) {
    guard let index = try list(type), let name = name(of: type) else { return }
    let nodes = index.children(of: 0).filter { isOurs(index, $0) }
    if !nodes.isEmpty { changes.replaced[name] = RootContent.removing(nodes, from: index) }
  }

  // MARK: Parts

  private func name(of type: String) -> String? {
    package.part(ofType: type).flatMap { package.storedName(of: $0) }
  }

  private func list(_ type: String) throws(DocumentError) -> XMLIndex? {
    guard let name = name(of: type) else { return nil }
    let index = try package.index(of: name)
    return index.isTranscoded ? nil : index
  }
}
