import LibraryFiles
import ProcurementLaw
import Rules

/// A social condition stands in the terms or the specification, and the contract draft has neither
/// it nor a reference to it.
struct IncorporationComparison: TenderCheck {
  private static let topics = [
    "employment_condition", "dialogue_condition", "labour_law_conditions", "code_of_conduct_ilo",
    "antidiscrimination_condition",
  ]

  let words: ComparisonWords
  /// What each topic is called.
  let titles: [String: Localised]

  func run(on tender: Tender, asOf: LegalDate, _ cache: inout ConditionCache) -> Verdict {
    let contracts = tender.documents(of: ["contract_draft"])
    let others = tender.documents(of: ["procurement_terms", "specification"])
    let isAnywhere = Self.topics.contains { topic in
      others.contains { tender.readings[$0].topic(topic)?.status == .present }
    }
    guard isAnywhere, tender.readings.count > 1 else { return .notApplicable }
    guard !contracts.isEmpty else { return .notJudged(lacksDocuments: ["contract_draft"]) }
    let readings = tender.readings
    // In works under the standard forms the administrative terms are contract documents.
    if tender.says(words.standardForm) { return .judged([]) }
    var drafts: [Draft] = []
    for topic in Self.topics {
      if contracts.contains(where: { isGiven(topic, in: readings[$0]) }) { continue }
      guard let document = others.first(where: { readings[$0].topic(topic)?.status == .present }),
        let evidence = readings[document].topic(topic)?.evidence.first,
        let contract = contracts.first
      else { continue }
      let statement = readings[document].statements[evidence.statement]
      // A notice that terms are in force at the tender stage only is no contract condition.
      if evidence.force.subject == .bidder { continue }
      let isIncorporated =
        contracts.contains { readings[$0].source.contentSays(words.incorporation) }
        || readings[document].source.contentSays(words.incorporation)
      var draft = Draft(document: document, range: statement.range)
      let title = titles[topic] ?? Localised(same: topic)
      draft.hit = readings[document].document.string(evidence.passage)
      draft.slots = [
        .a: title.uncapitalised, .b: title.uncapitalised, .docA: tender.name(of: document),
        .docB: tender.name(of: contract),
      ]
      draft.related = [
        .init(
          document: contract, range: readings[contract].document.blocks.first?.range ?? 0..<0,
          what: .init(
            sv: "avtalsutkastet, där villkoret saknas",
            en: "the contract draft, which lacks the condition"))
      ]
      if isIncorporated { draft.severity = .info }
      drafts.append(draft)
    }
    return .judged(drafts)
  }

  /// Whether a contract has a condition of some topic, or refers to it.
  private func isGiven(_ topic: String, in contract: DocumentReading) -> Bool {
    guard let reading = contract.topic(topic) else { return false }
    return reading.status != .absent || contract.source.contentSays(words.byReference)
  }
}

extension Localised {
  /// With a small first letter, for the middle of a sentence; abbreviations keep theirs.
  var uncapitalised: Localised {
    func lowered(_ text: String) -> String {
      guard text.dropFirst().first?.isUppercase != true else { return text }
      return text.prefix(1).lowercased() + text.dropFirst()
    }
    return Localised(read: lowered(sv), en: en.map(lowered))
  }
}
