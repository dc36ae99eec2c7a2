import Clauses
import Languages
import Linting
import Rules

/// Makes a plan of the findings of a tender.
///
/// Only what is *missing* is inserted. A wording that is wrong is shown and never rewritten.
public struct FixPlanner: Sendable {
  private let library: ClauseLibrary
  private let tender: Tender
  private let findings: [Finding]
  private let proposal: Proposal
  private let wishes: FixWishes
  private let candidates: FixCandidates

  /// Makes a planner.
  ///
  /// - Parameters:
  ///   - report: What was found in the tender.
  ///   - proposal: What level and volume suit the tender, by the `Proposer`.
  ///   - wishes: What the user has decided.
  /// - Throws: `ClauseError.unknownClause` for a wish that is no clause; `DraftingError.standsAlone`
  ///   for one that can't be inserted.
  public init(
    library: ClauseLibrary, report: Linter.Report, proposal: Proposal,
    wishes: FixWishes = FixWishes()
  ) throws {
    self.library = library
    self.proposal = proposal
    tender = report.tender
    findings = report.findings
    candidates = FixCandidates(library: library, facts: report.tender.facts)
    let wanted = try wishes.clauses.map { try library.clause($0) }
    if let alone = wanted.first(where: { $0.place.otherwise == .standalone }) {
      throw DraftingError.standsAlone(clause: alone.id)
    }
    var wishes = wishes
    wishes.clauses = wanted.map(\.id)
    self.wishes = wishes
  }

  /// The plan.
  ///
  /// - Throws: `DraftingError.notAllowed` for a call-off, to which nothing may be added, and for a
  ///   wish that mends none of the findings.
  public func plan() throws -> FixPlan {
    if tender.facts.isCallOff { throw DraftingError.callOff }
    var left: [Int: FixPlan.Left] = [:]
    var rest: [Int] = []
    for index in findings.indices {
      let clauses = candidates.direct(findings[index])
      let insertable = clauses.filter { $0.place.otherwise != .standalone }
      if findings[index].rule.kind != .missing {
        left[index] = clauses.isEmpty ? .noClause : .wording(models: clauses)
      } else if clauses.isEmpty {
        left[index] = .noClause
      } else if insertable.isEmpty {
        left[index] = .separate(clauses)
      } else {
        rest.append(index)
      }
    }
    var steps: [FixPlan.Step] = []
    var choices: [FixPlan.Choice] = []
    var condition: FixPlan.Option?
    let onLadder = rest.filter { !candidates.onLadder(findings[$0]).isEmpty }
    if !onLadder.isEmpty {
      let choice = ConditionChoice(
        library: library, tender: tender, proposal: proposal, wishes: wishes,
        coverage: onLadder.map { candidates.onLadder(findings[$0]) }
      ).choice(for: onLadder)
      choices.append(choice)
      condition = choice.chosen
    } else if wishes.strength != nil {
      throw uselessStrength
    }
    if let condition {
      let covered = rest.filter { candidates.covers(condition.clause, findings[$0]) }
      steps.append(step(condition, for: covered, reason: choices[0].reason))
      rest.removeAll(where: covered.contains)
    }
    for index in onLadder where rest.contains(index) && !choices.isEmpty {
      left[index] = .choice(choices[0])
      rest.removeAll { $0 == index }
    }
    for index in rest { try settle(index, &steps, &choices, &left) }
    var useful = Set(steps.flatMap { library.together(with: $0.clause).map(\.id) })
    useful.formUnion(choices.flatMap { $0.options.map(\.clause.id) })
    if let useless = wishes.clauses.first(where: { !useful.contains($0) }) {
      throw uselessClause(useless)
    }
    let standing = steps.map { place(of: $0.clause, in: $0.document) }
    for (step, place) in zip(steps, standing) {
      guard let place else { continue }
      for index in step.findings { left[index] = .stands(step.clause, at: place) }
    }
    steps = zip(steps, standing).filter { $0.1 == nil }.map(\.0)
    return FixPlan(
      steps: steps + mentions(of: steps), choices: choices, left: left, notices: notices(of: steps))
  }

  private func place(of clause: Clause, in document: Int) -> Localised? {
    StandingClauses(tender.readings[document].document).place(of: clause)
  }

