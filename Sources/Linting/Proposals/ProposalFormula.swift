import LibraryFiles

/// The level and the volume that suit a contract.
///
/// The order of the questions: may a condition be set at all; is there time and work enough; does
/// the work suit; how many places does the value pay for; is that in proportion.
struct ProposalFormula {
  /// What came of it.
  struct Outcome: Equatable {
    var level: Proposal.Level?
    var volume: Proposal.Volume?
    /// Where the numbers of the volume come from.
    var bases = ProposalVolume.Bases()
    var steps: [Proposal.Step] = []
    /// Facts that are missing.
    var lacks: [String] = []
    /// Reasons of the note of deviation, as its parameter `skal` has them.
    var reasons: [String] = []
    /// Whether the level is that of small contracts: then no condition at all is as good.
    var isSmall = false
  }

  let figures: ProposalFigures
  /// The sum that every proposal must stand.
  let proportionality: ProportionalityFormula

  func judge(_ contract: ProposalContract) -> Outcome {
    var outcome = Outcome()
    if let barred = barred(contract) { return barred }
    if let framework = framework(contract) { return framework }
    outcome.lacks = [
      contract.value == nil ? "valueSEK" : nil,
      contract.boundMonths == nil ? "durationMonths" : nil,
      contract.object == nil ? "object" : nil,
    ].compactMap(\.self)
    guard let value = contract.boundValue, let months = contract.boundMonths else {
      return outcome
    }
    if contract.hasOptions { outcome.steps.append(options(contract, value, months)) }
    if let small = small(contract, value, months, outcome) { return small }
    guard contract.suits == true else { return unsuited(contract, value, months, outcome) }
    outcome.steps.append(enough(value, months))
    return sized(contract, value, months, outcome)
  }

  // MARK: May it be set

  private func barred(_ contract: ProposalContract) -> Outcome? {
    if contract.isCallOff {
      return none(
        .init(
          "Köpet är ett avrop. Villkor som inte står i ramavtalet får inte läggas till.",
          "This is a call-off. Conditions that are not in the framework agreement may not be added."
        ),
        reasons: ["ramavtal"])
    }
    if contract.object == .goods {
      return none(
        .init(
          "Varor köps. Leverantörens arbete för just det här avtalet är för litet för ett villkor.",
          "Goods are bought. The supplier does too little work for this contract for a condition."),
        reasons: ["lite_arbete"])
    }
    if contract.isEmploymentService {
      return none(
        .init(
          "Vård, utbildning eller sysselsättning är själva tjänsten enligt CPV-koden.",
          "Care, education or employment is the service itself by the CPV code.",
          model: "standard"))
    }
    let few = figures.whole("one_performer")
    if let performers = contract.performers, performers <= few {
      return none(
        .init(
          "\(performers) utför arbetet åt gången; fler än \(few) behövs för att handleda någon.",
          "\(performers) does the work at a time; more than \(few) are needed to supervise anyone.",
          model: figures.origin("one_performer")), reasons: ["lite_arbete"])
    }
    let least = Int(proportionality.leastMonths)
    if let months = contract.boundMonths, months < least {
      return none(
        .init(
          "Avtalet gäller i \(months) månader; en placering behöver minst \(least).",
          "The contract runs for \(months) months; a placement takes at least \(least).",
          model: "standard"), reasons: ["kort_avtal"])
    }
    return nil
  }

  private func none(_ step: Proposal.Step, reasons: [String] = []) -> Outcome {
    Outcome(level: Proposal.Level.none, steps: [step], reasons: reasons)
  }

  private func framework(_ contract: ProposalContract) -> Outcome? {
    guard contract.isFramework || contract.isDynamicSystem else { return nil }
    return Outcome(
      level: .dialogue,
      steps: [
        contract.isDynamicSystem
          ? .init(
            "Ett dynamiskt inköpssystem har ingen egen volym. Villkoren ställs i varje inbjudan, om "
              + "det har angetts från början.",
            "A dynamic purchasing system has no volume of its own. Conditions are set in each "
              + "invitation, if that has been stated from the outset.")
          : .init(
            "Ett ramavtal har ingen egen volym. Platserna bestäms för varje avrop, om ramavtalet ger "
              + "rätt till det.",
            "A framework agreement has no volume of its own. Places are decided for each call-off, "
              + "if the agreement gives the right.")
      ])
  }

  // MARK: Is it large enough

  private func options(
    _ contract: ProposalContract, _ value: Int, _ months: Int
  ) -> Proposal.Step {
    let whole = contract.value ?? value
    let term = contract.months ?? months
    return .init(
      "Optioner räknas inte, eftersom de kanske inte används: \(kronor(whole)) × \(months)/\(term) "
        + "månader = \(kronor(value)).",
      "Options do not count, since they may not be used: \(sek(whole)) × \(months)/\(term) months "
        + "= \(sek(value)).")
  }

