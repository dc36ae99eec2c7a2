import LibraryFiles
import ProcurementLaw
import TenderDocuments

extension ClauseLibrary {
  /// Writes a clause with its companions.
  ///
  /// The companions are those that its head names and whose condition holds, and theirs in turn,
  /// without those that already stand in the document. They come in the order of their kinds, each
  /// under its own heading, all under one; what they call each other follows from it.
  ///
  /// - Parameters:
  ///   - clause: The clause.
  ///   - values: What the user gave.
  ///   - context: What the tender and the law give.
  ///   - withCompanions: False for the clause alone.
  ///   - usesExamples: Whether a parameter without a value takes its example.
  /// - Throws: `ClauseError`: every missing and wrong value at once, a provision that can't be
  ///   computed, or a text that does not come out whole.
  public func draft(
    _ clause: Clause, values given: ParameterValues, context: RenderingContext,
    withCompanions: Bool = true, usesExamples: Bool = false
  ) throws(ClauseError) -> Draft {
    var members = members(
      of: clause, given, context, withCompanions: withCompanions, usesExamples: usesExamples)
    var problems: [ParameterProblem] = []
    for index in members.indices {
      resolveReferences(of: &members[index], among: members, context)
      problems += members[index].values.problems
      problems += conflicts(of: members[index], among: members, given: given, context)
        .map(\.problem)
      problems += members[index].values.missing(in: members[index].clause)
    }
    let (unknown, unused) = strangers(in: given, members.map(\.clause))
    problems += unknown
    guard problems.isEmpty else {
      // A parameter that several clauses share is told of once.
      var told: Set<String> = []
      throw .values(
        clause: clause.id,
        problems.filter { told.insert("\($0.parameter)\($0.message.sv)").inserted })
    }
    for member in members {
      try checkFacts(member.clause, context)
      for need in member.clause.law
      where need.isRequired
        && (context.act == nil || context.regime == nil || context.provision(for: need) == nil)
      {
        throw .noProvision(
          clause: member.clause.id, subject: need.subject, act: context.act,
          regime: context.regime)
      }
    }
    return try write(
      members, main: clause, context,
      unused: (unused + idle(in: given, members, context)).sorted { $0.name < $1.name })
  }

  /// The parameters of a clause and its companions that some values leave open: they must have a
  /// value and have neither one of these nor a standard.
  ///
  /// - Parameter context: What decides which companions and references there are.
  public func open(
    _ clause: Clause, given: ParameterValues, context: RenderingContext
  ) -> [ClauseParameter] {
    var members = members(of: clause, given, context, withCompanions: true, usesExamples: false)
    var seen: Set<String> = []
    var open: [ClauseParameter] = []
    for index in members.indices {
      resolveReferences(of: &members[index], among: members, context)
      open += members[index].values.open(in: members[index].clause)
    }
    return open.filter { seen.insert($0.name).inserted }
  }

  /// Every parameter that a clause and its companions may ask for, each once, the clause's own
  /// first; without those that the clause sets for its companions.
  public func parameters(of clause: Clause) -> [ClauseParameter] {
    var parameters = clause.parameters
    var seen: Set<String> = [clause.id]
    var waiting = clause.companions
    while let next = waiting.first {
      waiting.removeFirst()
      guard let companion = self[next.clause], seen.insert(companion.id).inserted else { continue }
      for parameter in companion.parameters
      where next.values[parameter.name] == nil
        && !parameters.contains(where: { $0.name == parameter.name })
      {
        parameters.append(parameter)
      }
      waiting += companion.companions
    }
    return parameters
  }

  private func checkFacts(
    _ clause: Clause, _ context: RenderingContext
  ) throws(ClauseError) {
    if let act = context.act, !clause.acts.isEmpty, !clause.acts.contains(act) {
      let valid = clause.acts.map(\.rawValue).joined(separator: ", ")
      throw .notApplicable(
        clause: clause.id,
        fact: .init(
          sv: "den är skriven för \(valid), inte för \(act.rawValue)",
          en: "it is written for \(valid), not for \(act.rawValue)"))
    }
    if let regime = context.regime, !clause.regimes.isEmpty, !clause.regimes.contains(regime) {
      let when = regime.condition(in: context.act ?? .lou)
      throw .notApplicable(
        clause: clause.id,
        fact: .init(
          sv: "den är inte skriven för upphandling \(when.sv)",
          en: "it is not written for procurement \(Language.en.of(when))"))
    }
  }

