/// Numbers as reports and messages write them.
enum SwedishAmount {
  /// Digits in groups of three, as Swedish writes them: `4 200 000`.
  static func grouped(_ number: Int) -> String {
    var digits = String(abs(number))
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return (number < 0 ? "−" : "") + ([digits] + groups).joined(separator: " ")
  }

  /// A number with at most one decimal, after a comma.
  static func decimal(_ number: Double) -> String {
    let tenths = (number * 10).rounded()
    guard abs(tenths) < 1e15 else { return String(number) }
    let whole = grouped(Int(tenths / 10))
    let rest = abs(Int(tenths)) % 10
    return rest == 0 ? whole : "\(whole),\(rest)"
  }
}
