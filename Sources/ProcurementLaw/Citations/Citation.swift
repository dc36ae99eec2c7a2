/// A place in the law that a document points to, as far as the text says it.
public struct Citation: Sendable, Equatable {
  /// What kind of place it is.
  public enum Kind: Sendable, Equatable {
    /// An act, or a chapter, section or annex of one.
    case statute
    /// An article of an EU act.
    case article
    /// The document's own paragraph: `enligt § 3`, with neither chapter nor act.
    case ownParagraph
    /// Another country's form, such as the Finnish `109.2 §`.
    case foreign
  }

  /// What kind of place it is.
  public let kind: Kind
  /// UTF-8 offsets of the whole citation, with the act's name where it stands beside.
  public let range: Range<Int>
  /// The act that the text names; nil where it names none.
  public let act: ActMention?
  /// The chapter; nil where there is none.
  public let chapter: Ordinal?
  /// The sections; a range such as 2–5 is one member.
  ///
  /// For an article its number.
  public let sections: [ClosedRange<Ordinal>]
  /// The paragraph (stycke) within the section, from 1.
  public let paragraph: Int?
  /// The point within the section or paragraph.
  public let point: Int?
  /// The annex; nil where there is none.
  public let annex: Ordinal?

  /// The same place as another kind.
  func with(kind: Kind) -> Citation {
    Citation(
      kind: kind, range: range, act: act, chapter: chapter, sections: sections,
      paragraph: paragraph, point: point, annex: annex)
  }

  /// Whether the citation covers a section.
  public func covers(_ section: Ordinal) -> Bool { sections.contains { $0.contains(section) } }
}
