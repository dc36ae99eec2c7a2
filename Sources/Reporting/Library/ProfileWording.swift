import Policies
import Rules

/// What a profile demands and aims at, in words.
struct ProfileWording {
  let words: Wording

  /// Duties with the same words.
  struct Demand {
    let rules: [String]
    /// How serious a finding is at least.
    let severity: Severity
    /// What is demanded; empty where the profile adds no words.
    let sentence: String

    /// Everything in one line.
    func line(_ words: Wording) -> String {
      rules.joined(separator: ", ")
        + words.of(
          " (minst \(words.of(severity)))", " (at least \(words.of(severity)))")
        + (sentence.isEmpty ? "" : ": " + sentence)
    }
  }

  /// A target with its share.
  func line(_ target: PolicyTarget) -> String {
    let share = target.share.map { words.of("\($0) %: ", "\($0)%: ") } ?? ""
    return share + words.of(target.text) + "."
  }

  /// The duties of a profile, those with the same words together.
  func demands(of profile: Profile) -> [Demand] {
    var demands: [Demand] = []
    for (rule, duties) in profile.duties.sorted(by: { $0.key < $1.key }) {
      for duty in duties {
        let sentence = duty.sentence.map(words.of) ?? ""
        let known = demands.firstIndex {
          $0.sentence == sentence && $0.severity == duty.severity
        }
        let rules = known.map { demands[$0].rules } ?? []
        let demand = Demand(rules: rules + [rule], severity: duty.severity, sentence: sentence)
        if let known { demands[known] = demand } else { demands.append(demand) }
      }
    }
    return demands
  }
}
