import Clauses
import Languages
import Linting
import Rules
import TenderDocuments

/// What a comment says of one finding.
struct FindingComment {
  let finding: Finding
  let tender: TenderReport
  let report: RunReport
  let clauses: ClauseLibrary

  private var words: Wording { report.words }
  /// More than these nobody fills in from a comment.
  private static let mostParameters = 8
  private static let longestQuote = 200

  /// Title and message, what it rests on, what mends it.
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
    let basis = LegalBasisText(words: words).lines(finding.law)
    if !basis.isEmpty {
      paragraphs.append(
        entry(words.of("Rättslig grund", "Legal basis"), basis.joined(separator: "; ")))
    }
    if !finding.related.isEmpty {
      paragraphs.append(
        entry(words.of("Se även", "See also"), words.list(finding.related.map(related))))
    }
    if finding.rule.confidence != .high {
      paragraphs.append(
        entry(words.of("Säkerhet", "Certainty"), words.of(finding.rule.confidence)))
    }
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

  private func related(_ passage: Finding.Passage) -> String {
    let isElsewhere = passage.document != finding.document
    let path = tender.document(passage.document).path
    let file = isElsewhere ? "\(path.split(separator: "/").last ?? "-"), " : ""
    return words.of(passage.what) + " (" + file + words.place(tender.location(of: passage)) + ")"
  }

  // MARK: Remedies

  private var remedy: [DraftBlock] {
    let notes = report.remedies(of: finding)
    guard let first = notes.first(where: { !$0.standsAlone }) ?? notes.first else { return [] }
    var paragraphs = [
      entry(
        words.of("Förslag", "Suggestion"),
        words.alternatives(notes.map { "\($0.id) \(words.of($0.title))" }))
    ]
    if let clause = clauses[first.id] {
      let parameters = clauses.parameters(of: clause).filter { !$0.isOptional && $0.target == nil }
      let named = parameters.prefix(Self.mostParameters).map(parameter)
      let rest = parameters.count - named.count
      let more = rest > 0 ? [words.of("\(rest) till", "\(rest) more")] : []
      if !named.isEmpty {
        paragraphs.append(
          entry(
            words.of("Fylls i (\(first.id))", "To fill in (\(first.id))"),
            (named + more).joined(separator: "; ")))
      }
    }
    let remedy = Remedy(
      finding: finding, tender: tender, report: report, namesDocument: false)
    if let command = remedy.command {
      paragraphs.append(entry(words.of("Gör så", "Do this"), command))
    }
    return paragraphs
  }

  private func parameter(_ parameter: ClauseParameter) -> String {
    let value =
      parameter.standard.map { words.of("annars ", "else ") + $0.written }
      ?? parameter.example.map { words.of("till exempel ", "for example ") + $0.written }
    let unit = parameter.unit.map { " " + words.of($0) } ?? ""
    return words.of(parameter.title)
      + " (\(parameter.name)\(value.map { ", \($0)\(unit)" } ?? ""))"
  }

  // MARK: Paragraphs

  private func entry(_ label: String, _ text: String) -> DraftBlock {
    DraftBlock(.paragraph, [.init(label + ": ", italic: true), .init(text)])
  }

  private static func paragraph(_ text: String) -> DraftBlock {
    DraftBlock(.paragraph, [.init(text)])
  }
}
