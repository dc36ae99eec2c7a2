/// What people have done with comments: answered them, resolved them.
struct CommentThreads {
  /// The ids of the last paragraphs of comments that have answers.
  private(set) var answered: Set<String> = []
  /// Those of comments that are resolved.
  private(set) var resolved: Set<String> = []
  /// The comment that one answers, by the ids of their last paragraphs.
  private(set) var parents: [String: String] = [:]

  /// Reads the part that tells; nothing is known where there is none.
  init(_ package: WordPackage) throws(DocumentError) {
    guard let part = package.part(ofType: "commentsExtended"),
      package.holds(part)
    else { return }
    let index = try package.index(of: part)
    for node in index.children(of: 0) where index.nodes[node].name == .commentThread {
      if let parent = index.string("paraIdParent", in: .word2012, of: node) {
        answered.insert(parent.uppercased())
        if let paragraph = index.string("paraId", in: .word2012, of: node) {
          parents[paragraph.uppercased()] = parent.uppercased()
        }
      }
      if let done = index.string("done", in: .word2012, of: node), ["1", "true"].contains(done),
        let paragraph = index.string("paraId", in: .word2012, of: node)
      {
        resolved.insert(paragraph.uppercased())
      }
    }
  }

  /// Whether somebody has answered a comment.
  func hasAnswers(_ comment: OwnComments.Comment) -> Bool {
    comment.paragraph.map { answered.contains($0.uppercased()) } ?? false
  }

  /// Whether somebody has resolved a comment.
  func isResolved(_ comment: OwnComments.Comment) -> Bool {
    comment.paragraph.map { resolved.contains($0.uppercased()) } ?? false
  }
}
