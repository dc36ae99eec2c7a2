import Foundation

/// A Markdown document as paragraphs of sentences, so that single sentences can be changed.
struct Page: Sendable, Equatable {
  /// Which clause a paragraph belongs to.
  struct Owner: Sendable, Hashable {
    let clause: String
    let variant: String?
  }

  struct Paragraph: Sendable, Equatable {
    /// What stands before the text: `### `, `2. `, `a) ` or nothing.
    let label: String
    var sentences: [String]
    var owner: Owner?

    var isHeading: Bool { label.hasPrefix("#") }
    /// Whether it is a member of the list that the paragraph before it leads in.
    var isMember: Bool { label.hasSuffix(") ") || label == "- " }
    var text: String { label + sentences.joined(separator: " ") }
  }

  /// Where a sentence stands.
  struct Place: Sendable, Hashable {
    let paragraph: Int
    let sentence: Int
  }

  var paragraphs: [Paragraph]

  /// Reads Markdown in which every line is a paragraph.
  ///
  /// No-break spaces become blanks: how a text is set is a paraphrase of its own.
  init(markdown: String) {
    paragraphs = markdown.replacing("\u{A0}", with: " ").split(separator: "\n").map { line in
      let label =
        line.prefixMatch(of: #/#+ |[0-9]+\. |[a-z]\) |- /#).map { String($0.output) } ?? ""
      let text = String(line.dropFirst(label.count))
      return Paragraph(
        label: label, sentences: label.hasPrefix("#") ? [text] : Self.sentences(of: text),
        owner: nil)
    }
  }

  /// The Markdown of the page.
  var markdown: String {
    paragraphs.map(\.text).joined(separator: "\n\n") + "\n"
  }

  subscript(place: Place) -> String {
    get { paragraphs[place.paragraph].sentences[place.sentence] }
    set { paragraphs[place.paragraph].sentences[place.sentence] = newValue }
  }

  /// The sentences of a clause, or of all, that meet a condition, in their order.
  func places(of owner: Owner?, where holds: (String) -> Bool) -> [Place] {
    paragraphs.indices.filter {
      let own = paragraphs[$0].owner
      return own != nil && (owner == nil || own == owner) && !paragraphs[$0].isHeading
    }

    .flatMap { index in
      paragraphs[index].sentences.indices
        .filter { holds(paragraphs[index].sentences[$0]) }
        .map { Place(paragraph: index, sentence: $0) }
    }
  }

  /// The page without some sentences, and what was taken out.
  ///
  /// The members of a list go with the sentence that leads into it; a paragraph that has nothing
  /// left goes too.
  func removing(_ places: [Place]) -> (page: Page, removed: [Paragraph]) {
    var page = self
    var removed: [Paragraph] = []
    for (index, places) in Dictionary(grouping: places, by: \.paragraph).sorted(by: {
      $0.key < $1.key
    }) {
      let gone = Set(places.map(\.sentence))
      let sentences = paragraphs[index].sentences
      removed.append(
        Paragraph(label: "", sentences: gone.sorted().map { sentences[$0] }, owner: nil))
      page.paragraphs[index].sentences = sentences.indices.filter { !gone.contains($0) }
        .map { sentences[$0] }
      guard gone.contains(where: { sentences[$0].hasSuffix(":") }) else { continue }
      for member in paragraphs.indices[(index + 1)...].prefix(while: { paragraphs[$0].isMember }) {
        removed.append(paragraphs[member])
        page.paragraphs[member].sentences = []
      }
    }
    page.paragraphs.removeAll { $0.sentences.isEmpty }
    return (page, removed)
  }

  /// A text cut where a full stop is followed by a blank and a capital.
  private static func sentences(of text: String) -> [String] {
    var sentences: [String] = []
    var rest = Substring(text)
    while let stop = rest.firstMatch(of: /[.!?] (?=[A-ZÅÄÖ])/) {
      sentences.append(String(rest[..<rest.index(before: stop.range.upperBound)]))
      rest = rest[stop.range.upperBound...]
    }
    return sentences + [String(rest)]
  }
}
