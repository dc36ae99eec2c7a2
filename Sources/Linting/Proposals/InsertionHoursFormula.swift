import LibraryFiles

/// The hours that a French clause sociale would ask for: value × share of labour ÷ cost of an hour
/// × share of insertion.
struct InsertionHoursFormula {
  /// The share of the value that is labour, 0–1.
  let labourShare: Double
  /// Kronor.
  let hourlyCost: Double
  /// The share of the hours, 0–1.
  let share: Double
  let hoursPerYear: Double

  init(_ figures: ProposalFigures, isWorks: Bool) {
    let model = "frankrike"
    labourShare =
      figures(isWorks ? "labour_share_works" : "labour_share_services", of: model) / 100
    hourlyCost = figures("cost_per_hour", of: model)
    share = figures("insertion_share", of: model) / 100
    hoursPerYear = figures("hours_per_year", of: model)
  }

  func hours(value: Int) -> Double { Double(value) * labourShare / hourlyCost * share }

  /// The arithmetic in words.
  func sum(value: Int, months: Int) -> Localised {
    let hours = hours(value: value).rounded()
    let people = hours / (hoursPerYear * Double(months) / 12)
    return Localised(
      sv: "Frankrike: \(Figures.grouped(value)) × \(Figures.sv(labourShare * 100)) % ÷ "
        + "\(Figures.sv(hourlyCost)) kronor × \(Figures.sv(share * 100)) % = "
        + "\(Figures.sv(hours)) timmar, eller \(Figures.sv(people)) personer på heltid i "
        + "\(months) månader.",
      en: "France: \(Figures.en(value)) × \(Figures.en(labourShare * 100))% ÷ SEK "
        + "\(Figures.en(hourlyCost)) × \(Figures.en(share * 100))% = \(Figures.en(hours)) hours, or "
        + "\(Figures.en(people)) people of full time for \(months) months.")
  }
}
