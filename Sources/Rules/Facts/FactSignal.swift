/// Words that speak for or against a value of a fact.
public struct FactSignal: Sendable, Equatable {
  /// Where the words are looked for.
  public enum Place: String, Sendable, Hashable, CaseIterable {
    /// The name of the file.
    case file
    /// The first lines and headings.
    case title
    /// The first words of a heading or a short line in the title; prose is none.
    case opening
    /// Every heading.
    case headings
    /// All of the text.
    case text
    /// The buyer's name.
    case buyer
  }

  /// The fact's key.
  public let fact: String
  /// The value.
  public let value: String
  /// Where the words are looked for.
  public let place: Place
  /// What it counts for, once however often the words stand; negative where they speak against.
  public let points: Int
  /// How often the words must stand.
  public let atLeast: Int
  /// The words, in the notation of `docs/rules.md`.
  public let phrases: [String]
}
