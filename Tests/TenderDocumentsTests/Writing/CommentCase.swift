import Testing

/// Words in a document and what a comment at them marks.
struct CommentCase: Sendable, CustomTestStringConvertible {
  let name: String
  let body: String
  /// The words that the comment is about; they stand in the body once.
  let words: String
  /// What the comment marks, in the first block that it touches; nil for the words themselves.
  var marked: String?
  /// Whether the comment marks exactly the words.
  var isExact = true
  /// What stands in the markup afterwards; `¤` is any id.
  var markup: String?

  var testDescription: String { name }

  private static let sentence = "Leverantören ska anställa två personer."

  static let all: [CommentCase] = [
    .init(
      name: "in the middle of a run", body: paragraph(sentence), words: "två",
      markup: "anställa </w:t></w:r><w:commentRangeStart w:id=\"¤\" /><w:r>"
        + "<w:t xml:space=\"preserve\">två</w:t></w:r><w:commentRangeEnd w:id=\"¤\" />"
        + "<w:r><w:commentReference w:id=\"¤\"/></w:r><w:r><w:t xml:space=\"preserve\"> personer"),
    .init(
      name: "a whole paragraph", body: paragraph(sentence), words: sentence,
      markup: "<w:p><w:commentRangeStart w:id=\"¤\"/><w:r>"),
    .init(
      name: "at the beginning", body: paragraph(sentence, "<w:keepNext/>"), words: "Leverantören",
      markup: "</w:pPr><w:commentRangeStart w:id=\"¤\"/><w:r>"),
    .init(
      name: "over runs", body: paragraph("", runs: run("ska an", "<w:b/>") + run("ställa två")),
      words: "anställa",
      markup: "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">an</w:t></w:r><w:r>"),
    .init(
      name: "a text that does not keep its blanks",
      body: paragraph("", runs: "<w:r><w:t>ska anställa två</w:t></w:r>"), words: "anställa",
      markup: "<w:t xml:space=\"preserve\">ska </w:t></w:r><w:commentRangeStart w:id=\"¤\"  />"),
    .init(
      name: "blanks that fall", body: paragraph("", runs: "<w:r><w:t> ska två </w:t></w:r>"),
      words: "två", marked: "ska två", isExact: false),
    .init(
      name: "a whole text with blanks that fall",
      body: paragraph("", runs: "<w:r><w:t> ska två </w:t></w:r>"), words: "ska två"),
    .init(
      name: "references to characters", body: paragraph("Mat &amp; kläder &#8211; allt"),
      words: "& kläder –"),
    .init(
      name: "CDATA",
      body: paragraph("", runs: "<w:r><w:t><![CDATA[ett & två]]></w:t></w:r>" + run(" tre")),
      words: "två", marked: "ett & två", isExact: false),
    .init(
      name: "between tabs and breaks",
      body: paragraph(
        "", runs: "<w:r><w:t>Ett</w:t><w:tab/><w:t>två tre</w:t><w:br/><w:t>fyra</w:t></w:r>"),
      words: "två tre", markup: "<w:tab/></w:r><w:commentRangeStart w:id=\"¤\"   /><w:r><w:t>två"),
    .init(
      name: "over a break",
      body: paragraph(
        "", runs: "<w:r><w:rPr><w:i/></w:rPr><w:t>Ett två</w:t><w:br/><w:t>tre fyra</w:t></w:r>"),
      words: "två tre"),
    .init(
      name: "a recorded change of looks",
      body: paragraph(
        "",
        runs: run(
          sentence,
          "<w:b/><w:rPrChange w:id=\"41\" w:author=\"A\" w:date=\"2026-01-01T00:00:00Z\">"
            + "<w:rPr/></w:rPrChange>")), words: "två"),
    .init(
      name: "in a link",
      body: paragraph(
        "", runs: run("Se ") + "<w:hyperlink w:anchor=\"x\">\(run("hela listan"))</w:hyperlink>"),
      words: "listan", markup: "</w:hyperlink><w:r><w:commentReference"),
    .init(
      name: "in an insertion", body: paragraph("", runs: tracked("ins", run("ny text"))),
      words: "text", markup: "</w:ins><w:r><w:commentReference"),
    .init(
      name: "over a deletion",
      body: paragraph(
        "",
        runs: run("ska ") + tracked("del", "<w:r><w:delText>bör </w:delText></w:r>")
          + run("anställa två")), words: "ska anställa"),
    .init(
      name: "in the result of a field",
      body: paragraph("", runs: run("Se ") + field("REF a", run("punkt fyra")) + run(".")),
      words: "fyra"),
    .init(
      name: "in a simple field",
      body: paragraph(
        "", runs: "<w:fldSimple w:instr=\"REF a\">\(run("punkt fyra"))</w:fldSimple>"),
      words: "fyra"),
    .init(
      name: "in a control of free text",
      body: paragraph("", runs: run("Antal: ") + control("<w:richText/>", run("två eller tre"))),
      words: "tre", markup: "</w:sdt><w:r><w:commentReference"),
    .init(
      name: "in a control for an answer",
      body: paragraph("", runs: run("Antal: ") + control("<w:text/>", run("två eller tre"))),
      words: "tre", marked: "två eller tre", isExact: false),
    .init(
      name: "in a prompt",
      body: paragraph("", runs: run("Namn: ") + control("<w:showingPlcHdr/>", run("Skriv här"))),
      words: "här", marked: "Skriv här", isExact: false),
    .init(
      name: "in a text box",
      body: paragraph(
        "Vid rutan",
        runs: "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>\(paragraph("I rutan"))"
          + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"), words: "I rutan",
      marked: "", isExact: false),
    .init(
      name: "in a locked control",
      body: paragraph("Före.") + control("<w:lock w:val=\"contentLocked\"/>", paragraph("Låst.")),
      words: "Låst.", marked: "Före.", isExact: false),
    .init(
      name: "over paragraphs", body: paragraph("Ett två.") + paragraph("Tre fyra."),
      words: "två. Tre", marked: "två."),
    .init(
      name: "over cells",
      body: table([[paragraph("Ett två"), paragraph("tre fyra")]]) + paragraph("Slut."),
      words: "två tre", marked: "två"),
    .init(
      name: "after a bookmark and a spelling mark",
      body: paragraph(
        "",
        runs: "<w:bookmarkStart w:id=\"3\" w:name=\"b\"/>" + run("ska")
          + "<w:bookmarkEnd w:id=\"3\"/><w:proofErr w:type=\"spellStart\"/>" + run(" gälla")),
      words: "gälla"),
  ]
}
