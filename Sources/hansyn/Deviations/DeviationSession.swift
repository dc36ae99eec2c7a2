import Foundation
import LibraryFiles
import Linting
import ProcurementLaw
import Reporting
import TenderDocuments

/// A tender whose findings are set aside: what was found in it, and what its register says.
struct DeviationSession {
  let knowledge: Knowledge
  let file: DeviationFile
  let register: DeviationRegister
  /// Everything that was found, as if there were no register.
  let found: RunReport
  /// What counts when the register is applied, with what is said of the entries themselves.
  let judged: RunReport
  /// The day on which entries must hold.
  let today: LegalDate
  private let folder: String

  /// Reads and judges the tender.
  ///
  /// - Throws: `Ending.failure` where something could not be read, which is said on standard error.
  init(_ options: DeviationOptions, _ knowledge: Knowledge) async throws {
    self.knowledge = knowledge
    let words = knowledge.words
    guard options.path != "-" || options.register != nil else {
      throw UsageError(
        sv: "för standard in behövs --deviations FIL", en: "standard input needs --deviations FILE",
        see: "hansyn deviations")
    }
    let listing = TenderSource.list([options.path], by: knowledge.configuration)
    let run = try TenderRun(
      knowledge, facts: options.facts,
      deviations: options.register)
    let linter = Linter(library: knowledge.rules, law: knowledge.law)
    let stage = knowledge.stage.rawValue
    found = await run.report(on: listing) { tender, day, _ in
      linter.lint(tender, options: .init(asOf: day, stage: stage))
    }
    guard found.failures.isEmpty, let source = listing.tenders.first,
      let tender = found.tenders.first, let report = tender.verdict
    else {
      RunNotes(words: words, failures: found.failures, skipped: [], done: nil).write(quiet: true)
      throw Ending.failure
    }
    let realToday = try FactOptions.today()
    today = options.facts.asOf ?? realToday
    file = DeviationFile(
      path: options.register ?? source.deviationFile ?? Self.file(beside: source))
    register = try file.read(today: max(today, realToday))
    folder = source.path
    let applied = TenderDeviations(
      register: register, folder: folder, isWhole: source.isWhole || options.register != nil,
      today: today
    ).applied(to: report, by: linter, .init(asOf: tender.asOf, stage: stage))
    judged = found.replacing(verdicts: [applied])
  }

  /// Whether the tender is a folder of documents.
  var isFolder: Bool { (tender?.readings.count ?? 0) > 1 }

  /// The findings, in the order in which they are numbered.
  var findings: [Finding] { found.findings }

  /// Whether a finding counts at the stage as long as nobody is named who decided.
  func needsDecision(_ finding: Finding) -> Bool {
    finding.needsDecision(at: knowledge.stage.rawValue)
  }

  /// The tender.
  var tender: Tender? { found.tenders.first?.tender }

  /// What the register says of a finding already; nil where it counts.
  func entry(for finding: Finding) -> Deviation? {
    judged.tenders.first?.setAside.first {
      $0.finding.fingerprint == finding.fingerprint && $0.finding.document == finding.document
    }?.deviation
  }

  /// The entry that sets a finding aside.
  ///
  /// - Parameter namesDocument: Whether it holds for the document of that name only: a commented copy
  ///   has another name than what it is a copy of.
  func entry(
    _ finding: Finding, reason: String, by: String, role: String?, date: LegalDate,
    until: LegalDate?, decidedBy: String?, decidedOn: LegalDate? = nil, namesDocument: Bool = true
  ) -> Deviation? {
    guard let tender else { return nil }
    let document = tender.readings[finding.document].document
    let place = finding.range.map(document.location)
    return Deviation(
      fingerprint: finding.fingerprint, rule: finding.rule.id,
      section: place.flatMap { $0.section ?? $0.heading }, quote: place?.quote,
      document: document.path == "-" || !namesDocument
        ? nil : DeviationRegister.name(ofDocument: document.path, in: folder),
      reason: reason, by: by, role: role, date: date, until: until, decidedBy: decidedBy,
      decidedOn: decidedOn)
  }

  /// The findings that words mean: their number in the list, their fingerprint or its beginning, or
  /// the id of a rule that has one only.
  ///
  /// - Throws: `UsageError` with the list for words that mean none or several.
  func findings(meant names: [String], _ words: Wording) throws -> [Finding] {
    var meant: [Finding] = []
    for name in names {
      let all = findings
      let found: [Finding]
      if let number = Int(name), name.count < 5 {
        found = all.indices.contains(number - 1) ? [all[number - 1]] : []
      } else if all.contains(where: { $0.rule.id == name.uppercased() }) {
        found = all.filter { $0.rule.id == name.uppercased() }
      } else {
        found = name.count < 4 ? [] : all.filter { $0.fingerprint.hasPrefix(name.lowercased()) }
      }
      guard found.count == 1 else {
        let reason =
          found.isEmpty
          ? Localised(sv: "ingen anmärkning är ”\(name)”", en: "no finding is “\(name)”")
          : Localised(
            sv: "”\(name)” är \(found.count) anmärkningar",
            en: "“\(name)” is \(found.count) findings")
        StandardError.write(list)
        throw UsageError(reason, see: "hansyn deviations add")
      }
      meant += found
    }
    return meant
  }

  /// The findings with their numbers, for choosing one.
  var list: String {
    report.choices
  }

  /// What is said of the register.
  var report: DeviationReport {
    DeviationReport(found: found, judged: judged, register: register, today: today)
  }

  private static func file(beside source: TenderSource) -> String {
    guard !source.isWhole else {
      return (source.path.hasSuffix("/") ? source.path : source.path + "/")
        + DeviationRegister.fileName
    }
    let folder = source.path.lastIndex(of: "/").map { String(source.path[...$0]) } ?? ""
    return folder + DeviationRegister.fileName
  }
}
