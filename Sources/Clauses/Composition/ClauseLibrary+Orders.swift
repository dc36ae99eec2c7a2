import LibraryFiles

extension ClauseLibrary {
  /// The values of a clause that do not go with those of its own, of other clauses, or of the
  /// tender.
  ///
  /// An example stands in for a value that is still to come, so it conflicts with nothing.
  ///
  /// - Parameters:
  ///   - members: The clauses that are written together.
  ///   - given: What the user gave, also for clauses that are written at another time.
  func conflicts(
    of member: Member, among members: [Member], given: ParameterValues, _ context: RenderingContext
  ) -> [ParameterConflict] {
    member.clause.parameters.flatMap { parameter -> [ParameterConflict] in
      guard let value = member.values.values[parameter.name],
        let (source, _) = member.values.sources[parameter.name], source != .example
      else { return [] }
      return parameter.orders.compactMap { order in
        known(order, in: member, members, given, context).flatMap { other, earlier in
          ParameterConflict(order.kind, of: parameter, value, than: other, earlier)
        }
      }
    }
  }

  /// What an answer to a parameter's question must go with, as far as it is known.
  func bounds(
    of parameter: ClauseParameter, in member: Member, among members: [Member],
    given: ParameterValues, _ context: RenderingContext
  ) -> [ParameterBound] {
    let from = parameter.orders.compactMap { order in
      known(order, in: member, members, given, context).map { other, value in
        ParameterBound(kind: order.kind, side: .from(other), value: value)
      }
    }
    return from
      + members.flatMap { other in
        other.clause.parameters.flatMap { later in
          ends(of: parameter, before: later, settled(later, in: other)) { order in
            known(order, in: other, members, given, context)?.other.name
          }
        }
      }
      + clauses.filter { clause in !members.contains { $0.clause.id == clause.id } }
      .flatMap(\.parameters).flatMap { later in
        ends(of: parameter, before: later, given[later.name].flatMap { try? later.read($0) }) {
          order in order.others.first?.name
        }
      }
  }

  /// What another parameter's value asks of this one's, which it must come after.
  ///
  /// - Parameter current: The name of what an order is measured against as things are.
  private func ends(
    of parameter: ClauseParameter, before later: ClauseParameter, _ value: ParameterValue?,
    current: (ParameterOrder) -> String?
  ) -> [ParameterBound] {
    guard let value else { return [] }
    return later.orders.filter { order in
      guard let place = order.others.firstIndex(where: { $0.name == parameter.name }) else {
        return false
      }
      // What stands before it in the order counts first, where it has a value.
      let other = current(order).flatMap { name in order.others.firstIndex { $0.name == name } }
      return other.map { place <= $0 } ?? true
    }.map { ParameterBound(kind: $0.kind, side: .upTo(later), value: value) }
  }

  /// The value that somebody decided; what is only proposed gives way to an answer.
  private func settled(_ parameter: ClauseParameter, in member: Member) -> ParameterValue? {
    switch member.values.sources[parameter.name]?.0 {
    case .user, .bringer, .fact: member.values.values[parameter.name]
    case .proposal, .example, .standard, nil: nil
    }
  }

  /// What an order is measured against, and its value; nil where none is known.
  private func known(
    _ order: ParameterOrder, in member: Member, _ members: [Member], _ given: ParameterValues,
    _ context: RenderingContext
  ) -> (other: ParameterOrder.Other, value: ParameterValue)? {
    for other in order.others {
      let asking = [member] + members.filter { $0.clause.id != member.clause.id }
      let owners = asking.filter { $0.clause.parameter(other.name) != nil }
      for owner in owners {
        guard let (source, _) = owner.values.sources[other.name] else { continue }
        guard source != .example, let value = owner.values.values[other.name] else { return nil }
        return (other, value)
      }
      if owners.isEmpty, let value = distant(other.name, given, context) { return (other, value) }
    }
    return nil
  }

  /// The value of a parameter of a clause that is written at another time, or of a day of the tender.
  private func distant(
    _ name: String, _ given: ParameterValues, _ context: RenderingContext
  ) -> ParameterValue? {
    guard let parameter = clauses.lazy.compactMap({ $0.parameter(name) }).first else {
      guard TenderDay(rawValue: name) != nil else { return nil }
      return context.facts[name].flatMap { CalendarDay($0) }.map { .day($0) }
    }
    let fact = parameter.fact.flatMap { context.facts[$0] }
    return (given[name] ?? fact.map { .text($0) }).flatMap { try? parameter.read($0) }
  }
}
