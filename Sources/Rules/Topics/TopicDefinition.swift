import LibraryFiles

/// When a topic is present in a text.
public struct TopicDefinition: Sendable, Equatable {
  /// The topic's key, for example `employment_condition`.
  public let topic: String
  /// Its name for users.
  public let title: Localised
  /// What counts as present, in words.
  public let definition: String
  /// Concepts that make a reader think of the topic; their rejected mentions are told.
  public let signals: [Signal]
  /// Examples that are present.
  public let present: [Example]
  /// Examples that are not.
  public let absent: [Example]
  /// Examples that leave it open.
  public let unclear: [Example]
  /// Examples that we know we get wrong.
  public let knownMisses: [Example]
  /// The file.
  public let path: String

  static func read(_ file: LibraryFile) throws(LibraryError) -> TopicDefinition {
    let reader = try MappingReader(file.root, path: file.path)
    var signals: [Signal] = []
    for node in try reader.nodes("signals") {
      signals.append(try Signal.read(node, path: file.path, duty: .shall))
    }
    let topic = TopicDefinition(
      topic: try reader.text("topic"), title: try Localised.read("title", from: reader),
      definition: try reader.text("definition"), signals: signals,
      present: try Example.readAll("present", from: reader),
      absent: try Example.readAll("absent", from: reader),
      unclear: try Example.readAll("unclear", from: reader),
      knownMisses: try Example.readAll("known_miss", from: reader), path: file.path)
    try reader.finish()
    return topic
  }
}
