import Testing

@testable import TenderDocuments

/// Words in a document, what comes in their place, and the text afterwards.
struct ChangeCase: Sendable, CustomTestStringConvertible {
  let name: String
  let body: String
  /// The words that are replaced; nil where their block is taken out.
  let words: String
  /// What comes in their place; nil takes the block out.
  var new: String?
  /// The blocks afterwards; nil where the change is refused.
  var expected: [String]?
  /// What stands in the markup of the tracked change; `¤` is any id.
  var markup: String?

  var testDescription: String { name }

  private static let sentence = "Leverantören bör anställa två personer."
  private static let stage = "<w:lock w:val=\"contentLocked\"/>"
  private static let section = "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr>"

  static let all: [ChangeCase] = [
    .init(
      name: "a word", body: paragraph(sentence), words: "bör", new: "ska",
      expected: ["Leverantören ska anställa två personer."],
      markup: "Leverantören </w:t></w:r><w:del ¤><w:r><w:delText xml:space=\"preserve\">bör"
        + "</w:delText></w:r></w:del><w:ins ¤><w:r><w:t xml:space=\"preserve\">ska</w:t></w:r>"
        + "</w:ins><w:r><w:t xml:space=\"preserve\"> anställa"),
    .init(
      name: "the first word", body: paragraph(sentence), words: "Leverantören",
      new: "Anbudsgivaren",
      expected: ["Anbudsgivaren bör anställa två personer."]),
    .init(
      name: "the last words", body: paragraph(sentence), words: "två personer.", new: "en person.",
      expected: ["Leverantören bör anställa en person."]),
    .init(
      name: "a whole paragraph's words", body: paragraph(sentence), words: sentence, new: "Utgår.",
      expected: ["Utgår."]),
    .init(
      name: "words over runs",
      body: paragraph(
        "",
        runs: run("Han ", "<w:b/>") + run("bör an", "<w:b/><w:highlight w:val=\"yellow\"/>")
          + "<w:bookmarkStart w:id=\"9\" w:name=\"b\"/>" + run("ställa")
          + "<w:bookmarkEnd w:id=\"9\"/>"
          + run(" två")), words: "bör anställa t", new: "ska ha t", expected: ["Han ska ha två"],
      markup: "<w:ins ¤><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">ska ha t"),
    .init(
      name: "struck only", body: paragraph(sentence), words: " två", new: "",
      expected: ["Leverantören bör anställa personer."]),
    .init(
      name: "signs that are escaped", body: paragraph("A &amp; B &lt; C"), words: "& B",
      new: "& <D>", expected: ["A & <D> < C"]),
    .init(
      name: "between tabs",
      body: paragraph(
        "", runs: "<w:r><w:t>Ett</w:t><w:tab/><w:t>två</w:t><w:br/><w:t>tre</w:t></w:r>"),
      words: "två", new: "2", expected: ["Ett 2 tre"]),
    .init(
      name: "in a link",
      body: paragraph(
        "", runs: run("Se ") + "<w:hyperlink w:anchor=\"x\">\(run("hela listan"))</w:hyperlink>"),
      words: "hela", new: "denna", expected: ["Se denna listan"]),
    .init(
      name: "in somebody's insertion", body: paragraph("", runs: tracked("ins", run("en ny text"))),
      words: "ny", new: "bra", expected: ["en bra text"], markup: "</w:del></w:ins><w:ins ¤>"),
    .init(
      name: "around a deletion",
      body: paragraph(
        "",
        runs: run("ska ") + tracked("del", "<w:r><w:delText>bör </w:delText></w:r>") + run("gälla")),
      words: "ska gälla", new: "gäller", expected: ["gäller"]),
    .init(
      name: "in a field", body: paragraph("", runs: run("Se ") + field("REF a", run("punkt fyra"))),
      words: "fyra", new: "fem"),
    .init(
      name: "over a field",
      body: paragraph("", runs: run("Se ") + field("REF a", run("punkt fyra")) + run(" nu")),
      words: "Se punkt fyra nu", new: "Utgår"),
    .init(
      name: "in a simple field",
      body: paragraph("", runs: "<w:fldSimple w:instr=\"REF a\">\(run("fyra fem"))</w:fldSimple>"),
      words: "fyra", new: "sex"),
    .init(
      name: "in a prompt",
      body: paragraph("", runs: control("<w:showingPlcHdr/>", run("Skriv här"))), words: "här",
      new: "där"),
    .init(
      name: "in a bound control",
      body: control("<w:dataBinding w:xpath=\"/a\" w:storeItemID=\"{0}\"/>", paragraph("Ett två.")),
      words: "två", new: "tre"),
    .init(
      name: "in a locked control", body: control(stage, paragraph("Ett två.")), words: "två",
      new: "tre"),
    .init(
      name: "over paragraphs", body: paragraph("Ett två.") + paragraph("Tre."), words: "två. Tre",
      new: "2. 3"),
    .init(
      name: "where others have rights",
      body: paragraph(
        "",
        runs: run("Ett ") + "<w:permStart w:id=\"5\" w:edGrp=\"everyone\"/>" + run("två")
          + "<w:permEnd w:id=\"5\"/>"), words: "Ett två", new: "Tre"),
    .init(
      name: "a paragraph",
      body: paragraph("Ett.") + paragraph("Två.", "<w:keepNext/>")
        + paragraph("Tre."), words: "Två.", expected: ["Ett.", "Tre."],
      markup: "<w:pPr><w:keepNext/><w:rPr><w:del ¤/></w:rPr></w:pPr><w:del ¤><w:r><w:delText"),
    .init(
      name: "a paragraph without properties",
      body: paragraph("Ett.") + paragraph("Två.") + paragraph("Tre."), words: "Två.",
      expected: ["Ett.", "Tre."],
      markup: "<w:p><w:pPr><w:rPr><w:del ¤/></w:rPr></w:pPr><w:del ¤><w:r><w:delText"),
    .init(
      name: "a numbered paragraph whose mark has a look",
      body: paragraph("Ett.")
        + paragraph("Två.", "<w:numPr><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:b/></w:rPr>")
        + paragraph("Tre."), words: "Två.", expected: ["Ett.", "Tre."],
      markup: "<w:rPr><w:del ¤/><w:b/></w:rPr>"),
    .init(
      name: "a paragraph with a field, a link and a bookmark",
      body: paragraph("Ett.")
        + paragraph(
          "Se ",
          runs: field("REF a", run("punkt")) + "<w:bookmarkStart w:id=\"9\" w:name=\"b\"/>"
            + "<w:hyperlink w:anchor=\"x\">\(run(" lista"))</w:hyperlink><w:bookmarkEnd w:id=\"9\"/>"
        )
        + paragraph("Tre."), words: "Se punkt lista", expected: ["Ett.", "Tre."],
      markup: "<w:delInstrText>REF a</w:delInstrText>"),
    .init(
      name: "the last paragraph", body: paragraph("Ett.") + paragraph("Två."), words: "Två.",
      expected: ["Ett."]),
    .init(
      name: "the only paragraph of a cell",
      body: table([[paragraph("Ett."), paragraph("Två.")]]) + paragraph("Tre."), words: "Två.",
      expected: ["Ett.", "Tre."]),
    .init(
      name: "a paragraph that ends a section",
      body: paragraph("Ett.") + paragraph("Två.", section) + paragraph("Tre."), words: "Två.",
      expected: ["Ett.", "Tre."]),
    .init(
      name: "a paragraph with half a field",
      body: paragraph(
        "Ett ",
        runs: "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
          + "<w:r><w:instrText>TOC</w:instrText></w:r>"
          + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + run("två"))
        + paragraph("tre", runs: "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"),
      words: "Ett två"),
    .init(
      name: "a locked paragraph", body: control(stage, paragraph("Ett.")) + paragraph("Två."),
      words: "Ett."),
  ]
}
