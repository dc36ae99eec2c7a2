import Rules

/// What came of the checks of one rule on a tender.
struct RuleOutcome {
  /// A place that findings of several checks may share.
  private struct Place: Hashable {
    let document: Int
    /// The statement, or -1 for the document as a whole.
    let statement: Int
  }

  private(set) var isJudged = false
  /// Why a check could not be judged; empty where none was left.
  private(set) var lacksFacts: Set<String> = []
  private(set) var lacksDocuments: Set<String> = []
  private var found: [(part: Int, finding: Finding)] = []
  /// What stands beside the findings of other checks: a comment and a tracked change at one
  /// sentence are two things to mend.
  private var unrivalled: [Finding] = []

  /// Whether a check could not be judged for lack of something.
  var isLeft: Bool { !lacksFacts.isEmpty || !lacksDocuments.isEmpty }

  /// Notes that a check was judged.
  ///
  /// - Parameter competes: Whether of these and other findings at a place only the gravest stay.
  mutating func judged(_ findings: [Finding], part: Int, competes: Bool = true) {
    isJudged = true
    if competes {
      found += findings.map { (part, $0) }
    } else {
      unrivalled += findings
    }
  }

  /// Notes that a check could not be judged.
  mutating func left(lacksFacts facts: [String], documents: [String]) {
    lacksFacts.formUnion(facts)
    lacksDocuments.formUnion(documents)
  }

  /// The findings; where several checks flag the same place those of the gravest.
  func findings(in tender: Tender) -> [Finding] { unrivalled + rivals(in: tender) }

  private func rivals(in tender: Tender) -> [Finding] {
    guard found.contains(where: { $0.part != found.first?.part }) else {
      return found.map(\.finding)
    }
    var winners: [Place: (part: Int, severity: Severity)] = [:]
    for (part, finding) in found {
      let place = Self.place(of: finding, in: tender)
      if let winner = winners[place], winner.severity >= finding.severity { continue }
      winners[place] = (part, finding.severity)
    }
    return found.filter { winners[Self.place(of: $0.finding, in: tender)]?.part == $0.part }
      .map(\.finding)
  }

  private static func place(of finding: Finding, in tender: Tender) -> Place {
    let source = tender.readings[finding.document].source
    let statement = finding.range.flatMap { source.statement(at: $0.lowerBound) } ?? -1
    return Place(document: finding.document, statement: statement)
  }
}
