import Foundation

/// A day, or the first day of a month, in the Gregorian calendar without a time of day.
public struct CalendarDay: Sendable, Equatable, Comparable {
  private let date: Date

  /// Reads `2027-05-01`, `1 maj 2027` or `1/5 2027`; nil for anything else and for days that do not exist.
  public init?(_ text: String) {
    guard let date = Self.read(text, ["yyyy-MM-dd", "d MMMM yyyy", "d/M yyyy", "d/M-yyyy"]) else {
      return nil
    }
    self.date = date
  }

  /// Reads `2027-05` or `maj 2027`.
  public init?(month text: String) {
    guard let date = Self.read(text, ["yyyy-MM", "MMMM yyyy"]) else { return nil }
    self.date = date
  }

  /// Whether a text is written like a day or a month: a day so written that can't be read does not
  /// exist.
  static func isWritten(like text: String) -> Bool {
    let plain = text.lowercased()
    if let month = plain.wholeMatch(of: /\d{1,2} (\p{L}+ \d{4})/) {
      return CalendarDay(month: String(month.1)) != nil
    }
    return plain.wholeMatch(of: /\d{4}-\d{2}(-\d{2})?|\d{1,2}\/\d{1,2}[ -]\d{4}/) != nil
  }

  /// ”1 maj 2027”.
  public var inWords: String { Self.formatter("d MMMM yyyy").string(from: date) }

  /// ”maj 2027”.
  public var monthInWords: String { Self.formatter("MMMM yyyy").string(from: date) }

  /// `2027-05-01`.
  public var written: String { Self.formatter("yyyy-MM-dd").string(from: date) }

  /// The day so many days later.
  func adding(days: Int) -> CalendarDay? { moved(.day, days) }

  /// The last day of the month that begins with this day.
  var lastOfMonth: CalendarDay? { moved(.month, 1)?.moved(.day, -1) }

  private init(date: Date) { self.date = date }

  private func moved(_ component: Calendar.Component, _ count: Int) -> CalendarDay? {
    Self.calendar.date(byAdding: component, value: count, to: date).map { CalendarDay(date: $0) }
  }

  private static var calendar: Calendar {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? .gmt
    return calendar
  }

  /// Whether the first day is before the second.
  public static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.date < right.date }

  private static func read(_ text: String, _ formats: [String]) -> Date? {
    guard text.count <= 20 else { return nil }
    for format in formats {
      if let date = formatter(format).date(from: text.lowercased()) { return date }
    }
    return nil
  }

  private static func formatter(_ format: String) -> DateFormatter {
    let formatter = DateFormatter()
    formatter.calendar = calendar
    formatter.locale = Locale(identifier: "sv_SE")
    formatter.timeZone = TimeZone(secondsFromGMT: 0)
    formatter.dateFormat = format
    formatter.isLenient = false
    return formatter
  }
}
