import PhraseMatching
import Rules

/// Many signals, tried together in one walk over a document.
struct SignalTable: Sendable {
  private let signals: [SignalReader.Compiled]
  /// For each concept the signals that ask for it.
  private let waiting: [[Int]]

  /// How many signals there are.
  var count: Int { signals.count }

  init(_ signals: [Signal], vocabulary: Vocabulary) {
    self.signals = signals.map { SignalReader.Compiled($0, in: vocabulary) }
    var waiting = [[Int]](repeating: [], count: vocabulary.concepts.count)
    for (index, signal) in self.signals.enumerated() {
      for concept in Set(signal.says.flatMap { $0 }) { waiting[concept].append(index) }
    }
    self.waiting = waiting
  }

  /// Tries every signal on every statement that says something of it, in reading order.
  ///
  /// - Parameters:
  ///   - source: The document.
  ///   - report: Is told the index of the signal and what came of it.
  func read(_ source: StatementSource, _ report: (Int, SignalReader.Outcome) -> Void) {
    let reader = SignalReader(source: source)
    var tried = [Int](repeating: -1, count: signals.count)
    for (index, statement) in source.statements.enumerated() where source.isContent(statement) {
      for mention in source.mentions.indices(in: statement.words) {
        for signal in waiting[source.mentions.matches[mention].concept] where tried[signal] != index
        {
          tried[signal] = index
          if let outcome = reader.attempt(signals[signal], on: index) { report(signal, outcome) }
        }
      }
    }
  }
}
