/// The formats in which two versions are compared.
public enum ComparisonFormat: String, Sendable, CaseIterable {
  /// For people.
  case text
  /// For programs.
  case json
  /// For the file of the procurement and for wikis.
  case markdown
  /// A page that stands alone.
  case html
  /// For Word.
  case docx

  /// The format that a file's suffix asks for; nil for a suffix that says nothing.
  public init?(path: String) {
    switch path.split(separator: ".").last?.lowercased() {
    case "txt": self = .text
    case "json": self = .json
    case "md": self = .markdown
    case "html", "htm": self = .html
    case "docx": self = .docx
    default: return nil
    }
  }
}
