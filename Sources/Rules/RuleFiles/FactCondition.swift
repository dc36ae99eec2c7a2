import LibraryFiles

/// A condition on a fact of the tender: it has one of some values, or none of them.
public struct FactCondition: Sendable, Equatable {
  /// The facts that conditions may ask for, with their values as in reports.
  public static let values: [String: [String]] = [
    "act": ["LOU", "LUF", "LUK", "LUFS", "LOV"],
    "regime": ["directive", "below_threshold", "annex2", "direct"],
    "procedure": [
      "open", "restricted", "negotiated", "competitive_dialogue", "innovation_partnership",
      "direct", "simplified", "dps", "call_off", "other",
    ],
    "object": ["goods", "services", "works"],
    "documentKind": [
      "procurement_terms", "specification", "contract_draft", "notice", "invitation",
      "direct_award_request", "partnership_agreement", "policy", "other",
    ],
    "stage": ["utkast", "publicering", "revision"],
  ]

  /// The fact's key.
  public let fact: String
  /// The values.
  public let values: [String]
  /// Whether the fact must have none of them.
  public let isExclusion: Bool

  /// Whether the condition holds; nil where the fact is not known.
  public func holds(_ value: String?) -> Bool? {
    guard let value else { return isExclusion ? true : nil }
    return values.contains(value) != isExclusion
  }

  static func readAll(
    _ reader: MappingReader, except reserved: [String] = []
  ) throws(LibraryError) -> [FactCondition] {
    var conditions: [FactCondition] = []
    for (fact, valid) in values.sorted(by: { $0.key < $1.key }) {
      for (key, isExclusion) in [(fact, false), ("not_" + fact, true)] {
        let wanted = try reader.texts(key)
        guard !wanted.isEmpty else { continue }
        if let wrong = wanted.first(where: { !valid.contains($0) }) {
          throw LibraryError(
            path: reader.path, line: reader.line,
            reason: "”\(wrong)” är inte ett värde för \(fact); giltiga är "
              + valid.joined(separator: ", "))
        }
        conditions.append(FactCondition(fact: fact, values: wanted, isExclusion: isExclusion))
      }
    }
    return conditions
  }
}
