import PhraseMatching
import Rules

/// Tries signals on the statements of a document.
struct SignalReader {
  /// A signal with its concepts by index; a class, since a walk hands it around by the million.
  final class Compiled: Sendable {
    let signal: Signal
    /// What must be said, group after group: one concept of each group.
    let concepts: [Int]
    /// Where each group stands among the concepts.
    let groups: [Range<Int>]
    let lacks: [Int]
    let heading: [Int]
    let lacksHeading: [Int]
    let nearby: [Int]
    let lacksNearby: [Int]

    init(_ signal: Signal, in vocabulary: Vocabulary) {
      func indices(_ names: [String]) -> [Int] { names.compactMap(vocabulary.index(of:)) }
      self.signal = signal
      var concepts: [Int] = []
      groups = signal.says.map { names in
        let start = concepts.count
        concepts += indices(names)
        return start..<concepts.count
      }
      self.concepts = concepts
      lacks = indices(signal.lacks)
      heading = indices(signal.heading)
      lacksHeading = indices(signal.lacksHeading)
      nearby = indices(signal.nearby)
      lacksNearby = indices(signal.lacksNearby)
    }
  }

  /// What came of trying a signal on a statement.
  enum Outcome: Sendable {
    case given(Evidence)
    case refused(RejectedEvidence)
  }

  let source: StatementSource

  /// Tries a signal; nil where the statement does not say what the signal asks for.
  ///
  /// Whoever asks knows already that the statement's context has a concept of each group.
  func attempt(_ compiled: Compiled, on index: Int) -> Outcome? {
    // What costs little is asked first: most signals fail at that.
    if source.saysAny(compiled.lacks, in: index) { return nil }
    if !compiled.heading.isEmpty, !source.headingSaysAny(compiled.heading, above: index) {
      return nil
    }
    if !compiled.lacksHeading.isEmpty, source.headingSaysAny(compiled.lacksHeading, above: index) {
      return nil
    }
    if !compiled.nearby.isEmpty, !source.saysAny(compiled.nearby, near: index) { return nil }
    if !compiled.lacksNearby.isEmpty, source.saysAny(compiled.lacksNearby, near: index) {
      return nil
    }
    let statement = source.statements[index]
    let signal = compiled.signal
    var found: [Range<Int>] = []
    var isOwn = false
    for group in compiled.groups {
      guard
        let words = source.mention(
          of: compiled.concepts[group], in: index, near: found.first)
      else { return nil }
      if statement.words.contains(words.lowerBound) { isOwn = true }
      found.append(words)
    }
    guard isOwn, let anchor = found.first else { return nil }
    let own = found.filter { statement.words.contains($0.lowerBound) }
    let span = span(of: own)
    if let within = signal.within, span.count > within { return nil }
    if signal.sameClause, own.count > 1, source.isParted(own[0], own[1]) { return nil }
    let force = source.forces.force(of: index, at: anchor)
    let passage = source.offsets(of: span)
    if let reason = refusal(signal, force: force, section: source.kind(of: statement)) {
      return .refused(
        RejectedEvidence(statement: index, passage: passage, reason: reason, note: nil))
    }
    return .given(Evidence(statement: index, passage: passage, force: force, signal: signal.id))
  }

  private func span(of found: [Range<Int>]) -> Range<Int> {
    let start = found.map(\.lowerBound).min() ?? 0
    let end = found.map(\.upperBound).max() ?? start
    return start..<end
  }

  private func refusal(
    _ signal: Signal, force: Force, section: SectionKind?
  ) -> RejectedEvidence.Reason? {
    switch signal.negated {
    case .reject: if force.isNegated { return .negated }
    case .only: if !force.isNegated { return .weak }
    case .accept: break
    }
    if let section {
      if signal.notSections.contains(section) {
        return section == .background || section == .policy || section == .history
          ? .background : .wrongSection
      }
    }
    if !signal.sections.isEmpty, !signal.sections.contains(where: { $0 == section }) {
      return .wrongSection
    }
    switch signal.duty {
    case .any: break
    case .shall: if !binds(force, in: section) { return .weak }
    case .weak: if force.modality != .should && force.modality != .may { return .weak }
    }
    switch signal.subject {
    case .any: return nil
    case .supplier: return force.subject == .buyer ? .wrongSubject : nil
    case .bidder: return force.subject == .bidder ? nil : .wrongSubject
    case .buyer: return force.subject == .supplier ? .wrongSubject : nil
    }
  }

  /// Whether a statement binds: by its words, or as plain present in a text of undertakings.
  private func binds(_ force: Force, in section: SectionKind?) -> Bool {
    if force.modality == .shall { return true }
    guard force.modality == .none else { return false }
    switch section {
    case .contract, .specification, .followup, .sanction: return force.subject != .buyer
    case nil: return force.subject == .supplier
    default: return false
    }
  }
}
