/// A value that is known already and that an answer must go with.
struct ParameterBound: Sendable, Equatable {
  /// Which of the two comes first.
  enum Side: Sendable, Equatable {
    /// The answer must come after it, or not be below it.
    case from(ParameterOrder.Other)
    /// It must come after the answer, or not be below that.
    case upTo(ClauseParameter)
  }

  let kind: ParameterOrder.Kind
  let side: Side
  /// The value that is known.
  let value: ParameterValue

  /// Why an answer does not go with it; nil where it does.
  func conflict(with answer: ParameterValue, of asked: ClauseParameter) -> ParameterConflict? {
    switch side {
    case .from(let other): ParameterConflict(kind, of: asked, answer, than: other, value)
    case .upTo(let later): ParameterConflict(kind, of: asked, answer, before: later, value)
    }
  }
}
