/// The XML namespaces that a WordprocessingML package is read by, each with its usual prefix.
///
/// Transitional and strict names (ISO/IEC 29500-4 and -1) are one namespace here, so that a strict
/// file reads like any other.
enum XMLNamespace: String, CaseIterable, Sendable {
  case word = "w"
  case relationship = "r"
  case compatibility = "mc"
  case word2010 = "w14"
  case word2012 = "w15"
  case commentIdentity = "w16cid"
  case commentExtension = "w16cex"
  case vector = "v"
  case wordDrawing = "wp"
  case math = "m"
  case packageRelationship = "rel"
  case contentType = "ct"
  case flatPackage = "pkg"
  case dublinCore = "dc"
  case coreProperties = "cp"
  case extendedProperties = "ep"
  case customProperties = "op"
  case openOffice = "office"
  case openText = "text"
  case openTable = "table"
  case openStyle = "style"
  case openDrawing = "draw"
  case openFormatting = "fo"
  case openVector = "svg"
  case openMeta = "meta"
  /// LibreOffice's additions to OpenDocument.
  case openExtension = "loext"
  case link = "xlink"
  case html = "html"
  case xml = "xml"
  /// Attributes without a prefix belong to no namespace.
  case none = ""

  /// The namespace that a URI names; nil for one that nothing is read from.
  init?(uri: String) {
    guard let known = Self.byURI[uri] else { return nil }
    self = known
  }

  private static let byURI: [String: XMLNamespace] = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": .word,
    "http://purl.oclc.org/ooxml/wordprocessingml/main": .word,
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": .relationship,
    "http://purl.oclc.org/ooxml/officeDocument/relationships": .relationship,
    "http://schemas.openxmlformats.org/markup-compatibility/2006": .compatibility,
    "http://schemas.microsoft.com/office/word/2010/wordml": .word2010,
    "http://schemas.microsoft.com/office/word/2012/wordml": .word2012,
    "http://schemas.microsoft.com/office/word/2016/wordml/cid": .commentIdentity,
    "http://schemas.microsoft.com/office/word/2018/wordml/cex": .commentExtension,
    "urn:schemas-microsoft-com:vml": .vector,
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": .wordDrawing,
    "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": .wordDrawing,
    "http://schemas.openxmlformats.org/officeDocument/2006/math": .math,
    "http://purl.oclc.org/ooxml/officeDocument/math": .math,
    "http://schemas.openxmlformats.org/package/2006/relationships": .packageRelationship,
    "http://schemas.openxmlformats.org/package/2006/content-types": .contentType,
    "http://schemas.microsoft.com/office/2006/xmlPackage": .flatPackage,
    "http://www.w3.org/XML/1998/namespace": .xml,
    "http://purl.org/dc/elements/1.1/": .dublinCore,
    "http://schemas.openxmlformats.org/package/2006/metadata/core-properties": .coreProperties,
    "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties":
      .extendedProperties,
    "http://purl.oclc.org/ooxml/officeDocument/extendedProperties": .extendedProperties,
    "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties": .customProperties,
    "http://purl.oclc.org/ooxml/officeDocument/customProperties": .customProperties,
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0": .openOffice,
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0": .openText,
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0": .openTable,
    "urn:oasis:names:tc:opendocument:xmlns:style:1.0": .openStyle,
    "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": .openDrawing,
    "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0": .openFormatting,
    "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0": .openVector,
    "urn:oasis:names:tc:opendocument:xmlns:meta:1.0": .openMeta,
    "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0": .openExtension,
    "http://www.w3.org/1999/xlink": .link,
    "http://www.w3.org/1999/xhtml": .html,
  ]
}
