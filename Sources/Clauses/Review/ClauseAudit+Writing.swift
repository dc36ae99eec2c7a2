import LibraryFiles
import ProcurementLaw
import TenderDocuments

extension ClauseAudit {
  /// A clause in a form that it can be written in, and the text.
  public struct Writing: Sendable {
    /// The clause.
    public let clause: Clause
    /// The act that it was written for.
    public let act: Act
    /// The regime that it was written for.
    public let regime: Regime
    /// The text, without companions.
    public let blocks: [DraftBlock]
  }

  /// Each variant of each clause alone with its example values, under the first act and regime that
  /// it is written for; those that can't be written are left out.
  public func writings() -> [Writing] {
    library.clauses.flatMap { clause in
      let act = clause.acts.first ?? .lou
      let regime = clause.regimes.first ?? .directive
      return variants(of: clause).compactMap { variant in
        (try? draft(clause, variant, act, regime, withCompanions: false)).map {
          Writing(clause: clause, act: act, regime: regime, blocks: $0.blocks)
        }
      }
    }
  }

  /// Each variant under every act and regime that the clause is written for must come out whole.
  func unwritable(_ clause: Clause) -> [ClauseFinding] {
    let acts = clause.acts.isEmpty ? [Act.lou] : clause.acts
    let regimes = clause.regimes.isEmpty ? Regime.allCases : clause.regimes
    var findings: [ClauseFinding] = []
    for variant in variants(of: clause) {
      for act in acts {
        for regime in regimes {
          do throws(ClauseError) {
            _ = try draft(clause, variant, act, regime, withCompanions: true)
          } catch {
            // The clause says itself that the law has nothing for it there.
            if case .noProvision = error { continue }
            let way = [variant, act.rawValue, regime.rawValue].compactMap(\.self)
              .joined(separator: ", ")
            findings.append(
              finding(
                .unwritable, .error, clause,
                .joining([error.explanation]) { texts, _ in "(\(way)) " + texts[0] }))
          }
        }
      }
    }
    return findings
  }

  private func variants(of clause: Clause) -> [String?] {
    clause.variants.isEmpty ? [nil] : clause.variants.map(\.id)
  }

  private func draft(
    _ clause: Clause, _ variant: String?, _ act: Act, _ regime: Regime, withCompanions: Bool
  ) throws(ClauseError) -> Draft {
    try library.draft(
      clause, values: ParameterValues(variant.map { ["variant": $0] } ?? [:]),
      context: RenderingContext(act: act, regime: regime, law: law, asOf: asOf),
      withCompanions: withCompanions, usesExamples: true)
  }
}
