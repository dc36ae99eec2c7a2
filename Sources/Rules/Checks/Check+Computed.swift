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

      /// The names that its limits may have; each has a value of its own where the rule gives none.
      public var limitNames: [String] {
        switch self {
        case .suitability: ["months", "least_months", "performers", "signs", "floor"]
        case .proportionality:
          [
            "labour_share", "monthly_cost", "share", "free_months", "free_places", "per_place",
            "per_place_works", "smallest", "certain", "least_months",
          ]
        case .reservationTerm: ["months"]
        case .turnover: ["times"]
        case .tenderPeriod: ["days"]
        case .penaltySize: ["share", "monthly", "least"]
        case .systemPeriods: ["application_days", "tender_days"]
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
      if let entries = try reader.mapping("limits") {
        for entry in entries.allEntries() {
          guard let number = entry.value.text.flatMap({ Double($0.filter { $0 != "_" }) }),
            number.isFinite
          else {
            throw reader.fault(entry.value, "gränsen ”\(entry.key)” ska vara ett tal")
          }
          guard formula.limitNames.contains(entry.key) else {
            throw reader.fault(
              entry.value,
              "gränsen ”\(entry.key)” finns inte för \(formula.rawValue); giltiga är "
                + formula.limitNames.joined(separator: ", "))
          }
          limits[entry.key] = number
        }
      }
      return Computed(
        formula: formula, limits: limits, topics: try reader.texts("of"),
        wherePresent: try reader.texts("where_present"), unless: try reader.texts("unless"))
    }
  }
}
