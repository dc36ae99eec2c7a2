import Foundation
import LibraryFiles

/// Two values of which each would do by itself, and that do not go together.
public struct ParameterConflict: Sendable, Equatable {
  /// The parameter whose value comes too early or is too small.
  public let parameter: String
  /// The parameter that it is measured against.
  public let other: String
  /// Both values, the limit and a value that will do.
  public let problem: ParameterProblem
  /// A value that will do.
  public let example: String

  /// Compares two values; nil where they go together or can't be compared.
  init?(
    _ order: ParameterOrder, of parameter: ClauseParameter, _ value: ParameterValue,
    beside earlier: ParameterValue
  ) {
    guard let title = order.title, let found = Self.compared(order, value, earlier) else {
      return nil
    }
    self.parameter = parameter.name
    other = order.other
    example = found.example
    let (own, others) = (value.words(), earlier.words())
    problem = parameter.problem(
      sv: "\(own) är \(found.fault.sv). ”\(title.sv)” (\(order.other)) är \(others), och "
        + "\(found.rule.sv). Tillåtet är \(found.limit.sv). Exempel: --set "
        + "\(parameter.name)=\(found.example)",
      en: "\(own) is \(found.fault.en ?? ""). ”\(Language.en.of(title))” (\(order.other)) is "
        + "\(others), and \(found.rule.en ?? ""). Allowed is \(found.limit.en ?? ""). "
        + "Example: --set \(parameter.name)=\(found.example)")
  }

  /// What is wrong with a value, what it should be, and one that is right.
  private struct Found {
    let fault: Localised
    let rule: Localised
    let limit: Localised
    let example: String
  }

  private static func compared(
    _ order: ParameterOrder, _ value: ParameterValue, _ earlier: ParameterValue
  ) -> Found? {
    switch order.kind {
    case .after(let days):
      guard let first = earlier.firstDay?.adding(days: days), let own = value.lastDay, own < first
      else { return nil }
      let isMonth = if case .month = value { true } else { false }
      let words = isMonth ? first.monthInWords : first.inWords
      return Found(
        fault: .init(sv: "för tidigt", en: "too early"), rule: rule(days),
        limit: .init(sv: "tidigast \(words)", en: "\(words) at the earliest"),
        example: isMonth ? String(first.written.prefix(7)) : first.written)
    case .atLeast:
      guard let own = value.count, let least = earlier.count, own < least else { return nil }
      return Found(
        fault: .init(sv: "för litet", en: "too small"),
        rule: .init(
          sv: "det här får inte vara mindre", en: "this may not be smaller"),
        limit: .init(sv: "minst \(earlier.words())", en: "at least \(earlier.words())"),
        example: "\(least)")
    }
  }

  private static func rule(_ days: Int) -> Localised {
    switch days {
    case 0: .init(sv: "det här får inte komma före", en: "this may not come before")
    case 1: .init(sv: "det här ska komma efter", en: "this must come after")
    default:
      .init(
        sv: "det ska gå minst \(days) dagar emellan",
        en: "there must be at least \(days) days between")
    }
  }
}

extension ParameterValue {
  /// The day, or the first of the month.
  fileprivate var firstDay: CalendarDay? {
    switch self {
    case .day(let day), .month(let day): day
    default: nil
    }
  }

  /// The day, or the last of the month: what is to happen in a month may happen on any day of it.
  fileprivate var lastDay: CalendarDay? {
    switch self {
    case .day(let day): day
    case .month(let first): first.lastOfMonth
    default: nil
    }
  }
}
