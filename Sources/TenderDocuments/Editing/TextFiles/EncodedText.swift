import Languages

extension TextEncoding {
  /// The bytes of a text in this encoding, without a byte order mark.
  ///
  /// - Throws: ``DocumentError`` with the cause `unsupported` for a character that the encoding
  ///   lacks and that has no plain stand-in.
  func encode(_ text: String, path: String) throws(DocumentError) -> [UInt8] {
    switch self {
    case .utf8, .damagedUTF8: return Array(text.utf8)
    case .utf16LittleEndian: return text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: return text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .windows1252:
      var bytes: [UInt8] = []
      for scalar in text.unicodeScalars {
        if let byte = Self.windows1252Bytes[scalar.value] {
          bytes.append(byte)
        } else if let plain = Self.standIns[scalar] {
          bytes += Array(plain.utf8)
        } else {
          throw DocumentError(
            .unsupported, path: path,
            reason: .init(
              sv: "tecknet ”\(scalar)” finns inte i filens teckenkodning (Windows-1252)",
              en: "the character ”\(scalar)” is not in the file's encoding (Windows-1252)"),
            advice: .init(
              sv: "Spara filen som UTF-8 och försök igen",
              en: "Save the file as UTF-8 and try again"))
        }
      }
      return bytes
    }
  }

  /// How many bytes a character that was read from a file takes in it.
  func width(of scalar: Unicode.Scalar) -> Int {
    switch self {
    case .utf8, .damagedUTF8: UTF8.width(scalar)
    case .utf16LittleEndian, .utf16BigEndian: 2 * UTF16.width(scalar)
    case .windows1252: 1
    }
  }

  private static let windows1252Bytes: [UInt32: UInt8] = {
    var bytes: [UInt32: UInt8] = [:]
    for byte in UInt8.min...UInt8.max {
      bytes[TextEncoding.windows1252.scalar(in: [byte], at: 0).value] = byte
    }
    return bytes
  }()

  /// What is written for characters of ordinary typography that Windows-1252 lacks.
  private static let standIns: [Unicode.Scalar: String] = [
    "\u{2010}": "-", "\u{2011}": "-", "\u{2212}": "-", "\u{2009}": " ", "\u{202F}": "\u{20}",
    "\u{2192}": "->", "\u{2264}": "<=", "\u{2265}": ">=", "\u{200B}": "", "\u{2060}": "",
  ]
}
