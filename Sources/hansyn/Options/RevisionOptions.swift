import ArgumentParser
import Foundation
import TenderDocuments

/// How a change is marked in the document.
struct RevisionOptions: ParsableArguments {
  @Flag(
    inversion: .prefixedNo,
    help: "Skriv ändringen som spårad ändring; text- och Markdown-filer har inga sådana.")
  var tracked = true

  @Option(help: ArgumentHelp("Namnet på den spårade ändringen.", valueName: "namn"))
  var author = "Hänsyn"

  @Option(
    help: ArgumentHelp(
      "Tiden för den spårade ändringen (annars nu), för samma fil varje gång.",
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

  /// The revision; nil where changes are not tracked.
  var revision: Revision? {
    guard tracked else { return nil }
    let moment = date.flatMap(Self.moment) ?? Date()
    return Revision(author: author, date: moment.formatted(.iso8601))
  }

  /// The moment that a text names; nil for what is none.
  static func moment(_ text: String) -> Date? {
    let full = text.count == 10 ? text + "T00:00:00Z" : text
    return try? Date(full, strategy: .iso8601)
  }
}
