/// The formats that can be read.
public enum DocumentFormat: String, Sendable, CaseIterable {
  /// A WordprocessingML package: .docx, .dotx, .docm.
  case docx
  /// WordprocessingML in one XML file: a package as Flat OPC, or a main part alone.
  case wordXML
  /// Plain text without markup.
  case text
  /// Markdown.
  case markdown
  /// The XML of a notice: eForms, or TED's schema before it.
  case notice
}