  // MARK: The rest

  /// Finds the clause for a finding that no condition settles.
  private func settle(
    _ index: Int, _ steps: inout [FixPlan.Step], _ choices: inout [FixPlan.Choice],
    _ left: inout [Int: FixPlan.Left]
  ) throws {
    if let place = steps.firstIndex(where: { candidates.covers($0.clause, findings[index]) }) {
      steps[place] = steps[place].serving(index)
      return
    }
    let insertable = candidates.direct(findings[index]).filter {
      $0.place.otherwise != .standalone
    }
    // What the rule itself names goes before what only says that it helps.
    let named = insertable.filter { findings[index].clauses.contains($0.id) }
    let options = named.isEmpty ? insertable : named
    let wanted = insertable.filter { wishes.clauses.contains($0.id) }
    // On what ground a procurement is reserved is never for a program to say.
    let isReservation = options.contains { $0.kind == .reservation }
    let isOpen = options.count > 1 || isReservation
    let preferred =
      isReservation
      ? nil
      : wishes.preferred.lazy.compactMap { id in options.first { $0.id == id } }.first
    if let chosen = wanted.count == 1 ? wanted[0] : isOpen ? preferred : options[0] {
      steps.append(
        step(
          .init(clause: chosen, rung: nil), for: [index],
          reason: !wanted.isEmpty
            ? .init(sv: "vald av dig", en: "chosen by you")
            : isOpen
              ? .init(sv: "er profil sätter den först", en: "your profile puts it first")
              : .init(
                sv: "den enda klausul som åtgärdar det", en: "the only clause that mends it")))
    } else if let open = choices.firstIndex(where: {
      $0.chosen == nil && $0.options.map(\.clause.id) == options.map(\.id)
    }) {
      choices[open] = choices[open].serving(index)
      left[index] = .choice(choices[open])
    } else {
      let choice = FixPlan.Choice(
        findings: [index], options: options.map { .init(clause: $0, rung: nil) }, chosen: nil,
        reason: isReservation
          ? .init(
            sv: "grunden för en reservation måste en jurist bestämma",
            en: "the ground of a reservation is for a lawyer to decide")
          : .init(
            sv: "flera klausuler passar lika bra",
            en: "several clauses suit equally well"), grounds: [], isNeeded: false)
      choices.append(choice)
      left[index] = .choice(choice)
    }
  }

  private func step(
    _ option: FixPlan.Option, for findings: [Int], reason: Localised
  ) -> FixPlan.Step {
    let clause = option.clause
    var values = variant(of: clause)
    let proposals = proposals(for: option)
    let rule = findings.first.map { self.findings[$0].rule.id }
    let given = option.rung?.values ?? rule.map(clause.values(mending:)) ?? [:]
    for (name, value) in given { values["\(clause.id).\(name)"] = value }
    let home = findings.first.map { self.findings[$0].document } ?? 0
    let variant =
      values["\(clause.id).variant"]?.written ?? proposals.first { $0.name == "variant" }?.value
    return FixPlan.Step(
      clause: clause,
      document: FixPlaces(tender: tender).document(for: clause, variant: variant, finding: home),
      values: ParameterValues(raw: values), findings: findings, reason: reason,
      proposals: proposals,
      replaced: ReplacedText(
        tender: tender, findings: self.findings, candidates: candidates
      ).passages(for: clause, serving: findings), facts: [:], isMention: false)
  }

  /// The values that the proposal has for a clause: all of them for the one that it names or that
  /// carries its numbers, on its own level; what follows from the value alone for every condition.
  private func proposals(for option: FixPlan.Option) -> [Proposal.Value] {
    guard let writing = proposal.writing, !writing.standsAlone else { return [] }
    let isNamed = option.clause.id == writing.clause
    guard let rung = option.rung else { return isNamed ? writing.values : [] }
    let carriers = library[writing.clause]?.companions.map(\.clause) ?? []
    let isLevel = rung.step == proposal.level?.rawValue
    if isLevel, !isNamed, option.clause.parameter("veckor") != nil { return writing.yearly }
    if isLevel, isNamed || carriers.contains(option.clause.id) {
      return writing.values.filter { rung.values[$0.name] == nil }
    }
    return writing.values.filter { ["vite", "vite_tak"].contains($0.name) }
  }

