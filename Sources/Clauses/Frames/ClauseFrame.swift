import LibraryFiles
import TenderDocuments

/// What stands around the text of a document of its own: the head of a letter, its closing, and what
/// runs at the top of its pages.
///
/// Many clauses share one frame, so that who sends a letter, when and under which number is declared
/// and asked for in one way.
public struct ClauseFrame: Sendable, Equatable {
  /// Lines that belong together and stand in one place of the page.
  public struct Part: Sendable, Equatable {
    /// What they are.
    public let role: DraftBlock.Role
    /// The lines, each with its tags; a line that comes out empty is left out.
    public let lines: ClauseTemplate
  }

  /// The id, for example `brev`.
  public let id: String
  /// What the frame is for.
  public let title: Localised
  /// What the sender fills in; a clause's own parameter of the same name goes first.
  public let parameters: [ClauseParameter]
  /// What stands over the heading.
  public let head: [Part]
  /// What stands between the text and the signatures.
  public let closing: [Part]
  /// What stands at the upper left from the second page on.
  public let runningLeft: ClauseTemplate?
  /// What stands at the upper right from the second page on.
  public let runningRight: ClauseTemplate?
  /// The file it was read from.
  public let path: String
  /// What the file says, to be compared and signed with each clause that has the frame.
  let source: [String]

  /// All texts of the frame.
  var templates: [ClauseTemplate] {
    head.map(\.lines) + closing.map(\.lines) + [runningLeft, runningRight].compactMap(\.self)
  }
}

extension Clause {
  /// Somebody who signs the document.
  public struct Signature: Sendable, Equatable {
    /// The lines below the signature; one that ends with a colon is left open to be filled in.
    public let lines: ClauseTemplate
    /// The parameter of type `lista` whose every item signs; nil for one who signs.
    public let each: String?
    /// The variants that it holds for; empty means all.
    public let variants: [String]

    /// Whether it stands below a variant.
    func holds(for variant: String?) -> Bool {
      variants.isEmpty || variant.map(variants.contains) ?? false
    }
  }

  /// All texts of the clause with those of its frame.
  var templates: [ClauseTemplate] {
    [heading, body] + (frame?.templates ?? []) + signatures.map(\.lines)
  }
}
