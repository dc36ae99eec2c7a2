import LibraryFiles

/// Checks what parameters say about each other once all of a clause's are known, the frame's too.
struct OrderCheck {
  let parameters: [ClauseParameter]
  let path: String
  /// Whether a frame gives parameters: an organisation's own one need not have them all.
  let hasFrame: Bool

  /// The parameters, each order with the title of the other.
  ///
  /// - Throws: `LibraryError` with the line of a parameter that names one that does not exist or is
  ///   of another type, or whose example or standard does not go with the other's.
  func found() throws(LibraryError) -> [ClauseParameter] {
    var all: [ClauseParameter] = []
    for var parameter in parameters {
      parameter.orders = parameter.orders.map { $0.found(among: parameters) }
      for order in parameter.orders { try check(order, of: parameter) }
      all.append(parameter)
    }
    return all
  }

  private func check(
    _ order: ParameterOrder, of parameter: ClauseParameter
  ) throws(LibraryError) {
    guard let other = parameters.first(where: { $0.name == order.other }) else {
      if hasFrame { return }
      let names = parameters.map(\.name).filter { $0 != parameter.name }
      let near = NearestName.to(order.other, among: names)
      throw fault(
        "”\(order.other)” är ingen parameter" + (near.map { "; menas ”\($0)”?" } ?? ""), parameter)
    }
    let isComparable =
      order.kind == .atLeast
      ? other.type == parameter.type : other.type == .datum || other.type == .manad
    guard isComparable, other.name != parameter.name else {
      throw fault("”\(parameter.name)” kan inte jämföras med ”\(order.other)”", parameter)
    }
    for (own, its) in [
      (parameter.example ?? parameter.standard, other.example ?? other.standard),
      (parameter.standard, other.standard),
    ] {
      guard let own, let its, let value = try? parameter.read(own),
        let earlier = try? other.read(its),
        let conflict = ParameterConflict(order, of: parameter, value, beside: earlier)
      else { continue }
      throw fault("exemplen går inte ihop: \(conflict.problem.message.sv)", parameter)
    }
  }

  private func fault(_ reason: String, _ parameter: ClauseParameter) -> LibraryError {
    LibraryError(path: path, line: parameter.line, reason: reason)
  }
}
