import LibraryFiles
import ProcurementLaw
import Rules

/// What has become of a tender from one version to the next.
public struct TenderComparison: Sendable {
  /// A sentence that is new, gone or other than it was.
  public struct Change: Sendable, Equatable {
    /// The sentence as it was; nil where it is new.
    public let old: ComparedSentence?
    /// The sentence as it is; nil where it is gone.
    public let new: ComparedSentence?

    /// What the change touches: the graver of the two.
    public var matter: ComparedSentence.Matter {
      [old?.matter, new?.matter].compactMap(\.self).min() ?? .text
    }

    /// Whether another number stands there.
    public var changesNumbers: Bool {
      guard let old, let new else { return false }
      return old.numbers != new.numbers
    }
  }

  /// A fact that is known otherwise than before.
  public struct FactChange: Sendable, Equatable {
    /// The key, as in reports.
    public let key: String
    /// The value before; nil where it was not known.
    public let old: String?
    /// The value now; nil where it is not known.
    public let new: String?
    /// What the documents said where they said several things; empty else.
    public let oldStatements: [FactConflict.Statement]
    /// What the documents now say where they say several things; empty else.
    public let newStatements: [FactConflict.Statement]
  }

  /// The version before.
  public let old: Linter.Report
  /// The version after.
  public let new: Linter.Report
  /// What is new, gone or changed, the gravest matter first, then in reading order.
  public let changes: [Change]
  /// How many sentences stand in another place and say the same.
  public let moved: Int
  /// Facts that are known otherwise, in the order of reports.
  public let facts: [FactChange]
  /// Findings that were not there before.
  public let appeared: [Finding]
  /// Findings that are gone: the rule was run again and found nothing.
  public let gone: [Finding]
  /// Findings of the version before whose rule says nothing of the version after: what it is about is
  /// gone, or it could not be judged.
  public let unjudged: [Finding]
  /// What the changes may demand.
  public let demands: [ChangeDemand]

  /// Facts that are of the tender and not of a document or its day.
  private static let comparedFacts = [
    "act", "regime", "procedure", "object", "cpv", "valueSEK", "durationMonths", "baseMonths",
    "deadline", "start", "framework", "lots",
  ]

  /// Compares two versions.
  public init(_ old: Linter.Report, _ new: Linter.Report, vocabulary: Vocabulary, law: LawBook) {
    self.old = old
    self.new = new
    let reader = ComparedSentenceReader(vocabulary)
    let before = reader.sentences(of: old.tender)
    let after = reader.sentences(of: new.tender)
    let matching = SentenceMatching(before, after)
    moved = matching.moved
    let all =
      matching.changed.map { Change(old: before[$0.old], new: after[$0.new]) }
      + matching.added.map { Change(old: nil, new: after[$0]) }
      + matching.removed.map { Change(old: before[$0], new: nil) }
    let changes = all.enumerated().sorted {
      ($0.element.matter, $0.offset) < ($1.element.matter, $1.offset)
    }.map(\.element)
    self.changes = changes
    let facts = Self.comparedFacts.compactMap { key -> FactChange? in
      let (before, after) = (old.tender.facts.value(of: key), new.tender.facts.value(of: key))
      guard before != after else { return nil }
      func statements(_ tender: Tender, _ value: String?) -> [FactConflict.Statement] {
        value == nil ? tender.conflicts.first { $0.key == key }?.statements ?? [] : []
      }
      return FactChange(
        key: key, old: before, new: after, oldStatements: statements(old.tender, before),
        newStatements: statements(new.tender, after))
    }.filter { change in
      // A term that is contradicted has no base either; that says nothing more.
      change.key != "baseMonths" || change.old != nil && change.new != nil
    }
    self.facts = facts
    let (appeared, gone) = Self.differences(old.findings, new.findings)
    self.appeared = appeared
    let silent = new.inapplicable.union(new.silentRules)
    self.gone = gone.filter { !silent.contains($0.rule.id) }
    unjudged = gone.filter { silent.contains($0.rule.id) }
    demands = ChangeJudge(
      changes: changes, facts: facts, appeared: appeared, old: old.tender, new: new.tender,
      law: law, asOf: new.asOf
    ).demands()
  }

  /// The findings of one version that have no like in the other: the same fingerprint, else the same
  /// rule at a passage that was rewritten.
  private static func differences(
    _ old: [Finding], _ new: [Finding]
  ) -> (appeared: [Finding], gone: [Finding]) {
    func left(
      _ findings: [Finding], _ others: [Finding], _ key: (Finding) -> String
    ) -> [Finding] {
      var counts: [String: Int] = [:]
      for other in others { counts[key(other), default: 0] += 1 }
      return findings.filter { finding in
        guard let count = counts[key(finding)], count > 0 else { return true }
        counts[key(finding)] = count - 1
        return false
      }
    }
    let onlyNew = left(new, old, \.fingerprint)
    let onlyOld = left(old, new, \.fingerprint)
    return (left(onlyNew, onlyOld, \.rule.id), left(onlyOld, onlyNew, \.rule.id))
  }
}
