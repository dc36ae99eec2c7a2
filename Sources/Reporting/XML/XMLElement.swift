/// An element of an XML report.
///
/// Reports are small and flat; a tree of a handful of lines keeps their writers readable, and escapes
/// in one place.
struct XMLElement {
  let name: String
  /// In the order in which they are written; nil is left out.
  let attributes: KeyValuePairs<String, String?>
  /// The text before the children.
  var text: String?
  var children: [XMLElement]

  /// Makes an element.
  init(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text: String? = nil,
    _ children: [XMLElement] = []
  ) {
    self.name = name
    self.attributes = attributes
    self.text = text
    self.children = children
  }

  /// The element as a document, with a line break at its end.
  var document: String {
    var output = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    write(to: &output, indent: "")
    return output
  }

  private func write(to output: inout String, indent: String) {
    output += "\(indent)<\(name)"
    for (name, value) in attributes {
      guard let value else { continue }
      output += " \(name)=\""
      Self.escape(value, to: &output)
      output += "\""
    }
    if text == nil, children.isEmpty {
      output += "/>\n"
      return
    }
    output += ">"
    if let text { Self.escape(text, to: &output) }
    if !children.isEmpty {
      output += "\n"
      for child in children { child.write(to: &output, indent: indent + "  ") }
      output += indent
    }
    output += "</\(name)>\n"
  }

  /// What XML 1.0 can't hold is left out: a document may bring any character.
  private static func escape(_ text: String, to output: inout String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      case "\n": output += "&#10;"
      case "\t": output += "&#9;"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": break
      default: output.unicodeScalars.append(scalar)
      }
    }
  }
}
