import LibraryFiles
import Linting
import ProcurementLaw
import Reporting
import TenderDocuments

/// What the answers to one comment come to.
struct ImportedAnswer {
  /// The entry to write; nil where there is none.
  let entry: Deviation?
  /// Whether something is left to do: it is said to be mended and is not, or an answer was not understood.
  let isOpen: Bool
  private let notes: [Localised]

  /// What is to be said of it.
  func notes(_ words: Wording) -> [String] { notes.map(words.of) }

  /// Reads the answers to a comment; of several that mean something the last one counts.
  ///
  /// - Parameters:
  ///   - finding: The finding that the comment is about, where it is still there.
  ///   - isChanged: Whether the rule has a finding that no comment is about: the words were changed
  ///     after they had been commented.
  ///   - today: The day that an answer without a day, or of a later one, is written down with.
  init(
    _ comment: AnsweredComment, rule: String, finding: Finding?, isChanged: Bool,
    in session: DeviationSession, today: LegalDate
  ) {
    let read = comment.answers.map { (answer: $0, meaning: AnswerMeaning($0.text)) }
    let meant = read.last { $0.meaning != .other }
    switch meant?.meaning {
    case .deviation(let reason, let until, let decidedBy):
      guard let finding else {
        guard !isChanged else {
          self.init(changed: rule, meant?.answer)
          return
        }
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
    case .unclearEnd:
      self.init(
        left: rule, meant?.answer, sv: "slutdagen kan inte läsas; skriv åååå-mm-dd",
        en: "its last day can't be read; write yyyy-mm-dd")
    case .noReason:
      self.init(
        left: rule, meant?.answer, sv: "avsteget har inget skäl", en: "the deviation has no reason")
    case .denied:
      self.init(
        left: rule, meant?.answer, sv: "svaret säger nej", en: "the answer says no")
    case .mended where finding == nil && isChanged:
      self.init(changed: rule, meant?.answer)
    case .mended:
      self.init(mended: rule, by: meant?.answer.author ?? "", isThere: finding != nil)
    case .other, nil:
      if comment.isResolved {
        self.init(mended: rule, by: "", isThere: finding != nil)
      } else {
        self.init(
          left: rule, comment.answers.last,
          sv: "varken ”Avsteg: …” eller ”Åtgärdat”",
          en: "neither “Avsteg: …” nor “Åtgärdat”")
      }
    }
  }

  /// Tells of an answer to the summary, which is about no finding; nil where it says nothing that is
  /// read.
  init?(toSummary answer: AnsweredComment.Answer) {
    guard ![.other, .denied].contains(AnswerMeaning(answer.text)) else { return nil }
    self.init(
      left: "", answer,
      sv: "sammanfattningen är ingen anmärkning; svara på anmärkningens egen kommentar",
      en: "the summary is no finding; answer the comment of the finding itself")
  }

  /// Tells of an answer that no comment can be found for; nil where it says nothing that is read.
  ///
  /// - Parameter rules: The rules of the comments at its words.
  init?(_ unplaced: AnsweredComments.Unplaced, rules: [String]) {
    let answer = unplaced.answer
    if unplaced.isOwnChanged {
      self.init(
        left: "", answer,
        sv: "någon har skrivit i en kommentar från Hänsyn; svara på den i stället",
        en: "somebody has written in one of Hänsyn’s comments; answer it instead")
      return
    }
    let isMeant = ![.other, .denied].contains(AnswerMeaning(answer.text))
    guard isMeant || !rules.isEmpty else { return nil }
    if rules.isEmpty {
      self.init(
        left: "", answer, sv: "svaret står inte vid en anmärkning; svara på kommentaren",
        en: "the answer stands at no finding; answer the comment")
    } else {
      let names = rules.joined(separator: ", ")
      self.init(
        left: "", answer,
        sv: "vid orden finns flera anmärkningar (\(names)); svara på kommentaren, eller börja med"
          + " regelns id",
        en: "there are several findings at the words (\(names)); answer the comment, or begin with"
          + " the id of the rule")
    }
  }

  private init(sv: String, en: String, isOpen: Bool = false, entry: Deviation? = nil) {
    self.entry = entry
    self.isOpen = isOpen
    notes = [Localised(sv: sv, en: en)]
  }

  /// So much of an answer is repeated.
  private static let longestQuote = 60

  private init(left rule: String, _ answer: AnsweredComment.Answer?, sv: String, en: String) {
    let text = (answer?.text ?? "").replacing("\n", with: " ")
    let quote = text.count > Self.longestQuote ? text.prefix(Self.longestQuote) + " …" : text[...]
    let who = (answer?.author).map { $0.isEmpty ? "" : " (\($0))" } ?? ""
    let subject = rule.isEmpty ? "" : "\(rule): "
    self.init(
      sv: "\(subject)”\(quote)”\(who) lämnas: \(sv)",
      en: "\(subject)“\(quote)”\(who) is left: \(en)", isOpen: true)
  }

  private init(changed rule: String, _ answer: AnsweredComment.Answer?) {
    self.init(
      left: rule, answer,
      sv: "texten har ändrats sedan den kommenterades, och regeln har en ny anmärkning i"
        + " dokumentet; granska på nytt",
      en: "the text has changed since it was commented, and the rule has a new finding in the"
        + " document; check it anew")
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
}
