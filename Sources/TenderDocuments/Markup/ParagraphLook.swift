/// How one paragraph is to look.
struct ParagraphLook: Hashable {
  /// What stands in its `w:pPr`.
  var paragraph = Properties(.paragraph)
  /// What stands in the `w:rPr` of its runs.
  var run = Properties(.run)
  /// Text to be written before the paragraph's own, a number or bullet with the blank or tab after
  /// it; empty where the paragraph has none or gets it from its list.
  var typedLabel = ""
}

/// Decides how each paragraph of a draft looks in the document that it is written into.
protocol Typesetter {
  /// The look of a block that is not a table row.
  mutating func look(of block: DraftBlock) -> ParagraphLook

  /// The look of the paragraphs in table cells.
  var cell: ParagraphLook { get }
}
