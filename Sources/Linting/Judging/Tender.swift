import LibraryFiles
import ProcurementLaw
import Rules

/// One procurement: the readings of its documents.
public struct Tender: Sendable {
  /// The readings, in the order of the paths.
  public let readings: [DocumentReading]
  /// What is known of the tender from all its documents together.
  public private(set) var facts: Facts
  /// Facts that the documents, or passages of one, give in more than one way.
  public let conflicts: [FactConflict]

  /// Makes a tender.
  public init(_ readings: [DocumentReading]) {
    self.readings = readings
    (facts, conflicts) = FactJoin(readings.map(\.facts), deriver: readings.first?.deriver).joined()
  }

  /// The tender with the first of some targets that is about it as its fact `policyTarget`.
  ///
  /// What the user says of the target wins.
  public func aimed(at targets: [PolicyTarget]) -> Tender {
    guard facts.value(of: "policyTarget") == nil,
      let target = targets.first(where: { $0.includes(facts.value) })
    else { return self }
    var tender = self
    tender.facts = facts.completed(
      by: Facts(read: [
        Fact(
          key: "policyTarget", value: target.text.sv,
          origin: .derived(
            Localised(sv: "profilen \(target.origin)", en: "profile \(target.origin)")))
      ]))
    return tender
  }

  /// The day that the tender bears, and the index of the document that does: the latest, since a tender
  /// is as new as the newest of its documents, and a policy or an annex tells nothing where others do.
  public var ownDay: (date: LegalDate, document: Int)? {
    let dated = readings.indices.compactMap { index in
      readings[index].facts.date.map { (date: $0, document: index) }
    }
    let own = dated.filter {
      !["policy", "other"].contains(readings[$0.document].facts.documentKind ?? "")
    }
    return (own.isEmpty ? dated : own).enumerated()
      .max { ($0.element.date, -$0.offset) < ($1.element.date, -$1.offset) }?.element
  }

  /// Whether a topic is present in any document.
  public func has(_ topic: String) -> Bool {
    readings.contains { $0.topic(topic)?.status == .present }
  }

  /// Whether one of some topics is present, or nothing is asked for.
  func hasAny(ofWanted topics: [String]) -> Bool {
    topics.isEmpty || topics.contains(where: has)
  }

  /// The indices of the documents of some kinds; all of them where no kind is asked for.
  func documents(of kinds: [String]) -> [Int] {
    readings.indices.filter { index in
      kinds.isEmpty || readings[index].facts.documentKind.map(kinds.contains) ?? false
    }
  }

  /// The first passage that gives one of some topics.
  func firstEvidence(of topics: [String]) -> Finding.Passage? {
    for (document, reading) in readings.enumerated() {
      let evidence = topics.compactMap(reading.topic).filter { $0.status == .present }
        .compactMap(\.evidence.first).min { $0.statement < $1.statement }
      guard let evidence else { continue }
      return .init(
        document: document, range: reading.statements[evidence.statement].range,
        what: .init(same: reading.document.string(evidence.passage)))
    }
    return nil
  }

  /// Whether content of any document mentions one of some concepts.
  func says(_ concepts: [Int]) -> Bool {
    !concepts.isEmpty && readings.contains { $0.source.contentSays(concepts) }
  }
}
