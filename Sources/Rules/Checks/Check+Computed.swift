import LibraryFiles

extension Check {
  /// A sum and its limits.
  public struct Computed: Sendable, Equatable {
    /// The sums that the engine knows.
    public enum Formula: String, Sendable, CaseIterable {
      /// Whether what is bought suits an employment condition.
      case suitability
      /// The extent of a condition in proportion to the contract.
      case proportionality
      /// The term of a reserved contract.
      case reservationTerm = "reservation_term"
      /// Demanded turnover in proportion to the contract.
      case turnover
      /// The days between notice and deadline.
      case tenderPeriod = "tender_period"
      /// A penalty in proportion to what it secures.
      case penaltySize = "penalty_size"
      /// The periods of a dynamic purchasing system.
      case systemPeriods = "system_periods"
      /// The day that the document bears, held against the deadline and today.
      case documentDay = "document_day"

      /// The names of its limits: shares in percent, amounts in kronor.
      ///
      /// Each has a value of its own where the rule gives none: `docs/rules.md`.
      public var limits: [String] {
        switch self {
        case .suitability:
          ["least_score", "least_months", "long_term", "one_performer", "least_value"]
        case .proportionality:
          [
            "most_share", "staff_share", "cost_per_month", "least_months", "services_per_place",
            "works_per_place", "free_months", "free_places", "least_value", "certain_value",
          ]
        case .reservationTerm: ["most_months"]
        case .turnover: ["most_times"]
        case .tenderPeriod: ["least_days"]
        case .penaltySize: ["most_share", "most_monthly", "least_amount"]
        case .systemPeriods: ["application_days", "tender_days"]
        case .documentDay: ["most_days", "days_before_today"]
        }
      }
    }

    /// The sum.
    public let formula: Formula
    /// The numbers that it is held against, by the names that the formula knows.
    public let limits: [String: Double]
    /// The topics whose clauses are computed; of ``Formula/suitability`` those that settle the matter.
    public let topics: [String]
    /// Topics of which one must be there for the rule to be judged; empty for any tender.
    public let wherePresent: [String]
    /// Concepts anywhere in the tender that make the rule silent.
    public let unless: [String]

    static func read(_ reader: MappingReader) throws(LibraryError) -> Computed {
      let formula = try reader.choice("formula", of: Formula.self)
      var limits: [String: Double] = [:]
      if let keys = try reader.mapping("limits") {
        for name in formula.limits {
          if let number = try number(name, keys) { limits[name] = number }
        }
        try keys.finish()
      }
      return Computed(
        formula: formula, limits: limits, topics: try reader.texts("of"),
        wherePresent: try reader.texts("where_present"), unless: try reader.texts("unless"))
    }

    private static func number(
      _ name: String, _ reader: MappingReader
    ) throws(LibraryError) -> Double? {
      guard let text = try reader.optionalText(name) else { return nil }
      guard let number = Double(text.filter { $0 != "_" }), number.isFinite, number >= 0 else {
        throw LibraryError(
          path: reader.path, line: reader.line, reason: "gränsen ”\(name)” ska vara ett tal")
      }
      return number
    }
  }
}
