import LibraryFiles
import Mustache

/// The text of a clause: Markdown with tags for its parameters.
///
/// Mustache fills in the values, but knows neither our tags' arguments nor which names exist, prints
/// nothing for an unknown name and escapes for HTML. So the tags are read here, checked against the
/// declared parameters when the library is loaded, and given to Mustache under names of our own with
/// values that are already words.
public struct ClauseTemplate: Sendable, Equatable {
  enum Piece: Sendable, Equatable {
    case text(String, line: Int)
    case value(ClauseTag)
    case open(Section, line: Int)
    case close(String, line: Int)
  }

  let pieces: [Piece]

  /// How many blocks may lie within one another: Mustache reads a block by calling itself, so that the
  /// depth of a hostile text would be that of the stack.
  static let deepest = 20

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: Markdown with tags.
  ///   - path: The file, for errors.
  ///   - line: The 1-based line on which the text begins.
  /// - Throws: `LibraryError` for a tag that is not closed, and for blocks that do not nest or nest
  ///   deeper than ``deepest``.
  public init(_ text: String, path: String, line: Int) throws(LibraryError) {
    var pieces: [Piece] = []
    var open: [(key: String, line: Int)] = []
    var line = line
    var rest = text[...]
    while let start = Self.braces("{", in: rest) {
      Self.append(rest[..<start.lowerBound], &pieces, &line)
      guard let end = Self.braces("}", in: rest[start.upperBound...]) else {
        throw LibraryError(path: path, line: line, reason: "taggen som börjar med ”{{” slutar inte")
      }
      let inside = rest[start.upperBound..<end.lowerBound].trimmingBlanks
      rest = rest[end.upperBound...]
      switch inside.first {
      case "#", "^":
        let section = Section(inside.first == "#" ? String(inside.dropFirst()) : inside)
        open.append((section.key, line))
        guard open.count <= Self.deepest else {
          throw LibraryError(
            path: path, line: line,
            reason: "block ligger i varandra i fler än \(Self.deepest) nivåer; dela texten")
        }
        pieces.append(.open(section, line: line))
      case "/":
        let key = inside.dropFirst().trimmingBlanks
        guard let last = open.popLast(), last.key == key else {
          throw LibraryError(
            path: path, line: line, reason: "”{{/\(key)}}” avslutar inte det block som är öppet")
        }
        pieces.append(.close(key, line: line))
      default: pieces.append(.value(ClauseTag(inside, line: line)))
      }
    }
    Self.append(rest, &pieces, &line)
    if let last = open.last {
      throw LibraryError(
        path: path, line: last.line, reason: "blocket ”{{#\(last.key)}}” avslutas inte")
    }
    self.pieces = pieces
  }

  /// The names that its tags and blocks use.
  var names: Set<String> {
    Set(
      pieces.compactMap { piece in
        switch piece {
        case .value(let tag): tag.name
        case .open(let section, _): section.name
        case .text, .close: nil
        }
      })
  }

  /// The words that its blocks ask a choice for.
  func chosen(of name: String) -> Set<String> {
    Set(
      pieces.compactMap { piece in
        if case .open(let section, _) = piece, section.name == name { section.value } else { nil }
      })
  }

  /// The text with values in place of tags.
  ///
  /// - Parameters:
  ///   - words: The Markdown for a tag.
  ///   - holds: Whether a block's condition holds, its `^` left aside.
  /// - Throws: An error of the caller's closures, or Mustache's.
  func fill(
    words: (ClauseTag) throws -> String, holds: (Section) throws -> Bool
  ) throws -> String {
    var source = ""
    var values: [String: Any] = [:]
    // Whether each open block, the text itself first, is printed; words are only asked for then,
    // since a value that is missing is no fault in a block that is left out.
    var blocks: [(key: String, isPrinted: Bool)] = [("", true)]
    for (index, piece) in pieces.enumerated() {
      let isPrinted = blocks.last?.isPrinted ?? false
      switch piece {
      case .text(let text, _): source += text
      case .value(let tag):
        source += "{{{v\(index)}}}"
        if isPrinted { values["v\(index)"] = try words(tag) }
      case .open(let section, _):
        let holds = try holds(section)
        values["s\(index)"] = holds
        blocks.append(("s\(index)", isPrinted && holds != section.isInverted))
        source += "{{\(section.isInverted ? "^" : "#")s\(index)}}"
      case .close: source += "{{/\(blocks.popLast()?.key ?? "")}}"
      }
    }
    return try MustacheTemplate(string: source).render(values)
  }

  /// Whether a value has a use: it is printed or rules a block, outside the blocks that are left out.
  func uses(_ name: String, isLeftOut: (Section) -> Bool) -> Bool {
    var open: [Bool] = [false]
    for piece in pieces {
      let isHidden = open.last ?? false
      switch piece {
      case .text: continue
      case .value(let tag): if tag.name == name, !isHidden { return true }
      case .open(let section, _):
        if section.name == name, !isHidden { return true }
        open.append(isHidden || isLeftOut(section))
      case .close: _ = open.popLast()
      }
    }
    return false
  }

  /// The first pair of a brace.
  ///
  /// Every start of the program reads every clause: plain bytes are
  /// some hundred times faster to search than a string's characters.
  private static func braces(
    _ brace: Unicode.Scalar, in text: Substring
  ) -> Range<String.Index>? {
    let byte = UInt8(ascii: brace)
    var rest = text.utf8
    while let first = rest.firstIndex(of: byte) {
      let second = rest.index(after: first)
      guard second < rest.endIndex else { return nil }
      if rest[second] == byte { return first..<rest.index(after: second) }
      rest = rest[second...]
    }
    return nil
  }

  private static func append(_ text: Substring, _ pieces: inout [Piece], _ line: inout Int) {
    guard !text.isEmpty else { return }
    pieces.append(.text(String(text), line: line))
    line += text.utf8.count { $0 == UInt8(ascii: "\n") }
  }
}
