import Testing

@testable import TenderDocuments

/// Documents of their own with a sender, a recipient and signatures, in every format.
@Suite struct LetterTests {
  private static func line(_ text: String, _ role: DraftBlock.Role) -> DraftBlock {
    DraftBlock(.paragraph, [.init(text)], role: role)
  }

  static let letter: [DraftBlock] = [
    line("Ängsby kommun", .sender), line("Inköp & avtal", .sender),
    line("den 8 januari 2027", .particulars), line("Diarienummer KS 2027/114", .particulars),
    line("Telefon: 0980-319 200", .contact), line("Företaget AB", .recipient),
    DraftBlock(.heading(level: 1), [.init("Brev <1>")]),
    DraftBlock(.paragraph, [.init("Enligt 17 kap. 1 § gäller detta.")]),
    DraftBlock(.numbered(label: "1.", level: 1), [.init("Första frågan?")]),
    DraftBlock(.numbered(label: "a)", level: 2), [.init("En del.")]),
    DraftBlock(.numbered(label: "2.", level: 1), [.init("Andra frågan?")]),
    line("Vänliga hälsningar", .closing),
    line("För kommunen", .signature(1)), line("Underskrift", .blank(1)),
    line("För bolaget", .signature(2)), line("Ort och dag", .blank(2)),
    line("Underskrift", .blank(2)), line("För föreningen", .signature(3)),
  ]

