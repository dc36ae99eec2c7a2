import LibraryFiles
import Rules

/// A penalty in proportion to what it secures: out of proportion to the value, high for each place
/// and month, or so low that it is a symbol.
struct PenaltySizeFormula {
  /// The share of the value that is much, 0–1.
  let share: Double
  /// Kronor for each place and month that are much.
  let monthly: Double
  /// Kronor below which a penalty is a symbol.
  let least: Double

  init(_ limits: FormulaLimits = FormulaLimits()) {
    share = limits["most_share", else: 10] / 100
    monthly = limits["most_monthly", else: 25_000]
    least = limits["least_amount", else: 1_000]
  }

  /// - Parameters:
  ///   - penalty: An amount in kronor or a share of the contract's value.
  ///   - value: The value of the contract in kronor.
  func judge(_ penalty: Quantity, value: Int?) -> Computation {
    switch penalty.unit {
    case .percent where penalty.whole == .contractValue: percent(penalty)
    case .kronor: amount(penalty, value: value)
    default: .notApplicable
    }
  }

  private func percent(_ penalty: Quantity) -> Computation {
    let sum = Localised(
      sv: "\(Figures.sv(penalty.value)) procent av kontraktsvärdet; över "
        + "\(Figures.sv(share * 100)) procent är högt",
      en: "\(Figures.en(penalty.value)) per cent of the contract value; above "
        + "\(Figures.en(share * 100)) per cent is high")
    return penalty.value > share * 100 ? .exceeds(sum) : .fits(sum)
  }

  private func amount(_ penalty: Quantity, value: Int?) -> Computation {
    let kronor = penalty.canonicalUpper ?? penalty.canonical
    let sv = Figures.sv(kronor)
    let en = Figures.en(kronor)
    if kronor < least {
      return .exceeds(
        Localised(
          sv: "\(sv) kronor är lägre än \(Figures.sv(least)) kronor",
          en: "SEK \(en) is less than SEK \(Figures.en(least))"))
    }
    if isMonthlyForPlace(penalty), kronor > monthly {
      return .exceeds(
        Localised(
          sv: "\(sv) kronor per plats och månad; över \(Figures.sv(monthly)) kronor är högt",
          en: "SEK \(en) a place and month; above SEK \(Figures.en(monthly)) is high"))
    }
    guard let value else { return .lacks(["valueSEK"]) }
    let part = kronor / Double(value)
    let sum = Localised(
      sv: "\(sv) av \(Figures.grouped(value)) kronor är \(Figures.sv(part * 100)) procent",
      en: "SEK \(en) of \(Figures.en(Double(value))) is \(Figures.en(part * 100)) per cent")
    return part > share ? .exceeds(sum) : .fits(sum)
  }

  private func isMonthlyForPlace(_ penalty: Quantity) -> Bool {
    let dimensions = penalty.per.map(\.dimension)
    return dimensions.contains { [.places, .people, .employments].contains($0) }
      && penalty.per.contains(.months)
  }
}
