/// An act as a text names it: by number, name, abbreviation or several of them.
public struct ActMention: Sendable, Equatable {
  /// UTF-8 offsets of the mention.
  public let range: Range<Int>
  /// The number: `2016:1145`, `2014/24/EU`; nil where the text gives none.
  public let number: String?
  /// The name or abbreviation as known, lower case for names; nil where the text gives none.
  public let name: String?

  /// Makes a mention.
  public init(range: Range<Int>, number: String?, name: String?) {
    self.range = range
    self.number = number
    self.name = name
  }
}
