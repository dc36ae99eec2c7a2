/// Finds acts by number, name and abbreviation.
struct ActNames: Sendable {
  /// Indexes into `acts` by SFS or EU number.
  private let byNumber: [String: Int]
  /// Indexes into `acts` by lower-case name or by abbreviation.
  private let byName: [String: [Int]]
  /// Titles that begin with ”lag” or ”lagen”, as bytes, longest first.
  let titles: [[UInt8]]
  /// First bytes of abbreviations.
  let abbreviationStarts: Set<UInt8>
  /// The acts.
  let acts: [KnownAct]

  init(_ acts: [KnownAct]) {
    self.acts = acts
    var byNumber: [String: Int] = [:]
    var byName: [String: [Int]] = [:]
    for (index, act) in acts.enumerated() {
      byNumber[act.number] = index
      for name in act.names + act.abbreviations { byName[name, default: []].append(index) }
    }
    self.byNumber = byNumber
    self.byName = byName
    titles = byName.keys.filter { $0.hasPrefix("lag ") || $0.hasPrefix("lagen ") }
      .sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }.map { Array($0.utf8) }
    abbreviationStarts = Set(acts.flatMap(\.abbreviations).compactMap(\.utf8.first))
  }

  func isKnown(number: String) -> Bool { byNumber[number] != nil }
  func isKnown(name: String) -> Bool { byName[name] != nil }

  /// The acts a mention can mean by its name.
  func named(_ name: String) -> [KnownAct] { (byName[name] ?? []).map { acts[$0] } }

  func numbered(_ number: String) -> KnownAct? { byNumber[number].map { acts[$0] } }

  /// Whether an abbreviation is that of a procurement act.
  func isProcurementAct(_ name: String) -> Bool { named(name).contains { $0.act != nil } }
}
