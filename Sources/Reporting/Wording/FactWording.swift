import LibraryFiles
import Linting

/// Words for facts and their values, in one language.
struct FactWording {
  let words: Wording

  /// Makes the words of a language.
  init(_ language: Language) { words = Wording(language) }

  /// What a fact is called.
  func name(_ key: String) -> String { FactGuide.of(key).map { words.of($0.name) } ?? key }

  /// A value in words; what has no words of its own stays as it is.
  func value(_ value: String, of key: String) -> String {
    switch key {
    case "valueSEK":
      Int(value).map {
        words.of("\(words.number($0)) kronor", "SEK \(words.number($0))")
      } ?? value
    case "durationMonths", "baseMonths":
      words.of("\(value) månader", value == "1" ? "1 month" : "\(value) months")
    case "cpv": value.split(separator: ",").joined(separator: ", ")
    default: FactValueNames.of(value, key: key).map(words.of) ?? DisplayWidth.harmless(value)
    }
  }
}

extension Wording {
  /// The words for facts in the same language.
  var facts: FactWording { FactWording(language) }
}
