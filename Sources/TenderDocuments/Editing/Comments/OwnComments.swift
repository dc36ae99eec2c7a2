/// The program's own comments in a document.
struct OwnComments {
  /// One of them.
  struct Comment {
    /// The comment's id in the main part.
    let id: Int
    /// What it is about.
    let key: String
    /// The id of its last paragraph, which the other parts about comments know it by.
    let paragraph: String?
    /// The element in the part of the comments.
    let node: Int
  }

  /// The part of the comments.
  let index: XMLIndex
  let comments: [Comment]

  /// Reads them; nil where a package has no comments, or holds them in a part that can't be changed.
  init?(_ package: WordPackage) throws(DocumentError) {
    guard let part = package.part(ofType: "comments"), package.holds(part) else {
      return nil
    }
    let index = try package.index(of: part)
    guard !index.isTranscoded else { return nil }
    self.index = index
    var comments: [Comment] = []
    for node in index.children(of: 0) where index.nodes[node].name == .comment {
      let paragraphs = index.children(of: node).filter { index.nodes[$0].name == .paragraph }
      guard let id = index.integer("id", of: node), let last = paragraphs.last,
        let key = CommentSignature.key(of: paragraphs.map { Self.text(of: $0, in: index) })
      else { continue }
      comments.append(
        Comment(
          id: id, key: key, paragraph: index.string("paraId", in: .word2010, of: last), node: node))
    }
    self.comments = comments
  }

  /// What a paragraph of a comment says.
  static func text(of paragraph: Int, in index: XMLIndex) -> String {
    var text = ""
    for node in paragraph..<Int(index.nodes[paragraph].next) {
      switch index.nodes[node].name {
      case .text: text += XMLText.string(index.bytes, index.content(of: node))
      case .tab, .lineBreak: text += " "
      default: break
      }
    }
    return text
  }
}
