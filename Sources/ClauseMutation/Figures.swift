import Foundation

/// Numbers in sentences: made vague, changed, and written in other ways.
enum Figures {
  static let words = [
    2: "två", 3: "tre", 4: "fyra", 5: "fem", 6: "sex", 7: "sju", 8: "åtta", 9: "nio", 10: "tio",
    12: "tolv", 14: "fjorton", 15: "femton", 20: "tjugo", 30: "trettio", 36: "trettiosex",
    45: "fyrtiofem", 50: "femtio", 60: "sextio", 75: "sjuttiofem",
  ]

  /// A regular expression for a number in digits or words.
  static let pattern = "(?:[0-9]+(?: [0-9]{3})*(?:,[0-9]+)?|\\b(?:en|ett|två|tre|fyra|fem|sex)\\b)"

  /// The passage with its numbers replaced by words that say no number.
  static func vague(_ text: String, seed: UInt64) -> String {
    let some = ["ett antal", "ett lämpligt antal", "några"][Int(seed % 3)]
    let time = ["inom skälig tid", "så snart som möjligt"][Int(seed / 3 % 2)]
    var vague = text
    let n = "[0-9]+(?: [0-9]{3})* "
    for (pattern, words) in [
      ("(?:inom|senast) \(n)(?:dagar|månader)", time),
      ("i minst \(n)månader", "under en tid"),
      ("(?:minst |högst )?\(n)(?:procent|%)", "en viss andel"),
      ("\(n)kronor", "ett visst belopp"),
      ("minst (?:en gång|\(n)gånger) per år", "regelbundet"),
      ("varje (?:halvår|kvartal|år)", "regelbundet"),
      ("(?:minst |högst )?\(n)", some + " "),
    ] {
      guard let expression = try? Regex(pattern) else { continue }
      let changed = vague.replacing(expression, with: words)
      if changed != vague { return changed }
      vague = changed
    }
    return vague
  }

  /// The passage with its first number multiplied.
  static func scaled(_ text: String, by factor: Double) -> String {
    text.replacing(/[0-9]+/, maxReplacements: 1) { match in
      String(Int((Double(match.output) ?? 0) * factor))
    }
  }

  /// The passage with its numbers in words.
  static func inWords(_ text: String) -> String {
    text.replacing(
      /(?<before>\b(?:minst|inom|senast|på|av|sedan|när|högst) )(?<number>[0-9]+)(?= [a-zåäö])/
    ) {
      match in
      let number = Int(match.number).flatMap { words[$0] }
      return match.before + (number ?? String(match.number))
    }
  }

  /// The passage with number words in digits.
  static func inDigits(_ text: String) -> String {
    text.replacing("minst en gång", with: "minst 1 gång")
      .replacing("minst ett ", with: "minst 1 ").replacing("minst en ", with: "minst 1 ")
  }
}
