/// How common words are in tender documents, roughly: it decides only where a search begins.
enum CommonWords {
  /// How many of ten thousand words fit a pattern; words that are in no list count little.
  static func share(of pattern: WordPattern) -> Int {
    switch pattern.form {
    case .whole: return shares[pattern.letters] ?? 1
    case .beginning:
      let longer = shares.reduce(0) { $0 + ($1.key.starts(with: pattern.letters) ? $1.value : 0) }
      return longer + max(1, 12 - pattern.letters.count)
    case .ending, .inside: return 40
    }
  }

  private static let shares: [[UInt8]: Int] = {
    let table: [(Int, [String])] = [
      (250, ["och", "att", "i", "av"]),
      (180, ["ska", "för", "som", "till"]),
      (110, ["med", "den", "är", "på", "det", "en"]),
      (80, ["om", "eller", "leverantören", "ett", "de"]),
      (
        45,
        [
          "inte", "kan", "vid", "har", "från", "enligt", "beställaren", "anbudsgivaren", "krav",
          "avtalet", "anbud", "inom", "under", "vara", "konsulten", "sig", "efter", "samt",
        ]
      ),
      (
        20,
        [
          "får", "ha", "detta", "denna", "dessa", "så", "även", "uppdraget", "kontraktet", "minst",
          "alla", "annan", "andra", "dock", "genom", "mellan", "upphandlande", "myndigheten",
          "kommunen", "leverantör", "leverantörens", "leverantörer", "avtal", "skall", "ej", "vi",
          "tid", "bör", "pris", "personer", "person", "uppdrag", "nedan", "hos", "ges", "ge", "ta",
          "a", "b", "1", "2", "3", "4", "5", "10", "20", "30", "%", "§", "kap",
        ]
      ),
    ]
    var shares: [[UInt8]: Int] = [:]
    for (share, words) in table {
      for word in words { shares[Array(word.utf8)] = share }
    }
    return shares
  }()
}
