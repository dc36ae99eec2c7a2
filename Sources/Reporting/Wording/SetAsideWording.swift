import Linting

/// Why findings don't count, in words.
public struct SetAsideWording {
  let words: Wording

  /// Makes wording in a language.
  public init(words: Wording) {
    self.words = words
  }

  /// Why one does not: the reason, who answers for it, until when, who decided.
  public func text(_ ground: SetAside.Ground) -> String {
    switch ground {
    case .baseline: words.of("Fanns redan i baslinjen.", "Was in the baseline already.")
    case .deviation(let deviation): text(deviation)
    }
  }

  private func text(_ deviation: Deviation) -> String {
    let role = deviation.role.map { ", \($0)" } ?? ""
    let end = deviation.until.map { words.of(", gäller till och med \($0)", ", until \($0)") } ?? ""
    let decision =
      deviation.decidedBy.map { name in
        let day = deviation.decidedOn.map { " \($0)" } ?? ""
        return words.of(" Beslutat av \(name)\(day).", " Decided by \(name)\(day).")
      } ?? ""
    let stop = deviation.reason.last.map { ".!?".contains($0) } ?? false
    return
      "\(deviation.reason)\(stop ? "" : ".") (\(deviation.by)\(role), \(deviation.date)\(end).)"
      + decision
  }

  /// How many findings of a run don't count, a sentence for each ground.
  ///
  /// - Parameter withHint: Whether the option is named that shows them.
  func sentences(_ report: RunReport, withHint: Bool = true) -> [String] {
    let all = report.tenders.flatMap(\.setAside)
    let deviations = all.count { $0.deviation != nil }
    let known = all.count - deviations
    let hint =
      report.showsSetAside || !withHint
      ? "" : words.of(": visa med --show-deviations", ": show with --show-deviations")
    var sentences: [String] = []
    if deviations > 0 {
      sentences.append(
        words.of(
          deviations == 1
            ? "1 anmärkning åsidosatt med skäl" : "\(deviations) anmärkningar åsidosatta med skäl",
          deviations == 1
            ? "1 finding set aside with a reason" : "\(deviations) findings set aside with reasons")
          + hint + ".")
    }
    if known > 0 {
      sentences.append(
        words.of(
          known == 1
            ? "1 anmärkning fanns redan i baslinjen"
            : "\(known) anmärkningar fanns redan i baslinjen",
          known == 1
            ? "1 finding was in the baseline" : "\(known) findings were in the baseline") + ".")
    }
    return sentences
  }
}
