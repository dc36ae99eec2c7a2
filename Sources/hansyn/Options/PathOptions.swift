import ArgumentParser
import Foundation
import TenderDocuments

/// The documents, and what counts as one tender.
struct PathOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Dokument (.docx, .dotx, .docm, Word-XML, .odt, .pdf, .txt, .md, annons i .xml), mapp, "
        + "eller - för standard in.",
      valueName: "sökväg"))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "Läs sökvägar ur en fil, en per rad eller med nolltecken emellan; - är standard in.",
      valueName: "fil"))
  var fileList: String?

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

  /// The paths of the call, then those of the list.
  ///
  /// - Throws: `DocumentError` where the list can't be read.
  func all() throws(DocumentError) -> [String] {
    guard let fileList else { return paths }
    return paths + (try FileList(path: fileList).paths)
  }

  func validate() throws {
    if paths.isEmpty, fileList == nil {
      throw ValidationError(sv: "<sökväg> saknas", en: "<sökväg> is missing")
    }
    if fileList == "-", paths.contains("-") {
      throw ValidationError(
        sv: "standard in kan inte vara både dokument och fillista",
        en: "standard input can’t be both a document and the list of files")
    }
    if each, tender {
      throw ValidationError(
        sv: "välj --each eller --tender, inte båda", en: "choose --each or --tender, not both")
    }
  }
}
