/// Numbers as reports and messages write them.
public enum Figures {
  /// Digits in groups of three, as Swedish writes them: `4 200 000`.
  public static func grouped(_ number: Int) -> String { grouped(number, by: " ") }

  /// A number with at most one decimal, as Swedish writes it: `1 234,5`.
  static func sv(_ number: Double) -> String { decimal(number, group: " ", comma: ",") }

  /// A number with at most one decimal, as English writes it: `1,234.5`.
  static func en(_ number: Double) -> String { decimal(number, group: ",", comma: ".") }

  /// Digits in groups of three, as English writes them: `4,200,000`.
  public static func en(_ number: Int) -> String { grouped(number, by: ",") }

  private static func decimal(_ number: Double, group: String, comma: String) -> String {
    let tenths = (number * 10).rounded()
    guard abs(tenths) < 1e15 else { return String(number) }
    let whole = grouped(Int(tenths / 10), by: group)
    let rest = abs(Int(tenths)) % 10
    return rest == 0 ? whole : "\(whole)\(comma)\(rest)"
  }

  private static func grouped(_ number: Int, by sign: String) -> String {
    var digits = String(abs(number))
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return (number < 0 ? "−" : "") + ([digits] + groups).joined(separator: sign)
  }
}
