/// Finds the name that a misspelt one was probably meant to be.
public enum NearestName {
  /// The candidate with the fewest letters to change, if at most a third of them differ.
  public static func to(_ name: String, among candidates: [String]) -> String? {
    // The time grows with the length of both, and nobody misspells a name into a page.
    guard name.utf8.count <= 200 else { return nil }
    let ranked = candidates.map { ($0, distance(Array(name.lowercased()), Array($0.lowercased()))) }
    guard let best = ranked.min(by: { ($0.1, $0.0) < ($1.1, $1.0) }) else { return nil }
    return best.1 <= max(1, max(name.count, best.0.count) / 3) ? best.0 : nil
  }

  /// What to say after an unknown name: the nearest one, or all that are valid.
  public static func hint(to name: String, among candidates: [String]) -> Localised {
    if let near = to(name, among: candidates) {
      return Localised(sv: "; menas ”\(near)”?", en: "; did you mean ”\(near)”?")
    }
    let all = candidates.joined(separator: ", ")
    return Localised(sv: "; giltiga är \(all)", en: "; valid are \(all)")
  }

  /// Levenshtein's distance.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var row = Array(0...right.count)
    for (i, character) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let substituted = diagonal + (character == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, diagonal + 1, row[j] + 1)
      }
    }
    return row[right.count]
  }
}
