/// A finding that does not count, and why it does not.
public struct SetAside: Sendable {
  /// Why a finding does not count.
  public enum Ground: Sendable, Equatable {
    /// Somebody has set it aside, with a reason.
    case deviation(Deviation)
    /// It was there already when the baseline was drawn.
    case baseline
  }

  /// The finding.
  public let finding: Finding
  /// Why it does not count.
  public let ground: Ground

  /// The entry of the register; nil for a finding of the baseline.
  public var deviation: Deviation? {
    if case .deviation(let deviation) = ground { deviation } else { nil }
  }
}
