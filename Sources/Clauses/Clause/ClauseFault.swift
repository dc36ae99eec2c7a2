/// A way in which an element of a clause gets lost when the text is worked over.
public enum ClauseFault: String, Sendable, CaseIterable, Comparable {
  /// It is not there.
  case deleted
  /// It says the opposite.
  case negated
  /// It no longer binds: *ska* has become *bör*.
  case weakened
  /// It stands where it does not bind: in the background, or among the demands on the tenderer.
  case moved
  /// Its number is gone or, where the law gives it, another.
  case number

  /// The order in which faults are tried and told of.
  public static func < (left: ClauseFault, right: ClauseFault) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}
