/// Finds start tags with absurdly many attributes before the parser meets them.
///
/// libxml2 compares every attribute of a tag with every other: 200 000 take ten seconds before the
/// first callback is called.
enum AttributeFlood {
  /// Whether any start tag holds more attributes than the limit.
  ///
  /// A `<` can't stand inside a tag, and an attribute takes five bytes at least; so a tag above the
  /// limit is a gap between two `<` of more than five times as many bytes. Looking backwards from
  /// the end of such a window finds most gaps too small after a few bytes, and nearly nothing of an
  /// ordinary part is touched.
  static func exists(in bytes: [UInt8], limit: Int) -> Bool {
    bytes.withUnsafeBufferPointer { source in
      let window = limit * 5
      var last = 0
      while last + window < source.count {
        var at = last + window
        while at > last, source[at] != UInt8(ascii: "<") { at -= 1 }
        if at > last {
          last = at
          continue
        }
        if count(in: source, from: last, stopAbove: limit) > limit { return true }
        last += window
        while last < source.count, source[last] != UInt8(ascii: "<") { last += 1 }
      }
      return false
    }
  }

  /// The number of quoted values in the tag that begins at an offset.
  private static func count(
    in source: UnsafeBufferPointer<UInt8>, from start: Int, stopAbove limit: Int
  ) -> Int {
    guard start + 1 < source.count, source[start] == UInt8(ascii: "<"),
      source[start + 1] != UInt8(ascii: "!"), source[start + 1] != UInt8(ascii: "/")
    else { return 0 }
    var values = 0
    var quote: UInt8 = 0
    for at in (start + 1)..<source.count {
      let byte = source[at]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
        values += 1
        if values > limit { break }
      } else if byte == UInt8(ascii: ">") {
        break
      }
    }
    return values
  }
}
