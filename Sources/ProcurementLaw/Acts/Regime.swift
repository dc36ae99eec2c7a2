/// The track a procurement runs on, which decides the paragraphs that apply.
///
/// Source: 1 kap. 4 § and 19 kap. 1 § LOU.
public enum Regime: String, Sendable, Hashable, CaseIterable {
  /// At or above the threshold and not a special service.
  case directive
  /// Advertised, below the threshold.
  case belowThreshold = "below_threshold"
  /// A social or other special service at or above its own threshold.
  case annex2
  /// Direct award, and a special service below its threshold: 19 kap. does not apply even when such
  /// a procurement is advertised voluntarily (19 kap. 1 § third paragraph LOU).
  case direct

  /// The regime as the condition of a legal basis, in Swedish.
  ///
  /// - Parameter act: The act, whose list of special services has its own number.
  public func condition(in act: Act) -> String {
    switch self {
    case .directive: "vid direktivstyrd upphandling"
    case .belowThreshold: "under tröskelvärdet"
    case .annex2:
      act.specialServicesAnnex.map { "för tjänster enligt \($0)" } ?? "för B-tjänster"
    case .direct: "vid direktupphandling"
    }
  }
}
