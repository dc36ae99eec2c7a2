import Linting
import ProcurementLaw
import Rules

/// What a run came to, in numbers.
///
/// Summaries of parts add up to the summary of the whole: a run over thousands of tenders is
/// summed up while nothing but the tender at hand is in memory.
public struct RunSummary: Sendable {
  /// How many findings have each severity.
  private var findings: [Severity: Int] = [:]
  /// How many documents were read.
  public private(set) var documents = 0
  /// How many characters they have.
  public private(set) var characters = 0
  /// How many tenders were read.
  public private(set) var tenders = 0
  /// How many of them were judged.
  public private(set) var judgedTenders = 0
  /// How many inputs could not be read.
  public private(set) var failures = 0
  /// How many files of the folders were passed over that may hold words of the tender.
  public private(set) var missed = 0
  /// How many judgements of a rule were made.
  public private(set) var judged = 0
  /// How many did not apply.
  public private(set) var notApplicable = 0
  /// How many findings don't count, since they were set aside or stood before.
  public private(set) var setAside = 0
  /// The days whose law was applied.
  public private(set) var days: Set<LegalDate> = []
  private var lacks: [String: (facts: Set<String>, documents: Set<String>)] = [:]
  private(set) var verdict: PublicationVerdict?

  /// Makes the summary of nothing.
  public init() {}

  /// Makes the summary of a report.
  public init(_ report: RunReport) {
    for severity in Severity.allCases { findings[severity] = report.count(severity) }
    documents = report.documentCount
    characters = report.characterCount
    tenders = report.tenders.count
    failures = report.failures.count
    missed = report.missed.count
    let verdicts = report.tenders.compactMap(\.verdict)
    judgedTenders = verdicts.count
    judged = verdicts.reduce(0) { $0 + $1.judged }
    notApplicable = verdicts.reduce(0) { $0 + $1.notApplicable }
    setAside = report.setAsideCount
    days = Set(report.days)
    for entry in report.notJudged {
      lacks[entry.rule] = (Set(entry.lacksFacts), Set(entry.lacksDocuments))
    }
    verdict = PublicationVerdict(report)
  }

  /// Adds the summary of another part of the run.
  public mutating func add(_ other: RunSummary) {
    findings.merge(other.findings, uniquingKeysWith: +)
    documents += other.documents
    characters += other.characters
    tenders += other.tenders
    judgedTenders += other.judgedTenders
    failures += other.failures
    missed += other.missed
    judged += other.judged
    notApplicable += other.notApplicable
    setAside += other.setAside
    days.formUnion(other.days)
    lacks.merge(other.lacks) { ($0.facts.union($1.facts), $0.documents.union($1.documents)) }
    verdict = other.verdict.map { verdict?.joined(with: $0) ?? $0 } ?? verdict
    verdict?.count(failures: failures, missed: missed, unjudged: lacks.count)
  }

  /// How many findings have a severity.
  public func count(_ severity: Severity) -> Int { findings[severity, default: 0] }

  /// The rules that could not be judged for some tender, with what they lack, sorted.
  public var notJudged: [Linter.NotJudged] {
    lacks.sorted { $0.key < $1.key }.map {
      Linter.NotJudged(
        rule: $0.key, lacksFacts: $0.value.facts.sorted(),
        lacksDocuments: $0.value.documents.sorted())
    }
  }
}
