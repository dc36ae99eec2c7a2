import Rules

/// What kind of work is bought, by codes where there are any that say so, else by the words of
/// headings and of the beginning.
struct KindOfWork {
  let suitable: Int?
  let unsuitable: Int?
  /// Codes of work that suits, and of services that are employment or education themselves.
  let suitableCodes: [CodePattern]
  let excludedCodes: [CodePattern]

  init(_ vocabulary: Vocabulary, codes: [String: [CodePattern]]) {
    suitable = vocabulary.index(of: "suitable_object")
    unsuitable = vocabulary.index(of: "unsuitable_object")
    suitableCodes = codes["suitable_work"] ?? []
    excludedCodes = codes["employment_or_care"] ?? []
  }

  /// Whether the work is done by many and can be learnt on the job; nil where nothing tells.
  func isLabourIntensive(_ facts: Facts, in tender: Tender?) -> Bool? {
    if facts.hasCode(of: suitableCodes) { return true }
    if let tender, suitable.map(tender.isAbout) == true { return true }
    return facts.cpv.isEmpty ? nil : false
  }

  /// Whether all of it is goods or a service that is employment, education or care itself.
  func isExcluded(_ facts: Facts, in tender: Tender) -> Bool {
    if facts.value(of: "object") == "goods" || isEmploymentService(facts) { return true }
    return facts.cpv.isEmpty && unsuitable.map(tender.isAbout) == true
      && suitable.map(tender.isAbout) != true
  }

  /// Whether every code is of a service that is employment, education or care itself.
  func isEmploymentService(_ facts: Facts) -> Bool {
    !facts.cpv.isEmpty
      && facts.cpv.allSatisfy { code in excludedCodes.contains { $0.matches(code.description) } }
  }
}

extension Facts {
  /// Whether one of the codes has one of some patterns.
  func hasCode(of patterns: [CodePattern]) -> Bool {
    cpv.contains { code in patterns.contains { $0.matches(code.description) } }
  }
}
