import LibraryFiles

/// A day that another one must not come before, or not after.
struct DateBound: Sendable, Equatable {
  /// What the day is called.
  let title: Localised
  let day: CalendarDay
  /// Whether it is the first that is allowed; else the last.
  let isFirst: Bool

  /// Why a day does not suit; nil where it does.
  func problem(with day: CalendarDay, of parameter: ClauseParameter) -> ParameterProblem? {
    guard isFirst ? day < self.day : self.day < day else { return nil }
    let (own, other) = (day.inWords, self.day.inWords)
    let name = Language.en.of(title)
    return isFirst
      ? parameter.problem(
        sv: "\(own) är före \(title.sv) (\(other)). Ange den dagen eller en senare.",
        en: "\(own) is before \(name) (\(other)). Give that day or a later one.")
      : parameter.problem(
        sv: "\(own) är efter \(title.sv) (\(other)). Ange den dagen eller en tidigare.",
        en: "\(own) is after \(name) (\(other)). Give that day or an earlier one.")
  }
}

extension ClauseLibrary {
  /// The days that a parameter's day must keep within, as far as they are known.
  ///
  /// - Parameters:
  ///   - members: The clauses that are written together.
  ///   - given: What the user gave, also for clauses that are written at another time.
  func dateBounds(
    of parameter: ClauseParameter, among members: [Member], given: ParameterValues,
    _ context: RenderingContext
  ) -> [DateBound] {
    guard parameter.type == .datum else { return [] }
    let earlier = parameter.notBefore.compactMap { name in
      bound(name, isFirst: true, among: members, given, context)
    }
    let later = clauses.flatMap(\.parameters).filter { $0.notBefore.contains(parameter.name) }
      .compactMap { bound($0.name, isFirst: false, among: members, given, context) }
    return earlier + later
  }

  private func bound(
    _ name: String, isFirst: Bool, among members: [Member], _ given: ParameterValues,
    _ context: RenderingContext
  ) -> DateBound? {
    for member in members {
      guard let parameter = member.clause.parameter(name),
        let (source, _) = member.values.sources[name], source != .example,
        case .day(let day) = member.values.values[name]
      else { continue }
      return DateBound(title: parameter.title, day: day, isFirst: isFirst)
    }
    guard let parameter = clauses.lazy.compactMap({ $0.parameter(name) }).first else { return nil }
    let written = given[name]?.written ?? parameter.fact.flatMap { context.facts[$0] }
    guard let day = written.flatMap({ CalendarDay($0) }) else { return nil }
    return DateBound(title: parameter.title, day: day, isFirst: isFirst)
  }

  /// The days of a clause that come in the wrong order.
  func misplacedDays(
    of member: Member, among members: [Member], given: ParameterValues,
    _ context: RenderingContext
  ) -> [ParameterProblem] {
    member.clause.parameters.compactMap { parameter in
      guard !parameter.notBefore.isEmpty,
        let (source, _) = member.values.sources[parameter.name], source != .example,
        case .day(let day) = member.values.values[parameter.name]
      else { return nil }
      return dateBounds(of: parameter, among: members, given: given, context)
        .filter(\.isFirst).lazy.compactMap { $0.problem(with: day, of: parameter) }.first
    }
  }
}
