/// A provision in the two pieces of a Swedish citation.
struct CitedProvision: Sendable, Equatable {
  /// The place in the act: `19 kap. 9 § första stycket 5`.
  let place: String
  /// The act in full: `lagen (2016:1145) om offentlig upphandling`.
  let act: String
}
