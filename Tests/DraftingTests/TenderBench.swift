import Clauses
import Drafting
import Linting
import ProcurementLaw
import Rules
import TenderDocuments
import Testing

/// A tender that is read, judged and mended in memory.
struct TenderBench {
  let rules: RuleLibrary
  let law: LawBook
  let library: ClauseLibrary
  let today: LegalDate
  let facts: Facts
  let form: TrialForm
  let sources: [[UInt8]]
  let report: Linter.Report

  /// - Parameter texts: The documents in Markdown, by their names without a suffix.
  init(
    _ texts: [String: String], _ facts: [String: String] = [:], _ form: TrialForm = .markdown
  ) throws {
    rules = try #require(Shipped.rules)
    law = try #require(Shipped.law)
    library = try #require(Shipped.clauses)
    today = try #require(Shipped.today)
    self.form = form
    self.facts = Facts(facts.filter { !$0.value.isEmpty })
    let files = texts.sorted { $0.key < $1.key }
    sources = try files.map { try form.bytes($0.value) }
    let reader = TenderReader(rules, law: law, asOf: today)
    var readings: [DocumentReading] = []
    for (file, source) in zip(files, sources) {
      let document = try DocumentReader.read(bytes: source, path: form.path(file.key))
      readings.append(reader.read(document, given: self.facts))
    }
    report = Linter(library: rules, law: law)
      .lint(Tender(readings), options: .init(asOf: today))
  }

  func plan(_ wishes: FixWishes = FixWishes()) throws -> FixPlan {
    try FixPlanner(library: library, report: report, proposal: proposal(), wishes: wishes).plan()
  }

  func proposal() throws -> Proposal {
    Proposer(library: rules, models: try #require(Shipped.models), law: law, asOf: today)
      .proposal(for: report.tender.facts, in: report.tender)
  }

  func apply(_ plan: FixPlan, strikes: Bool = false) throws -> [TenderFixing.Changed] {
    try TenderFixing(
      library: library, law: law, reader: TenderReader(rules, law: law, asOf: today),
      given: facts, tender: report.tender, asOf: today
    ).apply(
      plan, to: sources, values: ParameterValues(), usesExamples: true, revision: form.revision,
      strikes: strikes
    ).changed
  }

  /// What is found in the tender with some documents changed, as they are read from their bytes.
  func findings(with changed: [TenderFixing.Changed]) throws -> [Finding] {
    let reader = TenderReader(rules, law: law, asOf: today)
    var readings = report.tender.readings
    for change in changed {
      let path = readings[change.document].document.path
      readings[change.document] = reader.read(
        try DocumentReader.read(bytes: change.bytes, path: path), given: facts)
    }
    return Linter(library: rules, law: law)
      .lint(Tender(readings), options: .init(asOf: today)).findings
  }
}
