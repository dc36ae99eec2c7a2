/// What an organisation changes in the rules: severities, limits, duties, codes and targets.
///
/// The rules stay as they are written; a policy is laid over them when the library is read.
public struct RulePolicy: Sendable, Equatable {
  /// Severities by the id of a rule.
  public var severities: [String: SeverityChoice]
  /// Limits of sums by the id of a rule, then by the name of the limit.
  public var limits: [String: [String: Double]]
  /// Duties by the id of a rule.
  public var duties: [String: [Rule.Duty]]
  /// Further CPV codes by the name of a list of `rules/facts/`.
  public var codes: [String: [CodePattern]]
  /// The targets, the one that goes first first.
  public var targets: [PolicyTarget]

  /// Makes a policy; without arguments one that changes nothing.
  public init(
    severities: [String: SeverityChoice] = [:], limits: [String: [String: Double]] = [:],
    duties: [String: [Rule.Duty]] = [:], codes: [String: [CodePattern]] = [:],
    targets: [PolicyTarget] = []
  ) {
    self.severities = severities
    self.limits = limits
    self.duties = duties
    self.codes = codes
    self.targets = targets
  }
}

extension RuleLibrary {
  /// The library with a policy laid over its rules.
  ///
  /// What the policy says of rules or limits that are not there has no effect: whoever reads a
  /// policy checks its names.
  public func adapted(to policy: RulePolicy) -> RuleLibrary {
    guard policy != RulePolicy() else { return self }
    var library = self
    library.rules = rules.map { rule in
      var rule = rule
      rule.ruling = policy.severities[rule.id] ?? rule.ruling
      rule.duties += policy.duties[rule.id] ?? []
      if let limits = policy.limits[rule.id] {
        rule.parts = rule.parts.map { $0.limited(by: limits) }
      }
      return rule
    }
    library.factWords = factWords.adding(codes: policy.codes)
    library.targets = policy.targets
    return library
  }
}

extension Rule.Part {
  /// The part with some limits of its sum in place of its own.
  fileprivate func limited(by limits: [String: Double]) -> Rule.Part {
    guard case .computed(let computed) = check else { return self }
    let known = limits.filter { computed.formula.limits.contains($0.key) }
    var part = self
    part.check = .computed(computed.limited(by: known))
    return part
  }
}

extension Check.Computed {
  fileprivate func limited(by others: [String: Double]) -> Self {
    Self(
      formula: formula, limits: limits.merging(others) { _, new in new }, topics: topics,
      wherePresent: wherePresent, unless: unless)
  }
}

extension Rule {
  /// The names of the limits of its sums; empty where it works out none.
  public var limitNames: [String] {
    parts.flatMap { part in
      if case .computed(let computed) = part.check { computed.formula.limits } else { [String]() }
    }
  }
}
