/// The verdict at the end of a report, in Swedish.
struct VerdictWording {
  let verdict: PublicationVerdict
  /// How many documents were judged.
  let documents: Int

  /// A few short sentences: the answer, what stops it, what else is to be known.
  var sentences: [String] {
    [answer] + stops + rest
      + verdict.reservations.map(Self.sentence).filter { !$0.isEmpty }
  }

  private var subject: String { documents == 1 ? "Dokumentet" : "Dokumenten" }

  /// Of several tenders those are counted that something stops.
  private var stopped: String {
    guard verdict.tenders > 1 else { return "\(subject) kan inte publiceras ännu." }
    return "\(Wording.number(verdict.stoppedTenders)) av \(Wording.number(verdict.tenders))"
      + " upphandlingar kan inte publiceras ännu."
  }

  private var answer: String {
    if verdict.stage == "revision" {
      return verdict.stops.isEmpty
        ? "Revision: inga fel." : "Revision: \(Self.places(stopCount)) måste rättas."
    }
    if !verdict.stops.isEmpty { return "Omdöme: \(stopped)" }
    if verdict.isIncomplete {
      return "Omdöme: Om \(subject.lowercased()) kan publiceras går inte att avgöra."
    }
    return "Omdöme: Inget hinder mot att publicera \(subject.lowercased()) har hittats."
  }

  private var stops: [String] {
    guard !verdict.stops.isEmpty else { return [] }
    let named = verdict.stops.map { "\($0.rule.id) \($0.rule.title.sv) (\($0.count))" }
    let lead = verdict.stage == "revision" ? "Fel" : "Hinder"
    return ["\(lead) på \(Self.places(stopCount)): \(Wording.list(named))."]
  }

  private var rest: [String] {
    guard verdict.warnings > 0 else { return [] }
    let lead = verdict.stops.isEmpty ? "Det finns " : "Dessutom finns "
    let number = Wording.count(verdict.warnings, of: .warning)
    return ["\(lead)\(number) som bör bedömas först."]
  }

  private var stopCount: Int { verdict.stops.reduce(0) { $0 + $1.count } }

  private static func places(_ count: Int) -> String {
    count == 1 ? "1 ställe" : "\(Wording.number(count)) ställen"
  }

  private static func sentence(_ reservation: PublicationVerdict.Reservation) -> String {
    switch reservation {
    case .narrowed: "Bara en del av reglerna kördes (--only eller --skip)."
    case .unreadDocuments(let count):
      count == 1 ? "1 fil kunde inte läsas." : "\(count) filer kunde inte läsas."
    case .unreadParts(let count):
      count == 1
        ? "1 del av filen kunde inte läsas." : "\(count) delar av filerna kunde inte läsas."
    case .embedded(let count):
      count == 1
        ? "1 inbäddat objekt lästes inte." : "\(count) inbäddade objekt lästes inte."
    case .unjudged(let count):
      count == 1 ? "1 regel kunde inte avgöras." : "\(count) regler kunde inte avgöras."
    case .plainFormats(let count):
      (count == 1 ? "1 textfil" : "\(count) textfiler")
        + " prövades utan kommentarer, spårade ändringar och dokumentegenskaper;"
        + " pröva också den fil som publiceras."
    }
  }
}
