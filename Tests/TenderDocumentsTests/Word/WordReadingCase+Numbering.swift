extension WordReadingCase {
  private static let outline =
    style("Rubrik1", "heading 1", paragraph: "<w:numPr><w:numId w:val=\"1\"/></w:numPr>")
    + style(
      "Rubrik2", "heading 2", base: "Rubrik1",
      paragraph: "<w:numPr><w:ilvl w:val=\"1\"/></w:numPr>")
    + style("Bilaga", "Bilagerubrik", base: "Rubrik1", paragraph: "<w:outlineLvl w:val=\"9\"/>")
    + style("Egen", "Egen", paragraph: "<w:outlineLvl w:val=\"2\"/>")
    + style("X3", "Rubrik 3")
    + style("Title", "Title")

  private static let outlineList =
    definition(
      0, level(0, "decimal", "%1.", "<w:pStyle w:val=\"Rubrik1\"/>"),
      level(1, "decimal", "%1.%2", "<w:pStyle w:val=\"Rubrik2\"/>")) + list(1, by: 0)

  static let numbering: [WordReadingCase] = [
    WordReadingCase(
      name: "numbered headings by style",
      body: styled("Title", "Städning") + styled("Rubrik1", "Inledning")
        + styled("Rubrik2", "Bakgrund") + styled("Rubrik2", "Syfte") + styled("Rubrik1", "Krav")
        + styled("Rubrik2", "Allmänt")
        + styled("Rubrik2", "Utan", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>"),
      styles: outline, numbering: outlineList,
      blocks: [
        "1 h1 Städning", "2 h1 [1] Inledning", "3 h2 [1.1] Bakgrund", "4 h2 [1.2] Syfte",
        "5 h1 [2] Krav", "6 h2 [2.1] Allmänt", "7 h2 Utan",
      ]),
    WordReadingCase(
      name: "headings by outline level and by name; an empty numbered one counts",
      body: styled("Egen", "Nivå tre") + styled("X3", "Namn tre")
        + paragraph("Direkt", "<w:outlineLvl w:val=\"1\"/>") + styled("Rubrik1", "")
        + styled("Rubrik1", "Andra") + styled("Bilaga", "Ingen rubrik")
        + styled("Rubrik2", "3.1 Skriven") + styled("Egen", "4.2.1 Skriven för hand"),
      styles: outline, numbering: outlineList,
      blocks: [
        "1 h3 Nivå tre", "2 h3 Namn tre", "3 h2 Direkt", "5 h1 [2] Andra",
        "6 l1 [3] Ingen rubrik", "7 h2 [3.1] 3.1 Skriven", "8 h3 [4.2.1] 4.2.1 Skriven för hand",
      ]),
    WordReadingCase(
      name: "a clause in a heading style is a numbered clause",
      body: styled("Rubrik1", "Villkor")
        + styled(
          "Rubrik2", "Leverantören ska under hela avtalstiden följa de villkor som anges i bilagan."
        ),
      styles: outline, numbering: outlineList,
      blocks: [
        "1 h1 [1] Villkor",
        "2 l2 [1.1] Leverantören ska under hela avtalstiden följa de villkor som anges i bilagan.",
      ]),
    WordReadingCase(
      name: "formats",
      body: ["decimal", "lowerLetter", "upperRoman", "bullet", "none", "decimalZero", "ordinal"]
        .enumerated().map { listed($0.offset + 1, 0, $0.element) }.joined(),
      numbering: definition(1, level(0, "decimal", "Krav %1:"))
        + definition(2, level(0, "lowerLetter", "%1)"))
        + definition(3, level(0, "upperRoman", "%1."))
        + definition(4, level(0, "bullet", "\u{F0B7}")) + definition(5, level(0, "none", ""))
        + definition(6, level(0, "decimalZero", "%1.")) + definition(7, level(0, "ordinal", "%1"))
        + (1...7).map { list($0, by: $0) }.joined(),
      blocks: [
        "1 l1 [Krav 1:] decimal", "2 l1 [a)] lowerLetter", "3 l1 [I.] upperRoman",
        "4 l1 [•] bullet", "5 p none", "6 l1 [01] decimalZero", "7 l1 [1:a] ordinal",
      ]),
    WordReadingCase(
      name: "rarer formats, in the language of the document",
      body: [
        "cardinalText", "ordinalText", "decimalEnclosedCircle", "decimalEnclosedParen",
        "numberInDash", "hex", "chicago", "custom", "unknown", "words", "nothing", "picture",
        "hidden",
      ].enumerated().flatMap { index, name in
        [listed(index + 1, 0, ""), listed(index + 1, 0, name)]
      }.joined(),
      numbering: [
        level(0, "cardinalText", "Del %1"), level(0, "ordinalText", "%1 delen"),
        level(0, "decimalEnclosedCircle", "%1"), level(0, "decimalEnclosedParen", "%1"),
        level(0, "numberInDash", "%1"), level(0, "hex", "%1"), level(0, "chicago", "%1"),
        "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><mc:AlternateContent><mc:Choice"
          + " Requires=\"w14\"><w:numFmt w:val=\"custom\" w:format=\"001, 002, 003, ...\"/>"
          + "</mc:Choice><mc:Fallback><w:numFmt w:val=\"decimal\"/></mc:Fallback>"
          + "</mc:AlternateContent><w:lvlText w:val=\"%1\"/></w:lvl>",
        level(0, "ideographDigital", "%1"), level(0, "bullet", "OBS!"), level(0, "bullet", " "),
        level(0, "bullet", "", "<w:lvlPicBulletId w:val=\"0\"/>"),
        level(0, "decimal", "%1", "<w:rPr><w:vanish/></w:rPr>"),
      ].enumerated().map { definition($0.offset + 1, $0.element) }.joined()
        + (1...13).map { list($0, by: $0) }.joined(),
      blocks: [
        "2 l1 [Del Två] cardinalText", "4 l1 [Andra delen] ordinalText",
        "6 l1 [②] decimalEnclosedCircle", "8 l1 [(2)] decimalEnclosedParen",
        "10 l1 [- 2 -] numberInDash", "12 l1 [2] hex", "14 l1 [†] chicago", "16 l1 [002] custom",
        "18 l1 [2] unknown", "20 l1 [OBS!] words", "22 p nothing", "24 l1 [•] picture",
        "26 p hidden",
      ]),
    WordReadingCase(
      name: "a start value of a list counts again when its level starts over",
      body: listed(1, 0, "a") + listed(1, 1, "b") + listed(1, 1, "c") + listed(1, 0, "d")
        + listed(1, 1, "e"),
      styles: "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"en-GB\"/></w:rPr>"
        + "</w:rPrDefault></w:docDefaults>",
      numbering: definition(
        1, level(0, "cardinalText", "Lot %1"), level(1, "ordinal", "%2"))
        + list(
          1, by: 1, "<w:lvlOverride w:ilvl=\"1\"><w:startOverride w:val=\"3\"/></w:lvlOverride>"),
      blocks: [
        "1 l1 [Lot One] a", "2 l2 [3rd] b", "3 l2 [4th] c", "4 l1 [Lot Two] d", "5 l2 [3rd] e",
      ]),
    WordReadingCase(
      name: "levels, restarts and lists that share a definition",
      body: listed(1, 0, "a") + listed(1, 1, "b") + listed(1, 2, "c") + listed(1, 1, "d")
        + listed(1, 2, "e") + listed(1, 0, "f") + listed(1, 2, "g") + listed(2, 0, "h")
        + listed(3, 0, "i") + listed(3, 0, "j") + listed(1, 0, "k") + listed(1, 2, "l")
        + listed(1, 1, "m"),
      numbering: definition(
        1, level(0, "decimal", "%1."), level(1, "lowerLetter", "%1%2)"),
        level(2, "decimal", "%1.%2.%3", "<w:isLgl/>"))
        + list(1, by: 1) + list(2, by: 1)
        + list(
          3, by: 1,
          "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"7\"/></w:lvlOverride>"),
      blocks: [
        "1 l1 [1] a", "2 l2 [1a)] b", "3 l3 [1.1.1] c", "4 l2 [1b)] d", "5 l3 [1.2.1] e",
        "6 l1 [2] f", "7 l3 [2.1.1] g", "8 l1 [3] h", "9 l1 [7] i", "10 l1 [8] j", "11 l1 [9] k",
        "12 l3 [9.1.1] l", "13 l2 [9b)] m",
      ]),
    WordReadingCase(
      name: "never restarted, own level in the list, list style",
      body: listed(1, 0, "a") + listed(1, 1, "b") + listed(1, 0, "c") + listed(1, 1, "d")
        + listed(2, 0, "e") + listed(3, 0, "f"),
      styles: style(
        "LS", "LS", paragraph: "<w:numPr><w:numId w:val=\"4\"/></w:numPr>", type: "numbering"),
      numbering: definition(
        1, level(0, "decimal", "%1."), level(1, "decimal", "%2", "<w:lvlRestart w:val=\"0\"/>"))
        + definition(2, "<w:numStyleLink w:val=\"LS\"/>")
        + definition(3, "<w:styleLink w:val=\"LS\"/>", level(0, "decimal", "§ %1"))
        + list(1, by: 1)
        + list(
          2, by: 1,
          "<w:lvlOverride w:ilvl=\"0\">\(level(0, "upperLetter", "Bilaga %1"))</w:lvlOverride>")
        + list(3, by: 2) + list(4, by: 3),
      blocks: [
        "1 l1 [1] a", "2 l2 [1] b", "3 l1 [2] c", "4 l2 [2] d", "5 l1 [Bilaga C] e",
        "6 l1 [§ 1] f",
      ]),
    WordReadingCase(
      name: "short bold paragraphs are headings, bold sentences and rows of bold lines are not",
      body: (1...8).map { paragraph("Brödtext nummer \($0) i dokumentet.") }.joined()
        + paragraph("", runs: run("Sociala ", "<w:b/>") + run("villkor", "<w:b/>"))
        + paragraph("Text under.") + paragraph("", runs: run("Viktigt!", "<w:b/>"))
        + paragraph("", runs: run("Halvt", "<w:b/>") + run(" fet")) + paragraph("Mer.")
        + paragraph("", runs: run("Namn", "<w:b/>")) + paragraph("", runs: run("Ort", "<w:b/>"))
        + paragraph("Slut.") + table([[paragraph("", runs: run("Cell", "<w:b/>"))]])
        + paragraph("Sist."),
      blocks: (1...8).map { "\($0) p Brödtext nummer \($0) i dokumentet." } + [
        "9 h1 Sociala villkor", "10 p Text under.", "11 p Viktigt!", "12 p Halvt fet", "13 p Mer.",
        "14 p Namn", "15 p Ort", "16 p Slut.", "17 p t1r1c1 Cell", "18 p Sist.",
      ]),
    WordReadingCase(
      name: "typed bullets and letters",
      body: paragraph("- ett") + paragraph("a) två") + paragraph("b. tre") + paragraph("i fyra"),
      blocks: ["1 l1 [•] - ett", "2 l1 [a)] a) två", "3 l1 [b.] b. tre", "4 p i fyra"]),
  ]
}
