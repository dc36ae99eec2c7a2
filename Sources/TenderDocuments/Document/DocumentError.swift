/// Why a document can't be read or written, in words for the user.
public struct DocumentError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What went wrong, for callers that treat some causes apart.
  public enum Cause: Sendable, Equatable {
    case missing, unreadable, unsupported, damaged, encrypted, hostile, empty, notWritable,
      noPlace, protected
  }

  /// What went wrong.
  public let cause: Cause
  /// The path as the user gave it.
  public let path: String
  /// The reason, in Swedish, without a full stop.
  public let reason: String
  /// What to do about it, in Swedish, without a full stop.
  public let advice: String

  /// Makes an error.
  public init(_ cause: Cause, path: String, reason: String, advice: String) {
    self.cause = cause
    self.path = path
    self.reason = reason
    self.advice = advice
  }

  /// The whole message on one line: file, reason, advice.
  public var description: String { "\(path): \(reason). \(advice)." }
}
