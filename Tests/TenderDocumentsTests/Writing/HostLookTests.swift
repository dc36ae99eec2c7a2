import Testing

@testable import TenderDocuments

/// What new paragraphs take over from the document that they come into.
@Suite struct HostLookTests {
  struct Example: Sendable {
    var body: String
    var block = DraftBlock(.heading(level: 1), [.init("Ny")])
    var level = 2
    /// The block after which the paragraph comes; counted from the end where it is below zero.
    var anchor = -1
    /// What stands between `<w:p>` and the end of its first text.
    var expected: String
  }

  private static let long = "Leverantören ska utföra uppdraget fackmässigt och med omsorg."
  private static let text = "<w:t xml:space=\"preserve\">"
  private static let number =
    "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"3\"/></w:numPr>"

  static let examples: [Example] = [
    // A heading by its style, its direct list included, a page break not.
    Example(
      body: styled("Rubrik1", "A") + styled("Rubrik2", "B", "<w:pageBreakBefore/>" + number),
      expected: "<w:pPr><w:pStyle w:val=\"Rubrik2\"/>\(number)</w:pPr><w:r>\(text)Ny"),
    // The style of a level that nobody has used yet.
    Example(
      body: styled("Rubrik1", "A") + paragraph(long),
      expected: "<w:pPr><w:pStyle w:val=\"Rubrik2\"/></w:pPr><w:r>\(text)Ny"),
    // Numbers typed by hand: the next one where it is certain …
    Example(
      body: styled("Rubrik1", "4. A") + styled("Rubrik2", "4.1 B") + styled("Rubrik2", "4.2 C"),
      expected:
        "<w:pPr><w:pStyle w:val=\"Rubrik2\"/></w:pPr><w:r>\(text)4.3 </w:t></w:r><w:r>\(text)Ny"),
    Example(
      body: styled("Rubrik1", "1 A") + styled("Rubrik2", "1.1 B") + styled("Rubrik1", "2 C"),
      expected:
        "<w:pPr><w:pStyle w:val=\"Rubrik2\"/></w:pPr><w:r>\(text)2.1 </w:t></w:r><w:r>\(text)Ny"),
    // … and none where it is not.
    Example(
      body: styled("Rubrik1", "4. A") + styled("Rubrik2", "4.1 B") + styled("Rubrik2", "4.2 C"),
      anchor: 1, expected: "<w:pPr><w:pStyle w:val=\"Rubrik2\"/></w:pPr><w:r>\(text)Ny"),
    // Body text as most of it is, without what belongs to one paragraph or one word.
    Example(
      body: paragraph(long, "<w:jc w:val=\"center\"/>")
        + paragraph(
          "", "<w:keepNext/><w:spacing w:after=\"99\"/><w:jc w:val=\"both\"/>",
          runs: run(
            long + long,
            "<w:rFonts w:ascii=\"Arial\" w:hint=\"cs\"/><w:b/><w:highlight w:val=\"red\"/>"
              + "<w:sz w:val=\"20\"/>")),
      block: DraftBlock(.paragraph, [.init("Ny")]),
      expected: "<w:pPr><w:spacing w:after=\"99\"/><w:jc w:val=\"both\"/></w:pPr>"
        + "<w:r><w:rPr><w:rFonts w:ascii=\"Arial\"/><w:sz w:val=\"20\"/></w:rPr>\(text)Ny"),
    // Labels are typed, with a hanging indent on top of the text's own.
    Example(
      body: paragraph(long, "<w:ind w:left=\"1000\"/>"),
      block: DraftBlock(.numbered(label: "a)", level: 2), [.init("Ny")]),
      expected:
        "<w:pPr><w:ind w:left=\"1850\" w:hanging=\"425\"/></w:pPr><w:r>\(text)a)</w:t><w:tab/></w:r>"
        + "<w:r>\(text)Ny"),
    Example(
      body: paragraph(long), block: DraftBlock(.bullet(level: 1), [.init("Ny")]),
      expected:
        "<w:pPr><w:ind w:left=\"425\" w:hanging=\"425\"/></w:pPr><w:r>\(text)–</w:t><w:tab/></w:r>"
        + "<w:r>\(text)Ny"),
    // No heading and no style for one.
    Example(
      body: paragraph(long), level: 3,
      expected: "<w:pPr><w:keepNext/><w:outlineLvl w:val=\"2\"/></w:pPr>"
        + "<w:r><w:rPr><w:b/><w:bCs/></w:rPr>\(text)Ny"),
  ]

  @Test(arguments: examples) func looksLikeItsHost(_ example: Example) throws {
    let source = WordFixture(body: example.body, styles: InsertionCase.styles).bytes()
    let document = try WordDocumentReader.read(source, path: "prov.docx", view: .accepted)
    let anchor = example.anchor < 0 ? document.blocks.count + example.anchor : example.anchor
    let edit = Edit(
      place: .after(block: anchor), blocks: [example.block], headingLevel: example.level)
    let result = try DocumentEditor.apply(
      [edit], to: source, document: document, revision: nil)
    let markup = try InsertionTests.markup(result)
    #expect(markup.contains("<w:p>\(example.expected)</w:t>"), "\(markup)")
  }

  @Test(
    arguments: [
      ("4.2 Krav", [4, 2], " "), ("4.2.\tKrav", [4, 2], ".\t"), ("12. Krav", [12], ". "),
      ("2026 års krav", [], ""), ("4.2", [], ""), ("Krav 4", [], ""), ("4,5 procent", [], ""),
    ] as [(String, [Int], String)])
  func readsTypedNumbers(_ heading: String, _ parts: [Int], _ separator: String) {
    let number = TypedNumber(heading)
    #expect(number?.parts ?? [] == parts)
    #expect(number?.separator ?? "" == separator)
  }
}
