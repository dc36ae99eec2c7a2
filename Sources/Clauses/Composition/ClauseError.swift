import ProcurementLaw

/// Why a clause could not be written.
public enum ClauseError: Error, Sendable, Equatable, CustomStringConvertible {
  /// No clause has the name; the nearest that exists, if any.
  case unknownClause(String, nearest: String?)
  /// Values are missing, of the wrong type, outside their limits or for no parameter: all at once.
  case values(clause: String, [ParameterProblem])
  /// The clause needs a provision, and the act or the regime is not known or has none.
  case noProvision(clause: String, subject: String, act: Act?, regime: Regime?)
  /// The clause may not be used under the act or the regime.
  case notApplicable(clause: String, fact: String)
  /// The clause file gives a text with faults.
  case faultyText(clause: String, path: String, [String])

  /// What is wrong and what to do, in Swedish; several lines where there are several problems.
  public var description: String {
    switch self {
    case .unknownClause(let name, let nearest):
      return "ingen klausul heter ”\(name)”"
        + (nearest.map { "; menas ”\($0)”?" } ?? "; se hansyn clauses list")
    case .values(let clause, let problems):
      return "\(clause) kan inte skrivas:\n" + problems.map { "  \($0)" }.joined(separator: "\n")
    case .noProvision(let clause, _, let act?, let regime?):
      return
        "\(clause) kan inte skrivas: det finns inget lagrum för den enligt \(act.rawValue) \(regime.condition(in: act))"
    case .noProvision(let clause, _, let act, let regime):
      let lacking = [act == nil ? "act" : nil, regime == nil ? "regime" : nil].compactMap(\.self)
      let options = lacking.map { "--fact \($0)=…" }.joined(separator: " ")
      return "\(clause) kan inte skrivas: lagrummet beror på lag och regim; ange \(options)"
    case .notApplicable(let clause, let fact):
      return "\(clause) kan inte användas: \(fact)"
    case .faultyText(let clause, let path, let faults):
      return "\(path): texten i \(clause) blir inte hel: " + faults.joined(separator: "; ")
    }
  }
}
