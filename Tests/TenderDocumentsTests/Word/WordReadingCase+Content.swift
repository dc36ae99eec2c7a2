import TenderDocuments

extension WordReadingCase {
  private static let hiddenStyles =
    style("Dold", "Dold", run: "<w:vanish/>", type: "character")
    + style("DoltStycke", "Dolt stycke", run: "<w:vanish/>")
    + style("TOC1", "toc 1")

  private static func changes(_ view: TrackedChangesView, _ blocks: [String]) -> WordReadingCase {
    WordReadingCase(
      name: "tracked changes, \(view.rawValue)",
      body: paragraph(
        "a ",
        runs: tracked("ins", run("ny ")) + tracked("del", "<w:r><w:delText>bort</w:delText></w:r>")
          + tracked("ins", tracked("del", "<w:r><w:delText>ångrad</w:delText></w:r>")) + run(" b"))
        + paragraph("", runs: tracked("moveFrom", run("flyttad")))
        + paragraph("", runs: tracked("moveTo", run("flyttad")))
        + paragraph("före", "<w:rPr>\(tracked("del", ""))</w:rPr>") + paragraph("efter")
        + paragraph("ett", "<w:rPr>\(tracked("ins", ""))</w:rPr>") + paragraph("två")
        + "<w:tbl><w:tr><w:trPr>\(tracked("del", ""))</w:trPr><w:tc>\(paragraph("rad ett"))</w:tc>"
        + "</w:tr><w:tr><w:trPr>\(tracked("ins", ""))</w:trPr><w:tc>\(paragraph("rad två"))</w:tc>"
        + "</w:tr></w:tbl>",
      view: view, blocks: blocks, spans: nil, remarks: nil)
  }

