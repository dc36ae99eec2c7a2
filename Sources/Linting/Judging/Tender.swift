import Rules

/// One procurement: the readings of its documents.
public struct Tender: Sendable {
  /// The readings, in the order of the paths.
  public let readings: [DocumentReading]
  /// What is known of the tender from all its documents together.
  public let facts: Facts

  /// Makes a tender.
  public init(_ readings: [DocumentReading]) {
    self.readings = readings
    facts = readings.dropFirst().reduce(readings.first?.facts ?? Facts()) {
      $0.completed(by: $1.facts)
    }
  }

  /// Whether a topic is present in any document.
  func has(_ topic: String) -> Bool {
    readings.contains { $0.topic(topic)?.status == .present }
  }
}
