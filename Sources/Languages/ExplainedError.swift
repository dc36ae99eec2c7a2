/// An error that tells the user what is wrong and what to do, in both languages.
public protocol ExplainedError: Error, CustomStringConvertible {
  /// The whole message.
  var explanation: Localised { get }
}

extension ExplainedError {
  /// The message in Swedish, for a reader who has not chosen a language.
  public var description: String { explanation.sv }
}
