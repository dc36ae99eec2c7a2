/// A section number that somebody typed at the beginning of a heading, such as `4.2` or `4.2.`.
struct TypedNumber: Equatable {
  /// The numbers, outermost first.
  var parts: [Int]
  /// What stands between the number and the heading's words, closing dot included.
  var separator: String

  /// Reads the number at the beginning of a heading; nil where it begins with words.
  init?(_ heading: String) {
    var rest = Substring(heading).drop { $0 == " " }
    var parts: [Int] = []
    while true {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard let number = Int(digits), digits.count <= 3 else { break }
      parts.append(number)
      rest = rest.dropFirst(digits.count)
      guard rest.first == ".", let after = rest.dropFirst().first, after.isASCII, after.isNumber
      else { break }
      rest = rest.dropFirst()
    }
    var separator = ""
    if rest.first == "." {
      separator = "."
      rest = rest.dropFirst()
    }
    let blanks = rest.prefix { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }
    guard !parts.isEmpty, !blanks.isEmpty, rest.count > blanks.count else { return nil }
    self.parts = parts
    self.separator = separator + blanks
  }

  /// As it is written before the words.
  var text: String { parts.map(String.init).joined(separator: ".") + separator }

  /// The number that a heading put in at a place gets by hand.
  ///
  /// Only what is certain is offered: the number after the last one of the same parent, where
  /// nothing in the document has it yet. A heading put between two numbered ones gets none, because
  /// the later ones can't be renumbered without breaking every reference to them.
  ///
  /// - Parameters:
  ///   - headings: The document's headings in order, with what they say.
  ///   - place: How many of them stand before the new one.
  ///   - level: The level of the new one.
  static func following(
    _ headings: [(level: Int, text: String)], place: Int, level: Int
  ) -> TypedNumber? {
    let before = headings[..<place]
    let parent = before.lastIndex { $0.level < level }
    let sibling = before.lastIndex { $0.level == level }
    var next: TypedNumber
    if let sibling, sibling > parent ?? -1 {
      guard let number = TypedNumber(headings[sibling].text), let last = number.parts.last else {
        return nil
      }
      next = number
      next.parts[next.parts.count - 1] = last + 1
    } else {
      // The first of its parent: only where other parents number theirs.
      guard let parent, let number = TypedNumber(headings[parent].text),
        let model = headings.first(where: { $0.level == level }).flatMap({ TypedNumber($0.text) }),
        model.parts.count == number.parts.count + 1
      else { return nil }
      next = model
      next.parts = number.parts + [1]
    }
    let taken = headings.contains { TypedNumber($0.text)?.parts == next.parts }
    return taken ? nil : next
  }
}
