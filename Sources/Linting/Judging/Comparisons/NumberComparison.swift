import LibraryFiles
import ProcurementLaw
import Rules

/// Two documents give a social condition different numbers.
///
/// Only numbers of one kind, lot and form of employment are compared, and only where each document
/// gives one: two numbers in one of them are two conditions, and which the other means is not told.
struct NumberComparison: TenderCheck {
  let words: ComparisonWords

  func run(on tender: Tender, asOf: LegalDate, _ cache: inout ConditionCache) -> Verdict {
    let texts = SocialTexts(tender, words: words).all
    guard texts.count > 1 else { return .notApplicable }
    let figures = texts.map { text in
      SocialFigure.all(
        in: tender.readings[text.document], text: text.text, evidence: text.evidence, words: words)
    }
    let isRanked = tender.says(words.rank)
    var drafts: [Draft] = []
    for kind in SocialFigure.Kind.allCases {
      for (first, one) in figures.enumerated() {
        for (second, other) in figures.enumerated().dropFirst(first + 1) {
          guard let pair = contradiction(kind, one, other) else { continue }
          let places = TwoPlaces(
            first: side(pair.0, texts[first].document, tender, named: true),
            second: side(pair.1, texts[second].document, tender))
          drafts.append(
            places.draft(in: tender, severity: isRanked ? .warning : nil))
        }
      }
    }
    return .judged(drafts)
  }

  /// The first two figures of a kind that can't both hold.
  private func contradiction(
    _ kind: SocialFigure.Kind, _ one: [SocialFigure], _ other: [SocialFigure]
  ) -> (SocialFigure, SocialFigure)? {
    let left = one.filter { $0.kind == kind }
    let right = other.filter { $0.kind == kind }
    for figure in left where isOnly(figure, among: left) {
      if let match = right.first(where: { isOnly($0, among: right) && figure.contradicts($0) }) {
        return (figure, match)
      }
    }
    return nil
  }

  /// Whether the others that concern the same lot say the same.
  private func isOnly(_ figure: SocialFigure, among figures: [SocialFigure]) -> Bool {
    figures.allSatisfy { other in
      if other.lot != figure.lot { return true }
      if let own = figure.form, let form = other.form, own != form { return true }
      return figure.quantity.saysSame(as: other.quantity)
        || figure.kind == .places && other.quantity.canonical == figure.quantity.canonical
    }
  }

  private func side(
    _ figure: SocialFigure, _ document: Int, _ tender: Tender, named: Bool = false
  ) -> TwoPlaces.Side {
    let reading = tender.readings[document]
    let words = reading.document.string(figure.quantity.range)
    return .init(
      document: document, range: reading.statements[figure.statement].range,
      says: named
        ? Localised(
          sv: "”\(words)” (\(figure.kind.name.sv))",
          en: "“\(words)” (\(Language.en.of(figure.kind.name)))")
        : Localised(sv: "”\(words)”", en: "“\(words)”"))
  }
}
