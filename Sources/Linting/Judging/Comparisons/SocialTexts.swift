import Rules

/// The social conditions of a tender as each of its documents words them.
///
/// Unlike ``Conditions``, which joins what the documents say to judge it as one, this keeps them
/// apart: a contradiction is between two of them.
struct SocialTexts {
  private static let topics = ["employment_condition", "dialogue_condition"]
  private static let companions = ["followup_of_social", "sanction_for_social"]

  /// What one document says.
  struct Text {
    let document: Int
    /// The statements that the condition rests on.
    let evidence: Set<Int>
    let text: ConditionText
  }

  /// The documents that hold a condition, in the order of the tender.
  let all: [Text]

  init(_ tender: Tender, words: ComparisonWords) {
    all = tender.readings.enumerated().compactMap { index, reading in
      func evidence(_ topics: [String]) -> [Int] {
        topics.compactMap(reading.topic).filter { $0.status == .present }
          .flatMap { $0.evidence.map(\.statement) }
      }
      let own = evidence(Self.topics)
      guard !own.isEmpty, !["policy", "other"].contains(reading.facts.documentKind) else {
        return nil
      }
      let text = ConditionText(
        reading.source, evidence: own + evidence(Self.companions), related: words.conditionHeading)
      return Text(document: index, evidence: Set(own), text: text)
    }
  }
}
