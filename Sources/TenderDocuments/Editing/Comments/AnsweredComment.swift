/// One of the program's own comments that somebody has answered or resolved.
public struct AnsweredComment: Sendable, Equatable {
  /// What somebody has written to a comment.
  public struct Answer: Sendable, Equatable {
    /// Who wrote it, as the file says.
    public let author: String
    /// The day, `YYYY-MM-DD`; nil where the file tells none.
    public let day: String?
    /// What was written, its paragraphs parted by blanks.
    public let text: String
  }

  /// What the comment is about, as in ``DocumentComment/key``.
  public let key: String
  /// The answers, in the order of the file.
  public let answers: [Answer]
  /// Whether somebody has marked it as resolved.
  public let isResolved: Bool
}

extension DocumentEditor {
  /// The program's own comments in a DOCX that somebody has answered or resolved.
  ///
  /// An answer is a reply in the thread of the comment, or a comment of somebody else at exactly the
  /// same words: programs that know no threads write those.
  ///
  /// - Parameters:
  ///   - source: The document.
  ///   - path: The path as the user gave it, for messages.
  /// - Throws: ``DocumentError`` where it is no DOCX or can't be read.
  public static func answeredComments(
    in source: [UInt8], path: String
  ) throws(DocumentError) -> [AnsweredComment] {
    guard mayHoldComments(source) else { throw noComments(path) }
    return try CommentAnswers(WordPackage(source, path: path))?.all() ?? []
  }
}