  /// The variant in which the tender's own condition would bring a clause along.
  private func variant(of clause: Clause) -> [String: RawValue] {
    guard !clause.variants.isEmpty, !FixCandidates.isOnLadder(clause) else { return [:] }
    let isDialogue =
      tender.has("dialogue_condition") && !tender.has("employment_condition")
    let bringers = library.clauses.filter {
      guard let step = $0.rungs.first?.step else { return false }
      return isDialogue ? step <= 3 : step >= 4
    }
    let set = bringers.lazy.flatMap(\.companions).first { $0.clause == clause.id }?.values
    return (set?["variant"]).map { ["\(clause.id).variant": $0] } ?? [:]
  }

  // MARK: Beside the condition

  private func mentions(of steps: [FixPlan.Step]) -> [FixPlan.Step] {
    steps.compactMap { step in
      guard let mention = step.clause.mention, let clause = library[mention.clause],
        let terms = FixPlaces(tender: tender).termsWithoutWord(ofConditionIn: step.document),
        place(of: clause, in: terms) == nil
      else { return nil }
      let values = Dictionary(
        uniqueKeysWithValues: mention.values.map { ("\(clause.id).\($0.key)", $0.value) })
      return FixPlan.Step(
        clause: clause, document: terms, values: ParameterValues(raw: values), findings: [],
        reason: .init(
          sv: "föreskrifterna ska tala om villkoret i avtalet",
          en: "the procurement terms must tell of the condition in the contract"),
        proposals: [], replaced: [], facts: placeFacts(of: step), isMention: true)
    }
  }

  private func notices(of steps: [FixPlan.Step]) -> [FixPlan.Notice] {
    var seen: Set<String> = []
    return steps.compactMap { step in
      step.clause.notice.flatMap { library[$0] }
        .map { FixPlan.Notice(clause: $0, facts: placeFacts(of: step)) }
    }.filter { seen.insert($0.clause.id).inserted }
  }

  private func placeFacts(of step: FixPlan.Step) -> [String: String] {
    let reading = tender.readings[step.document]
    let isContract = reading.facts.documentKind == "contract_draft"
    guard isContract, let group = step.clause.group else { return [:] }
    return ["conditionPlace": "avtalsutkastet, avsnittet \(group)"]
  }

  // MARK: Refusals

  private var uselessStrength: DraftingError {
    .notAllowed(
      reason: .init(
        sv: "Inget fynd åtgärdas med ett villkor, så --strength gör ingenting",
        en: "No finding is mended by a condition, so --strength does nothing"),
      advice: .init(sv: "Utelämna --strength", en: "Leave out --strength"))
  }

  private func uselessClause(_ id: String) -> DraftingError {
    let names = Set(
      findings.indices.filter { findings[$0].rule.kind == .missing }.flatMap { index in
        (candidates.direct(findings[index]) + candidates.onLadder(findings[index])).filter {
          $0.place.otherwise != .standalone
        }
        .map(\.id)
      }
    ).sorted().joined(separator: ", ")
    return .notAllowed(
      reason: .init(
        sv: "\(id) åtgärdar inget av det som saknas", en: "\(id) mends nothing of what is missing"),
      advice: names.isEmpty
        ? .init(
          sv: "Använd hansyn insert för att lägga in den ändå",
          en: "Use hansyn insert to put it in all the same")
        : .init(
          sv: "Välj bland \(names), eller använd hansyn insert",
          en: "Choose among \(names), or use hansyn insert"))
  }
}

extension FixPlan.Step {
  /// The step with one more finding.
  func serving(_ finding: Int) -> FixPlan.Step {
    FixPlan.Step(
      clause: clause, document: document, values: values, findings: findings + [finding],
      reason: reason, proposals: proposals, replaced: replaced, facts: facts, isMention: isMention)
  }
}

extension FixPlan.Choice {
  /// The choice with one more finding.
  func serving(_ finding: Int) -> FixPlan.Choice {
    FixPlan.Choice(
      findings: findings + [finding], options: options, chosen: chosen, reason: reason,
      grounds: grounds, isNeeded: isNeeded)
  }
}
