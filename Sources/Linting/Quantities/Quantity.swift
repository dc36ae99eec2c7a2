/// A number with its unit, as a Swedish text writes it: `minst två platser`, `2–3 mkr`,
/// `10 000 kr per plats och månad`, `5 procent av kontraktsvärdet`, `2+1+1 år`.
public struct Quantity: Sendable, Equatable {
  /// What the words in front of a number make of it.
  public enum Bound: String, Sendable {
    /// The number itself.
    case exactly
    /// `cirka`, `uppskattningsvis`.
    case about
    /// `minst`, `lägst`.
    case atLeast
    /// `högst`, `maximalt`, `upp till`, `inom`, `senast`.
    case atMost
    /// `mer än`, `över`, `överstiger`.
    case above
    /// `mindre än`, `under`, `understiger`.
    case below
  }

  /// What a share is a share of.
  public enum Whole: String, Sendable {
    /// The value of the contract or what is paid under it.
    case contractValue
    /// The value of an order, a call-off or an invoice.
    case orderValue
    /// Full-time work.
    case fullTime
    /// Those who do the work, or their hours.
    case workforce
    /// The points or the price of a tender.
    case evaluation
  }

  /// The number, in ``unit``; the lower one of a range, the sum of `2+1+1`.
  public let value: Double
  /// The upper number of a range such as `2–3 mkr`.
  public let upper: Double?
  /// The numbers that make up the value: `2+1+1 år` and `2 x 12 månader` have several.
  public let terms: [Double]
  /// The unit.
  public let unit: QuantityUnit
  /// What it is paid, done or counted for: `per plats och månad` has two; empty for the whole.
  public let per: [QuantityUnit]
  /// What a share is a share of, where the text says so.
  public let whole: Whole?
  /// What the words in front of the number make of it.
  public let bound: Bound
  /// Whether the number is the word `en` or `ett`, which may be an article.
  public let isArticle: Bool
  /// UTF-8 offsets of the number with its unit and what it is counted for.
  public let range: Range<Int>
  /// The words of the number and its unit.
  public let words: Range<Int>
  /// The last of the words of `per` and ``whole``, else of ``words``.
  public let end: Int

  /// The number in the smallest unit of its dimension (kronor, percent, months, days, hours, one),
  /// so that `två år` equals `24 månader`.
  public var canonical: Double { value * unit.scale }

  /// The upper number in the smallest unit of its dimension.
  public var canonicalUpper: Double? { upper.map { $0 * unit.scale } }

  /// Whether two quantities measure the same thing in units that can be compared.
  public func isComparable(with other: Quantity) -> Bool {
    unit.dimension == other.unit.dimension
      && per.map(\.dimension) == other.per.map(\.dimension)
  }

  /// Whether two quantities say the same number of the same thing, whatever words they use.
  public func saysSame(as other: Quantity) -> Bool {
    isComparable(with: other) && abs(canonical - other.canonical) < 0.005
      && canonicalUpper == other.canonicalUpper
  }
}
