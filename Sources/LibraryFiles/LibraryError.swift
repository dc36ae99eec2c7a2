/// A fault in a library file: which file, which line, and what is wrong, in Swedish.
public struct LibraryError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The path as the user knows it.
  public let path: String
  /// The 1-based line; nil where the fault is the whole file's.
  public let line: Int?
  /// What is wrong and what would be right.
  public let reason: String

  /// Makes an error.
  public init(path: String, line: Int?, reason: String) {
    self.path = path
    self.line = line
    self.reason = reason
  }

  /// `file:line: reason`, the form that editors can jump to.
  public var description: String {
    line.map { "\(path):\($0): \(reason)" } ?? "\(path): \(reason)"
  }
}
