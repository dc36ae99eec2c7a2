import PhraseMatching
import Rules

/// Reads every topic of the library in a document.
struct TopicReader: Sendable {
  private struct Entry: Sendable {
    let topic: Int
    let compiled: SignalReader.Compiled
  }

  private let topics: [TopicDefinition]
  private let entries: [Entry]
  /// For each concept the signals that ask for it.
  private let waiting: [[Int]]

  init(_ topics: [TopicDefinition], vocabulary: Vocabulary) {
    self.topics = topics
    var entries: [Entry] = []
    var waiting = [[Int]](repeating: [], count: vocabulary.concepts.count)
    for (index, topic) in topics.enumerated() {
      for signal in topic.signals {
        let compiled = SignalReader.Compiled(signal, in: vocabulary)
        for concept in Set(compiled.says.flatMap { $0 }) { waiting[concept].append(entries.count) }
        entries.append(Entry(topic: index, compiled: compiled))
      }
    }
    self.entries = entries
    self.waiting = waiting
  }

  func read(_ source: StatementSource) -> [TopicReading] {
    let reader = SignalReader(source: source)
    var evidence = [[Evidence]](repeating: [], count: topics.count)
    var unclear = [[Evidence]](repeating: [], count: topics.count)
    var rejected = [[RejectedEvidence]](repeating: [], count: topics.count)
    var tried = [Int](repeating: -1, count: entries.count)
    for (index, statement) in source.statements.enumerated() where source.isContent(statement) {
      for mention in source.mentions.indices(in: statement.words) {
        for entry in waiting[source.mentions.matches[mention].concept] where tried[entry] != index {
          tried[entry] = index
          let compiled = entries[entry].compiled
          switch reader.attempt(compiled, on: index) {
          case .given(let found):
            if compiled.signal.gives == .present {
              evidence[entries[entry].topic].append(found)
            } else {
              unclear[entries[entry].topic].append(found)
            }
          case .refused(let near): rejected[entries[entry].topic].append(near)
          case nil: break
          }
        }
      }
    }
    return topics.indices.map { topic in
      let found = evidence[topic].isEmpty ? unclear[topic] : evidence[topic]
      let settled = Set(found.map(\.statement))
      return TopicReading(
        topic: topics[topic].topic,
        status: !evidence[topic].isEmpty ? .present : unclear[topic].isEmpty ? .absent : .unclear,
        evidence: Self.firstOfEach(found, by: \.statement),
        rejected: Self.firstOfEach(rejected[topic], by: \.statement)
          .filter { !settled.contains($0.statement) })
    }
  }

  private static func firstOfEach<Item>(_ items: [Item], by key: (Item) -> Int) -> [Item] {
    var seen: Set<Int> = []
    return items.filter { seen.insert(key($0)).inserted }
  }
}
