import LibraryFiles
import Linting
import ProcurementLaw
import Rules
import TenderDocuments

/// Everything that came of one run, ready to be written in any format.
public struct RunReport: Sendable {
  /// An input that could not be read.
  public struct Failure: Sendable, Equatable {
    /// The path as the user gave it.
    public let path: String
    /// What is wrong and what to do.
    public let message: Localised

    /// Makes a failure.
    public init(path: String, message: Localised) {
      self.path = path
      self.message = message
    }
  }

  /// The tenders, in the order of the paths.
  public private(set) var tenders: [TenderReport]
  /// Whether text for people shows the findings that don't count too.
  public var showsSetAside = false
  /// What is to be known of the settings of the run.
  private let settingNotes: [Localised]
  /// Whether the report is about a part of what was found, so that it can't say what stops
  /// publication.
  var isPart = false
  /// The inputs that could not be read.
  public let failures: [Failure]
  /// What else lies in the folders of the run and was passed over, each with why.
  public let unread: [TenderFiles.Skipped]
  /// The program's version.
  public let version: String
  /// The rules of the library.
  public let rules: [Rule]
  /// The topics of the library.
  public let topics: [TopicDefinition]
  /// The vocabulary that the documents were read with.
  let vocabulary: Vocabulary
  /// The clauses of the library, by id.
  public let clauses: [String: ClauseNote]
  /// The words of the language that it is written in.
  public let words: Wording

  /// Makes a report.
  public init(
    tenders: [TenderReport], failures: [Failure], unread: [TenderFiles.Skipped] = [],
    notes: [Localised] = [], version: String, library: RuleLibrary, clauses: [ClauseNote] = [],
    language: Language
  ) {
    settingNotes = notes
    words = Wording(language)
    self.tenders = tenders
    self.failures = failures
    // A copy was read after all where the document itself could not be.
    let read = Set(tenders.flatMap(\.tender.readings).map(\.document.path))
    self.unread = unread.filter { !read.contains($0.path) }
    self.version = version
    rules = library.rules
    vocabulary = library.vocabulary
    topics = library.topics
    self.clauses = Dictionary(clauses.map { ($0.id, $0) }) { first, _ in first }
  }

  /// Makes the report about some tenders of another one; what could not be read is left out.
  init(_ report: RunReport, tenders: [TenderReport]) {
    words = report.words
    showsSetAside = report.showsSetAside
    self.tenders = tenders
    failures = []
    unread = []
    settingNotes = report.settingNotes
    version = report.version
    rules = report.rules
    topics = report.topics
    vocabulary = report.vocabulary
    clauses = report.clauses
  }

  /// What is to be known of how the run was made, each once: settings that don't hold at the gate,
  /// facts that contradict the documents, files of one name that say different things.
  public var notes: [Localised] {
    var notes: [Localised] = []
    let own = tenders.flatMap {
      $0.notes + OverriddenFacts($0).notes + UndecidedDuties(tender: $0, rules: rules).notes
    }
    for note in settingNotes + own where !notes.contains(note) {
      notes.append(note)
    }
    return notes
  }

  /// Those of the files passed over that may hold words of the tender.
  public var missed: [TenderFiles.Skipped] { unread.filter(\.mayBeMissed) }

  /// The report with other verdicts on the tenders that have one, in their order.
  public func replacing(verdicts: [Linter.Report]) -> RunReport {
    var other = self
    var rest = verdicts[...]
    for index in tenders.indices where tenders[index].verdict != nil {
      guard let next = rest.popFirst() else { break }
      other.tenders[index].verdict = next
    }
    return other
  }

  /// How many findings don't count.
  public var setAsideCount: Int { tenders.reduce(0) { $0 + $1.setAside.count } }

  /// All findings of all tenders that count.
  public var findings: [Finding] { tenders.flatMap(\.findings) }

  /// How many findings have a severity.
  public func count(_ severity: Severity) -> Int {
    findings.count { $0.severity == severity }
  }

  /// How many documents were read.
  public var documentCount: Int { tenders.reduce(0) { $0 + $1.tender.readings.count } }

  /// How many characters were read.
  public var characterCount: Int {
    tenders.reduce(0) { sum, tender in
      tender.tender.readings.reduce(sum) { $0 + $1.document.characterCount }
    }
  }

  /// The days whose law was applied, sorted, each once.
  public var days: [LegalDate] { Set(tenders.map(\.asOf)).sorted() }

  /// The rules that could not be judged for some tender, with what they lack, sorted.
  public var notJudged: [Linter.NotJudged] {
    var lacks: [String: (facts: Set<String>, documents: Set<String>)] = [:]
    for entry in tenders.flatMap({ $0.verdict?.notJudged ?? [] }) {
      lacks[entry.rule, default: ([], [])].facts.formUnion(entry.lacksFacts)
      lacks[entry.rule, default: ([], [])].documents.formUnion(entry.lacksDocuments)
    }
    return lacks.sorted { $0.key < $1.key }.map {
      Linter.NotJudged(
        rule: $0.key, lacksFacts: $0.value.facts.sorted(),
        lacksDocuments: $0.value.documents.sorted())
    }
  }

  /// The clauses of the library that mend a finding; one that is not in the library is not named.
  func remedies(of finding: Finding) -> [ClauseNote] { finding.clauses.compactMap { clauses[$0] } }
}

/// What a report says of a clause.
public struct ClauseNote: Sendable, Equatable {
  /// Its id.
  public let id: String
  /// What it is called.
  public let title: Localised
  /// Whether it is a document of its own, a letter, that is generated and never inserted.
  public let standsAlone: Bool

  /// Makes a note.
  public init(id: String, title: Localised, standsAlone: Bool) {
    self.id = id
    self.title = title
    self.standsAlone = standsAlone
  }
}
