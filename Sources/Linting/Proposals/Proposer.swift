import LibraryFiles
import ProcurementLaw
import Rules

/// Proposes the level and the volume of a social condition for a tender.
public struct Proposer: Sendable {
  private let work: KindOfWork
  private let cleaning: [CodePattern]
  private let figures: ProposalFigures
  private let formula: ProposalFormula
  private let law: LawBook
  private let asOf: LegalDate

  /// Makes a proposer.
  ///
  /// - Parameters:
  ///   - library: The rules; the limits of the rule on proportion bind every proposal.
  ///   - models: The figures.
  ///   - profile: The model whose figures go before ours.
  ///   - law: What is known of the law.
  ///   - asOf: The day whose law applies.
  public init(
    library: RuleLibrary, models: ProportionModels, profile: ProportionModel? = nil, law: LawBook,
    asOf: LegalDate
  ) {
    work = KindOfWork(library.vocabulary, codes: library.factWords.codes)
    cleaning = library.factWords.codes["cleaning"] ?? []
    figures = ProposalFigures(models, profile: profile)
    formula = ProposalFormula(
      figures: figures,
      proportionality: ProportionalityFormula(FormulaLimits(Self.limits(in: library))))
    self.law = law
    self.asOf = asOf
  }

  /// The facts with what follows from them: the object from the code, the regime from the value.
  public func completed(_ facts: Facts) -> Facts {
    FactDeriver(law: law, asOf: asOf).complete(facts)
  }

  /// The proposal for a tender.
  ///
  /// - Parameters:
  ///   - facts: What is known of it.
  ///   - tender: Its documents, where there are any.
  public func proposal(for facts: Facts, in tender: Tender? = nil) -> Proposal {
    let contract = contract(facts, tender)
    var outcome = formula.judge(contract)
    if let tender, let standing = Self.standing(in: tender) {
      outcome.steps.insert(standing, at: 0)
    }
    let advice = ProposalAdvice(
      contract: contract, outcome: outcome, regime: facts.regime, directLimit: directLimit(facts))
    return Proposal(
      level: outcome.level, volume: outcome.volume, steps: outcome.steps, lacks: outcome.lacks,
      confirmations: advice.confirmations,
      alternatives: advice.alternatives(ifSuitable: ifSuitable(contract, outcome)),
      comparisons: comparisons(contract, outcome),
      writing: ProposalWriting(
        figures: figures, contract: contract, outcome: outcome,
        hasRenewedCompetition: facts.value(of: "renewedCompetition") != "no"
      ).writing)
  }

  /// The document of a tender where a condition belongs.
  public static func home(in tender: Tender) -> Int? { tender.homeOfConditions }

  // MARK: The contract

  private func contract(_ facts: Facts, _ tender: Tender?) -> ProposalContract {
    var contract = ProposalContract()
    contract.value = facts.valueSEK
    contract.months = facts.durationMonths
    contract.baseMonths = facts.baseMonths
    contract.object = facts.value(of: "object").flatMap(ProposalContract.Object.init)
    contract.performers = facts.performers
    contract.isLabourIntensive = work.isLabourIntensive(facts, in: tender)
    // Words tell of goods and licences what no code does; they are no proof that nothing suits.
    if contract.isLabourIntensive == nil, let tender, work.isExcluded(facts, in: tender) {
      contract.isLabourIntensive = false
    }
    contract.isCleaning = facts.hasCode(of: cleaning)
    contract.isEmploymentService = work.isEmploymentService(facts)
    contract.isCallOff = facts.isCallOff
    contract.isFramework = facts.isFramework == true
    contract.isDynamicSystem = facts.procedure == "dps"
    return contract
  }

  private static func limits(in library: RuleLibrary) -> [String: Double] {
    for part in library.rules.flatMap(\.parts) {
      if case .computed(let check) = part.check, check.formula == .proportionality {
        return check.limits
      }
    }
    return [:]
  }

  private static func standing(in tender: Tender) -> Proposal.Step? {
    guard
      ["employment_condition", "dialogue_condition", "reserved_contract"].contains(
        where: tender.has)
    else { return nil }
    return .init(
      "Upphandlingen har redan ett socialt villkor. Jämför det med förslaget.",
      "The tender has a social condition already. Compare it with the proposal.")
  }

  /// How the contract stands to the limits of Göteborg, which are lower than ours; nil where they
  /// are the ones counted with, or the term is not known.
  private func goteborg(_ contract: ProposalContract) -> Proposal.Step? {
    let model = "goteborg"
    guard let months = contract.boundMonths, figures.origin("least_months") != model else {
      return nil
    }
    let limit = Int(figures("least_months", in: model)) - 1
    let few = Int(figures("one_performer", in: model))
    let performers =
      contract.performers.map { ("\($0)", "\($0)") } ?? ("inte känt", "not known")
    return .init(
      "Göteborg prövar ett villkor när tiden är längre än \(limit) månader och fler än \(few) utför "
        + "arbetet: här \(months) månader, antal utförare \(performers.0).",
      "Göteborg considers a condition where the term exceeds \(limit) months and more than \(few) "
        + "do the work: here \(months) months, number of performers \(performers.1).",
      model: model)
  }

  private func directLimit(_ facts: Facts) -> Int? {
    law.limit(.directAward, for: facts.act ?? .lou, asOf: facts.date ?? asOf)?.kronor
  }

  /// What would be proposed if the work were labour-intensive, where that is not known.
  private func ifSuitable(
    _ contract: ProposalContract, _ outcome: ProposalFormula.Outcome
  ) -> ProposalFormula.Outcome? {
    guard outcome.lacks.contains("cpv") else { return nil }
    var suitable = contract
    suitable.isLabourIntensive = true
    return formula.judge(suitable)
  }

  private func comparisons(
    _ contract: ProposalContract, _ outcome: ProposalFormula.Outcome
  ) -> [Proposal.Step] {
    guard let level = outcome.level, level > .none, !contract.isFramework,
      !contract.isDynamicSystem, let value = contract.boundValue, let months = contract.boundMonths
    else { return [] }
    let isWorks = contract.object == .works
    return [
      .init(
        InsertionHoursFormula(figures, isWorks: isWorks).sum(value: value, months: months),
        model: "frankrike"),
      .init(
        SocialReturnFormula(figures, isWorks: isWorks).sum(value: value), model: "nederlanderna"),
    ]
  }
}
