import ArgumentParser
import Clauses
import TenderDocuments

/// What a document of its own is written as, and into what.
struct LetterOptions: ParsableArguments {
  /// The formats.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case docx, pdf, html, text, markdown

    /// The format that a file's ending asks for.
    init?(path: String) {
      switch path.split(separator: ".").last?.lowercased() {
      case "docx": self = .docx
      case "pdf": self = .pdf
      case "html", "htm": self = .html
      case "txt": self = .text
      case "md": self = .markdown
      default: return nil
      }
    }

    /// Whether it is no text, and so is written to a file.
    var isBinary: Bool { self == .docx || self == .pdf }
  }

  @Option(help: "Formatet; annars efter ändelsen på -o. En pdf kräver LibreOffice.")
  var format: Format?

  @Option(
    help: ArgumentHelp(
      "Er egen mall: dess formatmallar, sidhuvud, sidfot och sida behålls, och texten skrivs vid "
        + "bokmärket innehåll om det finns.",
      valueName: "fil.docx"))
  var template: String?

  /// The format for a file, or for standard output.
  func format(for output: String?) -> Format {
    format ?? output.flatMap(Format.init(path:)) ?? .text
  }

  /// Checks the options against the file.
  func check(output: String?) throws {
    if let output, format == nil, Format(path: output) == nil {
      throw ValidationError(
        sv: "formatet framgår inte av ”\(output)”; ange --format",
        en: "”\(output)” does not tell the format; give --format")
    }
    let format = format(for: output)
    if output == nil, format.isBinary {
      throw ValidationError(
        sv:
          "en \(format == .pdf ? "pdf" : "Word-fil") skrivs till en fil; ange -o FIL.\(format.rawValue)",
        en: "a \(format == .pdf ? "PDF" : "Word document") is written to a file; "
          + "give -o FILE.\(format.rawValue)")
    }
    if template != nil, !format.isBinary {
      throw ValidationError(
        sv: "en mall gäller för Word och pdf; ange -o FIL.docx eller -o FIL.pdf",
        en: "a template is for Word and PDF; give -o FILE.docx or -o FILE.pdf")
    }
  }

  /// The bytes of a draft.
  ///
  /// - Throws: `DocumentError` for a template that can't be used, or where there is no LibreOffice.
  func bytes(of draft: Clauses.Draft, output: String?) throws -> [UInt8] {
    switch format(for: output) {
    case .text: return NewDocument.text(draft.blocks)
    case .markdown: return NewDocument.markdown(draft.blocks)
    case .html: return NewDocument.html(draft.blocks, title: draft.title)
    case .docx: return try word(draft, output)
    case .pdf:
      // Whether the program is there is known before anything is made.
      let office = try OfficeProgram()
      return try office.pdf(of: try word(draft, output), path: template ?? output ?? "pdf")
    }
  }

  private func word(_ draft: Clauses.Draft, _ output: String?) throws(DocumentError) -> [UInt8] {
    guard let template else {
      return try NewDocument.docx(
        draft.blocks, title: draft.title, running: draft.running, path: output ?? draft.title)
    }
    return try TemplateDocument.docx(
      draft.blocks, template: try DocumentReader.bytes(ofFile: template), path: template)
  }
}
