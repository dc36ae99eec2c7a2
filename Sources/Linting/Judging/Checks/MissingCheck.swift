import LibraryFiles
import ProcurementLaw
import Rules

/// Something that a tender must have is not there.
struct MissingCheck: TenderCheck {
  let check: Check.Missing
  let says: [Int]
  let whenSays: [Int]
  let suitable: Int?
  /// Concepts anywhere in the tender that settle the matter: a reasoned decision against it.
  let unless: [Int]
  /// The kinds of document that the rule is about, before all others.
  let homes: [String]

  /// The document where a condition belongs: the contract, else the terms, else the specification.
  private static let usualHomes = [
    "contract_draft", "procurement_terms", "specification", "direct_award_request",
  ]
  private static let mostRejected = 5

  func run(on tender: Tender, asOf: LegalDate, _ cache: inout ConditionCache) -> Verdict {
    let documents = tender.documents(of: check.inDocument)
    if isThere(in: documents, of: tender) { return .judged([]) }
    guard tender.hasAny(ofWanted: check.wherePresent) else { return .notApplicable }
    let occasion = PieceSearch.whole(tender, documents: Array(tender.readings.indices))
      .first(whenSays, .undenied, contentFirst: true)
    if occasion == nil, !whenSays.isEmpty { return .notApplicable }
    if check.onlyWhereSuitable, !isSuitable(tender) { return .notApplicable }
    if documents.isEmpty { return .notJudged(lacksDocuments: check.inDocument) }
    if tender.says(unless) { return .judged([]) }
    guard var draft = draft(at: occasion, among: documents, in: tender) else {
      return .notApplicable
    }
    draft.rejected = rejected(in: tender)
    return .judged([draft])
  }

  private func isThere(in documents: [Int], of tender: Tender) -> Bool {
    documents.contains { index in
      let reading = tender.readings[index]
      return check.topics.contains { reading.topic($0)?.status == .present }
        || reading.source.contentSays(says)
    }
  }

  private func draft(
    at occasion: PieceSearch.Place?, among documents: [Int], in tender: Tender
  ) -> Draft? {
    if check.isPlacedThere, let occasion {
      let source = tender.readings[occasion.document].source
      var draft = Draft(
        document: occasion.document, range: source.statements[occasion.statement].range)
      draft.hit = source.document.string(source.offsets(of: occasion.words))
      return draft
    }
    return (place(among: documents, in: tender) ?? occasion?.document)
      .map { Draft(document: $0, range: nil) }
  }

  private func place(among documents: [Int], in tender: Tender) -> Int? {
    if !check.inDocument.isEmpty { return documents.first }
    for kind in homes + Self.usualHomes {
      if let index = tender.documents(of: [kind]).first { return index }
    }
    return tender.readings.firstIndex { $0.facts.documentKind == nil }
  }

  /// What a wish, a policy or a denial says of the topic: it shows what was read.
  private func rejected(in tender: Tender) -> [Finding.Rejected] {
    var rejected: [Finding.Rejected] = []
    for (document, reading) in tender.readings.enumerated() {
      for topic in check.topics.compactMap(reading.topic) {
        for near in topic.rejected.prefix(3) {
          rejected.append(
            Finding.Rejected(
              passage: .init(
                document: document, range: reading.statements[near.statement].range,
                what: near.note ?? .init(same: "")), reason: near.reason))
        }
      }
    }
    return Array(rejected.prefix(Self.mostRejected))
  }

  /// Whether what is bought suits: it says so in a heading or early in the text.
  private func isSuitable(_ tender: Tender) -> Bool { suitable.map(tender.isAbout) ?? false }
}
