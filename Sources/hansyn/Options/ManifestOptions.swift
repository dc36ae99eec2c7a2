import ArgumentParser
import Clauses
import Drafting
import ProcurementLaw
import Reporting
import TenderDocuments

/// A list of the clauses that were used, for the file.
struct ManifestOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Skriv också en förteckning över klausulerna: version, granskning, avtryck och värden "
        + "(.docx, .txt, .md eller .json).",
      valueName: "fil"))
  var manifest: String?

  func validate() throws {
    guard let manifest, ManifestFormat(path: manifest) == nil else { return }
    throw ValidationError(
      sv:
        "förteckningens format framgår inte av ”\(manifest)”; sluta med .docx, .txt, .md eller .json",
      en: "”\(manifest)” does not tell the list's format; end with .docx, .txt, .md or .json")
  }

  /// Throws where the list would take the place of the document itself.
  func check(output: String?) throws {
    guard let manifest, manifest == output else { return }
    throw ValidationError(
      sv: "--manifest och -o kan inte vara samma fil",
      en: "--manifest and -o can't be the same file")
  }

  /// Writes the list, where one is asked for.
  ///
  /// - Throws: `DocumentError` where it can't be written.
  func write(
    _ documents: [ClauseManifest.Document], library: ClauseLibrary, register: ReviewRegister,
    asOf: LegalDate, words: Wording, overwriting: Bool
  ) throws {
    guard let manifest, let format = ManifestFormat(path: manifest) else { return }
    let list = ClauseManifest(
      documents, library: library, register: register, asOf: asOf.description,
      language: words.language)
    try AtomicFile.write(
      format.write(list, path: manifest), to: manifest, overwriting: overwriting)
  }
}
