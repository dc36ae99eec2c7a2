/// Keeps a value apart from the clause's own words until the text is finished.
///
/// A user's value may hold anything: asterisks, brackets, two full stops. It must come out as it
/// was written, and must not be mistaken for a fault of the clause. So each value is made literal
/// for Markdown and put between two private-use characters, which no value may hold itself.
enum ValueMarks {
  private static let begin: Unicode.Scalar = "\u{E000}"
  private static let end: Unicode.Scalar = "\u{E001}"

  /// A value as Markdown that prints it literally.
  static func literal(_ value: String) -> String {
    var out = String(begin)
    for scalar in value.unicodeScalars {
      // CommonMark lets every ASCII punctuation character be escaped, and no other character means
      // anything to it inside a line.
      switch scalar {
      case "!"..."/", ":"..."@", "["..."`", "{"..."~": out += "\\"
      default: break
      }
      out.unicodeScalars.append(scalar)
    }
    return out + String(end)
  }

  /// A value without the marks and without what no document can hold: control characters, which
  /// become blanks, and noncharacters.
  static func removed(from value: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in value.unicodeScalars where scalar != begin && scalar != end {
      if scalar.properties.generalCategory == .control {
        out.append(" ")
      } else if !scalar.properties.isNoncharacterCodePoint {
        out.append(scalar)
      }
    }
    return String(out)
  }

  /// A filled text in which a full stop after a value that ends in one has gone.
  static func withoutDoubledStops(in markdown: String) -> String {
    markdown.replacing("\\.\(end).", with: "\\.\(end)")
  }

  /// A filled text in which a value repeats none of the words around it.
  static func withoutDoubledWords(in markdown: String) -> String {
    DoubledWords.removed(from: markdown, between: Character(begin), and: Character(end))
  }

  /// A finished text without the marks.
  static func stripped(_ text: String) -> String {
    var scalars = text.unicodeScalars
    scalars.removeAll { $0 == begin || $0 == end }
    return String(scalars)
  }

  /// A finished text without the marks, parted where a value is left to fill in.
  static func parts(of text: String) -> [(text: String, isOpen: Bool)] {
    var parts: [(String, Bool)] = []
    var rest = text[...]
    let mark = String(begin) + LaterAnswer.opening
    while let start = rest.firstRange(of: mark),
      let stop = rest[start.upperBound...].firstRange(of: String(end))
    {
      parts.append((stripped(String(rest[..<start.lowerBound])), false))
      parts.append((stripped(String(rest[start.lowerBound..<stop.lowerBound])), true))
      rest = rest[stop.upperBound...]
    }
    parts.append((stripped(String(rest)), false))
    return parts.count == 1 ? parts : parts.filter { !$0.0.isEmpty }
  }

  /// A finished text with the letter X for each value, so that only the clause's words are judged.
  static func masked(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var inside = false
    for scalar in text.unicodeScalars {
      if scalar == begin {
        inside = true
        out.append("X")
      } else if scalar == end {
        inside = false
      } else if !inside {
        out.append(scalar)
      }
    }
    return String(out)
  }
}
