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
    }

    /// The sum.
    public let formula: Formula
    /// The numbers that it is held against, by the names that the formula knows.
    public let limits: [String: Double]

    static func read(_ reader: MappingReader) throws(LibraryError) -> Computed {
      var limits: [String: Double] = [:]
      if let entries = try reader.mapping("limits") {
        for entry in entries.allEntries() {
          guard let number = entry.value.text.flatMap({ Double($0.filter { $0 != "_" }) }),
            number.isFinite
          else {
            throw reader.fault(entry.value, "gränsen ”\(entry.key)” ska vara ett tal")
          }
          limits[entry.key] = number
        }
      }
      return Computed(formula: try reader.choice("formula", of: Formula.self), limits: limits)
    }
  }
}
