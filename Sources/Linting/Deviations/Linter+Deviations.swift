import LibraryFiles
import ProcurementLaw
import Rules

extension Linter {
  /// A report without the findings that somebody has set aside, and with what is to be said of the
  /// entries themselves.
  ///
  /// - Parameters:
  ///   - report: What was found.
  ///   - register: The entries.
  ///   - folder: The tender's folder; nil where the document stands for itself.
  ///   - isWhole: Whether all documents were read that the register is about: else an entry that
  ///     names no document may be about another one.
  ///   - today: The day on which entries must hold.
  ///   - options: Those that the report was made with.
  public func settingAside(
    _ report: Report, by register: DeviationRegister, folder: String? = nil, isWhole: Bool,
    today: LegalDate, options: Options
  ) -> Report {
    let matcher = DeviationMatcher(tender: report.tender, folder: folder)
    var weighing = DeviationWeighing(register: register, stage: options.stage, today: today)
    var kept: [Finding] = []
    var aside: [SetAside] = report.setAside
    for finding in report.findings {
      if let entry = weighing.entry(settingAside: finding, matcher) {
        aside.append(SetAside(finding: finding, ground: .deviation(entry)))
      } else {
        kept.append(finding)
      }
    }
    for rule in rules where isWanted(rule, options) && applies(rule.applies, report.tender, options)
    {
      for (index, part) in rule.parts.enumerated() {
        guard case .deviation(let states) = part.check else { continue }
        for draft in weighing.drafts(
          of: states, isWhole: isWhole, matcher,
          speaksOf: { $0.rule.map { !report.silentRules.contains($0) } ?? !report.isNarrowed })
        {
          let law = law(of: part, rule, for: report.tender, options)
          kept.append(finish(draft, of: index, rule, law: law, in: report.tender, options))
        }
      }
    }
    var judged = report
    judged.findings = Fingerprint.distinct(Self.sorted(kept), apartFrom: report.findings)
    judged.setAside = aside
    return judged
  }
}

/// Weighs the entries of a register against what was found.
struct DeviationWeighing {
  private let register: DeviationRegister
  private let stage: String
  private let today: LegalDate
  /// The places of entries that are about some finding.
  private var matched: Set<Int> = []
  /// Findings that an entry no longer sets aside, and those that it never may, by the entry's place.
  private var ended: [Int: Finding] = [:]
  private var undecided: [Int: Finding] = [:]

  init(register: DeviationRegister, stage: String, today: LegalDate) {
    self.register = register
    self.stage = stage
    self.today = today
  }

  /// The entry that sets a finding aside; nil where none does.
  mutating func entry(settingAside finding: Finding, _ matcher: DeviationMatcher) -> Deviation? {
    var ended: [Int] = []
    var undecided: [Int] = []
    for (place, entry) in register.entries.enumerated() where matcher.matches(entry, finding) {
      matched.insert(place)
      if entry.hasEnded(on: today) {
        ended.append(place)
      } else if stage == "publicering", finding.severity == .error, entry.decidedBy == nil {
        undecided.append(place)
      } else {
        return entry
      }
    }
    for place in ended where self.ended[place] == nil { self.ended[place] = finding }
    for place in undecided where self.undecided[place] == nil { self.undecided[place] = finding }
    return nil
  }

  /// What is to be said of the entries that are in one of some states.
  func drafts(
    of states: [Check.DeviationState], isWhole: Bool, _ matcher: DeviationMatcher,
    speaksOf: (Deviation) -> Bool
  ) -> [Draft] {
    var drafts: [Draft] = []
    for (place, entry) in register.entries.enumerated() {
      if states.contains(.expired), let finding = ended[place] {
        drafts.append(
          draft(entry, at: finding, than: .init(same: entry.until?.description ?? "")))
      }
      if states.contains(.undecided), let finding = undecided[place] {
        drafts.append(draft(entry, at: finding, than: .init(same: entry.by)))
      }
      let isRead = entry.document.map { _ in matcher.holds(entry) } ?? false
      if states.contains(.unmatched), !matched.contains(place), isWhole || isRead, speaksOf(entry) {
        drafts.append(draft(entry, at: nil, than: .init(same: entry.by)))
      }
    }
    return drafts
  }

  private func draft(_ entry: Deviation, at finding: Finding?, than text: Localised) -> Draft {
    var draft = Draft(document: finding?.document ?? 0, range: finding?.range)
    let rule = entry.rule ?? finding?.rule.id ?? entry.fingerprint ?? ""
    let section = entry.section
    draft.slots = [
      .hit: Localised(
        sv: section.map { "\(rule) i \(Draft.quoted($0))" } ?? rule,
        en: section.map { "\(rule) in \(Draft.quoted($0))" } ?? rule),
      .docA: Localised(
        sv: "\(register.path), rad \(entry.line)", en: "\(register.path), line \(entry.line)"),
      .a: text,
    ]
    return draft
  }
}
