import Languages

/// Tells how a text file is encoded, and refuses what is no text.
enum EncodingDetector {
  /// The encoding and the number of bytes that its byte order mark takes.
  ///
  /// - Throws: ``DocumentError`` for an empty file, and for binary content.
  static func detect(
    _ bytes: [UInt8], path: String
  ) throws(DocumentError) -> (encoding: TextEncoding, mark: Int) {
    let (encoding, mark) = try encoding(of: bytes, path: path)
    guard bytes.count > mark else { throw empty(path) }
    return (encoding, mark)
  }

  /// The error for a file without any text.
  static func empty(_ path: String) -> DocumentError {
    DocumentError(
      .empty, path: path,
      reason: .init(
        sv: "filen innehåller ingen text",
        en: "the file holds no text"),
      advice: .init(
        sv: "Kontrollera att rätt fil har valts och att den har sparats",
        en: "Check that the right file was chosen and that it was saved"))
  }

  private static func encoding(
    of bytes: [UInt8], path: String
  ) throws(DocumentError) -> (TextEncoding, Int) {
    guard !bytes.isEmpty else { throw empty(path) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return (isValidUTF8(bytes, from: 3) ? .utf8 : .damagedUTF8, 3)
    }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      throw notText(path)
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }

    // Form feeds, tabs and line breaks are text; anything else below a blank is not.
    let controls = bytes.withUnsafeBufferPointer(countControls)
    if controls == 0, isValidUTF8(bytes) { return (.utf8, 0) }
    let census = Census(bytes)
    if let order = census.byteOrder(of: bytes.count) { return (order, 0) }
    guard census.zeros == 0, controls * 200 <= bytes.count else { throw notText(path) }
    if isValidUTF8(bytes) { return (.utf8, 0) }
    if census.looksWindows1252(bytes) { return (.windows1252, 0) }
    if isNearlyUTF8(bytes) { return (.damagedUTF8, 0) }
    throw notText(path)
  }

  private static func countControls(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    for byte in bytes {
      let isControl = byte < 0x09 || byte == 0x0B || (byte > 0x0D && byte < 0x20)
      count &+= isControl ? 1 : 0
    }
    return count
  }

  /// A file cut off inside a letter, or with a stray byte, is still read.
  private static func isNearlyUTF8(_ bytes: [UInt8]) -> Bool {
    var letters = 0
    var faults = 0
    var at = 0
    while at < bytes.count {
      let (value, length) = TextEncoding.utf8.scalar(in: bytes, at: at)
      if length > 1 { letters += 1 } else if value == 0xFFFD { faults += 1 }
      at += length
    }
    return letters > 0 && faults * 20 <= letters
  }

  private static func notText(_ path: String) -> DocumentError {
    DocumentError(
      .unsupported, path: path,
      reason: .init(
        sv: "filen är inte text i någon känd teckenkodning",
        en: "the file is not text in any known encoding"),
      advice: .init(
        sv: "Spara dokumentet som .docx eller som .txt i UTF-8",
        en: "Save the document as .docx or as .txt in UTF-8"))
  }

  private static func isValidUTF8(_ bytes: [UInt8], from start: Int = 0) -> Bool {
    (try? UTF8Span(validating: bytes.span.extracting(start..<bytes.count))) != nil
  }

  /// How often the bytes that tell encodings apart occur.
  private struct Census {
    private(set) var zeros = 0
    private var zerosAtEven = 0
    private var high = 0

    init(_ bytes: [UInt8]) {
      for (index, byte) in bytes.enumerated() {
        if byte >= 0x80 { high += 1 }
        if byte == 0 {
          zeros += 1
          zerosAtEven += 1 - index & 1
        }
      }
    }

    /// UTF-16 without a mark: in Swedish text nearly every other byte is zero, on one side only.
    func byteOrder(of count: Int) -> TextEncoding? {
      guard count % 2 == 0, zeros * 4 >= count else { return nil }
      if zerosAtEven * 20 <= zeros { return .utf16LittleEndian }
      return (zeros - zerosAtEven) * 20 <= zeros ? .utf16BigEndian : nil
    }

    /// Most high bytes are Swedish letters or the signs that Word sets: § – — “ ” ’ • … and NBSP.
    func looksWindows1252(_ bytes: [UInt8]) -> Bool {
      let expected: Set<UInt8> = [
        0xE5, 0xE4, 0xF6, 0xC5, 0xC4, 0xD6, 0xE9, 0xC9, 0xE8, 0xE0, 0xFC, 0xDC, 0xE6, 0xF8, 0xA7,
        0xA0, 0xAD, 0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0xB0, 0xB4, 0xB7, 0xBD,
        0xAB, 0xBB, 0xB2, 0xB1, 0xA9, 0xAE,
      ]
      let plausible = bytes.lazy.filter { $0 >= 0x80 && expected.contains($0) }.count
      return plausible * 10 >= high * 9 && high * 3 <= bytes.count
    }
  }
}
