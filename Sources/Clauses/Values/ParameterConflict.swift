import Foundation
import LibraryFiles

/// Two values of which each would do by itself, and that do not go together.
public struct ParameterConflict: Sendable, Equatable {
  /// The parameter whose value has to be another.
  public let parameter: String
  /// What it is measured against: a parameter, or a day of the tender.
  public let other: String
  /// What the user calls that.
  public let otherTitle: Localised
  /// Both values, the limit and a value that will do.
  public let problem: ParameterProblem
  /// A value that will do.
  public let example: String

  /// Compares a value with what it must come after or not be below; nil where they go together or
  /// can't be compared.
  init?(
    _ kind: ParameterOrder.Kind, of parameter: ClauseParameter, _ value: ParameterValue,
    than other: ParameterOrder.Other, _ earlier: ParameterValue
  ) {
    guard let title = other.title, let limit = Limit(kind, of: value, from: earlier) else {
      return nil
    }
    self.init(of: parameter, value, beside: (other.name, title, earlier), limit)
  }

  /// Compares a value with one that must come after it or not be below it.
  init?(
    _ kind: ParameterOrder.Kind, of parameter: ClauseParameter, _ value: ParameterValue,
    before later: ClauseParameter, _ its: ParameterValue
  ) {
    guard let limit = Limit(kind, of: value, upTo: its) else { return nil }
    self.init(of: parameter, value, beside: (later.name, later.title, its), limit)
  }

  private init(
    of parameter: ClauseParameter, _ value: ParameterValue,
    beside other: (name: String, title: Localised, value: ParameterValue), _ limit: Limit
  ) {
    self.parameter = parameter.name
    self.other = other.name
    otherTitle = other.title
    example = limit.example
    let (own, others) = (value.words(), other.value.words())
    problem = parameter.problem(
      sv: "\(own) är \(limit.fault.sv). ”\(other.title.sv)” (\(other.name)) är \(others), och "
        + "\(limit.rule.sv). Tillåtet är \(limit.words.sv). Exempel: --set "
        + "\(parameter.name)=\(limit.example)",
      en: "\(own) is \(limit.fault.en ?? ""). ”\(Language.en.of(other.title))” (\(other.name)) is "
        + "\(others), and \(limit.rule.en ?? ""). Allowed is \(limit.words.en ?? ""). "
        + "Example: --set \(parameter.name)=\(limit.example)")
  }

  /// What is wrong with a value, what it should be, and one that is right.
  private struct Limit {
    let fault: Localised
    let rule: Localised
    let words: Localised
    let example: String

    /// The least that a value may be; nil where it is that.
    init?(_ kind: ParameterOrder.Kind, of value: ParameterValue, from earlier: ParameterValue) {
      switch kind {
      case .after(let days):
        guard let first = earlier.firstDay?.adding(days: days), let own = value.lastDay, own < first
        else { return nil }
        let day = value.written(first)
        fault = .init(sv: "för tidigt", en: "too early")
        rule = Self.distance(
          days, .init(sv: "det här får inte komma före", en: "this may not come before"),
          .init(sv: "det här ska komma efter", en: "this must come after"))
        words = .init(sv: "tidigast \(day.words)", en: "\(day.words) at the earliest")
        example = day.example
      case .atLeast:
        guard let own = value.count, let least = earlier.count, own < least else { return nil }
        fault = .init(sv: "för litet", en: "too small")
        rule = .init(sv: "det här får inte vara mindre", en: "this may not be smaller")
        words = .init(sv: "minst \(earlier.words())", en: "at least \(earlier.words())")
        example = "\(least)"
      }
    }

    /// The most that a value may be; nil where it is no more.
    init?(_ kind: ParameterOrder.Kind, of value: ParameterValue, upTo later: ParameterValue) {
      switch kind {
      case .after(let days):
        guard let last = later.lastDay?.adding(days: -days), let own = value.firstDay, last < own
        else { return nil }
        let day = value.written(last)
        fault = .init(sv: "för sent", en: "too late")
        rule = Self.distance(
          days, .init(sv: "det här får inte komma efter", en: "this may not come after"),
          .init(sv: "det här ska komma före", en: "this must come before"))
        words = .init(sv: "senast \(day.words)", en: "\(day.words) at the latest")
        example = day.example
      case .atLeast:
        guard let own = value.count, let most = later.count, most < own else { return nil }
        fault = .init(sv: "för stort", en: "too large")
        rule = .init(sv: "det här får inte vara större", en: "this may not be larger")
        words = .init(sv: "högst \(later.words())", en: "at most \(later.words())")
        example = "\(most)"
      }
    }

    private static func distance(_ days: Int, _ none: Localised, _ one: Localised) -> Localised {
      switch days {
      case 0: none
      case 1: one
      default:
        .init(
          sv: "det ska gå minst \(days) dagar emellan",
          en: "there must be at least \(days) days between")
      }
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

  /// A day as one answers who gives a value like this one: in words, and as an example.
  fileprivate func written(_ day: CalendarDay) -> (words: String, example: String) {
    if case .month = self { return (day.monthInWords, String(day.written.prefix(7))) }
    return (day.inWords, day.written)
  }
}
