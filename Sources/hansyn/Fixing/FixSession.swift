import Clauses
import Drafting
import Linting
import ProcurementLaw
import Reporting
import Rules
import TenderDocuments

/// A tender that is being mended: its bytes, what was understood, and what was found.
struct FixSession {
  let source: TenderSource
  /// The bytes of each document, in the order of the tender's.
  let bytes: [[UInt8]]
  let report: Linter.Report
  let library: ClauseLibrary
  let fixing: TenderFixing
  /// What suits the tender's size.
  let proposal: Proposal
  /// The figures that the proposal counts with.
  let models: ProportionModels
  private let linter: Linter
  private let options: Linter.Options
  private let law: LawBook
  /// What was set aside in the register beside the tender; nil where there is none.
  private let deviations: TenderDeviations?

  var tender: Tender { report.tender }

  /// Reads and judges the tender behind a path.
  ///
  /// - Throws: `DocumentError` or `FixError` where any document of it can't be read: half a tender
  ///   is not mended.
  init(
    path: String, _ knowledge: Knowledge, facts: FactOptions, only: [String], skip: [String]
  ) throws {
    models = try knowledge.models()
    let standing = models[knowledge.configuration.model.value]
    let listing = TenderSource.list([path], by: knowledge.configuration)
    let run = try TenderRun(knowledge, facts: facts)
    var failures = listing.failures
    guard failures.isEmpty, let source = listing.tenders.first else {
      throw FixError.unreadable(failures)
    }
    let given = run.facts(of: source, &failures)
    guard failures.isEmpty else { throw FixError.unreadable(failures) }
    var bytes: [[UInt8]] = []
    var readings: [DocumentReading] = []
    for path in source.documents {
      let own = try DocumentReader.bytes(ofFile: path)
      readings.append(
        run.reader.read(try DocumentReader.read(bytes: own, path: path), given: given))
      bytes.append(own)
    }
    let tender = Tender(readings)
    let day = run.day(of: tender).0
    deviations = run.deviations(of: source, &failures)
    guard failures.isEmpty else { throw FixError.unreadable(failures) }
    library = try knowledge.clauses()
    law = knowledge.law
    linter = Linter(library: knowledge.rules, law: knowledge.law)
    options = .init(asOf: day, stage: knowledge.stage.rawValue, only: only, skip: skip)
    let found = linter.lint(tender, options: options)
    let judged = deviations?.applied(to: found, by: linter, options) ?? found
    report = judged
    fixing = TenderFixing(
      library: library, law: knowledge.law, reader: run.reader, given: given, tender: tender,
      asOf: day, today: try facts.asOf ?? FactOptions.today())
    proposal = Proposer(
      library: knowledge.rules, models: models, profile: standing, law: knowledge.law, asOf: day
    ).proposal(for: judged.tender.facts, in: judged.tender)
    self.source = source
    self.bytes = bytes
  }

  /// What is to be put in.
  ///
  /// - Throws: As `FixPlanner`.
  func plan(_ wishes: FixWishes) throws -> FixPlan {
    try FixPlanner(library: library, report: report, proposal: proposal, wishes: wishes).plan()
  }

  /// The lines of reasoning behind the values that a plan proposes, by the parameter's name.
  func bases(of plan: FixPlan) -> [String: Proposal.Step] {
    var bases: [String: Proposal.Step] = [:]
    for value in plan.steps.flatMap(\.proposals) { bases[value.name] = value.basis }
    return bases
  }

  /// The texts for the notice that go with a plan.
  ///
  /// - Throws: `ClauseError` where one can't be written with the values.
  func notices(
    of plan: FixPlan, values: ParameterValues, usesExamples: Bool
  ) throws -> [(clause: Clause, draft: Clauses.Draft)] {
    guard TenderFiles.isFolder(source.path) else { return [] }
    return try plan.notices.map { notice in
      let clause = notice.clause
      let names = clause.parameters.map(\.name)
      var own = ParameterValues()
      for name in names { own[name] = values[name] }
      let context = RenderingContext(
        act: tender.facts.act, regime: tender.facts.regime, law: law, asOf: report.asOf,
        facts: notice.facts)
      return (
        clause,
        try library.draft(clause, values: own, context: context, usesExamples: usesExamples)
      )
    }
  }

  /// What is found in the tender with some documents changed.
  func report(with changed: [TenderFixing.Changed]) -> Linter.Report {
    var readings = tender.readings
    for change in changed { readings[change.document] = change.reading }
    let found = linter.lint(Tender(readings), options: options)
    return deviations?.applied(to: found, by: linter, options) ?? found
  }
}
