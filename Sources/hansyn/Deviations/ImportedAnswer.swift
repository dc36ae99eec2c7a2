import LibraryFiles
import Linting
import ProcurementLaw
import Reporting
import TenderDocuments

/// What the answers to one comment come to.
struct ImportedAnswer {
  /// What an answer says.
  enum Meaning: Equatable {
    /// The finding is to be left, for a reason.
    case deviation(reason: String, until: LegalDate?, decidedBy: String?)
    /// The fault is said to be mended.
    case mended
    /// Something else.
    case other
  }

  /// The entry to write; nil where there is none.
  let entry: Deviation?
  /// Whether somebody says that it is mended, and it is not.
  let isOpen: Bool
  private let notes: [Localised]

  /// What is to be said of it.
  func notes(_ words: Wording) -> [String] { notes.map(words.of) }

  /// Reads the answers to a comment; of several that mean something the last one counts.
  ///
  /// - Parameters:
  ///   - finding: The finding that the comment is about, where it is still there.
  ///   - today: The day that an answer without a day, or of a later one, is written down with.
  init(
    _ comment: AnsweredComment, rule: String, finding: Finding?, in session: DeviationSession,
    today: LegalDate
  ) {
    let meant = comment.answers.map { (answer: $0, meaning: Self.meaning(of: $0.text)) }
      .last { $0.meaning != .other }
    switch meant?.meaning {
    case .deviation(let reason, let until, let decidedBy):
      guard let finding else {
        self.init(
          sv: "\(rule): anmärkningen finns inte längre, inget avsteg behövs",
          en: "\(rule): the finding is gone, no deviation is needed")
        return
      }
      if session.entry(for: finding) != nil {
        self.init(sv: "\(rule): redan åsidosatt", en: "\(rule): set aside already")
        return
      }
      let said = meant?.answer.day.flatMap { LegalDate($0) }
      let day = said.map { min($0, today) } ?? today
      let author = meant?.answer.author ?? ""
      guard author.contains(where: \.isLetter), until.map({ $0 >= day }) ?? true else {
        self.init(
          sv: "\(rule): svaret saknar namn eller gäller till en dag som redan var; skriv avsteget"
            + " med hansyn deviations add",
          en:
            "\(rule): the answer has no name, or ends before its own day; write the deviation with"
            + " hansyn deviations add", isOpen: true)
        return
      }
      let entry = session.entry(
        finding, reason: reason, by: author, role: nil, date: day, until: until,
        decidedBy: decidedBy, namesDocument: session.isFolder)
      self.init(
        sv: "\(rule): avsteg av \(author), \(day): \(reason)",
        en: "\(rule): deviation by \(author), \(day): \(reason)", entry: entry)
    case .mended:
      self.init(mended: rule, by: meant?.answer.author ?? "", isThere: finding != nil)
    case .other, nil:
      if comment.isResolved {
        self.init(mended: rule, by: "", isThere: finding != nil)
      } else {
        self.init(
          sv: "\(rule): svaret är varken ”Avsteg: …” eller ”Åtgärdat” och lämnas",
          en: "\(rule): the answer is neither “Avsteg: …” nor “Åtgärdat” and is left")
      }
    }
  }

  private init(sv: String, en: String, isOpen: Bool = false, entry: Deviation? = nil) {
    self.entry = entry
    self.isOpen = isOpen
    notes = [Localised(sv: sv, en: en)]
  }

  private init(mended rule: String, by author: String, isThere: Bool) {
    let who = author.isEmpty ? "" : " (\(author))"
    guard isThere else {
      self.init(sv: "\(rule): åtgärdat\(who), stämmer", en: "\(rule): mended\(who), right")
      return
    }
    self.init(
      sv: "\(rule): sägs vara åtgärdat\(who), men anmärkningen finns kvar",
      en: "\(rule): said to be mended\(who), but the finding is still there", isOpen: true)
  }

  // MARK: Words

  /// What an answer says: its first word decides.
  static func meaning(of text: String) -> Meaning {
    let lower = text.lowercased()
    if ["åtgärdat", "åtgärdad", "rättat", "mended", "fixed"].contains(where: lower.hasPrefix) {
      return .mended
    }
    guard let begun = text.prefixMatch(of: #/(?i:avsteg|deviation)\s*[:–—-]\s*/#) else {
      return .other
    }
    var reason = String(text[begun.range.upperBound...])
    var until: LegalDate?
    if let end = reason.firstMatch(
      of: #/(?i:till och med|t\.?\s?o\.?\s?m\.?|until)\s+(\d{4}-\d{2}-\d{2})\.?/#)
    {
      until = LegalDate(end.1)
      reason.removeSubrange(end.range)
    }
    var decidedBy: String?
    if let decision = reason.firstMatch(of: #/(?i:beslutat av|beslut|decided by)\s*:\s*([^.]+)\.?/#)
    {
      decidedBy = String(decision.1).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      reason.removeSubrange(decision.range)
    }
    reason = reason.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard reason.contains(where: \.isLetter) else { return .other }
    return .deviation(reason: reason, until: until, decidedBy: decidedBy)
  }
}
