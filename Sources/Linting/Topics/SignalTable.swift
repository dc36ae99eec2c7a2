import ParallelWork
import PhraseMatching
import Rules

/// Many signals, tried together in one walk over a document.
struct SignalTable: Sendable {
  private let signals: [SignalReader.Compiled]
  /// For each concept the signals that ask for it.
  private let waiting: GroupedIndices
  /// The groups of concepts that each signal asks for, and the concepts of each group: they are
  /// asked for by the million, and nearly always in vain.
  private let groups: GroupedIndices
  private let members: GroupedIndices

  private let conceptCount: Int

  /// How many signals there are.
  var count: Int { signals.count }

  init(_ signals: [Signal], vocabulary: Vocabulary) {
    self.signals = signals.map { SignalReader.Compiled($0, in: vocabulary) }
    var waiting: [(group: Int32, item: Int32)] = []
    for (index, signal) in self.signals.enumerated() {
      for concept in Set(signal.concepts) { waiting.append((Int32(concept), Int32(index))) }
    }
    self.waiting = GroupedIndices(waiting, groups: vocabulary.count)
    var groups: [(group: Int32, item: Int32)] = []
    var members: [(group: Int32, item: Int32)] = []
    for (index, signal) in self.signals.enumerated() {
      for group in signal.groups {
        members += signal.concepts[group].map { (Int32(groups.count), Int32($0)) }
        groups.append((Int32(index), Int32(groups.count)))
      }
    }
    self.groups = GroupedIndices(groups, groups: self.signals.count)
    self.members = GroupedIndices(members, groups: groups.count)
    conceptCount = vocabulary.count
  }

  /// Tries every signal on every statement that says something of it, in reading order.
  ///
  /// - Parameters:
  ///   - source: The document.
  ///   - report: Is told the index of the signal and what came of it.
  func read(_ source: StatementSource, _ report: (Int, SignalReader.Outcome) -> Void) {
    let count = source.statements.count
    guard count > Self.worthSplitting else {
      for (signal, outcome) in outcomes(of: source, 0..<count) { report(signal, outcome) }
      return
    }
    let (first, second) = inParallel {
      outcomes(of: source, 0..<(count / 2))
    } _: {
      outcomes(of: source, (count / 2)..<count)
    }
    for (signal, outcome) in first { report(signal, outcome) }
    for (signal, outcome) in second { report(signal, outcome) }
  }

  /// A document of so many statements is walked in two halves at the same time.
  private static let worthSplitting = 400

  private func outcomes(
    of source: StatementSource, _ range: Range<Int>
  ) -> [(signal: Int, outcome: SignalReader.Outcome)] {
    let reader = SignalReader(source: source)
    var outcomes: [(signal: Int, outcome: SignalReader.Outcome)] = []
    var tried = [Int32](repeating: -1, count: signals.count)
    var context = ConceptRow(concepts: conceptCount)
    for index in range where source.isContent(source.statements[index]) {
      context.clear()
      source.addContext(of: index, to: &context)
      for mention in source.mentions.indices(in: source.statements[index].words) {
        for place in waiting.places(of: source.mentions.matches[mention].concept) {
          let signal = Int(waiting.item(at: place))
          if tried[signal] == Int32(index) { continue }
          tried[signal] = Int32(index)
          guard isAsked(signal, in: context) else { continue }
          if let outcome = reader.attempt(signals[signal], on: index) {
            outcomes.append((signal, outcome))
          }
        }
      }
    }
    return outcomes
  }

  /// Whether a concept of each of a signal's groups is mentioned.
  private func isAsked(_ signal: Int, in context: ConceptRow) -> Bool {
    for place in groups.places(of: signal) {
      let isSaid = members.places(of: Int(groups.item(at: place))).contains {
        context.has(members.item(at: $0))
      }
      if !isSaid { return false }
    }
    return true
  }
}
