/// What a file is by its bytes, whatever its name says.
enum FileSignature: Sendable, Equatable {
  case empty
  case zip
  /// A compound file that holds an encrypted Office package.
  case encryptedOffice
  /// A compound file that holds a Word 97–2003 document.
  case legacyWord
  /// Compound files of the other programs, up to their versions of 2003.
  case legacyExcel, legacyPowerPoint
  /// A compound file that holds a message of Outlook's.
  case outlookMessage
  case otherCompound
  /// A whole package as one XML file.
  case flatPackage
  case bareXML
  case portableDocument
  case other

  /// Looks at the first bytes, and in compound files for the names of their streams.
  init(_ bytes: [UInt8]) {
    if bytes.isEmpty {
      self = .empty
    } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
      || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    {
      self = .zip
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = Self.compound(bytes)
    } else if bytes.starts(with: Array("%PDF-".utf8)) {
      self = .portableDocument
    } else if Self.isXML(bytes) {
      self =
        Self.contains("schemas.microsoft.com/office/2006/xmlPackage", in: bytes.prefix(4096))
        ? .flatPackage : .bareXML
    } else {
      self = .other
    }
  }

  private static func isXML(_ bytes: [UInt8]) -> Bool {
    var start = bytes[...]
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { start = start.dropFirst(3) }
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) {
      start = start.dropFirst(2)
    }
    // UTF-16 puts a zero beside every ASCII byte.
    let letters = start.prefix(64).filter { $0 != 0 && $0 > 0x20 }
    return letters.starts(with: Array("<?xml".utf8)) || letters.starts(with: Array("<w:".utf8))
      || letters.starts(with: Array("<pkg:".utf8))
  }

  /// A compound file names its streams in UTF-16 ([MS-CFB] 2.6.1).
  private static func compound(_ bytes: [UInt8]) -> FileSignature {
    if contains("EncryptedPackage", in: bytes[...], wide: true) { return .encryptedOffice }
    if contains("WordDocument", in: bytes[...], wide: true) { return .legacyWord }
    if contains("PowerPoint Document", in: bytes[...], wide: true) { return .legacyPowerPoint }
    if contains("__properties_version1.0", in: bytes[...], wide: true) { return .outlookMessage }
    // The name of a stream ends with a zero; `Book` alone was the name before 1997.
    if contains("Workbook\0", in: bytes[...], wide: true)
      || contains("Book\0", in: bytes[...], wide: true)
    {
      return .legacyExcel
    }
    return .otherCompound
  }

  private static func contains(
    _ text: String, in bytes: ArraySlice<UInt8>, wide: Bool = false
  ) -> Bool {
    let needle = wide ? text.utf8.flatMap { [$0, 0] } : Array(text.utf8)
    return bytes.withUnsafeBufferPointer { source in
      guard let first = needle.first, source.count >= needle.count else { return false }
      for start in 0...(source.count - needle.count) where source[start] == first {
        if source[start..<(start + needle.count)].elementsEqual(needle) { return true }
      }
      return false
    }
  }
}
