import Foundation

/// A parameter's value in its type, within its limits.
public enum ParameterValue: Sendable, Equatable {
  case number(Decimal)
  case percent(Decimal)
  case kronor(Decimal)
  case day(CalendarDay)
  case month(CalendarDay)
  case choices([ClauseParameter.Choice])
  case text(String)
  case list([String])
  case flag(Bool)

  /// Whether a block that depends on it is printed.
  public var isSet: Bool {
    if case .flag(let flag) = self { flag } else { true }
  }

  /// How many it counts, for the choice between singular and plural; nil where it counts nothing.
  var count: Decimal? {
    switch self {
    case .number(let number), .percent(let number), .kronor(let number): number
    case .list(let items): Decimal(items.count)
    case .choices(let choices): Decimal(choices.count)
    default: nil
    }
  }

  /// The words that stand in the clause; lists are joined with a conjunction.
  func words(conjunction: String = "och") -> String {
    switch self {
    case .number(let number): Self.swedish(number)
    case .percent(let number): Self.swedish(number) + " procent"
    case .kronor(let number): Self.swedish(number) + " " + (number == 1 ? "krona" : "kronor")
    case .day(let day): day.inWords
    case .month(let day): day.monthInWords
    case .choices(let choices): Self.join(choices.map(\.text.sv), conjunction)
    case .text(let text): text
    case .list(let items): Self.join(items, conjunction)
    case .flag(let flag): flag ? "ja" : "nej"
    }
  }

  /// Digits grouped in threes by a no-break space, with a decimal comma.
  private static func swedish(_ number: Decimal) -> String {
    number.formatted(.number.locale(Locale(identifier: "sv_SE")))
  }

  private static func join(_ items: [String], _ conjunction: String) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }
}
