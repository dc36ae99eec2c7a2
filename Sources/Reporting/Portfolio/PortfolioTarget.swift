import Languages
import Linting
import Rules

/// The share of tenders that are to have a social consideration.
public struct PortfolioTarget: Sendable {
  /// The share in percent, 0–100.
  public let share: Int
  /// The kind of object that it is for: goods, services or works; nil for all, and where a policy says
  /// which tenders it is about.
  public let object: String?
  /// The policy that sets it; nil for a target of the call.
  private let policy: PolicyTarget?

  /// Makes a target of a call.
  public init(share: Int, object: String? = nil) {
    self.share = share
    self.object = object
    policy = nil
  }

  /// Makes a target of a policy; nil for one in words, which no share can be held against.
  public init?(_ policy: PolicyTarget) {
    guard let share = policy.share else { return nil }
    self.share = share
    object = nil
    self.policy = policy
  }

  /// The target in words, without a full stop; nil for a target of the call.
  public var text: Localised? { policy?.text }

  /// Whether it is about all tenders.
  var concernsAll: Bool { object == nil && policy?.conditions.isEmpty ?? true }

  /// How a tender stands to it; nil where it is about other tenders.
  func isServed(by tender: Tender) -> Bool? {
    let facts = tender.facts
    if let object { return facts.value(of: "object") == object ? serves(tender) : nil }
    if let policy, !policy.includes({ facts.value(of: $0) }) { return nil }
    return serves(tender)
  }

  /// A policy may name the topics that count; else what serves employment counts.
  private func serves(_ tender: Tender) -> Bool {
    guard let topics = policy?.topics, !topics.isEmpty else {
      return SocialLevel(of: tender).servesEmployment
    }
    return topics.contains(where: tender.has)
  }
}
