import TenderDocuments

extension WordReadingCase {
  private static let word =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
  private static let drawing =
    "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
    + "xmlns:v=\"urn:schemas-microsoft-com:vml\""

  private static func form(_ code: String, _ data: String) -> String {
    "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData>\(data)</w:ffData></w:fldChar></w:r>"
      + "<w:r><w:instrText>\(code)</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
  }

  private static func letters(_ id: String, _ text: String) -> String {
    "<w:r><w:pict><v:shape id=\"\(id)\"><v:textpath string=\"\(text)\"/></v:shape></w:pict></w:r>"
  }

  static let controls: [WordReadingCase] = [
    WordReadingCase(
      name: "boxes to tick and lists of choices, in controls and in forms",
      body: paragraph(
        "",
        runs: control(
          "<w14:checkbox><w14:checked w14:val=\"1\"/></w14:checkbox>", run("☒")) + run(" Ja"))
        + paragraph(
          "",
          runs: control(
            "<w:tag w:val=\"svar\"/><w:dropDownList><w:listItem w:displayText=\"Ja\" w:value=\"1\"/>"
              + "<w:listItem w:value=\"Nej\"/></w:dropDownList>", run("Nej")))
        + paragraph(
          "",
          runs: form(" FORMCHECKBOX ", "<w:checkBox><w:default w:val=\"1\"/></w:checkBox>")
            + run(" Samtycke"))
        + paragraph(
          "",
          runs: form(
            " FORMCHECKBOX ",
            "<w:checkBox><w:default w:val=\"1\"/><w:checked w:val=\"0\"/></w:checkBox>")
            + run(" Avböjer"))
        + paragraph(
          "Ort: ",
          runs: form(
            " FORMDROPDOWN ",
            "<w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"Malmö\"/>"
              + "<w:listEntry w:val=\"Övriga  orter\"/></w:ddList>")),
      blocks: ["1 p ☒ Ja", "2 p Nej", "3 p ☒ Samtycke", "4 p ☐ Avböjer", "5 p Ort: Övriga orter"],
      spans: [
        "field() ☒", "checkBox(true) ☒", "field(svar) Nej", "choice(Ja|Nej) Nej",
        "checkBox(true) ☒", "checkBox(false) ☐", "choice(Malmö|Övriga  orter) Övriga orter",
        "field() Övriga orter",
      ]),
    WordReadingCase(
      name: "a prompt that nobody has answered, at every level",
      body: control(
        "<w:alias w:val=\"Stycke\"/><w:showingPlcHdr/>", paragraph("Skriv här."))
        + "<w:tbl>"
        + control(
          "<w:alias w:val=\"Rad\"/><w:showingPlcHdr/>",
          "<w:tr><w:tc>\(paragraph("Fyll i."))</w:tc></w:tr>")
        + "<w:tr>"
        + control(
          "<w:alias w:val=\"Cell\"/><w:showingPlcHdr w:val=\"0\"/><w:text/>",
          "<w:tc>\(paragraph("Svar"))</w:tc>") + "</w:tr></w:tbl>" + paragraph("Slut."),
      blocks: ["1 p Skriv här.", "2 p t1r1c1 Fyll i.", "3 p t1r2c1 Svar", "4 p Slut."],
      spans: ["placeholder(Stycke) Skriv här.", "placeholder(Rad) Fyll i.", "field(Cell) Svar"]),
    WordReadingCase(
      name: "coloured runs, hidden rows",
      body: paragraph(
        "",
        runs: run("gul", "<w:shd w:val=\"clear\" w:fill=\"FFFF00\"/>") + run(" vit")
          + run(" grå", "<w:shd w:val=\"clear\" w:fill=\"D9D9D9\"/>")
          + run(" design", "<w:shd w:val=\"clear\" w:fill=\"DEEAF6\"/>"))
        + "<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>\(paragraph("dold rad"))</w:tc></w:tr>"
        + "<w:tr><w:tc>\(paragraph("synlig"))</w:tc></w:tr></w:tbl>",
      blocks: ["1 p gul vit grå design", "3 p t1r2c1 synlig"],
      spans: ["highlighted gul", "shaded grå"], remarks: ["hiddenText dold rad"]),
    WordReadingCase(
      name: "watermarks in both forms, letters as a drawing in the body",
      body: paragraph("Före", runs: letters("WordArt 1", "Anbuds&#229;r") + run("efter")),
      parts: [
        (
          "header", "header1.xml",
          "<w:hdr \(word) \(drawing)>"
            + paragraph("Sidhuvud", runs: letters("PowerPlusWaterMarkObject357", "UTKAST"))
            + "</w:hdr>"
        ),
        (
          "footer", "footer1.xml",
          "<w:ftr \(word) \(drawing)>"
            + paragraph(
              "",
              runs:
                "<w:r><w:drawing><wp:anchor><wp:docPr id=\"1\" name=\"PowerPlusWaterMarkObject1\"/>"
                + "<w:txbxContent>\(paragraph("KOPIA"))</w:txbxContent></wp:anchor></w:drawing></w:r>"
            )
            + "</w:ftr>"
        ),
      ],
      blocks: ["1 p Före Anbudsår efter", "2 p header Sidhuvud"],
      remarks: ["watermark UTKAST", "watermark KOPIA"]),
    WordReadingCase(
      name: "what is fetched from elsewhere is named and never opened",
      body: paragraph("", runs: field(" INCLUDETEXT \"S:\\krav.docx\" ", run("Krav.")))
        + paragraph(
          "",
          runs:
            "<w:fldSimple w:instr=\" LINK Excel.Sheet S:\\pris.xlsx \">\(run("5"))</w:fldSimple>"),
      parts: [
        ("oleObject", "embeddings/ark.bin", "<a/>"), ("vbaProject", "vbaProject.bin", "<a/>"),
        ("aFChunk", "bit.html", "<a/>"),
        ("settings", "settings.xml", "<w:settings \(word)><w:attachedTemplate/></w:settings>"),
        (
          "irrelevant", "_rels/settings.xml.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"a\" Type=\"x/attachedTemplate\" Target=\"http://exempel.invalid/mall.dotx\""
            + " TargetMode=\"External\"/></Relationships>"
        ),
      ], blocks: ["1 p Krav.", "2 p 5"],
      remarks: [
        "externalLink INCLUDETEXT \"S:\\krav.docx\"", "externalLink LINK Excel.Sheet S:\\pris.xlsx",
        "embeddedDocument word/embeddings/ark.bin", "macro word/vbaProject.bin",
        "embeddedDocument word/bit.html", "externalTemplate http://exempel.invalid/mall.dotx",
      ]),
  ]
}
