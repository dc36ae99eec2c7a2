/// Finds the attributes in the bytes of one start tag.
///
/// The tag has been through libxml2, so it is known to be well formed.
struct AttributeScanner {
  /// One attribute.
  struct Attribute {
    let name: Range<Int>
    let localStart: Int
    let value: Range<Int>

    func hasLocalName(_ wanted: StaticString, in source: UnsafeBufferPointer<UInt8>) -> Bool {
      guard name.upperBound - localStart == wanted.utf8CodeUnitCount else { return false }
      for offset in 0..<wanted.utf8CodeUnitCount
      where source[localStart + offset] != wanted.utf8Start[offset] { return false }
      return true
    }

    func hasPrefix(_ prefix: [UInt8], in source: UnsafeBufferPointer<UInt8>) -> Bool {
      let length = localStart > name.lowerBound ? localStart - 1 - name.lowerBound : 0
      guard length == prefix.count else { return false }
      for offset in 0..<length where source[name.lowerBound + offset] != prefix[offset] {
        return false
      }
      return true
    }
  }

  private let source: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var at: Int

  init(source: UnsafeBufferPointer<UInt8>, tag: Range<Int>) {
    self.source = source
    end = tag.upperBound
    at = tag.lowerBound + 1
    while at < end, !Self.endsName(source[at]) { at += 1 }
  }

  /// The next attribute; nil at the end of the tag.
  mutating func next() -> Attribute? {
    while at < end, Self.isBlank(source[at]) { at += 1 }
    let nameStart = at
    var localStart = at
    while at < end, !Self.endsName(source[at]) {
      if source[at] == UInt8(ascii: ":") { localStart = at + 1 }
      at += 1
    }
    let name = nameStart..<at
    guard !name.isEmpty else { return nil }
    while at < end, Self.isBlank(source[at]) || source[at] == UInt8(ascii: "=") { at += 1 }
    guard at < end else { return nil }
    let quote = source[at]
    at += 1
    let valueStart = at
    while at < end, source[at] != quote { at += 1 }
    guard at < end else { return nil }
    let value = valueStart..<at
    at += 1
    return Attribute(name: name, localStart: localStart, value: value)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    isBlank(byte) || byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "/")
  }
}
