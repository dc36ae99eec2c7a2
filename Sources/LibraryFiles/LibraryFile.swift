/// A rule file, a clause file or another file of the library, as read.
///
/// A Markdown file is a YAML head between two lines `---` and a body; a YAML file has no body.
public struct LibraryFile: Sendable, Equatable {
  /// The path below the library's folder, with `/`, for example `rules/EMP/EMP003.yml`.
  public let path: String
  /// The YAML content: the whole file, or the head of a Markdown file.
  public let root: LibraryNode
  /// The text after the head of a Markdown file.
  public let body: String?
  /// The 1-based line on which the body begins.
  public let bodyLine: Int

  /// Makes a file.
  public init(path: String, root: LibraryNode, body: String? = nil, bodyLine: Int = 1) {
    self.path = path
    self.root = root
    self.body = body
    self.bodyLine = bodyLine
  }
}
