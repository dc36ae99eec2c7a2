import ArgumentParser
import TenderDocuments

/// The documents, and what counts as one tender.
struct PathOptions: ParsableArguments {
  @OptionGroup var input: InputOptions

  @Flag(help: "Läs alla sökvägar som en enda upphandling.")
  var tender = false

  @Option(
    help: ArgumentHelp(
      "Annonsen om upphandlingen, eForms i XML; läses som ett av dess dokument.",
      valueName: "annons.xml"))
  var notice: String?

  /// The paths of the call, without those of a list.
  var paths: [String] { input.paths }
  /// Whether every file of a folder is taken for itself.
  var each: Bool { input.each }

  /// The paths of the call, then those of the list.
  ///
  /// - Throws: `DocumentError` where the list can't be read.
  func all() throws(DocumentError) -> [String] { try input.all() }

  func validate() throws {
    if each, tender {
      throw ValidationError(
        sv: "välj --each eller --tender, inte båda", en: "choose --each or --tender, not both")
    }
  }
}
