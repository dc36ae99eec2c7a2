import Testing

@testable import TenderDocuments

@Suite struct NewDocumentTests {
  static let rows = [
    DraftBlock(.row(cells: [[.init("Nivå")], [.init("Antal & mått")]])),
    DraftBlock(.row(cells: [[.init("1")], [.init("två")]])),
  ]

  @Test func readsBackAsItWasWritten() throws {
    let blocks = WrittenDocument.clause + Self.rows
    let bytes = try NewDocument.docx(blocks, title: "Brev <1>")
    #expect(try NewDocument.docx(blocks, title: "Brev <1>") == bytes)
    let document = try WordDocumentReader.read(bytes, path: "ny.docx", view: .accepted)
    let body = document.blocks.filter { $0.story == .body && !$0.range.isEmpty }
    let words = body.map { block in
      (block.label.map { "\($0) " } ?? "") + document.string(block.range)
    }
    #expect(
      words == [
        "Krav på sysselsättning & dialog", "Minst <två> \"personer\" ska anställas.",
        "a) En plan lämnas.", "• Ett möte hålls.", "Uppföljning sker.", "Nivå", "Antal & mått",
        "1", "två",
      ])
    #expect(body[0].headingLevel == 1 && body[0].style == "heading 1")
    #expect(body[2].kind == .listItem(level: 1))
    let entries = RawZip.entries(of: bytes)
    #expect(entries.first?.name == "[Content_Types].xml")
    #expect(Set(entries.map(\.name)).count == entries.count)
    #expect(try NewDocument.docx([], title: "").count > 1000)
  }

  /// Labels that Word's lists can count come out of a list, the others are typed; all as given.
  @Test(arguments: [
    ["1.", "2.", "3."], ["a)", "b)", "c)"], ["i)", "ii)", "iii)"], ["h)", "i)", "j)"],
    ["(1)", "(2)"], ["2.", "3.", "1.", "2."], ["A.", "B."], ["v)", "w)"], ["iv)", "v)", "vi)"],
    ["1.1", "1.2"], ["§ 3", "§ 4"], ["5:", "7:"], ["x"], ["åäö)"], ["99999."],
  ]) func countsAsTheDraftDoes(_ labels: [String]) throws {
    let blocks = labels.map { DraftBlock(.numbered(label: $0, level: 1), [.init("Punkt.")]) }
    let bytes = try NewDocument.docx(blocks, title: "")
    let document = try WordDocumentReader.read(bytes, path: "ny.docx", view: .accepted)
    let shown = document.blocks.filter { $0.story == .body }.map { block in
      let words = document.string(block.range)
      return words == "Punkt." ? block.label ?? "" : words.replacing(" Punkt.", with: "")
    }
    // The reader leaves the dot after a plain number out.
    #expect(shown.map { $0.replacing(".", with: "") } == labels.map { $0.replacing(".", with: "") })
  }

  @Test func writesTextAndMarkdown() {
    #expect(
      String(decoding: NewDocument.text(Self.rows), as: UTF8.self)
        == "Nivå | Antal & mått\n1    | två\n")
    #expect(
      String(decoding: NewDocument.markdown(Self.rows), as: UTF8.self)
        == "| Nivå | Antal & mått |\n|------|--------------|\n| 1    | två          |\n")
    let odd = [
      DraftBlock(.paragraph, [.init("1. inte en *lista*")]),
      DraftBlock(.paragraph, [.init("# nej")]),
      DraftBlock(.paragraph, [.init("ett "), .init(" två ", bold: true, italic: true)]),
      DraftBlock(.numbered(label: "1.", level: 1), [.init("Första")]),
      DraftBlock(.bullet(level: 2), [.init("Under")]),
    ]
    #expect(
      String(decoding: NewDocument.markdown(odd), as: UTF8.self)
        == "1\\. inte en \\*lista\\*\n\n\\# nej\n\nett  ***två*** \n\n1. Första\n    - Under\n")
  }
}
