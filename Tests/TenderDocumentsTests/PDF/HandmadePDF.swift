/// A PDF file written by hand: lines of Helvetica at places of an A4 page, nothing compressed and no
/// table of objects, which readers find for themselves.
struct HandmadePDF {
  /// A line of words; `y` counts points from the top of the page.
  struct Line {
    var x: Int
    var y: Int
    var size = 11
    var text: String
  }

  var pages: [[Line]]
  /// Added to the trailer.
  var trailer = ""

  /// Lines of a page: body text from a height down, 14 points apart.
  static func body(_ texts: [String], x: Int = 70, y: Int = 100) -> [Line] {
    texts.enumerated().map { Line(x: x, y: y + 14 * $0.offset, text: $0.element) }
  }

  func bytes() -> [UInt8] {
    let kids = pages.indices.map { "\(10 + 2 * $0) 0 R" }.joined(separator: " ")
    var file: [UInt8] = Array(
      ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        + "2 0 obj<</Type/Pages/Kids[\(kids)]/Count \(pages.count)>>endobj\n"
        + "3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>endobj\n")
        .utf8)
    for (index, lines) in pages.enumerated() {
      let content = lines.flatMap(Self.operators)
      file += Array(
        ("\(10 + 2 * index) 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]"
          + "/Resources<</Font<</F 3 0 R>>>>/Contents \(11 + 2 * index) 0 R>>endobj\n"
          + "\(11 + 2 * index) 0 obj<</Length \(content.count)>>stream\n").utf8)
      file += content + Array("\nendstream endobj\n".utf8)
    }
    return file + Array("trailer<</Root 1 0 R\(trailer)>>\n".utf8)
  }

  private static func operators(_ line: Line) -> [UInt8] {
    Array("BT /F \(line.size) Tf \(line.x) \(842 - line.y) Td <".utf8)
      + line.text.unicodeScalars.flatMap { scalar -> [UInt8] in
        // Windows-1252 but for its own signs, as hexadecimal digits.
        let code = scalar == "•" ? 0x95 : scalar == "–" ? 0x96 : Int(scalar.value & 0xFF)
        let digits = Array(String(code, radix: 16).utf8)
        return digits.count == 1 ? [0x30] + digits : digits
      } + Array("> Tj ET\n".utf8)
  }
}
