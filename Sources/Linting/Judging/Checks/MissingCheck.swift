import Rules

/// None of some topics is present in the tender.
struct MissingCheck {
  let check: Check.Missing
  let suitable: Int?
  /// Concepts anywhere in the tender that settle the matter: a reasoned decision against it.
  let unless: [Int]

  func run(on tender: Tender) -> Verdict {
    if check.topics.contains(where: tender.has) { return .judged([]) }
    guard check.wherePresent.isEmpty || check.wherePresent.contains(where: tender.has) else {
      return .notApplicable
    }
    if says(unless, tender) { return .judged([]) }
    // What a wish, a policy or a denial says of the topic is told: it shows what was read.
    var rejected: [Finding.Rejected] = []
    for (document, reading) in tender.readings.enumerated() {
      for topic in check.topics.compactMap(reading.topic) {
        for near in topic.rejected.prefix(3) {
          rejected.append(
            Finding.Rejected(
              passage: .init(
                document: document, range: reading.statements[near.statement].range,
                what: near.note ?? ""), reason: near.reason))
        }
      }
    }
    if check.onlyWhereSuitable, !isSuitable(tender) { return .notApplicable }
    guard let place = place(in: tender) else { return .notApplicable }
    return .judged([Draft(document: place, range: nil, rejected: Array(rejected.prefix(5)))])
  }

  private func says(_ concepts: [Int], _ tender: Tender) -> Bool {
    guard !concepts.isEmpty else { return false }
    return tender.readings.contains { reading in
      reading.source.statements.indices.contains {
        reading.source.isContent(reading.source.statements[$0])
          && reading.source.saysItself(concepts, in: $0)
      }
    }
  }

  /// The document where a condition belongs: the contract, else the terms, else the specification.
  private func place(in tender: Tender) -> Int? {
    for kind in ["contract_draft", "procurement_terms", "specification", "direct_award_request"] {
      if let index = tender.readings.firstIndex(where: { $0.facts.documentKind == kind }) {
        return index
      }
    }
    return tender.readings.firstIndex { $0.facts.documentKind == nil }
  }

  /// Whether what is bought suits: it says so in a heading or early in the text.
  private func isSuitable(_ tender: Tender) -> Bool {
    guard let suitable else { return false }
    return tender.readings.contains { reading in
      let source = reading.source
      let early = source.statements.prefix(25).last?.words.upperBound ?? 0
      return source.mentions.matches.contains { mention in
        guard mention.concept == suitable else { return false }
        if mention.words.lowerBound < early { return true }
        let offset = Int(source.text.words[mention.words.lowerBound].start)
        return source.document.blockIndex(at: offset)
          .map { source.document.blocks[$0].headingLevel != nil } ?? false
      }
    }
  }
}