  private func small(
    _ contract: ProposalContract, _ value: Int, _ months: Int, _ known: Outcome
  ) -> Outcome? {
    let least = (value: figures.whole("least_value"), months: figures.whole("least_months"))
    let isCheap = value < least.value
    let isShort = months < least.months
    guard isCheap || isShort else { return nil }
    var outcome = known
    outcome.isSmall = true
    if isCheap {
      outcome.reasons.append("lite_arbete")
      outcome.steps.append(
        .init(
          "Värdet \(kronor(value)) är mindre än \(kronor(least.value)): för litet för krav på platser.",
          "The value, \(sek(value)), is below \(sek(least.value)): too small for a demand of places.",
          model: figures.origin("least_value")))
    }
    if isShort {
      outcome.reasons.append("kort_avtal")
      outcome.steps.append(
        .init(
          "Tiden \(months) månader är kortare än \(least.months): för kort för krav på platser.",
          "The term, \(months) months, is shorter than \(least.months): too short for a demand of "
            + "places.", model: figures.origin("least_months")))
    }
    let isNothing = isCheap && isShort
    outcome.level = isNothing ? Proposal.Level.none : .dialogue
    outcome.steps.append(
      isNothing
        ? .init(
          "Avtalet är både litet och kort: inget krav.",
          "The contract is both small and short: no demand.", model: "standard")
        : .init(
          "Ett dialogvillkor kostar lite och kräver inga platser.",
          "A dialogue condition costs little and demands no places.", model: "standard"))
    return outcome
  }

  private func unsuited(
    _ contract: ProposalContract, _ value: Int, _ months: Int, _ known: Outcome
  ) -> Outcome {
    var outcome = known
    outcome.steps.append(enough(value, months))
    if contract.suits == false {
      outcome.level = .dialogue
      outcome.isSmall = true
      outcome.reasons = ["lite_arbete"]
      outcome.steps.append(
        .init(
          "Uppdraget hör inte till de personalintensiva arbeten där platser brukar krävas: dialog.",
          "It is not among the labour-intensive works where places are usually demanded: dialogue.",
          model: "standard"))
    } else {
      outcome.level = .plan
      outcome.lacks.append("cpv")
      outcome.steps.append(
        .init(
          "Det är inte känt om arbetet är personalintensivt. En plan låter parterna se vilka platser "
            + "som går.",
          "Whether the work is labour-intensive is not known. A plan lets the parties see which "
            + "places are possible.", model: "standard"))
    }
    return outcome
  }

  private func enough(_ value: Int, _ months: Int) -> Proposal.Step {
    .init(
      "Värdet \(kronor(value)) är minst \(kronor(figures.whole("least_value"))) och tiden \(months) "
        + "månader minst \(figures.whole("least_months")).",
      "The value, \(sek(value)), is at least \(sek(figures.whole("least_value"))) and the term, "
        + "\(months) months, at least \(figures.whole("least_months")).",
      model: figures.origin("least_months"))
  }

  // MARK: How many

  private func sized(
    _ contract: ProposalContract, _ value: Int, _ months: Int, _ known: Outcome
  ) -> Outcome {
    var outcome = known
    let volume = ProposalVolume(figures: figures, proportionality: proportionality)
      .volume(contract, value: value, months: months, &outcome.steps)
    let demand = ProportionalityFormula.Demand(
      places: Double(volume.size.places), monthsEach: Double(volume.size.months),
      share: Double(volume.size.extent) / 100)
    switch proportionality.judge(
      demand, value: value, months: months, isWorks: contract.object == .works)
    {
    case .fits(let sum):
      outcome.level = volume.isEmployment ? .employment : .placements
      outcome.volume = volume.size
      outcome.bases = volume.bases
      outcome.steps.append(
        .init(
          "Proportionen: \(sum.sv). \(reasonable(value).sv)",
          "Proportion: \(Language.en.of(sum)). \(Language.en.of(reasonable(value)))",
          model: "standard"))
    case .exceeds(let sum, _):
      // Only figures of an organisation's own can ask for more than the contract carries.
      outcome.level = .plan
      outcome.steps.append(
        .init(
          "Platserna står inte i proportion till avtalet (\(sum.sv)): en plan i stället.",
          "The places are out of proportion to the contract (\(Language.en.of(sum))): a plan instead.",
          model: "standard"))
    // What is asked for and the value are known here.
    case .lacks, .notApplicable: outcome.level = .plan
    }
    return outcome
  }

  /// What may be asked for: a share of the work, or so many months as any contract of some size bears.
  private func reasonable(_ value: Int) -> Localised {
    let share = proportionality.share * 100
    let free = proportionality.freeMonths
    let months = proportionality.work(Double(value)) * proportionality.share
    guard free > months else {
      return .init(
        sv: "Högst \(Figures.sv(share)) procent är rimligt.",
        en: "At most \(Figures.en(share)) per cent is reasonable.")
    }
    // A limit is never told as more than it is.
    let whole = (months * 10).rounded(.down) / 10
    return .init(
      sv: "\(Figures.sv(share)) procent är här \(Figures.sv(whole)) heltidsmånader, men "
        + "\(Figures.sv(free)) heltidsmånader räknas som rimligt i ett avtal av minst "
        + "\(Figures.sv(proportionality.smallest)) kronor.",
      en: "\(Figures.en(share)) per cent is \(Figures.en(whole)) full-time months here, but "
        + "\(Figures.en(free)) full-time months count as reasonable in a contract of at least "
        + "SEK \(Figures.en(proportionality.smallest)).")
  }

  private func kronor(_ number: Int) -> String { "\(Figures.grouped(number)) kronor" }
  private func sek(_ number: Int) -> String { "SEK \(Figures.en(number))" }
}
