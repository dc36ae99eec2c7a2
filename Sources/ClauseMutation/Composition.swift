import Clauses
import Linting

/// A clause with its companions in a tender, and what can be lost of it.
public struct Composition: Sendable {
  /// The id of the clause.
  public let clause: String
  /// The variant that it is written in; nil where it has one form only.
  public let variant: String?
  /// The facts that are given with the document.
  public let facts: Facts
  /// The headings of the host under which a sentence does not bind.
  let elsewhere: [String]
  /// The elements of the clause and its companions, each with the clause that it belongs to.
  let elements: [(owner: Page.Owner, element: Clause.Element)]
  let page: Page

  /// The clause and the variant, for example `UPP-01.dialog`.
  public var name: String { clause + (variant.map { ".\($0)" } ?? "") }
  /// The document with nothing lost.
  public var markdown: String { page.markdown }
}
