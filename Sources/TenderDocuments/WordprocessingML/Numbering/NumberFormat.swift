/// How a level of a list writes its number (ISO/IEC 29500-1, 17.18.59).
enum NumberFormat: Sendable, Equatable {
  case decimal, decimalZero, upperRoman, lowerRoman, upperLetter, lowerLetter, ordinal, bullet,
    none

  /// The format that a file names; formats that no Swedish tender uses are written as decimals.
  init(name: String) {
    switch name {
    case "decimalZero": self = .decimalZero
    case "upperRoman": self = .upperRoman
    case "lowerRoman": self = .lowerRoman
    case "upperLetter": self = .upperLetter
    case "lowerLetter": self = .lowerLetter
    case "ordinal": self = .ordinal
    case "bullet": self = .bullet
    case "none": self = .none
    default: self = .decimal
    }
  }

  /// The number as shown.
  func string(_ number: Int) -> String {
    switch self {
    case .decimal: String(number)
    case .decimalZero: (0...9).contains(number) ? "0\(number)" : String(number)
    case .upperRoman: Self.roman(number).uppercased()
    case .lowerRoman: Self.roman(number)
    case .upperLetter: Self.letters(number).uppercased()
    case .lowerLetter: Self.letters(number)
    case .ordinal: Self.swedishOrdinal(number)
    case .bullet: "•"
    case .none: ""
    }
  }

  /// a … z, then aa, bb … as Word counts.
  private static func letters(_ number: Int) -> String {
    guard number > 0, number <= 26 * 30 else { return String(number) }
    let letter = Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8((number - 1) % 26)))
    return String(repeating: letter, count: (number - 1) / 26 + 1)
  }

  private static func roman(_ number: Int) -> String {
    guard number > 0, number < 4_000 else { return String(number) }
    var rest = number
    var result = ""
    for (value, sign) in romanSigns {
      while rest >= value {
        result += sign
        rest -= value
      }
    }
    return result
  }

  private static let romanSigns = [
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
  ]

  /// 1:a, 2:a, 3:e, 11:e, 21:a.
  private static func swedishOrdinal(_ number: Int) -> String {
    let takesA = [1, 2].contains(number % 10) && ![11, 12].contains(number % 100)
    return "\(number):\(takesA ? "a" : "e")"
  }
}
