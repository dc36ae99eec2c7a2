import LibraryFiles

/// How many places a contract of suitable work carries, how long they are and in what form.
struct ProposalVolume {
  /// What was worked out.
  struct Sized: Equatable {
    let size: Proposal.Volume
    let isEmployment: Bool
    let bases: Bases
  }

  /// The lines of the reasoning that the numbers follow from.
  struct Bases: Equatable {
    var places: Proposal.Step?
    var months: Proposal.Step?
    var monthsToFirst: Proposal.Step?
  }

  let figures: ProposalFigures
  let proportionality: ProportionalityFormula

  /// The volume; the lines of its arithmetic are added to the reasoning.
  ///
  /// - Parameters:
  ///   - value: Kronor that fall on the bound term.
  ///   - months: The bound term.
  func volume(
    _ contract: ProposalContract, value: Int, months: Int, _ steps: inout [Proposal.Step]
  ) -> Sized {
    let isWorks = contract.object == .works
    if value > figures.whole("medium_value"),
      let places = byValue(contract, value: value, months: months, isWorks: isWorks, &steps)
    {
      return large(places, months: months, &steps)
    }
    return medium(value: value, months: months, &steps)
  }

  // MARK: By the value

  /// Places by Trafikverket's model; nil where it gives none or exempts the contract.
  private func byValue(
    _ contract: ProposalContract, value: Int, months: Int, isWorks: Bool,
    _ steps: inout [Proposal.Step]
  ) -> (number: Int, basis: Proposal.Step)? {
    let name = isWorks ? "works_per_place" : "services_per_place"
    let step = figures(name, of: "trafikverket")
    let model = figures.origin(name, "trafikverket")
    let places = Int(Double(value) / max(step, 1))
    let basis = Proposal.Step(
      "\(Figures.grouped(value)) ÷ \(Figures.sv(step)) kronor per plats = "
        + "\(Figures.sv(Double(value) / step)), avrundat nedåt: \(platser(places)).",
      "\(Figures.en(value)) ÷ SEK \(Figures.en(step)) a place = "
        + "\(Figures.en(Double(value) / step)), rounded down: \(englishPlaces(places)).",
      model: model)
    steps.append(basis)
    guard places > 0 else { return nil }
    let leastTerm = Int(figures("least_term", of: "trafikverket"))
    guard months >= leastTerm else {
      steps.append(
        .init(
          "Modellen undantar avtal som är kortare än \(leastTerm) månader.",
          "The model exempts contracts shorter than \(leastTerm) months.", model: model))
      return nil
    }
    return hasJobs(contract, value: value, months: months, &steps) ? (places, basis) : nil
  }

  /// Whether the contract gives so much work that the model does not exempt it.
  private func hasJobs(
    _ contract: ProposalContract, value: Int, months: Int, _ steps: inout [Proposal.Step]
  ) -> Bool {
    let least = figures("least_jobs", of: "trafikverket")
    let model = figures.origin("least_jobs", "trafikverket")
    if let performers = contract.performers {
      guard Double(performers) < least else { return true }
      steps.append(
        .init(
          "Modellen undantar avtal med färre än \(Figures.sv(least)) heltidsarbeten; här är de "
            + "\(performers).",
          "The model exempts contracts of fewer than \(Figures.en(least)) full-time jobs; here they "
            + "are \(performers).", model: model))
      return false
    }
    let share = proportionality.labourShare
    let cost = proportionality.monthlyCost
    let jobs = Double(value) * share / cost / Double(months)
    let isEnough = jobs >= least
    steps.append(
      .init(
        "Uppskattat arbete: \(Figures.grouped(value)) × \(Figures.sv(share * 100)) % ÷ "
          + "\(Figures.sv(cost)) kronor ÷ \(months) månader = \(Figures.sv(jobs)) heltidsarbeten; "
          + "modellen undantar färre än \(Figures.sv(least)).",
        "Estimated work: \(Figures.en(value)) × \(Figures.en(share * 100))% ÷ SEK "
          + "\(Figures.en(cost)) ÷ \(months) months = \(Figures.en(jobs)) full-time jobs; the model "
          + "exempts fewer than \(Figures.en(least)).", model: model))
    return isEnough
  }

