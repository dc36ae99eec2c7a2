/// What a file says about itself outside of its text: its title, who wrote it, at what organisation.
///
/// Nobody who reads the text sees it; everybody who opens the file's properties does.
public struct DocumentProperty: Sendable, Equatable {
  /// Which property it is (ISO/IEC 29500-2, 8.3, and 29500-1, 22.2 and 22.3).
  public enum Kind: Sendable, Equatable {
    case title, subject, keywords, description, category
    /// Who made the file.
    case creator
    /// Who saved it last.
    case lastModifiedBy
    case manager, company
    /// Somebody who has commented on or changed the text, as the list of reviewers names them.
    case reviewer
    /// The path or address of the template that it hangs on.
    case template
    /// A property that the organisation or one of its programs added, by its name.
    case custom(name: String)
  }

  /// Which property it is.
  public let kind: Kind
  /// What it says, never empty; at most 300 characters.
  public let value: String

  /// Makes a property.
  public init(kind: Kind, value: String) {
    self.kind = kind
    self.value = value
  }
}
