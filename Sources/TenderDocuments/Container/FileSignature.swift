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
  /// The main part of a package, taken out of it.
  case mainPart
  /// The XML of Word 2003, another language than that of .docx.
  case word2003
  case otherXML
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
    } else if let root = XMLRoot(sniffing: bytes), Self.isXML(bytes, root) {
      self = Self.xml(root)
    } else {
      self = .other
    }
  }

  /// Whether a file is XML for certain: a text may begin with an angle bracket too.
  private static func isXML(_ bytes: [UInt8], _ root: XMLRoot) -> Bool {
    let start = bytes.prefix(64).filter { (0x21...0x7F).contains($0) }
    return start.starts(with: "<?xml".utf8) || xml(root) != .otherXML
  }

  /// Whether it is a Word document in one XML file.
  var isWordXML: Bool { self == .flatPackage || self == .mainPart }

  private static func xml(_ root: XMLRoot) -> FileSignature {
    switch root.name {
    case "package" where root.names("schemas.microsoft.com/office/2006/xmlPackage"): .flatPackage
    case "document"
    where root.names("openxmlformats.org/wordprocessingml/2006/main")
      || root.names("purl.oclc.org/ooxml/wordprocessingml/main"):
      .mainPart
    case "wordDocument" where root.names("schemas.microsoft.com/office/word/2003/wordml"):
      .word2003
    default: .otherXML
    }
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
