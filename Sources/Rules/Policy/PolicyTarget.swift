import LibraryFiles

/// A target that an organisation has set for its procurements.
public struct PolicyTarget: Sendable, Equatable {
  /// The procurements that it is about: all conditions must be known to hold.
  public let conditions: [FactCondition]
  /// The share of them that should have a social consideration, in percent; nil for a target in
  /// words.
  public let share: Int?
  /// The topics of which one counts as a social consideration.
  public let topics: [String]
  /// The target in words, without a full stop.
  public let text: Localised
  /// The name of the profile or file that sets it.
  public let origin: String

  /// Makes a target.
  public init(
    conditions: [FactCondition], share: Int?, topics: [String], text: Localised, origin: String
  ) {
    self.conditions = conditions
    self.share = share
    self.topics = topics
    self.text = text
    self.origin = origin
  }

  /// Whether a tender is one that it is about.
  ///
  /// - Parameter value: The value of a fact of the tender; nil where it is not known.
  public func includes(_ value: (String) -> String?) -> Bool {
    conditions.allSatisfy { $0.holds(value($0.fact)) == true }
  }
}
