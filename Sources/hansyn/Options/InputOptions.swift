import ArgumentParser
import TenderDocuments

/// The documents and folders of a call.
struct InputOptions: ParsableArguments {
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

  @Flag(help: "Ta varje dokument i en mapp för sig i stället för mappen som en upphandling.")
  var each = false

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
  }
}
