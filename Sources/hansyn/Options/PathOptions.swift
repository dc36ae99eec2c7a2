import ArgumentParser
import Foundation

/// The documents, and what counts as one tender.
struct PathOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Dokument (.docx, .dotx, .docm, Word-XML, .odt, .pdf, .txt, .md, annons i .xml), mapp, "
        + "eller - för standard in.",
      valueName: "sökväg"))
  var paths: [String]

  @Flag(help: "Ta varje fil i en mapp för sig i stället för mappen som en upphandling.")
  var each = false

  @Flag(help: "Läs alla sökvägar som en enda upphandling.")
  var tender = false

  @Option(
    help: ArgumentHelp(
      "Annonsen om upphandlingen, eForms i XML; läses som ett av dess dokument.",
      valueName: "annons.xml"))
  var notice: String?

  /// How many processors there are to work on.
  static var processors: Int { ProcessInfo.processInfo.activeProcessorCount }

  func validate() throws {
    if each, tender {
      throw ValidationError(
        sv: "välj --each eller --tender, inte båda", en: "choose --each or --tender, not both")
    }
  }
}
