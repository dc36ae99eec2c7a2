/// A provision in the two pieces of a Swedish citation.
public struct CitedProvision: Sendable, Equatable {
  /// The place in the act: `19 kap. 9 § första stycket 5`.
  public let place: String
  /// The act in full: `lagen (2016:1145) om offentlig upphandling`.
  public let act: String

  /// Makes a citation.
  public init(place: String, act: String) {
    self.place = place
    self.act = act
  }
}
