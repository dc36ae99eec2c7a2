/// The days on which a rule of law is in force.
public struct Validity: Sendable, Hashable {
  /// The first day; nil where it does not matter or is not known.
  public let from: LegalDate?
  /// The last day; nil while the rule is in force.
  public let to: LegalDate?

  /// Makes a period; both ends belong to it.
  public init(from: LegalDate? = nil, to: LegalDate? = nil) {
    self.from = from
    self.to = to
  }

  /// Whether two periods have a day in common.
  public func overlaps(_ other: Validity) -> Bool {
    if let to, let start = other.from, to < start { return false }
    if let end = other.to, let from, end < from { return false }
    return true
  }

  /// Whether a day lies in the period.
  public func contains(_ date: LegalDate) -> Bool {
    if let from, date < from { return false }
    if let to, date > to { return false }
    return true
  }
}
