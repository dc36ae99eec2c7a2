import LibraryFiles
import Linting
import Rules
import TenderDocuments

/// Whether a tender can be published as it stands, and what stops it.
///
/// Given only for the stages after the draft. It judges what the rules found; what could not be read
/// or judged is told beside it, so that silence is never taken for a yes.
struct PublicationVerdict {
  /// The findings of one rule that stop publication.
  struct Stop: Equatable {
    let rule: Rule
    /// How many there are.
    ///
    /// One may tell of several places; it is counted once, as in every sum.
    let count: Int
  }

  /// A reason not to rely on the verdict alone.
  enum Reservation: Equatable {
    /// Only some of the rules were run.
    case narrowed
    /// Documents of the run could not be read, so many.
    case unreadDocuments(Int)
    /// Files of the folders were passed over, so many.
    case missed(Int)
    /// Parts of documents could not be read, so many.
    case unreadParts(Int)
    /// Documents that are embedded were not read, so many.
    case embedded(Int)
    /// Rules could not be judged, so many.
    case unjudged(Int)
    /// Documents of a format that shows no comments, changes or properties to the reader, so many.
    case plainFormats(Int)
    /// Rules that the organisation's settings have switched off, by id.
    case switchedOff([String])
    /// Something else that is to be known of the run, as a sentence.
    case told(Localised)
  }

  /// The stage.
  let stage: String
  /// What stops it: errors by rule, in the order of their ids.
  var stops: [Stop]
  /// How many tenders were judged, and in how many something stops publication.
  var tenders: Int
  var stoppedTenders: Int
  /// How many findings are no obstacle but should be weighed.
  var warnings: Int
  /// How many errors somebody has decided to leave.
  var decided: Int
  /// How many of them are errors of law, with warnings by the same rules, and who has decided, in order.
  var decidedOnLaw: Int
  var deciders: Set<String>
  /// Reasons not to rely on it alone.
  var reservations: [Reservation]

  /// Whether nothing was found that stops publication.
  var isPublishable: Bool { stops.isEmpty && !isIncomplete }

  /// Whether too little was read or run for a yes.
  var isIncomplete: Bool {
    reservations.contains { reservation in
      switch reservation {
      case .narrowed, .unreadDocuments, .unreadParts: true
      case .missed, .embedded, .unjudged, .plainFormats, .switchedOff, .told: false
      }
    }
  }

  /// The verdict on a run; nil for drafts, for a part of a report, and where nothing was judged.
  init?(_ report: RunReport) {
    guard !report.isPart else { return nil }
    let judged = report.tenders.compactMap(\.verdict)
    guard let stage = judged.first?.stage, stage != "utkast" else { return nil }
    self.stage = stage
    var counts: [String: (rule: Rule, count: Int)] = [:]
    for finding in report.findings where finding.severity == .error {
      counts[finding.rule.id, default: (finding.rule, 0)].count += 1
    }
    stops = counts.sorted { $0.key < $1.key }.map {
      Stop(rule: $0.value.rule, count: $0.value.count)
    }
    tenders = judged.count
    stoppedTenders = judged.count { $0.findings.contains { $0.severity == .error } }
    warnings = report.count(.warning)
    decided = report.tenders.flatMap(\.setAside).count {
      ($0.finding.severity == .error
        || $0.finding.severity == .warning && $0.finding.rule.isErrorOfLaw)
        && $0.deviation?.decidedBy != nil
    }
    let onLaw = report.tenders.flatMap(\.setAside).filter {
      $0.finding.severity != .info && $0.finding.rule.isErrorOfLaw
        && $0.deviation?.decidedBy != nil
    }
    decidedOnLaw = onLaw.count
    deciders = Set(onLaw.compactMap { $0.deviation?.decidedBy })
    reservations = Self.reservations(report, judged)
  }

  private static func reservations(
    _ report: RunReport, _ judged: [Linter.Report]
  ) -> [Reservation] {
    let documents = report.tenders.flatMap(\.tender.readings).map(\.document)
    let remarks = documents.flatMap(\.remarks)
    let unread = remarks.count { $0.kind == .unreadPart && !Self.isDrawn($0) }
    let embedded = remarks.count { $0.kind == .embeddedDocument || Self.isDrawn($0) }
    let plain = documents.count { $0.format == .text || $0.format == .markdown }
    var all: [Reservation] = []
    if judged.contains(where: \.isNarrowed) { all.append(.narrowed) }
    if !report.failures.isEmpty { all.append(.unreadDocuments(report.failures.count)) }
    if !report.missed.isEmpty { all.append(.missed(report.missed.count)) }
    if unread > 0 { all.append(.unreadParts(unread)) }
    if embedded > 0 { all.append(.embedded(embedded)) }
    if !report.notJudged.isEmpty { all.append(.unjudged(report.notJudged.count)) }
    if plain > 0 { all.append(.plainFormats(plain)) }
    let off = Set(judged.flatMap(\.switchedOff)).sorted()
    if !off.isEmpty { all.append(.switchedOff(off)) }
    return all + report.notes.map(Reservation.told)
  }

  /// Whether what was not read is a chart or a diagram: its words are few, and beside the text.
  private static func isDrawn(_ remark: Remark) -> Bool {
    remark.kind == .unreadPart
      && ["/charts/", "/diagrams/"].contains(where: remark.text.contains)
  }
}
