import LibraryFiles
import Rules

/// What topics and concepts are called: a reader is shown no key that only files know.
struct RuleNames: Sendable {
  private let topics: [String: Localised]
  private let concepts: [String: String]

  /// The names of a library.
  init(_ library: RuleLibrary) {
    topics = Dictionary(library.topics.map { ($0.topic, $0.title) }) { first, _ in first }
    concepts = Dictionary(zip(library.vocabulary.ids, library.vocabulary.titles)) { first, _ in
      first
    }
  }

  /// The title of a topic; nil for the name of a group.
  func title(of topic: String) -> Localised? { topics[topic] }

  /// A topic within quotation marks.
  func quoted(topic: String, _ words: Wording) -> String {
    "”\(topics[topic].map(words.of) ?? topic)”"
  }

  /// A concept within quotation marks; the vocabulary is Swedish, since it is about Swedish texts.
  func quoted(concept: String) -> String { "”\(concepts[concept] ?? concept)”" }
}
