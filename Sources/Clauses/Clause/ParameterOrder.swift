import LibraryFiles

/// What a parameter's value must be beside another's: a day that comes after it, a number not below.
public struct ParameterOrder: Sendable, Equatable {
  /// What is compared.
  public enum Kind: Sendable, Equatable {
    /// A day or a month that comes at least so many days after; zero allows the same day.
    case after(days: Int)
    /// A number that is at least as great.
    case atLeast
  }

  /// The name of the other parameter.
  public let other: String
  /// What the user calls it; nil where the clause has no such parameter, and nothing is compared.
  public let title: Localised?
  /// What is compared.
  public let kind: Kind

  /// Makes an order.
  public init(other: String, title: Localised? = nil, kind: Kind) {
    self.other = other
    self.title = title
    self.kind = kind
  }

  /// What it asks for, in words; nil where there is no such parameter.
  var words: Localised? {
    guard let title else { return nil }
    let (sv, en) = ("”\(title.sv)”", "”\(Language.en.of(title))”")
    return switch kind {
    case .after(days: 0): .init(sv: "inte före \(sv)", en: "not before \(en)")
    case .after(days: 1): .init(sv: "efter \(sv)", en: "after \(en)")
    case .after(let days):
      .init(sv: "minst \(days) dagar efter \(sv)", en: "at least \(days) days after \(en)")
    case .atLeast: .init(sv: "inte mindre än \(sv)", en: "not less than \(en)")
    }
  }

  /// The order with the title that the other parameter has in a clause.
  func found(among parameters: [ClauseParameter]) -> ParameterOrder {
    ParameterOrder(
      other: other, title: parameters.first { $0.name == other }?.title, kind: kind)
  }
}
