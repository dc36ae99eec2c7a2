/// Something that keeps a clause from being written, told so that the user can mend it.
public struct ParameterProblem: Error, Sendable, Equatable, CustomStringConvertible {
  /// The name of the parameter.
  public let parameter: String
  /// What is wrong and what would be right, in Swedish.
  public let message: String

  /// Makes a problem.
  public init(parameter: String, message: String) {
    self.parameter = parameter
    self.message = message
  }

  /// `name: message`.
  public var description: String { "\(parameter): \(message)" }
}
