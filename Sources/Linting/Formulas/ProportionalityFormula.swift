import LibraryFiles
import Rules

/// The extent of an employment condition in proportion to the contract.
///
/// What is asked for in full-time months is held against a share of the months of work that the
/// value pays for. The table of usual levels is part of it, so that a condition within the table is
/// never flagged: two places of four months from 2 million kronor, one place for every 5 million
/// (works 10), twelve months of employment for every 25 million.
struct ProportionalityFormula {
  /// What a condition asks for.
  struct Demand {
    /// What is asked for every year.
    struct Yearly {
      /// The years of the term without its options.
      var years: Double
      /// Whether there are options that these leave out.
      var leavesOptions: Bool
    }

    /// Places in all or, where ``yearly`` is there, a year.
    var places: Double?
    var yearly: Yearly?
    /// Months a place lasts.
    var monthsEach: Double?
    /// Share of full time, 0–1.
    var share: Double?
    /// Full-time months, where the condition counts in them.
    var fullTimeMonths: Double?

    /// Places over the whole term.
    var placesInAll: Double? { places.map { $0 * (yearly?.years ?? 1) } }
  }

  /// The share of the value that pays for work, and what a month of full-time work costs.
  let labourShare: Double
  let monthlyCost: Double
  /// The share of the months of work that may be asked for.
  let share: Double
  /// Full-time months that may be asked for of every contract from ``smallest``.
  let freeMonths: Double
  let freePlaces: Double
  /// Kronor for each place more.
  let perPlace: Double
  let perPlaceWorks: Double
  /// Kronor below which dialogue is the usual level.
  let smallest: Double
  /// Kronor below which the rule only asks for a check.
  let certain: Double
  /// A contract of fewer months has no time for a placement.
  let leastMonths: Double

  init(_ limits: FormulaLimits = FormulaLimits()) {
    labourShare = limits["staff_share", else: 60] / 100
    monthlyCost = limits["cost_per_month", else: 65_000]
    share = limits["most_share", else: 9] / 100
    freeMonths = limits["free_months", else: 8]
    freePlaces = limits["free_places", else: 2]
    perPlace = limits["services_per_place", else: 5_000_000]
    perPlaceWorks = limits["works_per_place", else: 10_000_000]
    smallest = limits["least_value", else: 2_000_000]
    certain = limits["certain_value", else: 10_000_000]
    leastMonths = limits["least_months", else: 4]
  }

  /// - Parameters:
  ///   - demand: What the condition asks for.
  ///   - value: The value in kronor.
  ///   - months: The term with options.
  ///   - isWorks: Whether works are bought.
  func judge(_ demand: Demand, value: Int?, months: Int?, isWorks: Bool) -> Computation {
    guard demand.places != nil || demand.fullTimeMonths != nil else { return .notApplicable }
    if let months, Double(months) < leastMonths {
      return .exceeds(
        Localised(
          sv:
            "avtalet löper \(months) månader; en placering behöver minst \(Figures.sv(leastMonths))",
          en: "the contract runs \(months) months; a placement takes \(Figures.en(leastMonths))"),
        severity: .info)
    }
    guard let value else { return .lacks(["valueSEK"]) }
    let kronor = Double(value)
    let work = work(kronor)
    let fullTime = fullTimeMonths(demand)
    let isLarge =
      fullTime.map { $0 > max(kronor < smallest ? 0 : freeMonths, work * share) } ?? false
    let most = max(
      kronor < smallest ? 0 : freePlaces, kronor / (isWorks ? perPlaceWorks : perPlace))
    // The table is of places at a time: those of the years follow each other, and where their length
    // is known their months in all are weighed.
    let atATime = fullTime == nil ? demand.placesInAll : demand.places
    let isMany = atATime.map { $0 > most } ?? false
    let sum = arithmetic(demand, fullTime: fullTime, work: work, kronor: kronor)
    guard isLarge || isMany else { return .fits(sum) }
    return .exceeds(sum, severity: kronor < certain ? .info : nil)
  }

  /// The full-time months of work that a value in kronor pays for.
  func work(_ kronor: Double) -> Double { kronor * labourShare / monthlyCost }

  private func fullTimeMonths(_ demand: Demand) -> Double? {
    if let months = demand.fullTimeMonths { return months }
    guard let places = demand.placesInAll, let each = demand.monthsEach else { return nil }
    return places * each * (demand.share ?? 1)
  }

  private func arithmetic(
    _ demand: Demand, fullTime: Double?, work: Double, kronor: Double
  ) -> Localised {
    Localised(
      sv: words(
        demand, fullTime, work, kronor, Figures.sv, place: "plats", places: "platser",
        aYear: "om året", years: "år", options: "utan optioner", months: "månader", of: "av",
        full: "heltidsmånader", on: "på", kronor: "kronor", mark: " %"),
      en: words(
        demand, fullTime, work, kronor, Figures.en, place: "place", places: "places",
        aYear: "a year", years: "years", options: "without options", months: "months", of: "of",
        full: "full-time months", on: "on SEK", kronor: "", mark: "%"))
  }

  private func words(
    _ demand: Demand, _ fullTime: Double?, _ work: Double, _ value: Double,
    _ figure: (Double) -> String, place: String, places: String, aYear: String, years: String,
    options: String, months: String, of: String, full: String, on: String, kronor: String,
    mark: String
  ) -> String {
    var factors: [String] = []
    if let number = demand.places {
      let counted = "\(figure(number)) \(number == 1 ? place : places)"
      factors.append(demand.yearly == nil ? counted : "\(counted) \(aYear)")
    }
    if let yearly = demand.yearly {
      let term = "\(figure(yearly.years)) \(years)"
      factors.append(yearly.leavesOptions ? "\(term) \(options)" : term)
    }
    if fullTime != nil, demand.fullTimeMonths == nil {
      if let each = demand.monthsEach { factors.append("\(figure(each)) \(months)") }
      if let share = demand.share, share < 1 { factors.append("\(figure(share * 100))\(mark)") }
    }
    let product = factors.joined(separator: " × ")
    let amount = [on, figure(value), kronor].filter { !$0.isEmpty }.joined(separator: " ")
    guard let fullTime, work > 0 else { return "\(product) \(amount)" }
    let share = figure(fullTime / work * 100)
    return (product.isEmpty ? "" : product + " = ")
      + "\(figure(fullTime)) \(full) \(of) \(figure(work)) \(amount) (\(share)\(mark))"
  }
}
