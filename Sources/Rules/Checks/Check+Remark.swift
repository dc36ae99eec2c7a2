import LibraryFiles

extension Check {
  /// What a file may not hold.
  public struct Remark: Sendable, Equatable {
    /// What a reader does not see, or must not.
    public enum Subject: String, Sendable, CaseIterable {
      case comment
      case trackedChange = "tracked_change"
      case hiddenText = "hidden_text"
      case highlight
      /// The name of somebody at tracked changes or comments.
      case author
      /// A property of the file that tells of a person.
      case personalProperty = "personal_property"
      /// A property of the file that tells of another organisation, or of a place in its network.
      case organisationProperty = "organisation_property"
      case brokenReference = "broken_reference"
      /// Letters behind the text of every page.
      case watermark
      /// What the file fetches from elsewhere when it is opened: a template, a picture, text.
      case externalSource = "external_source"
      /// A document inside the document, which is not read.
      case embeddedDocument = "embedded_document"
      /// A part that can't be read: a drawing's text, a damaged part, a program.
      case unreadPart = "unread_part"
      /// A note of those who write to each other, in the text.
      case internalNote = "internal_note"
      /// The title of the template in place of the document's own.
      case templateTitle = "template_title"
    }

    /// What is told.
    public let subjects: [Subject]
    /// Whether a document has one finding of it, with the number of all.
    public let isOnce: Bool

    static func read(_ reader: MappingReader) throws(LibraryError) -> Remark {
      let remark = Remark(
        subjects: try reader.choices("of", of: Subject.self), isOnce: try reader.bool("once"))
      guard !remark.subjects.isEmpty else { throw reader.missing("of") }
      return remark
    }
  }
}
