import TenderDocuments

/// The formats of a manifest.
public enum ManifestFormat: String, Sendable, CaseIterable {
  case json, md, txt, docx

  /// The format that a file's suffix asks for; nil for another suffix.
  public init?(path: String) {
    guard let suffix = path.split(separator: ".").last?.lowercased() else { return nil }
    self.init(rawValue: suffix)
  }

  /// The bytes of a manifest.
  ///
  /// - Throws: `DocumentError` where memory does not suffice for a Word document.
  public func write(
    _ manifest: ClauseManifest, path: String
  ) throws(DocumentError) -> [UInt8] {
    let cover = ManifestCover(manifest: manifest)
    switch self {
    case .json: return Array(ManifestJSON(manifest: manifest).text.utf8)
    case .md: return NewDocument.markdown(cover.blocks)
    case .txt: return NewDocument.text(cover.blocks)
    case .docx: return try NewDocument.docx(cover.blocks, title: cover.title, path: path)
    }
  }
}
