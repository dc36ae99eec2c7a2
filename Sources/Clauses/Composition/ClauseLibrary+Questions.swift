import LibraryFiles

/// One thing to ask the user before a clause can be written.
public struct ClauseQuestion: Sendable, Equatable {
  /// The id of the clause that asks first.
  public let clause: String
  /// What is asked for; a variant is a choice named `variant`.
  public let parameter: ClauseParameter
  /// The name under which the answer is kept; a companion's variant has its clause's id before it.
  public let name: String
  /// What an empty answer gives; nil where there is no such value.
  public let standing: RawValue?
  /// Where that value comes from.
  public let origin: Origin
  /// Another value that the one it has does not go with; then there is no standing one.
  public var conflict: ParameterConflict?
  /// What the tender says itself; nil where it does not, or where nothing in it is asked for.
  public var stated: RawValue?
  /// The values that an answer must go with.
  var bounds: [ParameterBound] = []

  /// Where the value that an empty answer gives comes from.
  public enum Origin: Sendable, Equatable {
    /// The user said so already.
    case user
    /// It is known of the tender.
    case fact
    /// The size of the contract bears it.
    case proposal
    /// It is the clause's own.
    case standard
  }

  /// Whether the buyer must decide: the clause can't be written without it and has no value of its
  /// own, or its file says that it is asked for all the same.
  public var isForBuyer: Bool {
    origin != .user && origin != .fact && parameter.standard == nil
      && (!parameter.isOptional || parameter.isAskedAlone)
  }

  /// Why an answer can't be used, with what would be right; nil where it can.
  public func problem(with answer: RawValue) -> ParameterProblem? {
    do throws(ParameterProblem) {
      let value = try parameter.read(answer)
      if let conflict = conflict(with: answer) {
        return asAnswer(conflict.problem, besides: conflict.other)
      }
      return value == nil && !parameter.isOptional ? asAnswer(parameter.missing) : nil
    } catch {
      return asAnswer(error)
    }
  }

  /// The value that an answer does not go with; nil where it goes with all, or can't be read.
  public func conflict(with answer: RawValue) -> ParameterConflict? {
    guard let value = try? parameter.read(answer) else { return nil }
    return bounds.lazy.compactMap { $0.conflict(with: value, of: parameter) }.first
  }

  /// Whether an answer says another thing than the tender does; two ways to write a name are none.
  public func contradicts(_ answer: RawValue) -> Bool {
    let isExact = parameter.type.isNumeric || [.datum, .manad].contains(parameter.type)
    guard isExact, let stated, let said = try? parameter.read(stated),
      let own = try? parameter.read(answer)
    else { return false }
    return own != said && !LaterAnswer.isMeant(by: answer)
  }

  /// The conflict, told to someone who answers.
  public var clash: ParameterProblem? { conflict.map { asAnswer($0.problem, besides: $0.other) } }

  /// A problem told to someone who answers a question and writes no options.
  ///
  /// - Parameter other: The name of another parameter that it is measured against.
  private func asAnswer(
    _ problem: ParameterProblem, besides other: String? = nil
  ) -> ParameterProblem {
    let example = parameter.example?.written
    let message = Localised.joining([problem.message]) { texts, language in
      var text = texts.joined()
      // Nobody who answers needs the names of parameters, or quotes for a shell.
      if let other { text = text.replacing(" (\(other))", with: "") }
      if let example { text = text.replacing(ClauseParameter.quoted(example), with: example) }
      text = text.replacing("--set \(parameter.name)=", with: "")
      let hint = language.of("Exempel: ", "Example: ")
      guard let example, !text.contains(hint) else { return text }
      return "\(text) \(hint)\(example)"
    }
    return ParameterProblem(parameter: problem.parameter, message: message)
  }
}

