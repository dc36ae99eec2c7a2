/// The styles of a new Word document.
///
/// Names are Word's own English ones, so that Word shows them in the reader's language and other
/// programs know headings as headings; ids are the Swedish ones that a Swedish Word would give.
enum NewStyles {
  /// The styles part without its declaration.
  static func markup(_ form: PageForm) -> String {
    let rightTab = rightTab(form)
    let faces = ["ascii", "hAnsi", "cs", "eastAsia"].map { " w:\($0)=\"Calibri\"" }.joined()
    let defaults =
      "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts\(faces)/><w:sz w:val=\"22\"/>"
      + "<w:szCs w:val=\"22\"/><w:lang w:val=\"sv-SE\" w:eastAsia=\"en-US\" w:bidi=\"ar-SA\"/>"
      + "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
      + "<w:spacing w:after=\"120\" w:line=\"264\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault>"
      + "</w:docDefaults>"
    let styles = [
      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>"
        + "<w:qFormat/></w:style>",
      heading(1, size: 30, before: 240, after: 180),
      heading(2, size: 25, before: 300, after: 100),
      heading(3, size: 22, before: 240, after: 80),
      paragraph("Punktlista", "List Bullet", "<w:spacing w:after=\"80\"/>"),
      paragraph("Numreradlista", "List Number", "<w:spacing w:after=\"80\"/>"),
      paragraph("Sidhuvud", "header", "\(rightTab)<w:spacing w:after=\"0\"/>", size: 18),
      paragraph("Sidfot", "footer", "\(rightTab)<w:spacing w:after=\"0\"/>", size: 18),
      paragraph(
        "Tabelltext", "Tabelltext",
        "<w:spacing w:before=\"40\" w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\"/>",
        size: form.cellSize),
      "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"Standardstycketeckensnitt\">"
        + "<w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/>"
        + "<w:semiHidden/></w:style>",
      "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"Normaltabell\">"
        + "<w:name w:val=\"Normal Table\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/>"
        + "<w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/>\(margins)</w:tblPr></w:style>",
    ]
    return "<w:styles \(NewPackage.word)>\(defaults)\(styles.joined())</w:styles>"
  }

  private static let margins =
    "<w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"108\" w:type=\"dxa\"/>"
    + "<w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar>"

  /// At the right margin.
  private static func rightTab(_ form: PageForm) -> String {
    "<w:tabs><w:tab w:val=\"right\" w:pos=\"\(form.textWidth)\"/></w:tabs>"
  }

  private static func paragraph(
    _ id: String, _ name: String, _ properties: String, size: Int? = nil
  ) -> String {
    let letters = size.map {
      "<w:rPr><w:sz w:val=\"\($0)\"/><w:szCs w:val=\"\($0)\"/></w:rPr>"
    }
    let custom = id == name ? " w:customStyle=\"1\"" : ""
    return "<w:style w:type=\"paragraph\"\(custom) w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>"
      + "<w:basedOn w:val=\"Normal\"/><w:pPr>\(properties)</w:pPr>\(letters ?? "")</w:style>"
  }

  private static func heading(_ level: Int, size: Int, before: Int, after: Int) -> String {
    "<w:style w:type=\"paragraph\" w:styleId=\"Rubrik\(level)\"><w:name w:val=\"heading \(level)\"/>"
      + "<w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:uiPriority w:val=\"9\"/>"
      + "<w:qFormat/><w:pPr><w:keepNext/><w:keepLines/>"
      + "<w:spacing w:before=\"\(before)\" w:after=\"\(after)\" w:line=\"240\" w:lineRule=\"auto\"/>"
      + "<w:outlineLvl w:val=\"\(level - 1)\"/></w:pPr>"
      + "<w:rPr><w:b/><w:bCs/><w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/></w:rPr></w:style>"
  }
}
