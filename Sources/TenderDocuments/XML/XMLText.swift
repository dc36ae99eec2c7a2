/// Decodes escaped XML text.
enum XMLText {
  /// The text of a stretch of bytes, with references resolved, CDATA opened and comments left out.
  static func string(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    let slice = bytes[range]
    guard slice.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }) else {
      return String(decoding: slice, as: UTF8.self)
    }
    var decoded: [UInt8] = []
    bytes.withUnsafeBufferPointer { source in
      var at = range.lowerBound
      while at < range.upperBound {
        let step = piece(in: source, at: at, end: range.upperBound)
        switch step.content {
        case .bytes(let plain): decoded.append(contentsOf: source[plain])
        case .scalar(let scalar):
          decoded.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
        case .nothing: break
        }
        at = step.end
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  /// One step through escaped text.
  struct Piece {
    enum Content {
      /// Bytes that stand for themselves.
      case bytes(Range<Int>)
      /// A character reference or predefined entity.
      case scalar(Unicode.Scalar)
      /// A comment, a processing instruction or a child's tag.
      case nothing
    }
    let content: Content
    /// Where the next piece begins.
    let end: Int
  }

  /// The piece at an offset: a reference, markup, or the plain bytes up to the next of those.
  static func piece(in source: UnsafeBufferPointer<UInt8>, at start: Int, end: Int) -> Piece {
    switch source[start] {
    case UInt8(ascii: "&"): return reference(in: source, at: start, end: end)
    case UInt8(ascii: "<"): return markup(in: source, at: start, end: end)
    default:
      var at = start
      while at < end, source[at] != UInt8(ascii: "&"), source[at] != UInt8(ascii: "<") { at += 1 }
      return Piece(content: .bytes(start..<at), end: at)
    }
  }

  private static func reference(
    in source: UnsafeBufferPointer<UInt8>, at start: Int, end: Int
  ) -> Piece {
    var at = start + 1
    while at < end, source[at] != UInt8(ascii: ";") { at += 1 }
    let name = String(decoding: source[(start + 1)..<at], as: UTF8.self)
    let after = min(at + 1, end)
    let scalar: Unicode.Scalar? =
      switch name {
      case "amp": "&"
      case "lt": "<"
      case "gt": ">"
      case "quot": "\""
      case "apos": "'"
      default:
        if name.hasPrefix("#x") {
          UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
        } else if name.hasPrefix("#") {
          UInt32(name.dropFirst(1)).flatMap(Unicode.Scalar.init)
        } else {
          nil
        }
      }
    return Piece(content: scalar.map(Piece.Content.scalar) ?? .nothing, end: after)
  }

  private static func markup(
    in source: UnsafeBufferPointer<UInt8>, at start: Int, end: Int
  ) -> Piece {
    if matches("<![CDATA[", in: source, at: start, end: end) {
      let close = find("]]>", in: source, from: start + 9, end: end)
      return Piece(content: .bytes((start + 9)..<close), end: min(close + 3, end))
    }
    let closing: StaticString =
      matches("<!--", in: source, at: start, end: end)
      ? "-->" : matches("<?", in: source, at: start, end: end) ? "?>" : ">"
    let close = find(closing, in: source, from: start + 1, end: end)
    return Piece(content: .nothing, end: min(close + closing.utf8CodeUnitCount, end))
  }

  private static func matches(
    _ text: StaticString, in source: UnsafeBufferPointer<UInt8>, at start: Int, end: Int
  ) -> Bool {
    guard start + text.utf8CodeUnitCount <= end else { return false }
    for offset in 0..<text.utf8CodeUnitCount
    where source[start + offset] != text.utf8Start[offset] { return false }
    return true
  }

  private static func find(
    _ text: StaticString, in source: UnsafeBufferPointer<UInt8>, from start: Int, end: Int
  ) -> Int {
    var at = start
    while at < end {
      if matches(text, in: source, at: at, end: end) { return at }
      at += 1
    }
    return end
  }
}
