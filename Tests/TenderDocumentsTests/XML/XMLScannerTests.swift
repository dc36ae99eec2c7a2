import SeededRandom
import Testing

@testable import TenderDocuments

@Suite struct XMLScannerTests {
  /// A random tree and what its index must say, written side by side.
  private struct Tree {
    var text = ""
    /// Start, end, and the bytes between the tags, of each element in document order.
    var elements: [(whole: Range<Int>, content: Range<Int>)] = []

    mutating func write(depth: Int, _ random: inout SeededGenerator) {
      let place = elements.count
      let start = text.utf8.count
      elements.append((0..<0, 0..<0))
      let name = ["w:p", "w:r", "w:t", "w:tbl", "x:annat"].randomElement(using: &random) ?? "w:p"
      let attributes =
        ["", " w:val=\"a>b/&lt;å\"", " x='1'\n y = \"\""]
        .randomElement(using: &random) ?? ""
      let children = depth == 0 ? 0 : Int.random(in: 0...3, using: &random)
      if children == 0, Bool.random(using: &random) {
        text += "<\(name)\(attributes)/>"
        let end = text.utf8.count
        elements[place] = (start..<end, end..<end)
        return
      }
      text += "<\(name)\(attributes) >"
      let inside = text.utf8.count
      for _ in 0..<children {
        text +=
          ["", "åäö &amp; text", "<!-- < > -->", "<?p <?>", "<![CDATA[<a>]]>", "\r\n"]
          .randomElement(using: &random) ?? ""
        write(depth: depth - 1, &random)
      }
      let close = text.utf8.count
      text += "</\(name) >"
      elements[place] = (start..<text.utf8.count, inside..<close)
    }
  }

  @Test(arguments: [UInt64](1...40)) func offsetsAreExact(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var tree = Tree()
    let head =
      (seed % 3 == 0 ? "\u{FEFF}" : "") + "<?xml version=\"1.0\"?>\n<!-- å -->\n"
      + "<root xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:x=\"u\">"
    tree.text = head
    // Long enough that the parser throws away what it has read.
    for _ in 0..<Int(seed * 4) { tree.write(depth: 5, &random) }
    tree.text += "</root>"
    let index = try XMLScanner.scan(Array(tree.text.utf8))
    #expect(index.nodes.count == tree.elements.count + 1, "seed \(seed)")
    for (place, element) in tree.elements.enumerated() {
      guard
        index.range(of: place + 1) == element.whole, index.content(of: place + 1) == element.content
      else {
        Issue.record("seed \(seed), element \(place)")
        return
      }
    }
  }

  private static let flood =
    "<a>text<b " + (0..<200).map { "x\($0)='>'" }.joined(separator: " ") + "/></a>"
  private static let deep =
    String(repeating: "<a>", count: 9) + String(repeating: "</a>", count: 9)

  static let refused: [(String, XMLFailure)] = [
    ("<a b='1'><c></a>", .malformed(line: 1)),
    ("", .malformed(line: 1)),
    ("<a>\n\n&b;</a>", .malformed(line: 3)),
    ("<!DOCTYPE a><a/>", .documentType),
    (deep, .tooDeep),
    ("<a>" + String(repeating: "<b/>", count: 20) + "</a>", .tooManyElements),
    ("<a b='' c='' d='' e='' f=''/>", .tooManyAttributes),
    (flood, .tooManyAttributes),
  ]

  @Test(arguments: refused) func refuses(_ text: String, _ failure: XMLFailure) {
    let limits = XMLLimits(depth: 8, elements: 16, attributes: 4)
    #expect(throws: failure) { try XMLScanner.scan(Array(text.utf8), limits: limits) }
  }

  @Test(arguments: [
    ("a", "a"), ("a&amp;&lt;&gt;&quot;&apos;", "a&<>\"'"), ("&#229;&#xE4;", "åä"),
    ("a<![CDATA[<b>&]]>c", "a<b>&c"), ("a<!-- & -->b", "ab"), ("&#x110000;x", "x"),
  ]) func decodes(_ escaped: String, _ text: String) {
    let bytes = Array(escaped.utf8)
    #expect(XMLText.string(bytes, 0..<bytes.count) == text)
  }

  @Test(arguments: [true, false]) func readsUTF16(_ isBigEndian: Bool) throws {
    let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a b=\"å\">€</a>"
    var bytes: [UInt8] = isBigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
    for unit in text.utf16 {
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      bytes += isBigEndian ? pair : pair.reversed()
    }
    let index = try XMLScanner.scan(bytes)
    #expect(index.isTranscoded)
    #expect(XMLText.string(index.bytes, index.content(of: 0)) == "€")
    #expect(index.string("b", in: .none, of: 0) == "å")
  }
}