  private func large(
    _ places: (number: Int, basis: Proposal.Step), months: Int, _ steps: inout [Proposal.Step]
  ) -> Sized {
    let term = figures.whole("employment_term")
    guard months >= term else {
      let each = Int(figures("placement_months", of: "trafikverket"))
      let basis = Proposal.Step(
        "Tiden \(months) månader är kortare än \(term): \(each) månaders praktik i stället för "
          + "anställning.",
        "The term, \(months) months, is shorter than \(term): \(each) months of placement instead "
          + "of employment.", model: figures.origin("employment_term"))
      steps.append(basis)
      return placement(
        places.number, months: each, term: months, .init(places: places.basis, months: basis),
        &steps)
    }
    let each = Int(figures("employment_months", of: "trafikverket"))
    let first = Int(figures("months_to_first", of: "nationell"))
    let share = Int(figures("counted_share", of: "nationell"))
    let length = Proposal.Step(
      "\(each) månaders anställning per plats.", "\(each) months of employment for each place.",
      model: figures.origin("employment_months", "trafikverket"))
    let start = Proposal.Step(
      "Den första anställningen inom \(first) månader; \(share) procent av tiden räcker om den "
        + "slutar i förtid av skäl som beror på personen.",
      "The first employment within \(first) months; \(share) per cent of the time suffices where "
        + "it ends early for reasons of the person.",
      model: figures.origin("months_to_first", "nationell"))
    steps += [length, start]
    return Sized(
      size: .init(
        places: places.number, months: each, extent: figures.whole("employment_extent"),
        monthsToFirst: min(first, max(1, months - each))), isEmployment: true,
      bases: .init(places: places.basis, months: length, monthsToFirst: start))
  }

  // MARK: By our own sizes

  private func medium(value: Int, months: Int, _ steps: inout [Proposal.Step]) -> Sized {
    let limit = figures.whole("two_places_value")
    let isLarger = value >= limit
    let places = figures.whole(isLarger ? "medium_places" : "small_places")
    let each = figures.whole(isLarger ? "medium_months" : "small_months")
    let basis = Proposal.Step(
      "\(isLarger ? "Från" : "Under") \(Figures.grouped(limit)) kronor: \(platser(places)) × "
        + "\(each) månader.",
      "\(isLarger ? "From" : "Below") SEK \(Figures.en(limit)): \(englishPlaces(places)) × "
        + "\(each) months.", model: figures.origin("two_places_value"))
    steps.append(basis)
    return placement(
      places, months: each, term: months, .init(places: basis, months: basis), &steps)
  }

  private func placement(
    _ places: Int, months: Int, term: Int, _ bases: Bases, _ steps: inout [Proposal.Step]
  ) -> Sized {
    let wanted = figures.whole("months_to_first_placement")
    // The first place must have time to end within the bound term.
    let first = min(wanted, max(1, term - months))
    let national = Int(figures("months_to_first", of: "nationell"))
    let start = Proposal.Step(
      "Den första platsen inom \(first) månader; den nationella modellen ger högst \(national).",
      "The first place within \(first) months; the national model gives at most \(national).",
      model: "nationell")
    steps.append(start)
    var bases = bases
    bases.monthsToFirst = start
    return Sized(
      size: .init(
        places: places, months: months, extent: figures.whole("placement_extent"),
        monthsToFirst: first), isEmployment: false, bases: bases)
  }

  private func platser(_ number: Int) -> String { "\(number) \(number == 1 ? "plats" : "platser")" }

  private func englishPlaces(_ number: Int) -> String {
    "\(number) \(number == 1 ? "place" : "places")"
  }
}
