import TenderDocuments

/// A small OpenDocument text of its own for a test: the inside of `office:text` and of the styles.
struct OpenFixture {
  var text = ""
  var automaticStyles = ""
  var styles = ""
  var masterStyles = ""
  var meta = ""
  var mediaType = "text"
  var manifest = ""

  private static let namespaces =
    [
      ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"),
      ("draw", "drawing"), ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"), ("meta", "meta"),
    ].map { " xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($1):1.0\"" }.joined()
    + " xmlns:loext=\"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0\""
    + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""

  private var content: String {
    "<office:automatic-styles>\(automaticStyles)</office:automatic-styles>"
      + "<office:body><office:text>\(text)</office:text></office:body>"
  }

  private var style: String {
    "<office:styles>\(styles)</office:styles>"
      + "<office:master-styles>\(masterStyles)</office:master-styles>"
  }

  private func part(_ root: String, _ inside: String, _ attributes: String = "") -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:\(root)\(Self.namespaces)\(attributes)>"
      + "\(inside)</office:\(root)>"
  }

  /// The package.
  func bytes() -> [UInt8] {
    var zip = StoredZip()
    func add(_ name: String, _ text: String) {
      zip.entries.append(StoredZip.Entry(name: name, bytes: Array(text.utf8)))
    }
    add("mimetype", "application/vnd.oasis.opendocument.\(mediaType)")
    add("content.xml", part("document-content", content))
    add("styles.xml", part("document-styles", style))
    add("meta.xml", part("document-meta", "<office:meta>\(meta)</office:meta>"))
    add(
      "META-INF/manifest.xml",
      "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
        + "\(manifest)</manifest:manifest>")
    return zip.bytes()
  }

  /// The same as one XML file.
  func flat() -> [UInt8] {
    Array(
      part(
        "document", "<office:meta>\(meta)</office:meta>" + style + content,
        " office:mimetype=\"application/vnd.oasis.opendocument.\(mediaType)\""
      ).utf8)
  }
}
