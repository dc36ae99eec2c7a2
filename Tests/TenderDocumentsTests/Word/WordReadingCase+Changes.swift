import TenderDocuments

extension WordReadingCase {
  private static func row(_ mark: String, _ cells: String) -> String {
    "<w:tr><w:trPr>\(mark)</w:trPr>\(cells)</w:tr>"
  }

  private static func cell(_ text: String, _ mark: String = "") -> String {
    "<w:tc><w:tcPr>\(mark)</w:tcPr>\(paragraph(text))</w:tc>"
  }

  private static func deleted(_ text: String) -> String {
    tracked("del", "<w:r><w:delText xml:space=\"preserve\">\(text)</w:delText></w:r>")
  }

  private static let number = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"

  /// A paragraph, row, cell, run, heading and number of each sort, changed and changed again.
  private static func sample(
    _ view: TrackedChangesView, _ blocks: [String], _ spans: [String]
  ) -> WordReadingCase {
    WordReadingCase(
      name: "rows, cells, numbers, marks and looks, \(view.rawValue)",
      body: listed(1, 0, "ett")
        + paragraph("", number + "<w:rPr>\(tracked("del", ""))</w:rPr>", runs: deleted("struken"))
        + listed(1, 0, "två") + "<w:tbl>" + row(tracked("ins", ""), cell("ny rad"))
        + row(tracked("del", ""), cell("gammal rad"))
        + row(
          "",
          cell("ny cell", tracked("cellIns", "")) + cell("gammal cell", tracked("cellDel", ""))
            + cell("kvar")) + "</w:tbl>"
        + paragraph("", runs: tracked("ins", run("infogad ") + deleted("ångrad")))
        + paragraph("", runs: tracked("moveFrom", run("flyttad")))
        + paragraph("", runs: tracked("moveTo", run("flyttad")))
        + styled(
          "Rubrik1", "Rubrik",
          "<w:pPrChange w:id=\"9\" w:author=\"Granskare\"><w:pPr/></w:pPrChange>")
        + paragraph(
          "numrerad", number.replacing("</w:numPr>", with: tracked("ins", "") + "</w:numPr>"))
        + paragraph(
          "",
          runs: run(
            "synlig",
            "<w:rPrChange w:id=\"8\" w:author=\"Granskare\"><w:rPr><w:vanish/></w:rPr></w:rPrChange>"
          )),
      styles: style("Rubrik1", "heading 1"),
      numbering: definition(1, level(0, "decimal", "%1.")) + list(1, by: 1), view: view,
      blocks: blocks, spans: spans, remarks: nil)
  }

  static let changes: [WordReadingCase] = [
    sample(
      .accepted,
      [
        "1 l1 [1] ett", "3 l1 [2] två", "4 p t1r1c1 ny rad", "6 p t1r2c1 ny cell",
        "8 p t1r2c2 kvar", "9 p infogad", "11 p flyttad", "12 h1 Rubrik", "13 l1 [3] numrerad",
        "14 p synlig",
      ],
      [
        "inserted(Granskare) ny rad", "inserted(Granskare) ny cell", "inserted(Granskare) infogad",
        "inserted(Granskare) flyttad",
      ]),
    sample(
      .original,
      [
        "1 l1 [1] ett", "2 l1 [2] struken", "3 l1 [3] två", "5 p t1r1c1 gammal rad",
        "7 p t1r2c1 gammal cell", "8 p t1r2c2 kvar", "10 p flyttad", "12 p Rubrik",
        "13 p numrerad",
      ], []),
    sample(
      .all,
      [
        "1 l1 [1] ett", "2 l1 [2] struken", "3 l1 [2] två", "4 p t1r1c1 ny rad",
        "5 p t1r2c1 gammal rad", "6 p t1r3c1 ny cell", "7 p t1r3c2 gammal cell", "8 p t1r3c3 kvar",
        "9 p infogad ångrad", "10 p flyttad", "11 p flyttad", "12 h1 Rubrik",
        "13 l1 [3] numrerad", "14 p synlig",
      ],
      [
        "deleted(Granskare) struken", "inserted(Granskare) ny rad", "deleted(Granskare) gammal rad",
        "inserted(Granskare) ny cell", "deleted(Granskare) gammal cell",
        "inserted(Granskare) infogad ångrad", "deleted(Granskare) ångrad",
        "deleted(Granskare) flyttad", "inserted(Granskare) flyttad",
      ]),
  ]
}