  private func write(
    _ members: [Member], main: Clause, _ context: RenderingContext,
    unused: [Draft.Unused]
  ) throws(ClauseError) -> Draft {
    var blocks: [DraftBlock] = []
    let isGroup = members.count > 1
    var title = ""
    var running: RunningHead?
    for member in members {
      let renderer = ClauseRenderer(
        clause: member.clause, values: member.values, context: context)
      do {
        let heading = try renderer.heading()
        let level = isGroup ? 2 : 1
        if member.clause.id == main.id {
          title = isGroup ? main.group ?? heading : heading
        }
        blocks.append(DraftBlock(.heading(level: level), [.init(heading)]))
        blocks += try renderer.body().map { $0.lowered(by: level) }
        guard member.clause.id == main.id else { continue }
        let framed = FramedDocument(renderer: renderer)
        blocks = try framed.head() + blocks + framed.foot()
        running = try framed.running(title: heading)
      } catch let error as MarkdownBlocks.Unsupported {
        throw faulty(
          member.clause,
          [
            .init(
              sv: "”\(error.node)” går inte att skriva i en klausul",
              en: "”\(error.node)” can't be written in a clause")
          ])
      } catch {
        throw faulty(
          member.clause, [(error as? any ExplainedError)?.explanation ?? .init(same: "\(error)")])
      }
    }
    if isGroup { blocks.insert(DraftBlock(.heading(level: 1), [.init(title)]), at: 0) }
    let faults = FinishedText.faults(of: isGroup ? Array(blocks.dropFirst()) : blocks)
    guard faults.isEmpty else { throw faulty(main, faults) }
    return Draft(
      title: ValueMarks.stripped(title), blocks: blocks.map(\.withoutMarks),
      clauses: members.map(\.clause.id),
      variants: Dictionary(
        members.compactMap { member in member.values.variant.map { (member.clause.id, $0) } }
      ) { first, _ in first },
      running: running, values: members.flatMap { values(of: $0, context) },
      examples: choices(members, .example, context), facts: choices(members, .fact, context),
      proposals: choices(members, .proposal, context),
      standards: choices(members, .standard, context), unused: unused)
  }

  private func faulty(_ clause: Clause, _ faults: [Localised]) -> ClauseError {
    .faultyText(clause: clause.id, path: clause.path, faults)
  }

  private func values(of member: Member, _ context: RenderingContext) -> [Draft.Value] {
    member.clause.parameters.compactMap { parameter in
      guard member.values.values[parameter.name] != nil,
        let (source, raw) = member.values.sources[parameter.name],
        isPrinted(parameter.name, in: member, context)
      else { return nil }
      return .init(
        clause: member.clause.id, name: parameter.name, value: raw.written, source: source.told)
    }
  }

  /// What the text takes from a source.
  private func choices(
    _ members: [Member], _ wanted: ClauseValues.Source, _ context: RenderingContext
  ) -> [Draft.Choice] {
    var choices: [String: String] = [:]
    for member in members {
      for (name, (source, raw)) in member.values.sources
      where source == wanted && isPrinted(name, in: member, context) {
        choices[name] = raw.written
      }
    }
    return choices.sorted { $0.key < $1.key }.map { .init(name: $0.key, value: $0.value) }
  }
}

extension DraftBlock {
  /// The block with its heading under one of a level; other blocks as they are.
  fileprivate func lowered(by level: Int) -> DraftBlock {
    guard case .heading(let own) = kind else { return self }
    return DraftBlock(.heading(level: own + level - 1), runs)
  }

  /// The block as the reader sees it.
  fileprivate var withoutMarks: DraftBlock {
    if case .row(let cells) = kind {
      return DraftBlock(.row(cells: cells.map { $0.flatMap(\.withoutMarks) }))
    }
    return DraftBlock(kind, runs.flatMap(\.withoutMarks), role: role)
  }
}

extension ClauseValues.Source {
  /// The source as a draft tells it.
  fileprivate var told: Draft.Value.Source {
    switch self {
    case .user: .given
    case .bringer: .clause
    case .fact: .document
    case .proposal: .proposal
    case .example: .example
    case .standard: .standard
    }
  }
}

extension DraftBlock.Run {
  /// The run as the reader sees it, with the places to fill in as runs of their own.
  fileprivate var withoutMarks: [DraftBlock.Run] {
    ValueMarks.parts(of: text).map { part in
      DraftBlock.Run(part.text, bold: bold, italic: italic, isOpen: part.isOpen)
    }
  }
}