extension ClauseLibrary {
  /// What a clause and the companions that its values call for ask, each name once, the clause's
  /// own first; a reference that leads to another clause is not asked for, since it finds its way.
  ///
  /// A later question may fall away, or another come, with the answer to an earlier one.
  public func questions(
    of clause: Clause, values given: ParameterValues, context: RenderingContext,
    usesExamples: Bool = false
  ) -> [ClauseQuestion] {
    let members = members(
      of: clause, given, context, withCompanions: true, usesProposals: true,
      usesExamples: usesExamples)
    let ordered =
      members.filter { $0.clause.id == clause.id } + members.filter { $0.clause.id != clause.id }
    var questions: [ClauseQuestion] = []
    for member in ordered {
      let own = member.clause
      let conflicts = conflicts(of: member, among: members, given: given, context)
      if let question = variantQuestion(of: member, isMain: own.id == clause.id, given) {
        questions.append(question)
      }
      for parameter in own.parameters
      where member.values.isAsked(parameter) && parameter.target == nil
        && member.set[parameter.name] == nil
        && !questions.contains(where: { $0.name == parameter.name })
        && isUseful(parameter, in: member, given, context)
      {
        let source = member.values.sources[parameter.name]
        let conflict = conflicts.first { $0.parameter == parameter.name }
        let isWrong =
          conflict != nil || member.values.problems.contains { $0.parameter == parameter.name }
        questions.append(
          ClauseQuestion(
            clause: own.id, parameter: told(parameter, in: member), name: parameter.name,
            standing: isWrong ? nil : source?.1, origin: .init(source?.0), conflict: conflict,
            stated: parameter.fact.flatMap { context.facts[$0] }.map { .text($0) },
            bounds: bounds(of: parameter, in: member, among: members, given: given, context)))
      }
    }
    return questions
  }

  /// A parameter that speaks of none that the chosen variant does not ask for.
  private func told(_ parameter: ClauseParameter, in member: Member) -> ClauseParameter {
    var told = parameter
    told.orders.removeAll { order in
      order.others.first.flatMap { member.clause.parameter($0.name) }
        .map { !member.values.isAsked($0) } ?? false
    }
    return told
  }

  /// Whether an answer would make a difference to the text.
  ///
  /// It makes none where it stands only in blocks that earlier answers leave out. What must have a
  /// value and has none is asked for all the same.
  private func isUseful(
    _ parameter: ClauseParameter, in member: Member, _ given: ParameterValues,
    _ context: RenderingContext
  ) -> Bool {
    let clause = member.clause
    let values = member.values
    guard parameter.isOptional || values.values[parameter.name] != nil else { return true }
    let isLeftOut = { (section: Section) in
      let isKnown =
        clause.parameter(section.name) == nil || values.values[section.name] != nil
        || given[section.name] != nil || given["\(clause.id).\(section.name)"] != nil
      return isKnown
        && ClauseRenderer.holds(section, values, clause, context) == section.isInverted
    }
    return clause.templates.contains { $0.uses(parameter.name, isLeftOut: isLeftOut) }
      || clause.companions.contains { $0.condition?.name == parameter.name }
  }

  private func variantQuestion(
    of member: Member, isMain: Bool, _ given: ParameterValues
  ) -> ClauseQuestion? {
    let clause = member.clause
    guard clause.variants.count > 1, member.set["variant"] == nil else { return nil }
    let name = isMain ? "variant" : "\(clause.id).variant"
    let choices = clause.variants.map { ClauseParameter.Choice(value: $0.id, text: $0.title) }
    let parameter = ClauseParameter(
      name: name, type: .val,
      title: Localised(
        sv: "Hur texten skrivs", en: "How the text is written"),
      standard: clause.variants.first.map { .text($0.id) }, choices: choices)
    return ClauseQuestion(
      clause: clause.id, parameter: parameter, name: name,
      standing: member.values.variant.map { .text($0) }, origin: .standard)
  }
}

extension ClauseQuestion.Origin {
  fileprivate init(_ source: ClauseValues.Source?) {
    switch source {
    case .user, .bringer: self = .user
    case .fact: self = .fact
    case .proposal: self = .proposal
    case .standard, .example, nil: self = .standard
    }
  }
}
