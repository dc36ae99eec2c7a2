import Testing

/// What a rule may tell anew after a finding was mended, and why that is right.
///
/// A test fails for one that is needed no longer.
struct KnownRemainder: CustomTestStringConvertible, Sendable {
  /// The rule that was mended.
  let rule: String
  /// The clause that mended it; nil for any.
  var clause: String?
  /// The rule that tells of something it did not tell of before.
  let tells: String
  /// Why.
  let because: String

  var testDescription: String { "\(tells) after \(clause ?? "any clause") for \(rule)" }

  /// Whether it is about a mending.
  func concerns(_ rule: String, _ clause: String?) -> Bool {
    self.rule == rule && (self.clause == nil || self.clause == clause)
  }
}
