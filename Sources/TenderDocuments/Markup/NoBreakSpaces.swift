/// Keeps together what a reader takes in as one: a number and its unit, a section and its sign.
///
/// For documents whose lines the reader's program breaks: a line that begins with ”§” or with a lone
/// ”kap.” makes a citation hard to read.
enum NoBreakSpaces {
  /// The text with no-break spaces where it may not be parted.
  static func binding(_ text: String) -> String {
    guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return text }
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count > 1 else { return text }
    var bound = String(words[0])
    for index in 1..<words.count {
      let next = index + 1 < words.count ? words[index + 1] : nil
      bound += binds(words[index - 1], words[index], next) ? "\u{A0}" : " "
      bound += words[index]
    }
    return bound
  }

  private static func binds(_ left: Substring, _ right: Substring, _ next: Substring?) -> Bool {
    let before = left.drop { "(”\u{A0}".contains($0) }
    let after = right.prefix { !",.;:)”".contains($0) }
    if endsInNumber(before) {
      return units.contains(String(after)) || isGroup(after) && isShortNumber(before)
        || isLetter(right)
          && next.map { signs.contains($0.prefix { !",.;:)”".contains($0) }) } ?? false
    }
    if isLetter(before), signs.contains(after) { return true }
    return leads.contains(before.lowercased()) && right.first?.isNumber == true
  }

  private static let signs: Set<Substring> = ["§", "§§", "kap"]
  private static let leads: Set<String> = [
    "kap.", "§", "§§", "avsnitt", "bilaga", "artikel", "art.", "punkt", "nr", "kl.", "dnr", "den",
    "sida", "del", "bt", "sfs",
  ]
  private static let units: Set<String> = [
    "§", "§§", "kap", "%", "procent", "kr", "kronor", "tkr", "Mkr", "miljoner", "miljarder", "st",
    "år", "månader", "månad", "månaders", "veckor", "vecka", "dagar", "dag", "arbetsdagar",
    "timmar", "timme", "timmars", "minuter", "personer", "platser", "praktikplatser", "gånger",
    "poäng", "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september",
    "oktober", "november", "december",
  ]

  private static func endsInNumber(_ word: Substring) -> Bool { word.last?.isNumber ?? false }

  private static func isShortNumber(_ word: Substring) -> Bool {
    word.utf8.count <= 3 && word.allSatisfy(\.isNumber)
  }

  private static func isGroup(_ word: Substring) -> Bool {
    word.utf8.count == 3 && word.allSatisfy(\.isNumber)
  }

  private static func isLetter(_ word: Substring) -> Bool {
    word.utf8.count == 1 && word.first?.isLowercase == true
  }
}
