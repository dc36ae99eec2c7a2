import LibraryFiles
import ProcurementLaw

/// Why a clause could not be written.
public enum ClauseError: ExplainedError, Sendable, Equatable {
  /// No clause has the name; the nearest that exists, if any.
  case unknownClause(String, nearest: String?)
  /// No recipe has the name; the nearest that exists, if any.
  case unknownRecipe(String, nearest: String?)
  /// Every clause of the recipe is a document of its own.
  case standsAlone(recipe: String, clauses: [String])
  /// Values are missing, of the wrong type, outside their limits or for no parameter: all at once.
  case values(clause: String, [ParameterProblem])
  /// The clause needs a provision, and the act or the regime is not known or has none.
  case noProvision(clause: String, subject: String, act: Act?, regime: Regime?)
  /// The clause may not be used under the act or the regime.
  case notApplicable(clause: String, fact: Localised)
  /// The clause file gives a text with faults.
  case faultyText(clause: String, path: String, [Localised])

  /// What is wrong and what to do, several lines where there are several problems.
  public var explanation: Localised {
    switch self {
    case .unknownClause(let name, let nearest):
      let hint =
        nearest.map { Localised(sv: "; menas ”\($0)”?", en: "; did you mean ”\($0)”?") }
        ?? Localised(sv: "; se hansyn clauses list", en: "; see hansyn clauses list")
      return Localised(
        sv: "ingen klausul heter ”\(name)”\(hint.sv)",
        en: "no clause is called ”\(name)”\(Language.en.of(hint))")
    case .unknownRecipe(let name, let nearest):
      let hint =
        nearest.map { Localised(sv: "; menas ”\($0)”?", en: "; did you mean ”\($0)”?") }
        ?? Localised(sv: "; se hansyn clauses recipes", en: "; see hansyn clauses recipes")
      return Localised(
        sv: "inget recept heter ”\(name)”\(hint.sv)",
        en: "no recipe is called ”\(name)”\(Language.en.of(hint))")
    case .standsAlone(let recipe, let clauses):
      let calls = clauses.map { "\n  hansyn generate \($0)" }.joined()
      return Localised(
        sv: "receptet \(recipe) består av egna dokument; skriv dem för sig:\(calls)",
        en:
          "the recipe \(recipe) consists of documents of their own; write them one by one:\(calls)")
    case .values(let clause, let problems):
      return .joining(problems.map(\.explanation)) { texts, language in
        language.of("\(clause) kan inte skrivas:\n", "\(clause) can't be written:\n")
          + texts.map { "  \($0)" }.joined(separator: "\n")
      }
    case .noProvision(let clause, _, let act?, let regime?):
      let when = regime.condition(in: act)
      return Localised(
        sv: "\(clause) kan inte skrivas: det finns inget lagrum för den enligt \(act.rawValue) "
          + when.sv,
        en: "\(clause) can't be written: \(act.rawValue) has no provision for it "
          + Language.en.of(when))
    case .noProvision(let clause, _, let act, let regime):
      let lacking = [act == nil ? "act" : nil, regime == nil ? "regime" : nil].compactMap(\.self)
      let options = lacking.map { "--fact \($0)=…" }.joined(separator: " ")
      return Localised(
        sv: "\(clause) kan inte skrivas: lagrummet beror på lag och regim; ange \(options)",
        en: "\(clause) can't be written: its provision depends on act and regime; give \(options)")
    case .notApplicable(let clause, let fact):
      return Localised(
        sv: "\(clause) kan inte användas: \(fact.sv)",
        en: "\(clause) can't be used: \(Language.en.of(fact))")
    case .faultyText(let clause, let path, let faults):
      return .joining(faults) { texts, language in
        language.of(
          "\(path): texten i \(clause) blir inte hel: ",
          "\(path): the text of \(clause) does not come out whole: ")
          + texts.joined(separator: "; ")
      }
    }
  }
}
