import TenderDocuments

/// Gives answers that stand in no thread to the comment that they mean.
///
/// ”EMP007: Avsteg: …” at words with several findings is about one of them; at words with one finding
/// and the summary it is about the finding.
struct AnswerPlacing {
  /// The comments with their answers, those that could be told by a rule's id among them.
  private(set) var comments: [AnsweredComment]
  /// What could not be told, with the rules of the comments at its words.
  private(set) var left: [(answer: AnsweredComments.Unplaced, rules: [String])] = []

  init(_ read: AnsweredComments) {
    comments = read.comments
    for unplaced in read.unplaced {
      let named = unplaced.keys.filter { key in
        guard let rule = CommentKey(key)?.rule else { return false }
        return unplaced.answer.text.lowercased().hasPrefix(rule.lowercased())
      }
      let findings = unplaced.keys.filter { CommentKey($0) != nil }
      if let only = findings.first, findings.count == 1, named.isEmpty {
        add(unplaced.answer, to: only)
        continue
      }
      if let key = named.first, named.count == 1, let rule = CommentKey(key)?.rule {
        let text = unplaced.answer.text.dropFirst(rule.count)
          .drop { $0.isWhitespace || ":–—-,.".contains($0) }
        add(
          .init(author: unplaced.answer.author, day: unplaced.answer.day, text: String(text)),
          to: key)
      } else {
        left.append((unplaced, unplaced.keys.compactMap { CommentKey($0)?.rule }))
      }
    }
  }

  private mutating func add(_ answer: AnsweredComment.Answer, to key: String) {
    guard let place = comments.firstIndex(where: { $0.key == key }) else {
      comments.append(AnsweredComment(key: key, answers: [answer], isResolved: false))
      return
    }
    comments[place] = AnsweredComment(
      key: key, answers: comments[place].answers + [answer],
      isResolved: comments[place].isResolved)
  }
}

/// The name of a finding in a comment: rule and fingerprint.
struct CommentKey {
  let rule: String
  let fingerprint: String

  /// Reads a key; nil for that of the summary.
  init?(_ key: String) {
    let parts = key.split(separator: " · ").map(String.init)
    guard parts.count == 2, parts[1].count == 16, parts[1].allSatisfy(\.isHexDigit) else {
      return nil
    }
    rule = parts[0]
    fingerprint = parts[1]
  }
}
