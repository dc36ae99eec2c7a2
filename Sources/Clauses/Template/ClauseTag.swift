/// A tag that prints a value: `{{antal}}`, `{{Funktion}}`, `{{antal:plats|platser}}`,
/// `{{grupper:eller}}`, `{{behov:mening}}`, `{{lagrum:ämne}}`.
public struct ClauseTag: Sendable, Equatable {
  /// The argument of a text that is a whole sentence, and so ends as one.
  static let sentence = "mening"
  /// The argument of a list whose items stand on lines of their own.
  static let lines = "rader"

  /// The parameter, or a name that the document gives, in lower case.
  public let name: String
  /// What stands behind the colon.
  public let argument: String?
  /// Whether the value begins a sentence: the tag's first letter is a capital.
  public let beginsSentence: Bool
  /// The 1-based line in the file.
  public let line: Int

  /// Reads what stands between the braces.
  init(_ text: String, line: Int) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let written = parts.first.map { $0.trimmingBlanks } ?? ""
    beginsSentence = written.first?.isUppercase ?? false
    name = written.prefix(1).lowercased() + written.dropFirst()
    argument = parts.count > 1 ? parts[1].trimmingBlanks : nil
    self.line = line
  }

  /// The singular and the plural, where the argument gives both.
  var forms: (singular: String, plural: String)? {
    guard let parts = argument?.split(separator: "|", omittingEmptySubsequences: false),
      parts.count == 2
    else { return nil }
    return (String(parts[0]), String(parts[1]))
  }
}
