import Foundation
import Rules
import TenderDocuments

/// Places in SARIF.
enum SARIFPlace {
  /// SARIF's word for a severity.
  static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }

  /// A location of a passage: the file with line and column where it has lines, and the section.
  ///
  /// A DOCX has no lines: there the section and the paragraph are the place, and the quote stands in
  /// the properties.
  static func value(
    of range: Range<Int>, in document: Document, message: String?, _ words: Wording
  ) -> JSONValue {
    let place = document.location(of: range)
    return .members([
      "physicalLocation": artifact(document.path, region: region(range, place, document)),
      "logicalLocations": .array([logical(place, words)]),
      "message": message.map { .members(["text": .string($0)]) },
      "properties": .members([
        "paragraph": .integer(place.paragraph), "page": place.page.map(JSONValue.integer),
        "quote": .string(place.quote),
      ]),
    ])
  }

  /// A physical location of a whole file or of a region in it.
  static func artifact(_ path: String, region: JSONValue? = nil) -> JSONValue {
    .members([
      "artifactLocation": .members(["uri": .string(uri(path))]),
      "region": region,
    ])
  }

  /// A relative reference for a relative path, a `file:` address for an absolute one.
  static func uri(_ path: String) -> String {
    if path == "-" { return "stdin" }
    var allowed = CharacterSet.urlPathAllowed
    allowed.remove(":")
    let escaped = path.addingPercentEncoding(withAllowedCharacters: allowed) ?? path
    return path.hasPrefix("/") ? "file://" + escaped : escaped
  }

  private static func region(
    _ range: Range<Int>, _ place: Location, _ document: Document
  ) -> JSONValue? {
    guard let line = place.line, let column = place.column else { return nil }
    var last = max(range.lowerBound, range.upperBound - 1)
    // Back to the first byte of the last character.
    while last > range.lowerBound, document.text[last] & 0xC0 == 0x80 { last -= 1 }
    let end = document.blockIndex(at: last).flatMap {
      document.position(ofOffset: last, inBlock: $0)
    }
    return .members([
      "startLine": .integer(line), "startColumn": .integer(column),
      "endLine": end.map { .integer($0.line) },
      // One past the last character.
      "endColumn": end.map { .integer($0.column + 1) },
      "snippet": .members(["text": .string(place.quote)]),
    ])
  }

  private static func logical(_ place: Location, _ words: Wording) -> JSONValue {
    let paragraph = words.paragraph(place.paragraph)
    let name = place.headings.last ?? paragraph
    return .members([
      "name": .string(name),
      "fullyQualifiedName": .string(
        (place.headings + [paragraph]).joined(separator: " / ")),
      "kind": "section",
    ])
  }
}
