/// What runs at the top of the pages of a document of its own, from the second page on.
public struct RunningHead: Sendable, Equatable {
  /// At the left: who the document is from, or what it is.
  public let left: String
  /// At the right: under which number; empty where there is none.
  public let right: String

  /// Makes a running head.
  public init(left: String, right: String = "") {
    self.left = left
    self.right = right
  }

  /// Whether there is nothing to print.
  var isEmpty: Bool { left.isEmpty && right.isEmpty }
}
