/// The formats that can be read.
public enum DocumentFormat: String, Sendable, CaseIterable {
  /// A WordprocessingML package: .docx, .dotx, .docm.
  case docx
  /// Plain text without markup.
  case text
  /// Markdown.
  case markdown
  /// The XML of a notice: eForms, or TED's schema before it.
  case notice
}
