/// Takes the program's own comments out of a DOCX.
///
/// Every part that was changed for them gets back the bytes that it had before, unless another
/// program has rewritten it since.
struct CommentRemoval {
  private let source: [UInt8]
  private let path: String
  private let keepsResolved: Bool

  /// Makes a removal.
  ///
  /// - Parameter keepsResolved: Whether comments that somebody has resolved stay, not only those
  ///   that somebody has answered.
  init(_ source: [UInt8], path: String, keepsResolved: Bool) {
    self.source = source
    self.path = path
    self.keepsResolved = keepsResolved
  }

  /// The document without them.
  ///
  /// - Throws: ``DocumentError`` where it can't be read, must not be changed or can't be spliced.
  func strip() throws(DocumentError) -> StrippedDocument {
    let package = try WordPackage(source, path: path)
    guard let own = try OwnComments(package), !own.comments.isEmpty else {
      return StrippedDocument(bytes: source, removed: 0, kept: 0)
    }
    let threads = try CommentThreads(package)
    let leaving = own.comments.filter {
      !threads.hasAnswers($0) && !(keepsResolved && threads.isResolved($0))
    }
    let kept = own.comments.count - leaving.count
    guard !leaving.isEmpty else { return StrippedDocument(bytes: source, removed: 0, kept: kept) }
    try EditingRights.checkComments(package, path: path)
    let host = try HostPart(package.index(of: package.mainPart), path: path)
    var changes = PackageChanges()
    changes.replaced[package.mainPart] =
      MarkerRemoval(host.index, ids: Set(leaving.map(\.id))).bytes()
    try CommentCompanions(package).remove(
      Set(leaving.compactMap(\.paragraph)), withAuthor: kept == 0, &changes)
    let rest = RootContent.removing(leaving.map(\.node), from: own.index)
    let part = CommentsPart(package, isStrict: host.isStrict)
    if try !part.unmake(rest, &changes), let name = package.part(ofType: "comments"),
      let stored = package.storedName(of: name)
    {
      changes.replaced[stored] = rest
    }
    return StrippedDocument(
      bytes: try ZipArchiveWriter.changing(changes, in: source, path: path),
      removed: leaving.count, kept: kept)
  }
}
