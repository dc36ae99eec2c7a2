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

  /// What the value is held against: a parameter of this clause or of any other, or a day of the
  /// tender.
  public struct Other: Sendable, Equatable {
    /// The parameter's name, or the day's.
    public let name: String
    /// What the user calls it; nil where nobody asks for it, and nothing is compared.
    public internal(set) var title: Localised?
  }

  /// What it is held against; of several the first that has a value.
  public internal(set) var others: [Other]
  /// What is compared.
  public let kind: Kind

  /// Makes an order out of names, the later ones for where the earlier have no value.
  public init(others: [String], kind: Kind) {
    self.others = others.map { Other(name: $0) }
    self.kind = kind
  }

  /// What orders ask for, in words, those of one kind together.
  static func words(_ orders: [ParameterOrder]) -> [Localised] {
    var kinds: [(kind: Kind, titles: [Localised])] = []
    for order in orders {
      guard let title = order.others.first?.title else { continue }
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
}
