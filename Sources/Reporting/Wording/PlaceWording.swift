import LibraryFiles
import Linting
import TenderDocuments

/// Words for where a passage stands, and why one does not count.
extension Wording {
  /// A place in words: section, then paragraph or line.
  public func place(_ place: Location) -> String {
    var parts: [String] = []
    if let heading = place.headings.last {
      // A numbered paragraph goes on from its heading's number.
      let own = place.section.flatMap { number in
        heading.hasPrefix(number) ? nil : number + of(" i ", " in ")
      }
      parts.append((own ?? "") + DisplayWidth.harmless(heading))
    }
    if let story = story(place.story) { parts.append(story) }
    if let cell = place.cell {
      parts.append(
        of(
          "tabell \(cell.table), rad \(cell.row), kolumn \(cell.column)",
          "table \(cell.table), row \(cell.row), column \(cell.column)"))
    }
    if let line = place.line {
      parts.append(of("rad \(line)", "line \(line)"))
    } else {
      parts.append(paragraph(place.paragraph))
    }
    if let page = place.page { parts.append(self.page(page, isExact: place.isPageExact)) }
    return parts.joined(separator: ", ")
  }

  /// How tracked changes were read, behind a comma; nothing where they count as accepted.
  func reading(_ view: TrackedChangesView) -> String {
    switch view {
    case .accepted: ""
    case .original:
      of(", med ändringarna avvisade", ", with the changes rejected")
    case .all: of(", med alla ändringar", ", with all changes")
    }
  }

  /// `stycke 7`.
  func paragraph(_ number: Int) -> String { of("stycke \(number)", "paragraph \(number)") }

  /// `ca sid. 4`; without the reservation where the pages are fixed.
  private func page(_ number: Int, isExact: Bool) -> String {
    isExact
      ? of("sid. \(number)", "p. \(number)") : of("ca sid. \(number)", "about p. \(number)")
  }

  /// What a part of a document is called; nil for the body, which needs no name.
  private func story(_ story: Block.Story) -> String? {
    switch story {
    case .body: nil
    case .footnote: of("fotnot", "footnote")
    case .endnote: of("slutnot", "endnote")
    case .header: of("sidhuvud", "page header")
    case .footer: of("sidfot", "page footer")
    case .textBox: of("textruta", "text box")
    }
  }

  /// Where a passage stands that does not count, and why, as the end of a sentence about it.
  ///
  /// - Parameters:
  ///   - reason: Why it does not count.
  ///   - place: Where it stands.
  ///   - note: The reason in words of its own, which say more.
  func rejection(
    _ reason: RejectedEvidence.Reason, at place: Location, note: Localised? = nil
  ) -> String {
    let at = self.place(place)
    if let note { return "(\(at)): \(of(note))" }
    switch reason {
    case .negated: return "(\(at)) " + of("säger nej till det", "says no to it")
    case .weak:
      return "(\(at)) "
        + of("binder inte: bör, kan eller en avsikt", "does not bind: should, may or an intention")
    case .wrongSection:
      return of("står i \(at), inte där kraven ställs", "stands in \(at), not among the demands")
    case .background:
      return "(\(at)) "
        + of("är bakgrund eller policy, inget krav", "is background or policy, no demand")
    case .wrongSubject:
      return "(\(at)) " + of("binder inte leverantören", "does not bind the supplier")
    case .otherMeaning: return "(\(at)) " + of("betyder något annat", "means something else")
    case .outsideClause:
      return of("står i \(at), inte i villkoret", "stands in \(at), not in the condition")
    }
  }
}
