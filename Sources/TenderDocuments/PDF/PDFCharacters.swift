import Foundation

/// Makes ordinary text of the characters that fonts in PDF files name.
enum PDFCharacters {
  /// A word with ligatures taken apart, marks joined to their letters and bullets as bullets.
  static func normalised(_ word: String) -> String {
    guard word.utf8.contains(where: { $0 >= 0x80 }) else { return word }
    var text = ""
    var hasMarks = false
    for scalar in word.unicodeScalars {
      if let letters = ligatures[scalar] {
        text += letters
      } else if bullets.contains(scalar) {
        text += "•"
      } else if scalar == "\u{2010}" || scalar == "\u{2011}" {
        text += "-"
      } else {
        hasMarks = hasMarks || (0x300...0x36F).contains(scalar.value)
        text.unicodeScalars.append(scalar)
      }
    }
    return hasMarks ? text.precomposedStringWithCanonicalMapping : text
  }

  /// Whether a character stands for a glyph that the file gives no letter for.
  static func isUnknown(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{FFFD}" || scalar.properties.generalCategory == .privateUse
  }

  private static let ligatures: [Unicode.Scalar: String] = [
    "\u{FB00}": "ff", "\u{FB01}": "fi", "\u{FB02}": "fl", "\u{FB03}": "ffi", "\u{FB04}": "ffl",
    "\u{FB05}": "ft", "\u{FB06}": "st",
  ]

  /// What the symbol fonts of word processors set before the items of a list.
  private static let bullets: Set<Unicode.Scalar> = [
    "\u{F0B7}", "\u{F0A7}", "\u{F0D8}", "\u{F0FC}", "\u{F076}", "\u{F06E}", "\u{F06F}", "\u{F02D}",
    "\u{25CF}", "\u{25AA}", "\u{25A0}", "\u{25E6}", "\u{2023}", "\u{F071}", "\u{E003}",
  ]
}
