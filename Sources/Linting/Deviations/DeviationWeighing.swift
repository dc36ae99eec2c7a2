import LibraryFiles
import ProcurementLaw
import Rules

/// Weighs the entries of a register against what was found.
struct DeviationWeighing {
  private let register: DeviationRegister
  private let stage: String
  private let today: LegalDate
  /// The places of entries that are about some finding.
  private var matched: Set<Int> = []
  private var inForce: Set<Int> = []
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
      } else if finding.needsDecision(at: stage), entry.decidedBy == nil {
        undecided.append(place)
      } else {
        inForce.insert(place)
        return entry
      }
    }
    for place in ended where self.ended[place] == nil { self.ended[place] = finding }
    for place in undecided where self.undecided[place] == nil { self.undecided[place] = finding }
    return nil
  }

  /// How it stands with each entry.
  ///
  /// - Parameter speaksOf: Whether the run says anything of an entry that no finding matches.
  func standing(speaksOf: (Deviation) -> Bool) -> [DeviationState] {
    register.entries.enumerated().map { place, entry in
      if inForce.contains(place) { return .inForce }
      if undecided[place] != nil { return .undecided }
      if ended[place] != nil { return .expired }
      guard speaksOf(entry) || matched.contains(place) else { return .unknown }
      return entry.hasEnded(on: today) && matched.contains(place) ? .expired : .unmatched
    }
  }

  /// What is to be said of the entries that are in one of some states.
  func drafts(of states: [Check.DeviationState], _ standing: [DeviationState]) -> [Draft] {
    var drafts: [Draft] = []
    for (place, entry) in register.entries.enumerated() {
      if states.contains(.expired), let finding = ended[place] {
        drafts.append(
          draft(entry, at: finding, than: .init(same: entry.until?.description ?? "")))
      }
      if states.contains(.undecided), let finding = undecided[place] {
        drafts.append(draft(entry, at: finding, than: .init(same: entry.by)))
      }
      if states.contains(.unmatched), standing[place] == .unmatched {
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

extension Finding {
  /// Whether it is set aside by a decision only: at publication an error, and what an error of law has
  /// become under another severity, advice excepted.
  public func needsDecision(at stage: String) -> Bool {
    guard stage == "publicering" else { return false }
    return severity == .error || severity == .warning && rule.isBinding(at: stage)
  }
}
