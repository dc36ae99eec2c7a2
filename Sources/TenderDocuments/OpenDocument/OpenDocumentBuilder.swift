/// What the stories of an OpenDocument text write into, one after the other.
final class OpenDocumentBuilder: DocumentBuilder {
  /// Something that is read after the story that refers to it.
  struct Deferred {
    let xml: XMLIndex
    let part: Int
    let node: Int
    let sheet: OpenStyleSheet
    /// The number of the paragraph that a text box hangs on.
    let paragraph: Int
    /// The index of the block that refers to a note.
    let block: Int
  }

  /// A comment, until the end of its passage is known.
  struct Comment {
    let text: String
    let author: String
    let block: Int
    let start: Int
    var end: Int?
  }

  /// Where the second page and those after it begin; nil where the file doesn't tell.
  var pageStarts: [Int]?
  var textBoxes: [Deferred] = []
  var footnotes: [Deferred] = []
  var endnotes: [Deferred] = []

  private var comments: [Comment] = []
  private var openComments: [String: Int] = [:]
  private var changes: [Int: OpenChanges] = [:]

  /// The tracked changes of a part, which its stories share.
  func changes(in xml: XMLIndex, part: Int) -> OpenChanges {
    if let known = changes[part] { return known }
    let story = xml.child(.openBody, of: 0).flatMap { xml.child(.openText, of: $0) }
    let found = OpenChanges(xml, in: story ?? 0)
    changes[part] = found
    return found
  }

  /// Begins a comment; its passage ends where its name stands again.
  func begin(_ comment: Comment, name: String?) {
    if let name { openComments[name] = comments.count }
    comments.append(comment)
  }

  /// Ends the passage of a comment.
  func endComment(_ name: String) {
    if let index = openComments.removeValue(forKey: name) { comments[index].end = text.end }
  }

  /// The finished document.
  func document(path: String) -> Document {
    for comment in comments {
      let range = comment.end.flatMap { $0 > comment.start ? comment.start..<$0 : nil }
      remarks.add(.comment, comment.text, block: comment.block, range: range)
      remarks.add(.commentAuthor, comment.author, block: comment.block, range: range)
    }
    let pages = pageStarts.map { PageStarts(offsets: $0, isExact: false) }
    return document(path: path, format: .odt, pages: pages)
  }
}
