/// How a level of a list writes its number (ISO/IEC 29500-1, 17.18.59).
enum NumberFormat: Sendable, Equatable {
  case decimal
  /// With zeros in front up to that many digits.
  case padded(Int)
  case upperRoman, lowerRoman, upperLetter, lowerLetter
  /// 1:a, 2:a, 3:e.
  case ordinal
  /// Ett, Två; Första, Andra.
  case cardinalText, ordinalText
  case hexadecimal
  /// *, †, ‡, §, then each doubled.
  case chicago
  case enclosedInCircle, withFullStop, inParentheses, inDashes
  case bullet
  case none

  /// The format that a file names; formats that no Swedish tender uses are written as decimals.
  ///
  /// - Parameter pattern: what a format of the author's own looks like: `001, 002, 003, ...`.
  init(name: String, pattern: String? = nil) {
    switch name {
    case "decimalZero": self = .padded(2)
    case "custom": self = Self.custom(pattern ?? "")
    default: self = Self.byName[name] ?? .decimal
    }
  }

  private static func custom(_ pattern: String) -> NumberFormat {
    let digits = pattern.prefix { $0.isASCII && $0.isNumber }.count
    return digits > 1 && digits <= 9 ? .padded(digits) : .decimal
  }

  private static let byName: [String: NumberFormat] = [
    "upperRoman": .upperRoman, "lowerRoman": .lowerRoman, "upperLetter": .upperLetter,
    "lowerLetter": .lowerLetter, "ordinal": .ordinal, "cardinalText": .cardinalText,
    "ordinalText": .ordinalText, "hex": .hexadecimal, "chicago": .chicago,
    "decimalEnclosedCircle": .enclosedInCircle, "decimalEnclosedCircleChinese": .enclosedInCircle,
    "decimalEnclosedFullstop": .withFullStop, "decimalEnclosedParen": .inParentheses,
    "numberInDash": .inDashes, "bullet": .bullet, "none": .none,
  ]

  /// Whether legal numbering leaves the format alone (17.9.4).
  var isDecimal: Bool {
    switch self {
    case .decimal, .padded, .none: true
    default: false
    }
  }

  /// The number as shown.
  func string(_ number: Int, _ numerals: Numerals) -> String {
    switch self {
    case .decimal: String(number)
    case .padded(let width): Self.padded(number, to: width)
    case .upperRoman: Self.roman(number).uppercased()
    case .lowerRoman: Self.roman(number)
    case .upperLetter: Self.letters(number).uppercased()
    case .lowerLetter: Self.letters(number)
    case .ordinal: numerals.ordinal(number)
    case .cardinalText: numerals.cardinalText(number)
    case .ordinalText: numerals.ordinalText(number)
    case .hexadecimal: String(number, radix: 16, uppercase: true)
    case .chicago: Self.chicago(number)
    case .enclosedInCircle: Self.circled(number)
    case .withFullStop: "\(number)."
    case .inParentheses: "(\(number))"
    case .inDashes: "- \(number) -"
    case .bullet: "•"
    case .none: ""
    }
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    guard number >= 0, digits.count < width else { return digits }
    return String(repeating: "0", count: width - digits.count) + digits
  }

  /// a … z, then aa, bb … as Word counts.
  private static func letters(_ number: Int) -> String {
    guard number > 0, number <= 26 * 30 else { return String(number) }
    let letter = Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8((number - 1) % 26)))
    return String(repeating: letter, count: (number - 1) / 26 + 1)
  }

  private static func chicago(_ number: Int) -> String {
    guard number > 0, number <= 4 * 30 else { return String(number) }
    let signs: [Character] = ["*", "†", "‡", "§"]
    return String(repeating: signs[(number - 1) % 4], count: (number - 1) / 4 + 1)
  }

  /// ① … ⑳; Unicode has no more in one row.
  private static func circled(_ number: Int) -> String {
    guard (1...20).contains(number), let sign = Unicode.Scalar(0x2460 + UInt32(number - 1)) else {
      return String(number)
    }
    return String(Character(sign))
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
}
