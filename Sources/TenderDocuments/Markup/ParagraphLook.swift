/// How one paragraph is to look.
struct ParagraphLook: Hashable {
  /// What stands in its `w:pPr`.
  var paragraph = Properties(.paragraph)
  /// What stands in the `w:rPr` of its runs.
  var run = Properties(.run)
  /// A number or bullet to be written as text before the paragraph, with a tab after it; nil where
  /// the paragraph has none or gets it from its list.
  var typedLabel: String?
}

/// Decides how each paragraph of a draft looks in the document that it is written into.
protocol Typesetter {
  /// The look of a block that is not a table row.
  mutating func look(of block: DraftBlock) -> ParagraphLook

  /// The look of the paragraphs in table cells.
  var cell: ParagraphLook { get }
}
