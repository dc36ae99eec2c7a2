import ArgumentParser
import LibraryFiles

/// A reason that the argument parser carries for us.
///
/// The parser hands on an error of ours as text only, and in the midst of its own words: so the text
/// holds both languages, parted by signs that no argument of a command line can hold.
enum BilingualReason {
  /// U+0000 ends an argument, so none has it.
  private static let sign = "\u{0}"

  /// Both languages in one text.
  static func joined(sv: String, en: String) -> String { sign + sv + sign + en + sign }

  /// The text with each such passage in one language.
  static func text(_ text: String, in language: Language) -> String {
    let parts = text.components(parting: sign)
    guard parts.count > 3 else { return text }
    var result = parts[0]
    for start in stride(from: 1, to: parts.count - 2, by: 3) {
      result += language.of(parts[start], parts[start + 1]) + parts[start + 2]
    }
    return result
  }
}

extension String {
  /// The pieces between signs, empty ones too.
  fileprivate func components(parting sign: String) -> [String] {
    split(separator: sign, omittingEmptySubsequences: false).map(String.init)
  }
}

extension ValidationError {
  /// Makes an error in both languages.
  init(sv: String, en: String) { self.init(BilingualReason.joined(sv: sv, en: en)) }
}
