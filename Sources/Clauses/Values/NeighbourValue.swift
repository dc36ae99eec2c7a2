/// A known value of the same clause that another must go together with.
struct NeighbourValue: Sendable, Equatable {
  private let order: ParameterOrder
  /// The parameter that the order belongs to.
  private let owner: ClauseParameter
  private let value: ParameterValue
  /// Whether the question is about the owner; else the value is the owner's.
  private let asksOwner: Bool

  /// The known values that a parameter's must go together with; an example is none of them.
  static func all(of parameter: ClauseParameter, in member: ClauseLibrary.Member) -> [Self] {
    func known(_ name: String) -> ParameterValue? {
      member.values.sources[name]?.0 == .example ? nil : member.values.values[name]
    }
    let own = parameter.orders.compactMap { order in
      known(order.other).map { Self(order: order, owner: parameter, value: $0, asksOwner: true) }
    }
    let others = member.clause.parameters.flatMap { other in
      other.orders.filter { $0.other == parameter.name }.compactMap { order in
        known(other.name).map { Self(order: order, owner: other, value: $0, asksOwner: false) }
      }
    }
    return own + others
  }

  /// Why an answer does not go together with it; nil where it does.
  func problem(with answer: ParameterValue, of parameter: ClauseParameter) -> ParameterProblem? {
    asksOwner
      ? ParameterConflict(order, of: parameter, answer, beside: value)?.problem
      : ParameterConflict(order, of: owner, value, beside: answer)?.problem
  }
}
