/// Reads OpenDocument texts: .odt, .ott, and .fodt, the same in a single XML file.
enum OpenDocumentReader {
  /// What of OpenDocument a file is.
  enum Kind: Equatable {
    case text
    /// A spreadsheet, presentation or drawing, by the end of its media type.
    case other(String)
  }

  /// Recognises a package by its first entry, a flat file by its root (OpenDocument 1.3, part 2,
  /// 3.3); nil for everything else.
  static func kind(of bytes: [UInt8]) -> Kind? {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      // The entry is stored, so that its name and bytes stand at fixed places.
      guard bytes.count > 38, bytes[30..<38].elementsEqual("mimetype".utf8) else { return nil }
      return kind(ofMediaType: bytes[38...].prefix(80))
    }
    let start = bytes.prefix(16_384)
    guard start.first(where: { $0 > 0x20 && ![0xEF, 0xBB, 0xBF].contains($0) }) == 0x3C,
      start.firstRange(of: Array("<office:document".utf8)) != nil,
      let namespace = start.firstRange(of: Array("office:mimetype=\"".utf8))
    else { return nil }
    return kind(ofMediaType: bytes[namespace.upperBound...].prefix(80))
  }

  private static func kind(ofMediaType bytes: ArraySlice<UInt8>) -> Kind? {
    guard bytes.starts(with: mediaType) else { return nil }
    let name = bytes.dropFirst(mediaType.count)
      .prefix { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 == UInt8(ascii: "-") }
    // The name runs into the next entry's signature, `PK`, where nothing stands between.
    return name.starts(with: "text".utf8) ? .text : .other(String(decoding: name, as: UTF8.self))
  }

  private static let mediaType = Array("application/vnd.oasis.opendocument.".utf8)

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - path: the path as the user gave it, for messages.
  ///   - view: how tracked changes are read.
  /// - Throws: ``DocumentError`` when the bytes are no OpenDocument text, damaged, encrypted or
  ///   built to harm.
  static func read(
    _ bytes: [UInt8], path: String, view: TrackedChangesView
  ) throws(DocumentError) -> Document {
    let package = try OpenDocumentPackage(bytes, path: path)
    return try OpenDocumentReading(package, path: path, view: view).document()
  }
}
