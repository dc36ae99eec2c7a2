/// A fault in a library file: which file, which line, and what is wrong.
public struct LibraryError: ExplainedError, Sendable, Equatable {
  /// The path as the user knows it.
  public let path: String
  /// The 1-based line; nil where the fault is the whole file's.
  public let line: Int?
  /// What is wrong and what would be right.
  public let reason: Localised

  /// Makes an error.
  public init(path: String, line: Int?, reason: Localised) {
    self.path = path
    self.line = line
    self.reason = reason
  }

  /// Makes an error whose reason is told in Swedish alone.
  public init(path: String, line: Int?, reason: String) {
    self.init(path: path, line: line, reason: Localised(read: reason, en: nil))
  }

  /// `file:line: reason`, the form that editors can jump to.
  public var explanation: Localised {
    .joining([reason]) { texts, _ in
      "\(path):" + (line.map { "\($0):" } ?? "") + " " + texts.joined()
    }
  }
}
