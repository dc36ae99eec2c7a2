import Foundation
import LibraryFiles
import PhraseMatching
import Rules

/// What people call facts and their values: in Swedish, in English, with and without å, ä and ö.
enum FactSpelling {
  /// The key that a name means; the name itself where it means none.
  static func key(_ name: String) -> String {
    if Facts.keys.contains(name) { return name }
    let plain = folded(name)
    return names[plain] ?? name
  }

  /// The value of a closed list that a word means; the word itself where it means none.
  static func value(_ word: String, of key: String, among valid: [String]) -> String {
    if valid.contains(word) { return word }
    let plain = folded(word)
    if let own = valid.first(where: { folded($0) == plain }) { return own }
    let said = valid.filter { value in
      guard let name = FactValueNames.of(value, key: key) else { return false }
      return [name.sv, Language.en.of(name)].contains { folded($0) == plain }
    }
    return said.count == 1 ? said[0] : others[key]?[plain] ?? word
  }

  /// A whole number out of ”12 Mkr”, ”4 år” or ”6 personer”; nil for what is none, or none of the
  /// fact's kind.
  static func number(_ text: String, of key: String) -> Int? {
    let digits = text.filter { $0 != " " && $0 != "_" && $0 != "\u{A0}" }
    if let plain = Int(digits) { return plain }
    guard text.utf8.count <= 40 else { return nil }
    let words = TokenisedText(Array(text.utf8))
    let found = QuantityReader(words).quantities(in: 0..<words.words.count)
    guard found.count == 1, let quantity = found.first, quantity.upper == nil, quantity.per.isEmpty,
      kind(of: key) == quantity.unit.dimension, quantity.canonical < 1e12
    else { return nil }
    let whole = quantity.canonical.rounded()
    return abs(whole - quantity.canonical) < 0.005 ? Int(whole) : nil
  }

  private static func kind(of key: String) -> QuantityUnit.Dimension {
    switch key {
    case "valueSEK": .money
    case "performers": .people
    default: .calendar
    }
  }

  /// Letters and numbers alone, small, without rings and dots.
  private static func folded(_ text: String) -> String {
    text.folding(
      options: [.diacriticInsensitive, .caseInsensitive], locale: Locale(identifier: "sv_SE")
    ).filter { $0.isLetter || $0.isNumber }
  }

  /// The names that reports use, and what else people write.
  private static let names: [String: String] = {
    var names: [String: String] = [
      "value": "valueSEK", "duration": "durationMonths", "months": "durationMonths",
      "manader": "durationMonths", "tid": "durationMonths", "loptid": "durationMonths",
      "kontraktstid": "durationMonths", "kontraktsvarde": "valueSEK", "avtalsvarde": "valueSEK",
      "belopp": "valueSEK", "grundtid": "baseMonths", "utforare": "performers",
      "regim": "regime", "slag": "object", "kopare": "buyer", "anbudsdag": "deadline",
      "annonserad": "published", "annonsering": "published", "cpv": "cpv",
      "dokument": "documentKind",
    ]
    for guide in FactGuide.all {
      for name in [guide.key, guide.name.sv, Language.en.of(guide.name)] {
        names[folded(name)] = guide.key
      }
    }
    return names
  }()

  /// Words for values that are not what reports call them.
  private static let others: [String: [String: String]] = [
    "object": [
      "tjanst": "services", "vara": "goods", "entreprenad": "works", "bygg": "works",
      "byggentreprenader": "works",
    ],
    "regime": [
      "direktivstyrd": "directive", "direktivet": "directive", "overtroskelvardet": "directive",
      "bilaga2": "annex2", "under": "below_threshold", "19kap": "below_threshold",
    ],
    "procedure": [
      "oppet": "open", "selektivt": "restricted", "avrop": "call_off", "forhandlat": "negotiated",
    ],
    "buyerKind": ["stat": "state", "staten": "state", "bolag": "municipal_company"],
  ]
}
