import ArgumentParser
import TenderDocuments

/// How findings are put into copies of the documents as Word comments.
struct CommentOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Skriv en kopia med en kommentar vid varje anmärkning; en mapp för flera dokument.",
      valueName: "ny.docx"))
  var annotate: String?

  @Flag(
    help: "Granska inte, utan ta bort Hänsyns kommentarer ur ett dokument och skriv det till -o.")
  var stripComments = false

  @OptionGroup var authorship: AuthorshipOptions

  func validate() throws {
    if annotate != nil, stripComments {
      throw ValidationError(
        sv: "välj --annotate eller --strip-comments, inte båda",
        en: "choose --annotate or --strip-comments, not both")
    }
    if let annotate, annotate.isEmpty {
      throw ValidationError(
        sv: "ange en fil eller mapp för --annotate", en: "give a file or folder for --annotate")
    }
  }

  /// Whose comments they are, and of what time.
  var revision: Revision { authorship.revision }
}
