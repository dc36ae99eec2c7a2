import LibraryFiles
import Rules

/// Demanded yearly turnover in proportion to the contract: at most twice its value, for each lot.
///
/// Source: 14 kap. 4 § LOU.
struct TurnoverFormula {
  let times: Double

  init(_ limits: FormulaLimits = FormulaLimits()) { times = limits["most_times", else: 2] }

  /// - Parameters:
  ///   - demanded: The demanded turnover of a year in kronor.
  ///   - value: The value of the contract or the lot in kronor.
  ///   - hasLots: Whether the value is that of all lots together: more than twice that is too much
  ///     for each of them, less says nothing.
  func judge(demanded: Double, value: Int?, hasLots: Bool) -> Computation {
    guard let value else { return .lacks(["valueSEK"]) }
    let most = Double(value) * times
    let lots =
      hasLots ? ("; gränsen gäller varje del för sig", "; the limit holds for each lot") : ("", "")
    let sum = Localised(
      sv: "krav på \(Figures.sv(demanded)) kronor; \(Figures.sv(times)) × "
        + "\(Figures.grouped(value)) = \(Figures.sv(most)) kronor\(lots.0)",
      en: "SEK \(Figures.en(demanded)) is asked for; \(Figures.en(times)) × "
        + "\(Figures.en(Double(value))) = SEK \(Figures.en(most))\(lots.1)")
    return demanded > most ? .exceeds(sum) : .fits(sum)
  }
}
