/// Something that holds for every input, and did not hold for one.
public struct BrokenPromise: Error, Sendable, CustomStringConvertible {
  /// What did not hold.
  public let description: String

  /// Makes a complaint.
  init(_ description: String) { self.description = description }

  /// Complains where a condition does not hold.
  static func unless(
    _ holds: Bool, _ description: @autoclosure () -> String
  ) throws(BrokenPromise) {
    if !holds { throw BrokenPromise(description()) }
  }
}
