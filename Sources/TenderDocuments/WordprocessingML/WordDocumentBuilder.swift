/// What the stories of a Word document write into, one after the other.
final class WordDocumentBuilder: DocumentBuilder {
  /// Something that is read after the stories that refer to it.
  struct TextBox {
    let xml: XMLIndex
    let part: Int
    let node: Int
    /// The number of the paragraph that it hangs on.
    let paragraph: Int
  }

  /// A reference to a footnote or endnote.
  struct NoteReference: Hashable {
    let isEndnote: Bool
    let id: String
  }

  let styles: StyleSheet
  let numbering: NumberingDefinitions

  var textBoxes: [TextBox] = []
  /// The notes in the order of their first references, with the blocks that refer to them.
  var notes: [(reference: NoteReference, block: Int)] = []
  var knownNotes: Set<NoteReference> = []
  var pages = PageReferences()
  /// Whether text boxes are read where they hang, since they are the body.
  var readsBoxesInPlace = false
  /// The block at which each comment stands, by the comment's id.
  var comments: [String: Int] = [:]
  /// Where in the text the passage of each comment begins and, once it is read, ends.
  var commentStarts: [String: Int] = [:]
  var commentRanges: [String: Range<Int>] = [:]

  /// The comments that begin or end in the open paragraph.
  var commentsInParagraph: Set<String> = []

  init(styles: StyleSheet, numbering: NumberingDefinitions, view: TrackedChangesView) {
    self.styles = styles
    self.numbering = numbering
    super.init(view: view)
  }

  /// Moves what was marked in a block whose text has just been mended.
  func moveMarks(from start: Int) {
    func moved(_ range: Range<Int>) -> Range<Int> {
      text.offsetAfterRepair(range.lowerBound)..<text.offsetAfterRepair(range.upperBound)
    }
    moveSpans(after: start, moved)
    for id in commentsInParagraph {
      commentStarts[id] = commentStarts[id].map(text.offsetAfterRepair)
      commentRanges[id] = commentRanges[id].map(moved)
    }
  }
}
