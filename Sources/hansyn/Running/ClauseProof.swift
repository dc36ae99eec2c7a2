import Clauses
import LibraryFiles
import ProcurementLaw
import TenderDocuments

/// Writes clauses with their example values: to show them, and to prove that it can be done.
struct ClauseProof {
  private let library: ClauseLibrary
  private let law: LawBook
  private let asOf: LegalDate

  init(_ library: ClauseLibrary, law: LawBook, asOf: LegalDate) {
    self.library = library
    self.law = law
    self.asOf = asOf
  }

  /// What is wrong with the clauses, one line a fault: each in every variant under every act and
  /// regime that it is written for.
  func faults(_ language: Language) -> [String] {
    var faults: [String] = []
    for clause in library.clauses {
      let acts = clause.acts.isEmpty ? [Act.lou] : clause.acts
      let regimes = clause.regimes.isEmpty ? Regime.allCases : clause.regimes
      for variant in variants(of: clause) {
        for act in acts {
          for regime in regimes {
            do {
              _ = try draft(clause, variant: variant, act: act, regime: regime)
            } catch ClauseError.noProvision {
              // The clause says itself that the law has nothing for it there.
            } catch {
              let way = [variant, act.rawValue, regime.rawValue].compactMap(\.self).joined(
                separator: ", ")
              faults.append(
                "\(clause.path): \(clause.id) (\(way)): \(language.of(error.explanation))")
            }
          }
        }
      }
    }
    return faults
  }

  /// A clause alone with its example values; nil where that is not possible.
  func example(of clause: Clause) -> [DraftBlock]? {
    let act = clause.acts.first ?? .lou
    let regime = clause.regimes.first ?? .directive
    return try? draft(clause, variant: nil, act: act, regime: regime, withCompanions: false).blocks
  }

  private func variants(of clause: Clause) -> [String?] {
    clause.variants.isEmpty ? [nil] : clause.variants.map(\.id)
  }

  private func draft(
    _ clause: Clause, variant: String?, act: Act, regime: Regime, withCompanions: Bool = true
  ) throws(ClauseError) -> Draft {
    let context = RenderingContext(
      act: act, regime: regime, law: law, asOf: asOf)
    return try library.draft(
      clause, values: ParameterValues(variant.map { ["variant": $0] } ?? [:]), context: context,
      withCompanions: withCompanions, usesExamples: true)
  }
}
