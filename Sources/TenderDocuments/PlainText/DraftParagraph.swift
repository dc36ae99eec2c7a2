/// A paragraph before its text is written: the pieces of the source that it is made of.
struct DraftParagraph {
  /// What stands between a piece and the one before it.
  enum Glue {
    case nothing, blank
  }

  /// A stretch of the UTF-8 text.
  struct Piece {
    var range: Range<Int>
    var glue: Glue
  }

  /// What it is.
  var kind: Block.Kind
  /// Its first piece.
  var first: Range<Int>
  /// The pieces after it; most paragraphs have none, and cost no memory of their own.
  var rest: [Piece] = []
  /// The number, letter or bullet, as a range of the text.
  var label: Range<Int>?
  /// Where in a table it stands.
  var cell: Block.Cell?
  /// The indices of its first and last line.
  var lines: ClosedRange<Int>

  /// Adds a line: with a blank between, or as the rest of a word that a hyphen broke.
  mutating func append(_ line: Range<Int>, index: Int, of text: [UInt8]) {
    let last = rest.last?.range ?? first
    let seam = Self.seam(text, last, line)
    let kept = last.lowerBound..<seam.end
    if rest.isEmpty { first = kept } else { rest[rest.count - 1].range = kept }
    rest.append(.init(range: line, glue: seam.glue))
    lines = lines.lowerBound...max(lines.upperBound, index)
  }

  /// Where the upper line's text ends and what stands between it and the next line.
  static func seam(
    _ text: [UInt8], _ upper: Range<Int>, _ lower: Range<Int>
  ) -> (end: Int, glue: Glue) {
    let end = upper.upperBound
    if upper.count > 2, text[end - 2] == 0xC2, text[end - 1] == 0xAD { return (end, .nothing) }
    guard upper.count > 1, text[end - 1] == 0x2D, text[end - 2] != 0x20 else {
      return (end, .blank)
    }
    return switch HyphenSeam(text, upper, lower) {
    case .leftOut: (end, .blank)
    case .ownHyphen: (end, .nothing)
    case .broken: (end - 1, .nothing)
    }
  }
}
