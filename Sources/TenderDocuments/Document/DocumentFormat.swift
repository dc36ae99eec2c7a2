/// The formats that can be read.
public enum DocumentFormat: String, Sendable, CaseIterable {
  /// A WordprocessingML package: .docx, .dotx, .docm.
  case docx
  /// WordprocessingML in one XML file: a package as Flat OPC, or a main part alone.
  case wordXML
  /// An OpenDocument text: .odt, .ott, .fodt.
  case odt
  /// A PDF file with a text layer.
  case pdf
  /// Plain text without markup.
  case text
  /// Markdown.
  case markdown
  /// The XML of a notice: eForms, or TED's schema before it.
  case notice

  /// Whether edits can be put into such a document; the others are only read.
  public var isWritable: Bool { ![.wordXML, .odt, .pdf, .notice].contains(self) }
}
