import LibraryFiles
import ProcurementLaw
import TenderDocuments

extension ClauseAudit {
  /// A clause in one of its forms, and what it is written for.
  public struct Writing: Sendable {
    /// The clause.
    public let clause: Clause
    /// The text without companions under each act and regime that it can be written for.
    public let texts: [Text]

    /// A text, and what it is written for.
    public struct Text: Sendable {
      /// The act.
      public let act: Act
      /// The regime.
      public let regime: Regime
      /// The text.
      public let blocks: [DraftBlock]
    }
  }

  /// Each variant of each clause alone with its example values, under every act and regime.
  public func writings() -> [Writing] {
    library.clauses.flatMap { clause in
      variants(of: clause).map { variant in
        var texts: [Writing.Text] = []
        for act in clause.acts.isEmpty ? [Act.lou] : clause.acts {
          for regime in clause.regimes.isEmpty ? Regime.allCases : clause.regimes {
            let draft = try? draft(clause, variant, act, regime, withCompanions: false)
            guard let draft else { continue }
            texts.append(.init(act: act, regime: regime, blocks: draft.blocks))
          }
        }
        return Writing(clause: clause, texts: texts)
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
