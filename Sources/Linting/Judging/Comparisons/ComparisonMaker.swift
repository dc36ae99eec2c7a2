import LibraryFiles
import ProcurementLaw
import Rules

/// Makes the checks that compare the documents of a tender.
struct ComparisonMaker: Sendable {
  private let words: ComparisonWords
  /// What each topic is called.
  private let titles: [String: Localised]

  private let reservations: ReservationLaw

  init(_ library: RuleLibrary, law: LawBook) {
    reservations = ReservationLaw(law)
    words = ComparisonWords(library.vocabulary)
    titles = Dictionary(library.topics.map { ($0.topic, $0.title) }) { first, _ in first }
  }

  /// The check of what may differ.
  func make(_ subject: Check.Comparison.Subject) -> any TenderCheck {
    switch subject {
    case .numbers: NumberComparison(words: words)
    case .incorporation: IncorporationComparison(words: words, titles: titles)
    case .definitions: DefinitionComparison(words: words)
    case .sanctions: SanctionComparison(words: words)
    case .references: ReferenceComparison(words: words)
    case .noticeSocial: NoticeSocialComparison(titles: titles)
    case .noticeReservation: NoticeReservationComparison(words: words, law: reservations)
    case .facts: FactComparison(words: words)
    case .oneDocument: TwoConditions(words: words)
    }
  }
}
