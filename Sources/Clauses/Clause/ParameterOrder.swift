import LibraryFiles

/// What a parameter's value must be beside another's: a day that comes after it, a number not below.
public struct ParameterOrder: Sendable, Equatable {
  /// What is compared.
  public enum Kind: Sendable, Equatable {
    /// A day or a month that comes at least so many days after; zero allows the same day.
    case after(days: Int)
    /// A number that is at least as great.
    case atLeast

    /// The words before the name of the other parameter.
    fileprivate var beginning: Localised {
      switch self {
      case .after(days: 0): .init(sv: "inte före", en: "not before")
      case .after(days: 1): .init(sv: "efter", en: "after")
      case .after(let days):
        .init(sv: "minst \(days) dagar efter", en: "at least \(days) days after")
      case .atLeast: .init(sv: "inte mindre än", en: "not less than")
      }
    }
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

  /// What orders ask for, in words, those of one kind together.
  static func words(_ orders: [ParameterOrder]) -> [Localised] {
    var kinds: [(kind: Kind, titles: [Localised])] = []
    for order in orders {
      guard let title = order.title else { continue }
      if let index = kinds.firstIndex(where: { $0.kind == order.kind }) {
        kinds[index].titles.append(title)
      } else {
        kinds.append((order.kind, [title]))
      }
    }
    return kinds.map { kind, titles in
      Localised.joining(titles) { titles, language in
        let quoted = titles.map { "”\($0)”" }
        let last = quoted.last ?? ""
        let and = language.of(" och ", " and ")
        let names =
          quoted.count < 2 ? last : quoted.dropLast().joined(separator: ", ") + and + last
        return language.of(kind.beginning.sv, kind.beginning.en ?? "") + " " + names
      }
    }
  }

  /// The order with the title that the other parameter has in a clause.
  func found(among parameters: [ClauseParameter]) -> ParameterOrder {
    ParameterOrder(
      other: other, title: parameters.first { $0.name == other }?.title, kind: kind)
  }
}