  static let content: [WordReadingCase] = [
    changes(
      .accepted,
      [
        "1 p a ny b", "3 p flyttad", "4 p föreefter", "6 p ett", "7 p två", "9 p t1r1c1 rad två",
      ]),
    changes(
      .original,
      [
        "1 p a bort b", "2 p flyttad", "4 p före", "5 p efter", "6 p etttvå", "8 p t1r1c1 rad ett",
      ]),
    changes(
      .all,
      [
        "1 p a ny bortångrad b", "2 p flyttad", "3 p flyttad", "4 p före", "5 p efter", "6 p ett",
        "7 p två", "8 p t1r1c1 rad ett", "9 p t1r2c1 rad två",
      ]),
    WordReadingCase(
      name: "tables: spans, merged and nested cells, controls around rows and cells",
      body: table([
        [
          paragraph("A1"),
          "<w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + paragraph("A2"), paragraph("A4"),
        ],
        [
          "<w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>" + paragraph("B1"),
          table([[paragraph("inre")]]) + paragraph("efter"),
        ],
        ["<w:tcPr><w:vMerge/></w:tcPr>" + paragraph(""), paragraph("C2")],
      ])
        + "<w:tbl>" + control("", "<w:tr><w:tc>\(paragraph("rad"))</w:tc></w:tr>")
        + "<w:tr>" + control("", "<w:tc>\(paragraph("cell"))</w:tc>")
        + "<w:tc>\(paragraph("nästa"))</w:tc></w:tr></w:tbl>" + paragraph("sist"),
      blocks: [
        "1 p t1r1c1 A1", "2 p t1r1c2 A2", "3 p t1r1c4 A4", "4 p t1r2c1 B1", "5 p t2r1c1 inre",
        "6 p t1r2c2 efter", "8 p t1r3c2 C2", "9 p t3r1c1 rad", "10 p t3r2c1 cell",
        "11 p t3r2c2 nästa", "12 p sist",
      ]),
    WordReadingCase(
      name: "content controls and their answers",
      body: paragraph(
        "Namn: ",
        runs: control(
          "<w:tag w:val=\"namn\"/><w:showingPlcHdr/><w:text/>", run("Klicka här.")) + run(" slut"))
        + control("<w:alias w:val=\"Datum\"/><w:date/>", paragraph("2026-11-21"))
        + control("<w:richText/>", paragraph("Brödtext."))
        + control(
          "<w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj>",
          paragraph("1 Inledning 3")) + paragraph("Text."),
      blocks: [
        "1 p Namn: Klicka här. slut", "2 p 2026-11-21", "3 p Brödtext.", "4 f 1 Inledning 3",
        "5 p Text.",
      ],
      spans: ["placeholder(namn) Klicka här.", "field(Datum) 2026-11-21"]),
    WordReadingCase(
      name: "fields by their result, contents as furniture, broken references",
      body: paragraph("se ", runs: field(" REF _Ref1 \\h ", run("avsnitt 4")) + run(" nedan"))
        + paragraph("", runs: "<w:fldSimple w:instr=\" DATE \">\(run("i dag"))</w:fldSimple>")
        + paragraph("", runs: field(" REF _Ref2 ", run("Fel! Hittar inte referenskälla.")))
        + paragraph("", runs: field(" TOC \\o ", run("Inledning 3")))
        + styled("TOC1", "Krav 4")
        + paragraph("", runs: "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>" + run("kvar"))
        + paragraph(
          "",
          runs: "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>" + run("också")
            + tracked("del", "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>")),
      styles: hiddenStyles,
      blocks: [
        "1 p se avsnitt 4 nedan", "2 p i dag", "3 p Fel! Hittar inte referenskälla.",
        "4 f Inledning 3", "5 f Krav 4", "6 p kvar", "7 p också",
      ], remarks: ["brokenReference Fel! Hittar inte referenskälla.", "changeAuthor Granskare"]),
    WordReadingCase(
      name: "hidden text is left out and reported",
      body: paragraph("synlig", runs: run(" dold", "<w:vanish/>"))
        + paragraph("", runs: run("stil", "<w:rStyle w:val=\"Dold\"/>") + run(" kvar"))
        + styled("DoltStycke", "stycke")
        + paragraph(
          "", "<w:pStyle w:val=\"DoltStycke\"/>",
          runs: run("dubbelt är synligt", "<w:rStyle w:val=\"Dold\"/>"))
        + paragraph("", runs: run("av", "<w:rStyle w:val=\"Dold\"/><w:vanish w:val=\"0\"/>")),
      styles: hiddenStyles,
      blocks: ["1 p synlig", "2 p kvar", "4 p dubbelt är synligt", "5 p av"],
      remarks: ["hiddenText dold", "hiddenText stil", "hiddenText stycke"]),
    WordReadingCase(
      name: "cut words, white space, hyphens, entities, symbols, highlighting",
      body: paragraph(
        "", runs: run("upp") + "<w:proofErr w:type=\"x\"/>" + run("hand", "<w:b/>") + run("ling"))
        + paragraph("  två\u{A0} \u{2003}blanka\tord  ")
        + paragraph(
          "",
          runs: "<w:r><w:t>  utan  </w:t></w:r><w:r><w:t>blank</w:t></w:r>" + run("e")
            + "<w:r><w:noBreakHyphen/><w:t>post</w:t><w:softHyphen/><w:br/><w:tab/></w:r>"
            + run("x"))
        + paragraph("", "<w:framePr w:dropCap=\"drop\"/>", runs: run("D")) + paragraph("ropp")
        + paragraph("A&amp;B &lt;1&gt; &#229;\u{AD}ä <!-- tyst --><![CDATA[<ö>]]>")
        + paragraph(
          "",
          runs: "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>"
            + run(" XX", "<w:highlight w:val=\"yellow\"/>")
            + run("YY", "<w:highlight w:val=\"yellow\"/>")),
      blocks: [
        "1 p upphandling", "2 p två blanka ord", "3 p utanblanke-post x", "4 p Dropp",
        "6 p A&B <1> åä <ö>", "7 p ☑ XXYY",
      ], spans: ["highlighted XXYY"]),
    WordReadingCase(
      name: "text boxes once, after everything else, at their anchor",
      body: paragraph(
        "värd ",
        runs: "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>"
          + "<w:txbxContent>\(paragraph("ruta"))</w:txbxContent></wps:txbx></w:drawing></mc:Choice>"
          + "<mc:Fallback><w:pict><v:textbox><w:txbxContent>\(paragraph("ruta"))</w:txbxContent>"
          + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>" + run("slut"))
        + paragraph("nästa"),
      blocks: ["1 p värd slut", "2 p nästa", "1 p textBox ruta"]),
    WordReadingCase(
      name: "notes in the order of their references, headers, footers, comments",
      body: paragraph("a")
        + paragraph(
          "b",
          runs: "<w:r><w:footnoteReference w:id=\"3\"/></w:r>"
            + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"
            + "<w:r><w:commentReference w:id=\"0\"/></w:r>"),
      parts: [
        (
          "footnotes", "footnotes.xml",
          "<w:footnotes xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + "<w:footnote w:type=\"separator\" w:id=\"0\">\(paragraph("streck"))</w:footnote>"
            + "<w:footnote w:id=\"2\">\(paragraph("två"))</w:footnote>"
            + "<w:footnote w:id=\"3\">\(paragraph("tre"))</w:footnote></w:footnotes>"
        ),
        (
          "header", "header1.xml",
          "<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + "\(paragraph("huvud"))</w:hdr>"
        ),
        (
          "footer", "footer1.xml",
          "<x:ftr xmlns:x=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + "<x:p><x:r><x:t>fot</x:t></x:r></x:p></x:ftr>"
        ),
        (
          "comments", "comments.xml",
          "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + "<w:comment w:id=\"0\" w:author=\"A\">\(paragraph("fråga"))</w:comment></w:comments>"
        ),
        ("diagramData", "trasig.xml", "<a>"),
      ],
      blocks: [
        "1 p a", "2 p b", "3 p footnote@1 tre", "4 p footnote@1 två", "5 p header huvud",
        "6 p footer fot",
      ], remarks: ["comment fråga", "commentAuthor A", "unreadPart word/trasig.xml"]),
  ]
}
