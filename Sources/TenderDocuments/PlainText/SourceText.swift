/// The bytes of a text file and the same text as UTF-8, with the way back.
struct SourceText {
  /// The file as it was read.
  let source: [UInt8]
  /// How the file is encoded.
  let encoding: TextEncoding
  /// The bytes of the byte order mark.
  let mark: Int
  /// The text as UTF-8, without the mark.
  let utf8: [UInt8]

  /// Detects the encoding and transcodes.
  ///
  /// - Throws: ``DocumentError`` for an empty file, and for binary content.
  init(_ source: [UInt8], path: String) throws(DocumentError) {
    let (encoding, mark) = try EncodingDetector.detect(source, path: path)
    self.source = source
    self.encoding = encoding
    self.mark = mark
    if encoding == .utf8, mark == 0 {
      utf8 = source
      return
    }
    if encoding == .utf8 {
      utf8 = Array(source[mark...])
      return
    }
    var text: [UInt8] = []
    text.reserveCapacity(source.count + source.count / 8)
    var offset = mark
    while offset < source.count {
      let (value, length) = encoding.scalar(in: source, at: offset)
      text.appendUTF8(value)
      offset += length
    }
    utf8 = text
  }

  /// Whether offsets in ``utf8`` are offsets in the file, but for the mark.
  var isVerbatim: Bool { encoding == .utf8 }

  /// Where each line begins in the file.
  func lineIndex(_ lines: [TextLine]) -> LineIndex {
    var walk = SourceWalk(self)
    return LineIndex(
      source: source, encoding: encoding, starts: lines.map { walk.sourceOffset(of: $0.start) })
  }
}

/// Turns offsets in the UTF-8 text into offsets of the file; cheap when they come in rising order.
struct SourceWalk {
  private let text: SourceText
  private var decoded = 0
  private var offset: Int

  /// Begins at the start of a text.
  init(_ text: SourceText) {
    self.text = text
    offset = text.mark
  }

  /// The byte of the file at which a character of the text begins.
  mutating func sourceOffset(of position: Int) -> Int {
    if text.isVerbatim { return position + text.mark }
    if position < decoded {
      decoded = 0
      offset = text.mark
    }
    while decoded < position, offset < text.source.count {
      let (value, length) = text.encoding.scalar(in: text.source, at: offset)
      decoded += value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4
      offset += length
    }
    return offset
  }
}

extension [UInt8] {
  /// Adds a scalar as UTF-8; what is no scalar becomes U+FFFD.
  mutating func appendUTF8(_ value: UInt32) {
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}
