/// How much of an XML part is read before it is taken for an attack.
///
/// libxml2's SAX interface has no limits of its own, so they stand here. Word's deepest real
/// nesting and largest real parts lie far below.
struct XMLLimits: Sendable {
  /// The deepest nesting of elements.
  var depth = 256
  /// The most elements in one part.
  ///
  /// A node takes 28 bytes, so this bounds the index to 56 MB.
  var elements = 2_000_000
  /// The most attributes in one start tag; libxml2's time grows with their square.
  var attributes = 1_000
}

/// Why an XML part was not read.
enum XMLFailure: Error, Sendable, Equatable {
  /// Not well-formed; the 1-based line where the parser gave up.
  case malformed(line: Int)
  /// A document type declaration: OPC forbids it, and it is how entity bombs are built.
  case documentType
  case tooDeep
  case tooManyElements
  case tooManyAttributes
}
