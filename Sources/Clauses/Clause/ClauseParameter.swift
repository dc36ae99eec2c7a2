import LibraryFiles
import Foundation

/// One thing that the buyer decides in a clause.
public struct ClauseParameter: Sendable, Equatable {
  /// One word of a closed list.
  public struct Choice: Sendable, Equatable {
    /// The word that the user writes.
    public let value: String
    /// The words that stand in the clause, in Swedish, and what they mean.
    public let text: Localised

    /// Makes a choice.
    public init(value: String, text: Localised) {
      self.value = value
      self.text = text
    }
  }

  /// The name in tags and after `--set`: ASCII, lower case.
  public let name: String
  /// The type of its value.
  public let type: ParameterType
  /// What a number counts, for example ”dagar”.
  public let unit: Localised?
  /// The name that the user sees.
  public let title: Localised
  /// How to choose the value.
  public let help: Localised?
  /// A value to try the clause with.
  public let example: RawValue?
  /// The value where the user gives none.
  public let standard: RawValue?
  /// The key of the fact of the tender that is its value where the user gives none.
  public let fact: String?
  /// The least number, or the least length of a list.
  public let minimum: Decimal?
  /// The greatest number, or the greatest length of a list.
  public let maximum: Decimal?
  /// The least number of words of a text that goes on with a sentence.
  public let minimumWords: Int?
  /// The closed list of a `val` or `flerval`.
  public let choices: [Choice]
  /// The id of the clause that a `ref` leads to where the user names no other place.
  public let target: String?
  /// What its value must be beside those of others, of the tender's days and of today's.
  public internal(set) var orders: [ParameterOrder]
  /// The variants that ask for it; empty means all.
  public let variants: [String]
  /// Whether the clause can be written without it.
  public let isOptional: Bool
  /// Whether it is a question of its own though the clause can be written without it.
  public let isAskedAlone: Bool
  /// The 1-based line of its declaration.
  public let line: Int

  /// Makes a parameter.
  public init(
    name: String, type: ParameterType, unit: Localised? = nil, title: Localised,
    help: Localised? = nil, example: RawValue? = nil, standard: RawValue? = nil,
    fact: String? = nil, minimum: Decimal? = nil, maximum: Decimal? = nil,
    minimumWords: Int? = nil, choices: [Choice] = [], target: String? = nil,
    orders: [ParameterOrder] = [], variants: [String] = [],
    isOptional: Bool = false, isAskedAlone: Bool = false, line: Int = 1
  ) {
    self.name = name
    self.type = type
    self.unit = unit
    self.title = title
    self.help = help
    self.example = example
    self.standard = standard
    self.fact = fact
    self.minimum = minimum
    self.maximum = maximum
    self.minimumWords = minimumWords
    self.choices = choices
    self.target = target
    self.orders = orders
    self.variants = variants
    self.isOptional = isOptional
    self.isAskedAlone = isAskedAlone
    self.line = line
  }
}
