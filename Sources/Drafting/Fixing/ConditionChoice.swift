import Clauses
import Languages
import Linting

/// Chooses the one condition of a tender by what it mends, its step on the ladder and its trade.
struct ConditionChoice {
  let library: ClauseLibrary
  let tender: Tender
  let wishes: FixWishes
  /// The conditions that mend each of the findings.
  let coverage: [[Clause]]

  private var facts: Facts { tender.facts }

  /// The choice for some findings, open where a person must decide.
  func choice(for findings: [Int]) -> FixPlan.Choice {
    let options = options
    let result = { (chosen: FixPlan.Option?, reason: Localised) in
      FixPlan.Choice(findings: findings, options: options, chosen: chosen, reason: reason)
    }
    let standard = StrengthLadder(tender: tender).standard
    let wanted = options.filter { wishes.clauses.contains($0.clause.id) }
    if let first = wanted.first {
      guard wanted.allSatisfy({ $0.clause.id == first.clause.id }) else {
        return result(
          nil,
          .init(
            sv: "flera villkor är valda med --clause; välj ett",
            en: "several conditions are chosen with --clause; choose one"))
      }
      let step = wishes.strength ?? standard?.step ?? 0
      return result(
        nearest(to: step, of: wanted).first,
        .init(sv: "valt med --clause", en: "chosen with --clause"))
    }
    if let strength = wishes.strength {
      let fitting = best(options.filter { $0.rung?.step == strength })
      let step = StrengthLadder.words(strength)
      if fitting.count == 1 {
        return result(
          fitting[0],
          .init(
            sv: "\(step.sv), valt med --strength",
            en: "\(Language.en.of(step)), chosen with --strength"))
      }
      return result(
        nil,
        fitting.isEmpty
          ? .init(
            sv: "inget villkor på \(step.sv) åtgärdar det som saknas",
            en: "no condition on \(Language.en.of(step)) mends what is missing")
          : equal)
    }
    // What mends most of it; a dialogue does not mend an employment condition that has gaps.
    let counts = options.map { option in
      coverage.count { $0.contains { $0.id == option.clause.id } }
    }
    let most = zip(options, counts).filter { $0.1 == counts.max() }.map(\.0)
    if most.count == 1 {
      return result(
        most[0],
        .init(
          sv: "det villkor som åtgärdar det som saknas",
          en: "the condition that mends what is missing"))
    }
    guard let standard else { return result(nil, unknown) }
    let fitting = best(nearest(to: standard.step, of: most))
    guard let chosen = fitting.first, fitting.count == 1 else { return result(nil, equal) }
    let words = StrengthLadder.words(chosen.rung?.step ?? standard.step)
    let trade =
      isOfTrade(chosen.clause)
      ? Localised(sv: ", skrivet för branschen", en: ", written for the trade")
      : Localised(same: "")
    return result(
      chosen,
      .init(
        sv: "\(words.sv)\(trade.sv): \(standard.reason.sv)",
        en: "\(Language.en.of(words))\(Language.en.of(trade)): "
          + Language.en.of(standard.reason)))
  }

  /// Every condition that mends something, on each of its steps, mildest first.
  private var options: [FixPlan.Option] {
    let ids = Set(coverage.flatMap { $0.map(\.id) })
    return library.clauses.filter { ids.contains($0.id) && suitsTrade($0) }
      .flatMap { clause in
        clause.rungs.filter { StrengthLadder.steps.contains($0.step) }
          .map { FixPlan.Option(clause: clause, rung: $0) }
      }
      .sorted { ($0.rung?.step ?? 0, $0.clause.id) < ($1.rung?.step ?? 0, $1.clause.id) }
  }

  /// The options on the step that is nearest; of two that are equally far, the milder.
  private func nearest(to step: Int, of options: [FixPlan.Option]) -> [FixPlan.Option] {
    let steps = Set(options.compactMap(\.rung?.step)).sorted()
    let best = steps.min { (abs($0 - step), $0) < (abs($1 - step), $1) }
    return options.filter { $0.rung?.step == best }
  }

  /// Those written for the trade, where there are any, else the general ones.
  private func best(_ options: [FixPlan.Option]) -> [FixPlan.Option] {
    let special = options.filter { isOfTrade($0.clause) }
    return special.isEmpty ? options : special
  }

  private func isOfTrade(_ clause: Clause) -> Bool { clause.trade != nil && suitsTrade(clause) }

  /// A clause for one trade is out of place in every other; where the trade is not known, too.
  private func suitsTrade(_ clause: Clause) -> Bool {
    guard let trade = clause.trade else { return true }
    if wishes.clauses.contains(clause.id) { return true }
    if let object = trade.object, object != facts.value(of: "object") { return false }
    let codes = (facts.value(of: "cpv") ?? "").split(separator: ",")
      .map { $0.drop { $0 == " " } }
    return trade.cpv.isEmpty
      || codes.contains { code in trade.cpv.contains { code.hasPrefix($0) } }
  }

  private var equal: Localised {
    .init(sv: "flera villkor passar lika bra", en: "several conditions suit equally well")
  }

  private var unknown: Localised {
    let lacking = [
      facts.valueSEK == nil ? "valueSEK" : nil,
      facts.durationMonths == nil ? "durationMonths" : nil,
    ].compactMap(\.self).map { "--fact \($0)=…" }.joined(separator: " ")
    return .init(
      sv: "hur långt villkoret ska gå beror på avtalets storlek; ange \(lacking) eller --strength",
      en: "how far the condition should go depends on the size; give \(lacking) or --strength")
  }
}
