import Languages

/// The share of tenders that are to serve employment.
public struct PortfolioTarget: Sendable {
  /// The share in percent, 0–100.
  public let share: Int
  /// The kind of object that it is for: goods, services or works; nil for all.
  public let object: String?
  /// Whose target it is, in words; nil where it was given in the call.
  public let source: Localised?

  /// Makes a target.
  public init(share: Int, object: String? = nil, source: Localised? = nil) {
    self.share = share
    self.object = object
    self.source = source
  }

  /// Whether it is about a tender.
  func concerns(_ entry: PortfolioEntry) -> Bool { object == nil || entry.object == object }
}
