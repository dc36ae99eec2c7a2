import LibraryFiles

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

  /// The regime as the condition of a legal basis.
  ///
  /// - Parameter act: The act, whose list of special services has its own number.
  public func condition(in act: Act) -> Localised {
    switch self {
    case .directive: .init(sv: "vid direktivstyrd upphandling", en: "under the directive rules")
    case .belowThreshold: .init(sv: "under tröskelvärdet", en: "below the threshold")
    case .annex2:
      act.specialServicesAnnex.map {
        .init(sv: "för tjänster enligt \($0.sv)", en: "for services in \(Language.en.of($0))")
      } ?? .init(sv: "för B-tjänster", en: "for B services")
    case .direct: .init(sv: "vid direktupphandling", en: "for direct award")
    }
  }
}
