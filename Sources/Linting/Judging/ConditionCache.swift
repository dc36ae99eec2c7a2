/// The conditions of the tender being judged, found once for all rules that ask for the same topics.
struct ConditionCache {
  private let tender: Tender
  private let related: [Int]
  private var known: [[String]: Conditions] = [:]

  /// A condition's follow-up and sanction are part of its text wherever they stand.
  private static let companions = ["followup_of_social", "sanction_for_social"]

  init(_ tender: Tender, related: [Int]) {
    self.tender = tender
    self.related = related
  }

  mutating func conditions(for topics: [String]) -> [Condition] {
    if let found = known[topics] { return found.all }
    let found = Conditions(
      of: tender, topics: topics, companions: Self.companions, related: related)
    known[topics] = found
    return found.all
  }
}
