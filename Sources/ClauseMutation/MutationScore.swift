/// How many faults the rules found, and how many paraphrases they left alone.
public struct MutationScore: Sendable {
  /// The counts of a group of rules or a kind of change.
  public struct Row: Sendable, Equatable {
    /// Faults that a rule is linked to.
    public var faults = 0
    /// Those of which a linked rule told.
    public var killed = 0
    /// Faults of which rules told that should not.
    public var strays = 0
    /// Paraphrases.
    public var paraphrases = 0
    /// Those of which no rule told.
    public var silent = 0

    /// Faults of which no linked rule told.
    public var survived: Int { faults - killed }
  }

  /// By the first three letters of the linked rules.
  public private(set) var groups: [String: Row] = [:]
  /// By kind of change.
  public private(set) var kinds: [Mutant.Kind: Row] = [:]
  /// Everything.
  public private(set) var all = Row()
  /// Faults to elements that no rule watches over.
  public private(set) var unwatched = 0
  /// Faults that no linked rule told of.
  public private(set) var survivors: [MutationJudge.Verdict] = []
  /// Faults and paraphrases of which rules told that should not.
  public private(set) var strays: [MutationJudge.Verdict] = []

  /// Counts verdicts.
  public init(_ verdicts: [MutationJudge.Verdict]) {
    for verdict in verdicts { count(verdict) }
  }

  private mutating func count(_ verdict: MutationJudge.Verdict) {
    var row = Row()
    let isClean = verdict.strays.isEmpty
    if !isClean { strays.append(verdict) }
    switch verdict.mutant.kind {
    case .paraphrase:
      row.paraphrases = 1
      row.silent = isClean ? 1 : 0
    case .fault:
      row.strays = isClean ? 0 : 1
      if verdict.linked.isEmpty {
        unwatched += 1
      } else {
        row.faults = 1
        row.killed = verdict.isKilled ? 1 : 0
        if !verdict.isKilled { survivors.append(verdict) }
        // What a group misses is its own; who tells needlessly is counted below.
        var own = row
        own.strays = 0
        for group in Set(verdict.linked.map { String($0.prefix(3)) }) {
          groups[group, default: Row()] += own
        }
      }
      for group in Set(verdict.strays.map { String($0.prefix(3)) }) {
        groups[group, default: Row()].strays += 1
      }
    }
    kinds[verdict.mutant.kind, default: Row()] += row
    all += row
  }
}

extension MutationScore.Row {
  fileprivate static func += (left: inout Self, right: Self) {
    left.faults += right.faults
    left.killed += right.killed
    left.strays += right.strays
    left.paraphrases += right.paraphrases
    left.silent += right.silent
  }
}
