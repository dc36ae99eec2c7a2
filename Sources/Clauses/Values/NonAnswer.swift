/// What people write where they have no answer.
///
/// A contract that says ”arbetsmarknadsenheten är vet ej” is worse than one that says nothing.
enum NonAnswer {
  private static let phrases: Set<String> = [
    "vet ej", "vet inte", "vet inte än", "vet inte ännu", "ingen aning", "inte klart", "ej klart",
    "oklart", "okänt", "inte bestämt", "ej bestämt", "ej känt", "inte känt", "att bestämma",
    "bestäms senare", "kommer senare", "fylls i senare", "fylls i", "fyll i", "tbd", "tba", "n/a",
    "nn", "n.n.", "n n", "todo", "don't know", "unknown", "not known", "to be decided",
  ]

  /// Whether a text leaves a value out where one may.
  static func leavesOut(_ text: String) -> Bool {
    ["nej", "ingen", "inget", "inga", "no", "none"].contains(plain(text))
  }

  /// Whether a text answers with yes or no, or that there is none.
  static func isYesOrNo(_ text: String) -> Bool {
    leavesOut(text) || ["ja", "yes"].contains(plain(text))
  }

  private static func plain(_ text: String) -> String {
    text.lowercased().filter { !".! ".contains($0) }
  }

  /// Whether a text says nothing: no letter or number, a row of the letter x, or words for not
  /// knowing.
  static func matches(_ text: String) -> Bool {
    let plain = text.lowercased()
    let signs = plain.filter { $0.isLetter || $0.isNumber }
    return signs.isEmpty || signs.count > 1 && signs.allSatisfy { $0 == "x" }
      || phrases.contains(plain.trimmingPrefix { ".…?! ".contains($0) }.trimmedEnd)
  }
}

extension Substring {
  /// The text without stops and question marks at its end.
  fileprivate var trimmedEnd: String {
    String(self[..<(lastIndex { !".…?! ".contains($0) }.map { index(after: $0) } ?? startIndex)])
  }
}
