import ArgumentParser
import TenderDocuments

/// How a change is marked in the document.
struct RevisionOptions: ParsableArguments {
  @Flag(
    inversion: .prefixedNo,
    help: "Skriv ändringen som spårad ändring; text- och Markdown-filer har inga sådana.")
  var tracked = true

  @OptionGroup var authorship: AuthorshipOptions

  /// The revision; nil where changes are not tracked.
  var revision: Revision? { tracked ? authorship.revision : nil }
}
