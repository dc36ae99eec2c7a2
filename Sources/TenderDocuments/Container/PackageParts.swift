/// The parts of a Word document, however the file holds them.
protocol PackageParts {
  /// The names of all parts, in the order of the file.
  var partNames: [String] { get }

  /// The name of a part as the file writes it, whatever its case (ECMA-376-2, 6.2.2.3).
  func storedName(of part: String) -> String?

  /// The bytes of an XML part; nil where there is none of that name.
  ///
  /// - Throws: `DocumentError` when the part is damaged or larger than it may be.
  func content(of part: String) throws(DocumentError) -> [UInt8]?
}

extension ZipPackage: PackageParts {
  var partNames: [String] { entries.map(\.name) }

  func storedName(of part: String) -> String? { entry(named: part)?.name }

  func content(of part: String) throws(DocumentError) -> [UInt8]? {
    guard let entry = entry(named: part) else { return nil }
    return try inflate(entry)
  }
}

/// The main part of a Word document that lies in a file of its own, without styles and lists.
struct LoneMainPart: PackageParts {
  private static let name = "word/document.xml"
  let bytes: [UInt8]

  var partNames: [String] { [Self.name] }

  func storedName(of part: String) -> String? { part.lowercased() == Self.name ? Self.name : nil }

  func content(of part: String) -> [UInt8]? { storedName(of: part).map { _ in bytes } }
}
