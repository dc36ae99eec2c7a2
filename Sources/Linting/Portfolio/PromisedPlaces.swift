/// What the employment condition of a tender promises, in numbers.
public struct PromisedPlaces: Sendable, Equatable {
  /// How many places.
  public let places: Int?
  /// Months of full-time work, where the condition counts in them.
  public let fullTimeMonths: Int?

  /// The kinds of documents that demand nothing.
  private static let others: Set<String> = ["policy", "other"]

  /// Reads what a tender promises; nil where its condition gives no number.
  ///
  /// A condition that stands in several documents is one: the document that promises most counts.
  /// Policies promise nothing.
  public init?(of tender: Tender) {
    let demands = tender.readings.compactMap { reading -> ProportionalityFormula.Demand? in
      guard let topic = reading.topic("employment_condition"), topic.status == .present,
        !Self.others.contains(reading.facts.documentKind ?? "")
      else { return nil }
      return DemandReader(source: reading.source, extent: nil, facts: tender.facts)
        .read(evidence: topic.evidence.map(\.statement), text: [])?.demand
    }
    // More than this is a misreading, and a sum over an archive would show nothing else.
    let places = demands.compactMap(\.placesInAll).filter { $0 >= 1 && $0 <= 1000 }.max()
    let months = demands.compactMap(\.fullTimeMonths).filter { $0 >= 1 && $0 <= 10000 }.max()
    guard places != nil || months != nil else { return nil }
    self.places = places.map { Int($0) }
    fullTimeMonths = months.map { Int($0) }
  }
}
