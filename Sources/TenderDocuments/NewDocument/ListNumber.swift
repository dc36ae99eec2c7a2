/// What the label of a list item says about the list: `2.`, `b)`, `(iv)`.
struct ListNumber: Equatable {
  /// The number formats of Word that a label can have.
  enum Format: String {
    case decimal, lowerLetter, upperLetter, lowerRoman
  }

  let format: Format
  /// The item's place in its list, from 1.
  let value: Int
  /// What stands before and after the number.
  let prefix: String
  let suffix: String

  /// Whether an item goes on with the list of another one.
  func follows(_ other: ListNumber) -> Bool {
    format == other.format && prefix == other.prefix && suffix == other.suffix
      && value == other.value + 1
  }

  /// What a label can mean, the likelier first: `i)` is a Roman one before it is a letter.
  ///
  /// Empty for labels that no simple list can print, such as `2.1`.
  static func readings(of label: String) -> [ListNumber] {
    let prefix = label.prefix { $0 == "(" || $0 == "§" || $0 == " " }
    let core = label.dropFirst(prefix.count).prefix { $0.isLetter || $0.isNumber }
    let suffix = label.dropFirst(prefix.count + core.count)
    guard !core.isEmpty, suffix.allSatisfy({ $0 == "." || $0 == ")" || $0 == ":" }) else {
      return []
    }
    func number(_ format: Format, _ value: Int) -> ListNumber {
      ListNumber(format: format, value: value, prefix: String(prefix), suffix: String(suffix))
    }
    if core.allSatisfy({ $0.isASCII && $0.isNumber }) {
      return core.count < 5 ? Int(core).map { [number(.decimal, $0)] } ?? [] : []
    }
    var readings: [ListNumber] = []
    if let place = romans.firstIndex(of: String(core)) {
      readings.append(number(.lowerRoman, place + 1))
    }
    if core.utf8.count == 1, let letter = core.utf8.first {
      switch letter {
      case 0x61...0x7A: readings.append(number(.lowerLetter, Int(letter) - 0x60))
      case 0x41...0x5A: readings.append(number(.upperLetter, Int(letter) - 0x40))
      default: break
      }
    }
    // A lone v or x is a letter unless its list is Roman already.
    return core == "v" || core == "x" ? readings.reversed() : readings
  }

  private static let romans = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv",
  ]
}
