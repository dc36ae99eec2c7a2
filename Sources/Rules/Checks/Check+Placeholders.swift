import LibraryFiles

extension Check {
  /// What the buyer left undone.
  public struct Placeholders: Sendable, Equatable {
    /// A sort of what is left undone.
    public enum Subject: String, Sendable, CaseIterable {
      /// A place to fill in: `[ange antal]`, `XX`, a form's prompt, a broken cross-reference.
      case gap
      /// A template's words to the person who writes.
      case guidance
      /// A slip of the person who writes.
      case note
      /// Alternatives of which one was to be chosen.
      case choice
    }

    /// What is told.
    public let subjects: [Subject]

    static func read(_ reader: MappingReader) throws(LibraryError) -> Placeholders {
      let subjects = try reader.choices("of", of: Subject.self)
      return Placeholders(subjects: subjects.isEmpty ? [.gap] : subjects)
    }
  }
}
