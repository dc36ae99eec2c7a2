/// An amount that decides how a procurement must be made, in one period.
public struct AmountLimit: Sendable, Equatable {
  /// What the amount separates.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Direct award is allowed below it.
    case directAward = "direct_award"
    /// Threshold for goods and services bought by state authorities.
    case stateGoodsAndServices = "state_goods_and_services"
    /// Threshold for goods and services; in LOU that of all but state authorities.
    case goodsAndServices = "goods_and_services"
    /// Threshold for works.
    case works
    /// Threshold for social and other special services.
    case specialServices = "special_services"
    /// Threshold for concessions.
    case concessions
  }

  /// The act.
  public let act: Act
  /// What it separates.
  public let kind: Kind
  /// When it holds.
  public let validity: Validity
  /// Swedish kronor without value added tax; nil where the amount in kronor is not known.
  public let kronor: Int?
  /// Euro; nil where the limit is set in kronor.
  public let euro: Int?
  /// A share of the threshold in whole percent, where the limit is set so.
  public let percent: Int?
  /// The key of its source.
  public let source: String

  /// Makes a limit.
  public init(
    act: Act, kind: Kind, validity: Validity, kronor: Int?, euro: Int? = nil, percent: Int? = nil,
    source: String
  ) {
    self.act = act
    self.kind = kind
    self.validity = validity
    self.kronor = kronor
    self.euro = euro
    self.percent = percent
    self.source = source
  }
}
