import Linting
import ProcurementLaw
import Rules

/// One tender of a portfolio: what is kept of it when its text is forgotten.
public struct PortfolioEntry: Sendable {
  /// Its path.
  public let path: String
  /// The year it was published, else dated, else in which tenders are due; nil where none is known.
  public let year: Int?
  /// The buyer.
  public let buyer: String?
  /// goods, services or works.
  public let object: String?
  /// Its value in kronor.
  public let value: Int?
  /// How far it goes.
  public let level: SocialLevel
  /// What it promises.
  public let promised: PromisedPlaces?
  /// How many findings of each severity it has.
  public let findings: [Severity: Int]
  /// The rules that found something, each once.
  public let rules: Set<String>

  /// Whether a duty of the policy could not be judged, since the tender does not say enough.
  public let isUndecided: Bool

  /// How it stands to each target; nil for a target that is about other tenders.
  let standing: [Bool?]

  /// Sums up a tender.
  ///
  /// - Parameters:
  ///   - targets: The targets of the portfolio, in its order.
  ///   - rules: The rules with the duties of the policy.
  public init(_ report: TenderReport, targets: [PortfolioTarget], rules: [Rule]) {
    isUndecided = !UndecidedDuties(tender: report, rules: rules).notes.isEmpty
    let facts = report.tender.facts
    standing = targets.map { $0.isServed(by: report.tender) }
    path = report.path
    year = (facts.published ?? facts.date ?? facts.deadline)?.year
    buyer = facts.value(of: "buyer")
    object = facts.value(of: "object")
    value = facts.valueSEK
    level = SocialLevel(of: report.tender)
    promised = PromisedPlaces(of: report.tender)
    findings = Dictionary(report.findings.map { ($0.severity, 1) }, uniquingKeysWith: +)
    self.rules = Set(report.findings.map(\.rule.id))
  }
}
