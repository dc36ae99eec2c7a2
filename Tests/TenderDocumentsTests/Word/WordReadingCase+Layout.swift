import TenderDocuments

extension WordReadingCase {
  private static func box(_ content: String) -> String {
    "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>"
      + "\(content)</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>"
      + "<v:textbox><w:txbxContent>\(content)</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
      + "</mc:AlternateContent></w:r>"
  }

  private static func broken(_ lines: String...) -> String {
    paragraph("", runs: lines.map { run($0) }.joined(separator: "<w:r><w:br/></w:r>"))
  }

  private static func header(_ name: String, _ text: String) -> (
    type: String, name: String, xml: String
  ) {
    (
      "header", name,
      "<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
        + "\(paragraph(text))</w:hdr>"
    )
  }

  private static func section(_ content: String) -> String {
    paragraph("Text.", "<w:sectPr>\(content)</w:sectPr>")
  }

  private static func reference(_ type: String, _ part: String) -> String {
    "<w:headerReference w:type=\"\(type)\" r:id=\"\(part)\"/>"
  }

  private static let long = String(repeating: "Leverantören ska städa. ", count: 12)

  static let layout: [WordReadingCase] = [
    WordReadingCase(
      name: "a body that is nothing but text boxes is read as one",
      body: paragraph("", runs: box(styled("Rubrik1", "Krav") + paragraph("Krav: \(long)")))
        + paragraph("Sida 1") + paragraph("", runs: box(paragraph("Sist."))),
      styles: style("Rubrik1", "heading 1"),
      blocks: [
        "1 h1 Krav", "1 p Krav: \(long.dropLast())", "2 p Sida 1", "3 p Sist.",
      ]),
    WordReadingCase(
      name: "text that somebody has put in beside the boxes is no body where it is rejected",
      body: paragraph("", runs: box(paragraph("Krav: \(long)")))
        + paragraph(
          "", runs: "<w:ins w:id=\"1\" w:author=\"Eva\">\(run("Villkor: \(long)"))</w:ins>"),
      view: .original, blocks: ["1 p Krav: \(long.dropLast())"]),
    WordReadingCase(
      name: "letters with blanks between them are words",
      body: styled("Rubrik1", "U P P H A N D L I N G")
        + paragraph(
          "", runs: run("K R A V  ", "<w:highlight w:val=\"yellow\"/>") + run(" P Å  S T Ä D"))
        + paragraph("A B C D E F") + paragraph("a b c är val") + paragraph("X X X X X X"),
      styles: style("Rubrik1", "heading 1"),
      blocks: [
        "1 h1 UPPHANDLING", "2 p KRAV PÅ STÄD", "3 p A B C D E F", "4 p a b c är val",
        "5 p X X X X X X",
      ], spans: ["highlighted KRAV"]),
    WordReadingCase(
      name: "words that a hyphen breaks before a line break are whole",
      body: broken("Krav på upp-", "handling av bygg-", "och anläggning") + broken("IT-", "konsult")
        + broken("e-", "post", "och EU-", "Kommissionen") + broken("2021-", "års nivå -", "högst"),
      blocks: [
        "1 p Krav på upphandling av bygg- och anläggning", "2 p IT-konsult",
        "3 p e-post och EU-Kommissionen", "4 p 2021-års nivå - högst",
      ]),
    WordReadingCase(
      name: "frames and columns in the order of the file",
      body: paragraph("Ram", "<w:framePr w:w=\"2000\" w:hAnchor=\"page\" w:x=\"900\" w:y=\"900\"/>")
        + paragraph("Spalt ett", runs: "<w:r><w:br w:type=\"column\"/></w:r>" + run("spalt två"))
        + section("<w:cols w:num=\"2\"/>"),
      blocks: ["1 p Ram", "2 p Spalt ett spalt två", "3 p Text."]),
    WordReadingCase(
      name: "headers by section, inherited, by flag",
      body: section(reference("default", "header1.xml") + reference("first", "header2.xml"))
        + section("<w:titlePg/>" + reference("even", "header3.xml"))
        + section("<w:titlePg w:val=\"0\"/>" + reference("first", "header4.xml")),
      parts: [
        header("header1.xml", "alla"), header("header2.xml", "första, ärvd"),
        header("header3.xml", "jämna, avstängda"), header("header4.xml", "första, aldrig"),
      ], lastSection: "",
      blocks: [
        "1 p Text.", "2 p Text.", "3 p Text.", "4 p header alla", "5 p header första, ärvd",
      ]),
  ]
}
