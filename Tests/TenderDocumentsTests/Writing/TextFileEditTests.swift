import Testing

@testable import TenderDocuments

@Suite struct TextFileEditTests {
  struct Example: Sendable {
    var host: String
    var anchor: String
    var isAfter = true
    var path = "prov.txt"
    var blocks = WrittenDocument.clause
    var expected: String
  }

  private static let items = [
    DraftBlock(.heading(level: 1), [.init("Nytt krav")]),
    DraftBlock(.paragraph, [.init("Minst två personer")]),
  ]

  static let examples: [Example] = [
    Example(
      host: "1 AVTAL\n\nFörsta stycket är här.\n\n2 SLUT\n\nSista stycket är här.\n",
      anchor: "Första stycket är här.", blocks: items,
      expected: "1 AVTAL\n\nFörsta stycket är här.\n\nNYTT KRAV\n\nMinst två personer\n\n"
        + "2 SLUT\n\nSista stycket är här.\n"),
    Example(
      host: "1 AVTAL\n\nFörsta stycket är här.\n\n2 SLUT\n\nSista stycket är här.",
      anchor: "Sista stycket är här.", blocks: items,
      expected: "1 AVTAL\n\nFörsta stycket är här.\n\n2 SLUT\n\nSista stycket är här.\n\n"
        + "3 NYTT KRAV\n\nMinst två personer\n"),
    Example(
      host: "# Avtal\n\nFörsta *stycket*.\n\n# Slut\n", anchor: "Slut", isAfter: false,
      path: "prov.md",
      expected: "# Avtal\n\nFörsta *stycket*.\n\n# Krav på sysselsättning & dialog\n\n"
        + "Minst \\<två> \"personer\" **ska** anställas.\n\na) En plan lämnas.\n\n"
        + "- Ett möte hålls.\n\nUppföljning sker.\n\n# Slut\n"),
  ]

  @Test(arguments: examples, SourceEncoding.allCases)
  func writesInTheFilesOwnManner(_ example: Example, encoding: SourceEncoding) throws {
    for lineBreak in ["\n", "\r\n"] {
      let host = example.host.replacing("\n", with: lineBreak)
      guard let source = encoding.bytes(host) else { continue }
      let document = try DocumentReader.read(bytes: source, path: example.path)
      let anchor = try #require(
        document.blocks.firstIndex { document.string($0.range).hasSuffix(example.anchor) })
      let edit = Edit(
        place: example.isAfter ? .after(block: anchor) : .before(block: anchor),
        blocks: example.blocks, headingLevel: 1)
      let result = try DocumentEditor.apply(
        [edit], to: source, document: document, revision: nil)
      let expected = example.expected.replacing("\n", with: lineBreak)
      #expect(
        result == encoding.bytes(expected),
        "\(String(decoding: result.filter { $0 != 0 }, as: UTF8.self))")
      #expect(
        try DocumentEditor.apply([], to: source, document: document, revision: nil) == source)
    }
  }

  @Test func breaksLinesWhereTheFileDoes() throws {
    let line = "Leverantören ska utföra uppdraget fackmässigt och med omsorg om dem"
    let host = String(repeating: "\(line)\n\(line)\n\(line)\nsom berörs.\n\n", count: 3)
    let source = Array(host.utf8)
    let document = try DocumentReader.read(bytes: source, path: "prov.txt")
    let words = String(repeating: "Ord och åter ord. ", count: 12).dropLast()
    let edit = Edit(
      place: .atEnd,
      blocks: [DraftBlock(.numbered(label: "b)", level: 1), [.init(String(words))])],
      headingLevel: 1)
    let result = try DocumentEditor.apply([edit], to: source, document: document, revision: nil)
    let added = String(decoding: result[source.count...], as: UTF8.self)
    let lines = added.split(separator: "\n")
    #expect(lines.count > 2 && lines.allSatisfy { $0.count <= line.count })
    #expect(lines.first?.hasPrefix("b) Ord") == true && lines.last?.hasPrefix("   ") == true)
  }

  @Test(arguments: [("≥ 5 och 3 → 4", ">= 5 och 3 -> 4"), ("日本", nil)] as [(String, String?)])
  func saysWhatTheEncodingLacks(_ text: String, _ expected: String?) throws {
    guard let expected else {
      #expect(throws: DocumentError.self) {
        try TextEncoding.windows1252.encode(text, path: "prov.txt")
      }
      return
    }
    #expect(try TextEncoding.windows1252.encode(text, path: "") == Array(expected.utf8))
  }
}
