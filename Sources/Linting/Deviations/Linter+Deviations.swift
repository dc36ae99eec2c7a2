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
    let standing = weighing.standing { entry in
      let isRead = entry.document.map { _ in matcher.holds(entry) } ?? false
      let isSpoken = entry.rule.map { !report.silentRules.contains($0) } ?? !report.isNarrowed
      return isSpoken && (isWhole || isRead)
    }
    for rule in rules where isWanted(rule, options) && applies(rule.applies, report.tender, options)
    {
      for (index, part) in rule.parts.enumerated() {
        guard case .deviation(let states) = part.check else { continue }
        for draft in weighing.drafts(of: states, standing) {
          let law = law(of: part, rule, for: report.tender, options)
          kept.append(finish(draft, of: index, rule, law: law, in: report.tender, options))
        }
      }
    }
    var judged = report
    judged.findings = Fingerprint.distinct(Self.sorted(kept), apartFrom: report.findings)
    judged.setAside = aside
    judged.deviationStates = standing
    return judged
  }
}
