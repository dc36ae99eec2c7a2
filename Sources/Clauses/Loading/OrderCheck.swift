import LibraryFiles

/// Checks what a clause's parameters say about each other, about those of other clauses and about
/// days of the tender, once all of the library's are known.
struct OrderCheck {
  let clause: Clause
  /// All clauses of the library.
  let library: [Clause]

  /// The parameters, each order with the titles of what it names.
  ///
  /// - Throws: `LibraryError` with the line of a parameter that names what does not exist or is of
  ///   another type, or whose example or standard does not go with the other's.
  func settled() throws(LibraryError) -> [ClauseParameter] {
    var all: [ClauseParameter] = []
    for var parameter in clause.parameters {
      for place in parameter.orders.indices {
        for index in parameter.orders[place].others.indices {
          let order = parameter.orders[place]
          parameter.orders[place].others[index].title = try title(
            of: order.others[index].name, order, parameter)
        }
      }
      all.append(parameter)
    }
    for parameter in all {
      for order in parameter.orders { try checkExamples(order, of: parameter) }
    }
    return all
  }

  /// What the user calls it; nil where a frame of the organisation's own lacks it.
  private func title(
    of name: String, _ order: ParameterOrder, _ parameter: ClauseParameter
  ) throws(LibraryError) -> Localised? {
    guard
      let other = clause.parameter(name) ?? library.lazy.compactMap({ $0.parameter(name) }).first
    else {
      if case .after = order.kind, let day = TenderDay(rawValue: name) { return day.title }
      // An organisation's own frame need not have them all.
      if clause.frame != nil { return nil }
      let names = clause.parameters.map(\.name).filter { $0 != parameter.name }
      let near = NearestName.to(name, among: names + TenderDay.allCases.map(\.rawValue))
      throw fault(
        "”\(name)” är ingen parameter och ingen känd dag" + (near.map { "; menas ”\($0)”?" } ?? ""),
        parameter)
    }
    let isComparable =
      order.kind == .atLeast
      ? other.type == parameter.type : other.type == .datum || other.type == .manad
    guard isComparable, name != parameter.name else {
      throw fault("”\(parameter.name)” kan inte jämföras med ”\(name)”", parameter)
    }
    return other.title
  }

  private func checkExamples(
    _ order: ParameterOrder, of parameter: ClauseParameter
  ) throws(LibraryError) {
    for name in order.others {
      guard let other = clause.parameter(name.name) else { continue }
      for (own, its) in [
        (parameter.example ?? parameter.standard, other.example ?? other.standard),
        (parameter.standard, other.standard),
      ] {
        guard let own, let its, let value = try? parameter.read(own),
          let earlier = try? other.read(its),
          let conflict = ParameterConflict(order.kind, of: parameter, value, than: name, earlier)
        else { continue }
        throw fault("exemplen går inte ihop: \(conflict.problem.message.sv)", parameter)
      }
    }
  }

  private func fault(_ reason: String, _ parameter: ClauseParameter) -> LibraryError {
    LibraryError(path: clause.path, line: parameter.line, reason: reason)
  }
}