  @Test func wordHoldsAllOfItInOrder() throws {
    let head = RunningHead(left: "Ängsby kommun", right: "KS 2027/114")
    let bytes = try NewDocument.docx(Self.letter, title: "Brev <1>", running: head)
    #expect(try NewDocument.docx(Self.letter, title: "Brev <1>", running: head) == bytes)
    let document = try WordDocumentReader.read(bytes, path: "brev.docx", view: .accepted)
    func words(_ story: Block.Story) -> [String] {
      document.blocks.filter { $0.story == story && !$0.range.isEmpty }
        .map { document.string($0.range) }
    }
    #expect(words(.body) == Self.letter.map(\.plainText))
    #expect(words(.header) == ["Ängsby kommun KS 2027/114"])
    #expect(words(.footer).allSatisfy { $0 == "Sida 1 (1)" } && !words(.footer).isEmpty)
    let package = try WordPackage(bytes, path: "")
    let main = String(decoding: try package.bytes(of: "word/document.xml"), as: UTF8.self)
    for markup in [
      "<w:titlePg/>", "17\u{A0}kap.\u{A0}1\u{A0}§", "0980<", "<w:noBreakHyphen/>",
      "<w:pBdr><w:bottom",
    ] {
      #expect(main.contains(markup), "\(markup)")
    }
    let core = String(decoding: try package.bytes(of: "docProps/core.xml"), as: UTF8.self)
    #expect(core.contains("<dc:title>Brev &lt;1&gt;</dc:title>") && !core.contains("creator"))
    // Without a sender the title runs at the top.
    let plain = try NewDocument.docx([], title: "Klausul")
    let read = try WordDocumentReader.read(plain, path: "k.docx", view: .accepted)
    #expect(
      read.blocks.filter { $0.story == .header }.map { read.string($0.range) }
        .contains("Klausul"))
  }

  @Test func textHoldsItLineByLine() {
    let rule = String(repeating: "_", count: 30)
    let text = String(decoding: NewDocument.text(Self.letter), as: UTF8.self)
    #expect(
      text.hasPrefix(
        "Ängsby kommun\nInköp & avtal\n\nden 8 januari 2027\nDiarienummer KS 2027/114\n\n"
          + "Telefon: 0980-319 200\n\nFöretaget AB\n\nBrev <1>\n\nEnligt 17 kap. 1 § gäller"))
    #expect(
      text.hasSuffix(
        "Vänliga hälsningar\n\nFör kommunen\nUnderskrift: \(rule)\n\nFör bolaget\n"
          + "Ort och dag: \(rule)\nUnderskrift: \(rule)\n\nFör föreningen\n"))
    let markdown = String(decoding: NewDocument.markdown(Self.letter), as: UTF8.self)
    #expect(markdown.hasPrefix("Ängsby kommun\\\nInköp & avtal\n\nden 8 januari 2027\\\n"))
  }

  @Test func webPageStandsAlone() {
    let page = String(
      decoding: NewDocument.html(Self.letter + NewDocumentTests.rows, title: "Brev <1>"),
      as: UTF8.self)
    for markup in [
      "<html lang=\"sv\">", "<title>Brev &lt;1&gt;</title>", "<h1>Brev &lt;1&gt;</h1>",
      "<p class=\"sender\"><span>Ängsby kommun</span><br>\n<span>Inköp &amp; avtal</span></p>",
      "<p class=\"recipient\">", "17\u{A0}kap.\u{A0}1\u{A0}§",
      "<ol>\n<li>Första frågan?\n<ol type=\"a\">\n<li>En del.</li>\n</ol></li>\n"
        + "<li>Andra frågan?</li>\n</ol>",
      "<span class=\"blank\">Underskrift</span>",
      "<th scope=\"col\">Antal &amp; mått</th>", "<td>två</td>",
    ] {
      #expect(page.contains(markup), "\(markup)\n\(page)")
    }
    for stray in ["http", "<script", "<link", "<img", "url("] {
      #expect(!page.contains(stray), "\(stray)")
    }
    // Labels that no list of a web page can count are typed.
    let odd = ["3.", "4.", "7.", "§ 2", "(b)"].map {
      DraftBlock(.numbered(label: $0, level: 1), [.init("x")])
    }
    let list = String(decoding: NewDocument.html(odd, title: ""), as: UTF8.self)
    #expect(list.contains("<ol start=\"3\">\n<li>x</li>\n<li>x</li>\n</ol>\n<ol start=\"7\">"))
    #expect(list.contains("<li>§ 2 x</li>") && list.contains("<li>(b) x</li>"))
  }

  @Test(arguments: [
    ("17 kap. 1 § lagen", "17_kap._1_§ lagen"), ("19 a kap. 15 § och", "19_a_kap._15_§ och"),
    ("4 kap. 2–5 §§ LOU", "4_kap._2–5_§§ LOU"), ("den 5 februari 2027", "den_5_februari 2027"),
    ("10 000 kronor, 36 månader.", "10_000_kronor, 36_månader."), ("kl. 13", "kl._13"),
    ("avsnitt 4.3 och bilaga 2", "avsnitt_4.3 och bilaga_2"), ("år 2027 ska", "år 2027 ska"),
    ("(50 procent)", "(50_procent)"), ("inga tal här", "inga tal här"),
    ("2027 och 3", "2027 och 3"),
    ("minst 1 i 5 §", "minst 1 i 5_§"), ("1 ", "1 "), ("", ""),
  ])
  func keepsTogether(_ text: String, _ bound: String) {
    #expect(NoBreakSpaces.binding(text) == bound.replacing("_", with: "\u{A0}"))
  }

  /// Together as wide as the page; room for a date where something is to be filled in.
  @Test(arguments: [
    [["Möte", "Dag", "Beskedet i korthet"], ["Första mötet", "", ""]],
    [["Fråga", "Svar"], ["Väl?", ""]],
    [["A", "B"], ["ett", "två"]], [["Mycket långt ord: specialpedagogikstudier", "x"], ["", ""]],
    [["1", "2", "3", "4", "5", "6", "7"], ["", "", "", "", "", "", ""]],
  ])
  func columns(_ rows: [[String]]) {
    let widths = ColumnWidths(
      rows.map { $0.map { [DraftBlock.Run($0)] } }, columns: rows[0].count
    ).fitting(9_070)
    #expect(widths.reduce(0, +) == 9_070)
    #expect(widths.allSatisfy { $0 >= 900 }, "\(widths)")
  }
}
