import ProcurementLaw

/// A check of the library, ready to be run on any tender.
protocol TenderCheck: Sendable {
  /// Judges a tender.
  ///
  /// - Parameters:
  ///   - tender: The tender.
  ///   - asOf: The day whose law applies.
  ///   - cache: What the checks of one run share.
  func run(on tender: Tender, asOf: LegalDate, _ cache: inout ConditionCache) -> Verdict
}

/// What came of running a check on a tender.
enum Verdict {
  /// There is nothing in the tender that the check is about.
  case notApplicable
  /// Facts or kinds of document that it takes to judge are not there.
  case notJudged(lacksFacts: [String] = [], lacksDocuments: [String] = [])
  case judged([Draft])
}
