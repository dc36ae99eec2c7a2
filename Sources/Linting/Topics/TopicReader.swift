import PhraseMatching
import Rules

/// Reads every topic of the library in a document.
struct TopicReader: Sendable {
  private let topics: [TopicDefinition]
  private let table: SignalTable
  /// For each signal of the table its topic, and whether it leaves it open.
  private let owners: [(topic: Int, gives: Signal.Gives)]

  init(_ topics: [TopicDefinition], vocabulary: Vocabulary) {
    self.topics = topics
    table = SignalTable(topics.flatMap(\.signals), vocabulary: vocabulary)
    owners = topics.enumerated().flatMap { index, topic in
      topic.signals.map { (index, $0.gives) }
    }
  }

  func read(_ source: StatementSource) -> [TopicReading] {
    var evidence = [[Evidence]](repeating: [], count: topics.count)
    var unclear = [[Evidence]](repeating: [], count: topics.count)
    var rejected = [[RejectedEvidence]](repeating: [], count: topics.count)
    table.read(source) { signal, outcome in
      let owner = owners[signal]
      switch (outcome, owner.gives) {
      case (.given(let found), .present): evidence[owner.topic].append(found)
      case (.given(let found), .unclear): unclear[owner.topic].append(found)
      case (.refused(let near), _): rejected[owner.topic].append(near)
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
