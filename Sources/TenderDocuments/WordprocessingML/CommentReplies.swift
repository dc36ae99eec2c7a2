/// Which comment answers which.
///
/// Word keeps that in a part of its own, by the ids of the comments' last paragraphs
/// ([MS-DOCX] 2.5.1.4).
struct CommentReplies {
  /// The id of the comment that one answers.
  private var parents: [String: String] = [:]

  init(comments: XMLIndex, threads: XMLIndex?) {
    guard let threads else { return }
    var byParagraph: [String: String] = [:]
    for node in comments.children(of: 0) where comments.nodes[node].name == .comment {
      let paragraphs = comments.children(of: node).filter { comments.nodes[$0].name == .paragraph }
      guard let last = paragraphs.last, let id = comments.string("id", of: node),
        let paragraph = comments.string("paraId", in: .word2010, of: last)
      else { continue }
      byParagraph[paragraph] = id
    }
    for node in threads.children(of: 0) where threads.nodes[node].name == .commentThread {
      guard let own = threads.string("paraId", in: .word2012, of: node),
        let above = threads.string("paraIdParent", in: .word2012, of: node),
        let reply = byParagraph[own], let parent = byParagraph[above]
      else { continue }
      parents[reply] = parent
    }
  }

  /// The comment that began the thread of a comment; itself where it answers none.
  func first(of id: String) -> String {
    var id = id
    // Threads are one level deep; a circle that somebody built ends here too.
    for _ in 0..<50 {
      guard let parent = parents[id] else { break }
      id = parent
    }
    return id
  }
}
