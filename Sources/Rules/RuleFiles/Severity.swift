/// How serious a finding is.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  /// Advice.
  case info
  /// A risk or a shortcoming that a person must weigh.
  case warning
  /// Unlawful, contradictory, or a condition that can't be applied as written.
  case error

  /// One step less serious.
  public var lowered: Severity {
    switch self {
    case .error: .warning
    case .warning, .info: .info
    }
  }

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }

  /// Orders by seriousness.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}
