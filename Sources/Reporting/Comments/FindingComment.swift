import Languages
import Linting
import Rules
import TenderDocuments

/// What a comment says of one finding: what is wrong, what it rests on, what to do.
///
/// It is read in a narrow margin by somebody who did not ask for it. Parameters, commands, guidance
/// and the reasons behind a rule are in the report.
struct FindingComment {
  let finding: Finding
  let tender: TenderReport
  let report: RunReport

  private var words: Wording { report.words }
  private static let longestQuote = 200
  /// More clauses than these are no help in choosing.
  private static let mostClauses = 3
  /// More places than these are for the report.
  private static let mostRelated = 2

  /// Title, message, provision, what mends it.
  var paragraphs: [DraftBlock] {
    let message = words.of(finding.message)
    var paragraphs = [title, Self.paragraph(message)]
    let lacks = finding.lacks.map(words.of)
    if !lacks.allSatisfy(message.contains) {
      paragraphs.append(entry(words.of("Saknas", "Missing"), words.list(lacks)))
    }
    if finding.range == nil, tender.tender.readings.count > 1 {
      paragraphs.append(
        entry(
          words.of("Gäller", "About"),
          words.of("upphandlingen som helhet", "the tender as a whole")))
    }
    if !finding.related.isEmpty {
      let related = finding.related.prefix(Self.mostRelated).map(related)
      paragraphs.append(entry(words.of("Se även", "See also"), words.list(related)))
    }
    if finding.rule.confidence == .low {
      paragraphs.append(
        Self.paragraph(
          words.of(
            "Anmärkningen är osäker: läs texten och avgör.",
            "The finding is uncertain: read the text and decide.")))
    }
    if let basis { paragraphs.append(Self.paragraph(basis)) }
    return paragraphs + remedy
  }

  /// Which words it is about, and where they stand.
  func place(of range: Range<Int>) -> DraftBlock {
    let place = tender.document(finding.document).location(of: range)
    let quote =
      place.quote.count > Self.longestQuote
      ? place.quote.prefix(Self.longestQuote) + " …" : place.quote[...]
    return entry(words.of("Gäller", "About"), "”\(quote)” (\(words.place(place)))")
  }

  private var title: DraftBlock {
    let severity = words.of(finding.severity)
    let capital = severity.prefix(1).uppercased() + severity.dropFirst()
    return DraftBlock(
      .paragraph, [.init("\(capital): \(words.of(finding.rule.title))", bold: true)])
  }

  /// What it rests on and how sure it is.
  ///
  /// `17 kap. 1 § LOU. Säkerhet: medel.`
  private var basis: String? {
    let basis = LegalBasisText(words: words).brief(
      finding.law, withGuidance: finding.severity != .error)
    // What is low is told in a sentence of its own.
    let certainty =
      finding.rule.confidence == .medium
      ? words.of("Säkerhet", "Certainty") + ": \(words.of(finding.rule.confidence))." : nil
    let parts = [basis.isEmpty ? nil : basis.prefix(1).uppercased() + basis.dropFirst(), certainty]
      .compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: parts.count > 1 ? ". " : "")
  }

  private func related(_ passage: Finding.Passage) -> String {
    let isElsewhere = passage.document != finding.document
    let path = tender.document(passage.document).path
    let file = isElsewhere ? "\(path.split(separator: "/").last ?? "-"), " : ""
    return words.of(passage.what) + " (" + file + words.place(tender.location(of: passage)) + ")"
  }

  /// What can be put in, by name: `Förslag: Definition av målgrupp (klausul VIL-13)`.
  private var remedy: [DraftBlock] {
    let notes = report.remedies(of: finding)
    let insertable = notes.filter { !$0.standsAlone }
    let named = (insertable.isEmpty ? notes : insertable).prefix(Self.mostClauses)
    guard !named.isEmpty else { return [] }
    let what =
      insertable.isEmpty ? words.of("mall", "template") : words.of("klausul", "clause")
    return [
      entry(
        words.of("Förslag", "Suggestion"),
        words.alternatives(named.map { "\(words.of($0.title)) (\(what) \($0.id))" }))
    ]
  }

  // MARK: Paragraphs

  private func entry(_ label: String, _ text: String) -> DraftBlock {
    DraftBlock(.paragraph, [.init(label + ": ", italic: true), .init(text)])
  }

  private static func paragraph(_ text: String) -> DraftBlock {
    DraftBlock(.paragraph, [.init(text)])
  }
}
