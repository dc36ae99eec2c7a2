import Rules

/// What the checks of one run share about the tender being judged, each found once.
struct ConditionCache {
  private let tender: Tender
  private let related: [Int]
  private let other: OtherMatter
  private let wordings: SignalTable
  private var known: [[String]: Conditions] = [:]
  private var given: [[[Evidence]]]?

  /// A condition's follow-up and sanction are part of its text wherever they stand.
  private static let companions = ["followup_of_social", "sanction_for_social"]

  /// Makes an empty cache.
  ///
  /// - Parameters:
  ///   - tender: The tender.
  ///   - related: Concepts of headings whose sections are part of a condition.
  ///   - other: What speaks of something else than a condition.
  ///   - wordings: The signals of all checks that look for wordings.
  init(_ tender: Tender, related: [Int], other: OtherMatter, wordings: SignalTable) {
    self.tender = tender
    self.other = other
    self.related = related
    self.wordings = wordings
  }

  /// The conditions that concern some topics.
  mutating func conditions(for topics: [String]) -> [Condition] {
    if let found = known[topics] { return found.all }
    let found = Conditions(
      of: tender, topics: topics, companions: Self.companions, related: related,
      other: other)
    known[topics] = found
    return found.all
  }

  /// For each document and each signal of all wordings where it is given, in reading order.
  ///
  /// The documents are walked through once, for the signals of all rules together.
  mutating func wordingsGiven() -> [[[Evidence]]] {
    if let given { return given }
    let found = tender.readings.map { reading in
      var given = [[Evidence]](repeating: [], count: wordings.count)
      wordings.read(reading.source) { signal, outcome in
        if case .given(let evidence) = outcome { given[signal].append(evidence) }
      }
      return given
    }
    given = found
    return found
  }
}
