/// The characters of the symbol fonts that tenders are written with.
///
/// A symbol is stored as a place in a font, often in the private use area from U+F000.
enum SymbolFont {
  /// The character that a symbol looks like; nil where it has no counterpart.
  static func scalar(font: String, code: String) -> Unicode.Scalar? {
    guard let value = UInt32(code, radix: 16) else { return nil }
    let place = (0xF000...0xF0FF).contains(value) ? value - 0xF000 : value
    let name = font.lowercased()
    if name.hasPrefix("wingdings") { return wingdings[place] }
    if name == "symbol" { return symbol[place] }
    return (0xE000...0xF8FF).contains(value) ? nil : Unicode.Scalar(value)
  }

  private static let wingdings: [UInt32: Unicode.Scalar] = [
    0x28: "☎", 0x2A: "✉", 0x4A: "☺", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x76: "❖",
    0x6C: "●", 0x9F: "•", 0xA1: "○", 0xA7: "▪", 0xA8: "☐", 0xD8: "➢", 0xE0: "→", 0xF0: "⇨",
    0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
  ]

  private static let symbol: [UInt32: Unicode.Scalar] = [
    0xA2: "′", 0xA3: "≤", 0xA5: "∞", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥",
    0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xDE: "⇒", 0x6D: "μ", 0xE5: "∑",
  ]
}
