/// Which clause writes a proposal, with which values.
struct ProposalWriting {
  let figures: ProposalFigures
  let contract: ProposalContract
  let outcome: ProposalFormula.Outcome
  /// Whether call-offs may be made by renewed competition; so it is where nothing says otherwise.
  let hasRenewedCompetition: Bool

  /// The clause, the recipe and the values; nil where nothing is proposed.
  var writing: Proposal.Writing? {
    guard let level = outcome.level else { return nil }
    switch level {
    case .none:
      let reasons = outcome.reasons.joined(separator: ",")
      return .init(
        clause: "NOT-01", recipe: nil,
        values: reasons.isEmpty ? [] : [.init("skal_avsteg", reasons)],
        standsAlone: true)
    case .dialogue where contract.isDynamicSystem:
      return write("VIL-12", "dis", [.init("variant", "dis"), perPlace])
    case .dialogue where contract.isFramework && hasRenewedCompetition:
      return write("VIL-12", "ramavtal", [.init("variant", "ramavtal"), perPlace])
    case .plan: return write("VIL-03", "dialog-med-plan", [.init("variant", "plan")])
    case .placements, .employment:
      return outcome.volume.flatMap { places(level, $0) }
    default: return write("VIL-02", "dialog", [])
    }
  }

  private func write(
    _ clause: String, _ recipe: String, _ values: [Proposal.Value]
  ) -> Proposal.Writing {
    .init(clause: clause, recipe: recipe, values: values, standsAlone: false)
  }

  /// Millions for each place, as the clause on call-offs counts.
  private var perPlace: Proposal.Value {
    let name = contract.object == .works ? "works_per_place" : "services_per_place"
    return .init("mkr", min(100, max(2, Int(figures(name, of: "trafikverket") / 1_000_000))))
  }

  private func places(_ level: Proposal.Level, _ volume: Proposal.Volume) -> Proposal.Writing {
    let bases = outcome.bases
    let number = Proposal.Value("antal", min(50, volume.places), basis: bases.places)
    let common =
      [
        Proposal.Value("omfattning", volume.extent),
        .init(
          "manader_till_forsta", min(12, volume.monthsToFirst), basis: bases.monthsToFirst),
      ] + penalty
    let isEmployment = level == .employment
    if contract.object == .works {
      return write("VIL-08", "bygg", [.init("variant", "fast"), number] + terms(volume) + common)
    }
    let length = Proposal.Value("manader", volume.months, basis: bases.months)
    if contract.isCleaning {
      return write(
        "VIL-06", "stad",
        [.init("form", isEmployment ? "anstallning" : "praktik"), number, length] + common)
    }
    if isEmployment { return write("VIL-04", "anstallning", [number, length] + common) }
    var writing = write("VIL-05", "praktikplatser", [number, length] + common)
    writing.yearly = yearly(volume) + common
    return writing
  }

  /// The volume spread over the years of the contract, rounded down: so many places in each, or one
  /// of fewer weeks.
  private func yearly(_ volume: Proposal.Volume) -> [Proposal.Value] {
    let years = max(1, Double(contract.boundMonths ?? 12) / 12)
    let weeks = Double(volume.months) * 52 / 12
    let number = max(1, Int(Double(volume.places) / years))
    let fitting = min(weeks, Double(volume.places) * weeks / years / Double(number))
    let words = (Figures.sv(years), Figures.en(years))
    let basis = Proposal.Step(
      "\(volume.words.sv), fördelat på \(words.0) avtalsår.",
      "\(volume.words.en ?? ""), spread over \(words.1) years of the contract.")
    return [
      Proposal.Value("antal", min(50, number), basis: basis),
      .init("veckor", min(26, max(4, Int(fitting))), basis: basis),
    ]
  }

  /// The terms in works, where the contractor chooses between employment and placement: the one that
  /// was not worked out follows from how Trafikverket weighs them.
  private func terms(_ volume: Proposal.Volume) -> [Proposal.Value] {
    let employment = figures("employment_months", of: "trafikverket")
    let placement = figures("placement_months", of: "trafikverket")
    let ratio = employment / max(1, placement)
    let isEmployment = outcome.level == .employment
    let months = Double(volume.months)
    let basis = outcome.bases.months
    return [
      .init(
        "manader_anstallning", limited(isEmployment ? months : months * ratio, 3...24),
        basis: basis),
      .init(
        "manader_praktik", limited(isEmployment ? months / ratio : months, 2...12), basis: basis),
    ]
  }

  private func limited(_ number: Double, _ limits: ClosedRange<Int>) -> Int {
    min(limits.upperBound, max(limits.lowerBound, Int(number.rounded())))
  }

  /// A penalty for each place and month as large as the bonus that Trafikverket pays, and a cap by
  /// the value.
  private var penalty: [Proposal.Value] {
    guard let value = contract.boundValue else { return [] }
    let share = figures.own("penalty_cap")
    let cap = Double(value) * share / 100
    let thousands = min(10_000_000, max(1_000, Int(cap / 1_000) * 1_000))
    let monthly = min(25_000, max(1_000, Int(figures("bonus_placement", of: "trafikverket"))))
    return [
      .init(
        "vite", monthly,
        basis: .init(
          "Lika mycket som bonusen för en månads praktik, \(Figures.grouped(monthly)) kronor.",
          "As much as the bonus for a month of placement, SEK \(Figures.en(monthly)).",
          model: figures.origin("bonus_placement", "trafikverket"))),
      .init(
        "vite_tak", thousands,
        basis: .init(
          "\(Figures.sv(share)) procent av \(Figures.grouped(value)) kronor.",
          "\(Figures.en(share)) per cent of SEK \(Figures.en(value)).",
          model: figures.origin("penalty_cap"))),
    ]
  }
}
