import LibraryFiles

/// The facts that rule files may name.
public enum FactNames {
  /// Facts that have one of some words for a value, with those words as in reports.
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
    "buyerKind": ["municipality", "region", "state", "municipal_company", "other"],
    "framework": ["yes", "no"],
    "renewedCompetition": ["yes", "no"],
    "lots": ["yes", "no"],
    "stateListed": ["yes", "no"],
    "stage": ["utkast", "publicering", "revision"],
  ]
  /// Facts that are whole numbers: kronor, months, persons.
  public static let numbers = ["baseMonths", "durationMonths", "performers", "valueSEK"]
  /// Facts that are codes, days or free text.
  static let others = [
    "buyer", "cpv", "date", "deadline", "policyTarget", "published", "start",
  ]

  /// All of them, sorted.
  static let all = (values.keys + numbers + others).sorted()

  /// An error for names that no fact has.
  ///
  /// - Throws: `LibraryError` with the nearest name.
  static func check(
    _ names: [String], path: String, line: Int
  ) throws(LibraryError) {
    guard let unknown = names.first(where: { !all.contains($0) }) else { return }
    let nearest = NearestName.to(unknown, among: all).map { "; menas ”\($0)”?" }
    throw LibraryError(
      path: path, line: line,
      reason: "uppgiften ”\(unknown)” finns inte"
        + (nearest ?? "; giltiga är \(all.joined(separator: ", "))"))
  }
}
