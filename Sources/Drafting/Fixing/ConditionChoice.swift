import Clauses
import Languages
import Linting

/// Chooses the one condition of a tender by what it mends, its step on the ladder and its trade.
struct ConditionChoice {
  let library: ClauseLibrary
  let tender: Tender
  let proposal: Proposal
  let wishes: FixWishes
  /// The conditions that mend each of the findings.
  let coverage: [[Clause]]

  private typealias Option = FixPlan.Option

  /// The choice for some findings, open where a person must decide.
  func choice(for findings: [Int]) -> FixPlan.Choice {
    let options = options
    let (chosen, reason) = pick(among: options)
    return FixPlan.Choice(
      findings: findings, options: options, chosen: chosen, reason: reason,
      grounds: proposal.steps,
      // Parts without the condition that they belong to would be worse than nothing; but nothing
      // is what some contracts bear.
      isNeeded: chosen == nil && (ladder?.level != Proposal.Level.none || wishes.strength != nil))
  }

  private func pick(among options: [Option]) -> (chosen: Option?, reason: Localised) {
    let wanted = options.filter { wishes.clauses.contains($0.clause.id) }
    if !wanted.isEmpty {
      let (chosen, reason) = named(wanted)
      let (own, ownReason) = suited(among: options)
      // Who agrees with the proposal has its reason.
      return (chosen, chosen != nil && chosen == own ? ownReason : reason)
    }
    if let strength = wishes.strength { return strong(strength, options) }
    return suited(among: options)
  }

  /// What suits the size and the trade where nobody wishes anything.
  private func suited(among options: [Option]) -> (chosen: Option?, reason: Localised) {
    if let preferred = preferred(among: options) { return preferred }
    guard let ladder else { return (nil, unknown) }
    guard ladder.level != Proposal.Level.none else { return (nil, ladder.reason) }
    let fitting = best(nearest(to: ladder.level.rawValue, of: mending(options)))
    guard let chosen = fitting.first, fitting.count == 1 else { return (nil, equal) }
    let trade =
      isOfTrade(chosen.clause)
      ? Localised(sv: ", skrivet för branschen", en: ", written for the trade")
      : Localised(same: "")
    // Where nothing stands on the proposed step the nearest is taken, and that is no proposal.
    let isProposed = chosen.level == ladder.level
    let name = (chosen.level ?? ladder.level).numbered
    return (
      chosen,
      .joining([name, trade, isProposed ? ladder.reason : nearestReason(ladder.level)]) {
        texts, _ in "\(texts[0])\(texts[1]): \(texts[2])"
      }
    )
  }

  /// What the organisation's policy puts first, where it goes no further than the contract bears.
  private func preferred(among options: [Option]) -> (chosen: Option?, reason: Localised)? {
    let most = ladder?.level ?? .dialogue
    guard most != Proposal.Level.none else { return nil }
    let fitting = mending(options).filter { ($0.rung?.step ?? 0) <= most.rawValue }
    for id in wishes.preferred {
      let own = nearest(to: most.rawValue, of: fitting.filter { $0.clause.id == id })
      guard let chosen = own.first else { continue }
      let name = (chosen.level ?? most).numbered
      return (
        chosen,
        .joining([name]) { texts, language in
          texts[0]
            + language.of(": er profil sätter \(id) först", ": your profile puts \(id) first")
        }
      )
    }
    return nil
  }

  // MARK: What the user wants

  private func named(_ wanted: [Option]) -> (Option?, Localised) {
    guard let first = wanted.first, wanted.allSatisfy({ $0.clause.id == first.clause.id }) else {
      return (
        nil,
        .init(
          sv: "flera villkor är valda; välj ett med --clause",
          en: "several conditions are chosen; choose one with --clause")
      )
    }
    let step = wishes.strength ?? ladder?.level.rawValue ?? 0
    return (
      nearest(to: step, of: wanted).first,
      .init(sv: "valt av dig", en: "chosen by you")
    )
  }

  private func strong(_ strength: Int, _ options: [Option]) -> (Option?, Localised) {
    let fitting = best(options.filter { $0.rung?.step == strength })
    let name = Proposal.Level(rawValue: strength)?.numbered ?? .init(same: "\(strength)")
    let words = Language.en.of(name)
    if fitting.count == 1 {
      return (
        fitting[0],
        .init(sv: "\(name.sv), vald av dig", en: "\(words), chosen by you")
      )
    }
    guard fitting.isEmpty else { return (nil, equal) }
    return (
      nil,
      .init(
        sv: "inget villkor på \(name.sv) åtgärdar det som saknas",
        en: "no condition on \(words) mends what is missing")
    )
  }

  // MARK: What the tender bears

