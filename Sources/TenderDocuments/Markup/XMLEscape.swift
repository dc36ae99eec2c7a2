/// Makes text fit to stand in XML.
enum XMLEscape {
  /// The text with `&`, `<`, `>` and `"` escaped, without the characters that XML 1.0 forbids.
  ///
  /// A stray control character, such as a vertical tab from a clipboard, makes every reader refuse
  /// the whole file, so it is left out. Tabs and line breaks are kept.
  static func text(_ string: String) -> String {
    var escaped = ""
    escaped.unicodeScalars.reserveCapacity(string.utf8.count)
    for scalar in string.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: if isAllowed(scalar) { escaped.unicodeScalars.append(scalar) }
      }
    }
    return escaped
  }

  /// The characters of XML 1.0, section 2.2.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: true
    case 0x20...0xFFFD: true
    case 0x10000...0x10FFFF: true
    default: false
    }
  }
}
