/// One of the program's own comments that somebody has answered or resolved.
public struct AnsweredComment: Sendable, Equatable {
  /// What somebody has written to a comment.
  public struct Answer: Sendable, Equatable {
    /// Who wrote it, as the file says.
    public let author: String
    /// The day, `YYYY-MM-DD`; nil where the file tells none.
    public let day: String?
    /// What was written, its paragraphs parted by line breaks.
    public let text: String

    /// Makes an answer.
    public init(author: String, day: String?, text: String) {
      self.author = author
      self.day = day
      self.text = text
    }
  }

  /// What the comment is about, as in ``DocumentComment/key``.
  public let key: String
  /// The answers, as they were given: by their times, else in the order of the file.
  public let answers: [Answer]
  /// Whether somebody has marked it as resolved.
  public let isResolved: Bool

  /// Makes a comment with its answers.
  public init(key: String, answers: [Answer], isResolved: Bool) {
    self.key = key
    self.answers = answers
    self.isResolved = isResolved
  }
}

/// The comments of a document that somebody has answered, and the answers that no comment can be found
/// for.
public struct AnsweredComments: Sendable, Equatable {
  /// A comment of somebody else that stands in no thread of the program's own.
  public struct Unplaced: Sendable, Equatable {
    /// What it says.
    public let answer: AnsweredComment.Answer
    /// What the comments at exactly its words are about: none, or several of which one may be meant.
    public let keys: [String]
    /// Whether it is one of the program's own comments that somebody has written in.
    public let isOwnChanged: Bool
  }

  /// The comments with their answers, in the order of the file.
  public let comments: [AnsweredComment]
  /// What may be an answer, in the order of the file.
  public let unplaced: [Unplaced]
  /// What all comments of the program's own are about, answered or not.
  public let keys: Set<String>
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
  ) throws(DocumentError) -> AnsweredComments {
    guard mayHoldComments(source) else { throw noComments(path) }
    return try CommentAnswers(WordPackage(source, path: path))?.all()
      ?? AnsweredComments(comments: [], unplaced: [], keys: [])
  }
}
