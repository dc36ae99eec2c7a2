import Testing

@testable import TenderDocuments

/// A place in a host document and where a clause put there must end up.
struct InsertionCase: Sendable, CustomTestStringConvertible {
  let name: String
  let body: String
  /// The words of the block that the clause is put beside.
  let anchor: String
  var isAfter = true
  /// What stands in the body afterwards; `§` is the clause.
  let expected: [String]
  /// Whether the insertion takes over the paragraph mark before it.
  var takesOver = false

  var testDescription: String { name }

  static let heading = "<w:pStyle w:val=\"Rubrik2\"/>"
  static let styles =
    style("Normal", "Normal", more: " w:default=\"1\"")
    + style("Rubrik1", "heading 1", base: "Normal", paragraph: "<w:outlineLvl w:val=\"0\"/>")
    + style("Rubrik2", "heading 2", base: "Normal", paragraph: "<w:outlineLvl w:val=\"1\"/>")

  private static let before = styled("Rubrik1", "Avtal") + paragraph("Ett.")
  private static let after = styled("Rubrik1", "Slut") + paragraph("Två.") + paragraph("")
  private static let breakMark = "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr>"
  private static let insertedMark =
    "<w:rPr><w:ins w:id=\"7\" w:author=\"A\" w:date=\"2026-01-01T00:00:00Z\"/></w:rPr>"
  private static let deletedMark =
    "<w:rPr><w:del w:id=\"8\" w:author=\"A\" w:date=\"2026-01-01T00:00:00Z\"/></w:rPr>"

  static let all: [InsertionCase] = [
    InsertionCase(
      name: "after a paragraph", body: before + after, anchor: "Ett.",
      expected: ["Avtal", "Ett.", "§", "Slut", "Två."]),
    InsertionCase(
      name: "before a heading", body: before + after, anchor: "Slut", isAfter: false,
      expected: ["Avtal", "Ett.", "§", "Slut", "Två."]),
    InsertionCase(
      name: "before an empty last paragraph", body: before + after, anchor: "Två.",
      expected: ["Avtal", "Ett.", "Slut", "Två.", "§"]),
    InsertionCase(
      name: "after the last paragraph", body: before, anchor: "Ett.",
      expected: ["Avtal", "Ett.", "§"], takesOver: true),
    InsertionCase(
      name: "after a last paragraph with properties and a formatted mark",
      body: before
        + paragraph("Sist.", "<w:keepNext/><w:jc w:val=\"center\"/><w:rPr><w:b/></w:rPr>"),
      anchor: "Sist.", expected: ["Avtal", "Ett.", "Sist.", "§"], takesOver: true),
    InsertionCase(
      name: "after a last paragraph with empty properties",
      body: before + "<w:p><w:pPr/><w:r><w:t>Sist.</w:t></w:r></w:p>",
      anchor: "Sist.", expected: ["Avtal", "Ett.", "Sist.", "§"], takesOver: true),
    InsertionCase(
      name: "after a last paragraph that was inserted itself",
      body: before + paragraph("", insertedMark, runs: tracked("ins", run("Sist."))),
      anchor: "Sist.", expected: ["Avtal", "Ett.", "Sist.", "§"]),
    InsertionCase(
      name: "in a cell", body: before + table([["\(paragraph("A"))", paragraph("B")]]) + after,
      anchor: "A", expected: ["Avtal", "Ett.", "A", "B", "§", "Slut", "Två."]),
    InsertionCase(
      name: "before a cell", body: before + table([[paragraph("A"), paragraph("B")]]) + after,
      anchor: "B", isAfter: false, expected: ["Avtal", "Ett.", "§", "A", "B", "Slut", "Två."]),
    InsertionCase(
      name: "in a cell of a table at the end", body: before + table([[paragraph("A")]]),
      anchor: "A", expected: ["Avtal", "Ett.", "A", "§"]),
    InsertionCase(
      name: "in a nested table",
      body: before + table([[table([[paragraph("A")]]) + paragraph("B")]]) + after,
      anchor: "A", expected: ["Avtal", "Ett.", "A", "B", "§", "Slut", "Två."]),
    InsertionCase(
      name: "in a layout table with headings",
      body: before + table([[styled("Rubrik2", "A") + paragraph("B"), styled("Rubrik2", "C")]])
        + after,
      anchor: "B", expected: ["Avtal", "Ett.", "A", "B", "§", "C", "Slut", "Två."],
      takesOver: true),
    InsertionCase(
      name: "in a locked control",
      body: before + control("<w:lock w:val=\"sdtContentLocked\"/>", paragraph("A")) + after,
      anchor: "A", expected: ["Avtal", "Ett.", "A", "§", "Slut", "Två."]),
    InsertionCase(
      name: "in a data-bound control",
      body: before
        + control(
          "<w:dataBinding w:xpath=\"/a\" w:storeItemID=\"{1}\"/>",
          paragraph("A") + paragraph("B")) + after,
      anchor: "A", expected: ["Avtal", "Ett.", "A", "B", "§", "Slut", "Två."]),
    InsertionCase(
      name: "in the middle of a control of free text",
      body: before + control("<w:alias w:val=\"Villkor\"/>", paragraph("A") + paragraph("B"))
        + after,
      anchor: "A", expected: ["Avtal", "Ett.", "A", "§", "B", "Slut", "Två."]),
    InsertionCase(
      name: "at the end of a control of free text",
      body: before + control("<w:alias w:val=\"Villkor\"/>", paragraph("A") + paragraph("B"))
        + after,
      anchor: "B", expected: ["Avtal", "Ett.", "A", "B", "§", "Slut", "Två."]),
    InsertionCase(
      name: "beside an empty section break",
      body: before + paragraph("", breakMark) + after, anchor: "Ett.",
      expected: ["Avtal", "Ett.", "§", "Slut", "Två."]),
    InsertionCase(
      name: "after a paragraph that ends a section",
      body: before + paragraph("Mitt.", breakMark) + after, anchor: "Mitt.",
      expected: ["Avtal", "Ett.", "Mitt.", "§", "Slut", "Två."]),
    InsertionCase(
      name: "in a field over several paragraphs",
      body: before
        + paragraph(
          "",
          runs: "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
            + "<w:r><w:instrText>DATABASE</w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + run("A"))
        + paragraph("B", runs: "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>") + after,
      anchor: "A", expected: ["Avtal", "Ett.", "A", "B", "§", "Slut", "Två."]),
    InsertionCase(
      name: "after a paragraph whose mark is deleted",
      body: before + paragraph("Halv", deletedMark) + paragraph("och halv.") + after,
      anchor: "Halvoch halv.", expected: ["Avtal", "Ett.", "Halvoch halv.", "§", "Slut", "Två."]),
    InsertionCase(
      name: "before a paragraph that joins a deleted mark",
      body: before + paragraph("Halv", deletedMark) + paragraph("och halv.") + after,
      anchor: "Halvoch halv.", isAfter: false,
      expected: ["Avtal", "Ett.", "§", "Halvoch halv.", "Slut", "Två."]),
    InsertionCase(
      name: "beside a drop cap",
      body: before
        + paragraph("D", "<w:framePr w:dropCap=\"margin\" w:lines=\"2\" w:hAnchor=\"text\"/>")
        + paragraph("rop.") + after,
      anchor: "Drop.", expected: ["Avtal", "Ett.", "Drop.", "§", "Slut", "Två."]),
  ]
}
