import Languages

/// Why a document can't be read or written, in words for the user.
public struct DocumentError: ExplainedError, Sendable, Equatable {
  /// What went wrong, for callers that treat some causes apart.
  public enum Cause: Sendable, Equatable {
    case missing, unreadable, unsupported, damaged, encrypted, hostile, empty, notWritable,
      noPlace, protected
  }

  /// What went wrong.
  public let cause: Cause
  /// The path as the user gave it.
  public let path: String
  /// The reason, without a full stop.
  public let reason: Localised
  /// What to do about it, without a full stop.
  public let advice: Localised

  /// Makes an error.
  public init(_ cause: Cause, path: String, reason: Localised, advice: Localised) {
    self.cause = cause
    self.path = path
    self.reason = reason
    self.advice = advice
  }

  /// Reason and advice on one line, for a report that names the file itself.
  public var withoutPath: Localised {
    .joining([reason, advice]) { texts, _ in texts.map { $0 + "." }.joined(separator: " ") }
  }

  /// The whole message on one line: file, reason, advice.
  public var explanation: Localised {
    .joining([withoutPath]) { texts, _ in "\(path): " + texts.joined() }
  }
}
