/// A place in a document that waits for content.
public struct Placeholder: Sendable, Equatable {
  /// What stands there.
  public enum Kind: String, Sendable, CaseIterable {
    /// A form's own words, as ”Klicka eller tryck här för att ange text”.
    case prompt
    /// An instruction or a name of what is lacking in brackets: `[ange antal]`, `<datum>`, `«Namn»`.
    case slot
    /// A name or another particular of a party in brackets: `[leverantörens namn]`.
    case name
    /// Letters in place of content: `XX`, `202X`, `20XX-XX-XX`, `NN`.
    case filler
    /// A line to write on.
    case line
    /// A template's words to the person who writes.
    case guidance
    /// A slip of the person who writes: ”kolla med juristen”, `TODO`, `???`.
    case note
    /// A cross-reference that Word could not resolve.
    case brokenReference = "broken_reference"
    /// Alternatives of which one was to be chosen, and the words that ask to.
    case choice
    /// Letters from an idle hand.
    case garbage
  }

  /// Who is to fill the place.
  public enum Owner: String, Sendable, CaseIterable {
    /// The authority, before publication: a defect.
    case buyer
    /// The tenderer.
    case supplier
    /// The parties, when they sign.
    case signing
    /// Nobody: text that is in force although it stands in brackets.
    case liveText = "live_text"
    /// It can't be told.
    case unclear
  }

  /// What stands there.
  public let kind: Kind
  /// Who is to fill it.
  public let owner: Owner
  /// UTF-8 offsets into the document's text.
  public let range: Range<Int>
  /// The index of its block.
  public let block: Int
}
