/// What a number counts or measures.
public enum QuantityUnit: String, Sendable, CaseIterable {
  /// Kronor; `tkr`, `mkr` and the like are read as kronor.
  case kronor
  /// `prisbasbelopp`: an amount by reference.
  case priceBaseAmounts
  case percent
  /// `procentenheter`, which are not the same.
  case percentagePoints
  case hours
  case days
  /// `arbetsdagar`, `vardagar`, `bankdagar`.
  case workdays
  case weeks
  case months
  case quarters
  case halfYears
  case years
  /// `heltidsmånader`, `personmånader`.
  case fullTimeMonths
  /// `heltidsår`, `årsarbetskrafter`, `heltidstjänster`.
  case fullTimeYears
  /// `platser`, `praktikplatser`.
  case places
  /// `anställningar`.
  case employments
  /// `personer`, `praktikanter`, `deltagare`.
  case people
  /// `leverantörer`, `anbudsgivare`, `sökande`.
  case suppliers
  /// `delar`, `delområden`, `anbudsområden`.
  case lots
  /// `avrop`, `beställningar`.
  case orders
  /// `möten`, `avstämningar`.
  case meetings
  /// `gånger`, `tillfällen`, and `överträdelse` or `försening` that something is paid for.
  case times

  /// Quantities of one dimension can be compared.
  public enum Dimension: String, Sendable {
    case money, baseAmounts, share, points, hours, days, workdays, calendar, fullTime
    case places, employments, people, suppliers, lots, orders, meetings, times
  }

  /// What it measures.
  ///
  /// Weeks are days and years are months; a month is no number of days.
  public var dimension: Dimension {
    switch self {
    case .kronor: .money
    case .priceBaseAmounts: .baseAmounts
    case .percent: .share
    case .percentagePoints: .points
    case .hours: .hours
    case .days, .weeks: .days
    case .workdays: .workdays
    case .months, .quarters, .halfYears, .years: .calendar
    case .fullTimeMonths, .fullTimeYears: .fullTime
    case .places: .places
    case .employments: .employments
    case .people: .people
    case .suppliers: .suppliers
    case .lots: .lots
    case .orders: .orders
    case .meetings: .meetings
    case .times: .times
    }
  }

  /// How many of the dimension's smallest unit one of these is.
  public var scale: Double {
    switch self {
    case .weeks: 7
    case .quarters: 3
    case .halfYears: 6
    case .years, .fullTimeYears: 12
    default: 1
    }
  }
}
