import ArgumentParser
import Foundation
import TenderDocuments

/// In whose name, and of what time, something is written into a document: a change or a comment.
struct AuthorshipOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Namnet på det som skrivs in.", valueName: "namn"))
  var author = "Hänsyn"

  @Option(
    help: ArgumentHelp(
      "Tiden för det som skrivs in (annars nu), för samma fil varje gång.",
      valueName: "åååå-mm-dd[Thh:mm:ssZ]"))
  var date: String?

  func validate() throws {
    guard !author.isEmpty, author.count <= 255 else {
      throw ValidationError(
        sv: "--author ska vara 1–255 tecken", en: "--author must have 1–255 characters")
    }
    if let date, Self.moment(date) == nil {
      throw ValidationError(
        sv: "”\(date)” är ingen tid; skriv till exempel 2026-11-21T09:00:00Z",
        en: "”\(date)” is no time; write for example 2026-11-21T09:00:00Z")
    }
  }

  /// The author and the time.
  var revision: Revision {
    let moment = date.flatMap(Self.moment) ?? Date()
    return Revision(author: author, date: moment.formatted(.iso8601))
  }

  /// The moment that a text names; nil for what is none.
  private static func moment(_ text: String) -> Date? {
    let full = text.count == 10 ? text + "T00:00:00Z" : text
    return try? Date(full, strategy: .iso8601)
  }
}