  /// The level for the tender; nil where its size is not known.
  ///
  /// What the buyer has decided already is mended and not made milder.
  private var ladder: (level: Proposal.Level, reason: Localised)? {
    let proposed = proposal.level
    if tender.has("employment_condition"), proposed.map({ $0 < .placements }) ?? true {
      return (
        .placements,
        standing(.init(sv: "ett sysselsättningsvillkor", en: "an employment condition"))
      )
    }
    if tender.has("dialogue_condition"), !tender.has("employment_condition"), proposed != .plan {
      return (.dialogue, standing(.init(sv: "ett dialogvillkor", en: "a dialogue condition")))
    }
    return proposed.map { ($0, sized($0)) }
  }

  private func standing(_ condition: Localised) -> Localised {
    .joining([condition] + [proposal.level?.numbered].compactMap(\.self)) { texts, language in
      language.of("underlaget har redan ", "the tender already has ") + texts[0]
        + (texts.count < 2
          ? "" : language.of("; efter storleken: ", "; by its size: ") + texts[1])
    }
  }

  private func sized(_ level: Proposal.Level) -> Localised {
    if let volume = proposal.volume { return volume.words }
    let last = proposal.steps.last?.text ?? level.name
    return .joining([last]) { texts, language in
      let text = texts[0].hasSuffix(".") ? String(texts[0].dropLast()) : texts[0]
      return level == .none
        ? language.of("inget krav föreslås: ", "no demand is proposed: ") + text : text
    }
  }

  private func nearestReason(_ wanted: Proposal.Level) -> Localised {
    .joining([wanted.numbered]) { texts, language in
      language.of(
        "närmast \(texts[0]) av det som åtgärdar det som saknas",
        "the nearest to \(texts[0]) of what mends what is missing")
    }
  }

  /// Every condition that mends something, on each of its steps, mildest first.
  private var options: [Option] {
    let ids = Set(coverage.flatMap { $0.map(\.id) })
    return library.clauses.filter { ids.contains($0.id) && suitsTrade($0) }
      .flatMap { clause in
        clause.rungs.filter { FixWishes.steps.contains($0.step) }
          .map { Option(clause: clause, rung: $0) }
      }
      .sorted { ($0.rung?.step ?? 0, $0.clause.id) < ($1.rung?.step ?? 0, $1.clause.id) }
  }

  /// Those that mend most of it; a dialogue does not mend an employment condition that has gaps.
  private func mending(_ options: [Option]) -> [Option] {
    let counts = options.map { option in
      coverage.count { $0.contains { $0.id == option.clause.id } }
    }
    return zip(options, counts).filter { $0.1 == counts.max() }.map(\.0)
  }

  /// The options on the step that is nearest; of two that are equally far, the milder.
  private func nearest(to step: Int, of options: [Option]) -> [Option] {
    let steps = Set(options.compactMap(\.rung?.step)).sorted()
    let best = steps.min { (abs($0 - step), $0) < (abs($1 - step), $1) }
    return options.filter { $0.rung?.step == best }
  }

  /// Those written for the trade, where there are any, else those whose main form stands on the
  /// step; of several the one that is proposed.
  private func best(_ options: [Option]) -> [Option] {
    let special = options.filter { isOfTrade($0.clause) }
    let main = options.filter { option in
      option.rung?.values["variant"].map { $0.written == option.clause.variants.first?.id } ?? true
    }
    let fitting = [special, main].first { !$0.isEmpty } ?? options
    let proposed = fitting.filter { $0.clause.id == proposal.writing?.clause }
    return proposed.count == 1 ? proposed : fitting
  }

  private func isOfTrade(_ clause: Clause) -> Bool { clause.trade != nil && suitsTrade(clause) }

  /// Whether a clause may be written for the tender's trade.
  ///
  /// One for one trade is out of place in every other; where the trade is not known, too. What is
  /// proposed for the tender suits it.
  private func suitsTrade(_ clause: Clause) -> Bool {
    guard let trade = clause.trade else { return true }
    if wishes.clauses.contains(clause.id) || proposal.writing?.clause == clause.id { return true }
    if let object = trade.object, object != tender.facts.value(of: "object") { return false }
    let codes = (tender.facts.value(of: "cpv") ?? "").split(separator: ",")
      .map { $0.drop { $0 == " " } }
    return trade.cpv.isEmpty
      || codes.contains { code in trade.cpv.contains { code.hasPrefix($0) } }
  }

  private var equal: Localised {
    .init(sv: "flera villkor passar lika bra", en: "several conditions suit equally well")
  }

  private var unknown: Localised {
    let lacking = proposal.lacks.compactMap(FactGuide.of).map(\.argument).joined(separator: ", ")
    return .init(
      sv: "hur långt villkoret ska gå beror på avtalets storlek; ange \(lacking), eller --strength",
      en: "how far the condition should go depends on the size; give \(lacking), or --strength")
  }
}
