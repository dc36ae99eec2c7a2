import LibraryFiles

/// A day that nobody is asked for, which the days of a clause may be held against: what is known of
/// the tender by the keys of `--fact`, and the day on which the clause is written.
enum TenderDay: String, Sendable, CaseIterable {
  case start, deadline, published, date, today

  /// What the user calls it.
  var title: Localised {
    switch self {
    case .start: .init(sv: "Avtalsstart", en: "Start of the contract")
    case .deadline: .init(sv: "Sista anbudsdag", en: "Last day for tenders")
    case .published: .init(sv: "Annonseringsdag", en: "Day of the notice")
    case .date: .init(sv: "Dokumentets dag", en: "Day of the document")
    case .today: .init(sv: "Dagens datum", en: "Today")
    }
  }
}
