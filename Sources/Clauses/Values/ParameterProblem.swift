import LibraryFiles

/// Something that keeps a clause from being written, told so that the user can mend it.
public struct ParameterProblem: ExplainedError, Sendable, Equatable {
  /// The name of the parameter.
  public let parameter: String
  /// What is wrong and what would be right.
  public let message: Localised

  /// Makes a problem.
  public init(parameter: String, message: Localised) {
    self.parameter = parameter
    self.message = message
  }

  /// `name: message`.
  public var explanation: Localised {
    .joining([message]) { texts, _ in "\(parameter): " + texts.joined() }
  }
}
