import ArgumentParser
import Foundation
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

  @Option(help: ArgumentHelp("Namnet på kommentarerna.", valueName: "namn"))
  var author = "Hänsyn"

  @Option(
    help: ArgumentHelp(
      "Kommentarernas tid (annars nu), för samma fil varje gång.",
      valueName: "åååå-mm-dd[Thh:mm:ssZ]"))
  var date: String?

  func validate() throws {
    guard !author.isEmpty, author.count <= 255 else {
      throw ValidationError(
        sv: "--author ska vara 1–255 tecken", en: "--author must have 1–255 characters")
    }
    if let date, RevisionOptions.moment(date) == nil {
      throw ValidationError(
        sv: "”\(date)” är ingen tid; skriv till exempel 2026-11-21T09:00:00Z",
        en: "”\(date)” is no time; write for example 2026-11-21T09:00:00Z")
    }
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
  var revision: Revision {
    let moment = date.flatMap(RevisionOptions.moment) ?? Date()
    return Revision(author: author, date: moment.formatted(.iso8601))
  }
}
