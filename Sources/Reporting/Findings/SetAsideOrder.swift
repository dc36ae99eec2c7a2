import Linting

/// The findings that count and those that don't, together in reading order.
enum SetAsideOrder {
  /// Those of one document.
  static func all(
    in tender: TenderReport, document: Int
  ) -> [(finding: Finding, ground: SetAside.Ground?)] {
    all(in: tender).filter { $0.finding.document == document }
  }

  /// Those of a tender.
  static func all(in tender: TenderReport) -> [(finding: Finding, ground: SetAside.Ground?)] {
    let counting = tender.findings.map { (finding: $0, ground: SetAside.Ground?.none) }
    guard !tender.setAside.isEmpty else { return counting }
    let aside = tender.setAside.map {
      (finding: $0.finding, ground: SetAside.Ground?.some($0.ground))
    }
    return (counting + aside).sorted { order($0.finding) < order($1.finding) }
  }

  private static func order(_ finding: Finding) -> (Int, Int, String, String) {
    (
      finding.document, finding.range?.lowerBound ?? -1, finding.rule.id, finding.fingerprint
    )
  }
}
