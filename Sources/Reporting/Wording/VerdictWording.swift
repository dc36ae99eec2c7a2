import Rules

/// The verdict at the end of a report.
struct VerdictWording {
  let verdict: PublicationVerdict
  /// How many documents were judged.
  let documents: Int
  let words: Wording

  /// A few short sentences: the answer, what stops it, what else is to be known.
  var sentences: [String] {
    [answer] + stops + decided + rest + verdict.reservations.map(sentence).filter { !$0.isEmpty }
  }

  private var decided: [String] {
    guard verdict.decided > 0 else { return [] }
    let whose = words.list(verdict.deciders.sorted().map(DisplayWidth.harmless))
    let sv =
      verdict.decidedOnLaw == 0
      ? "" : ", varav \(verdict.decidedOnLaw) i sak mot lag, beslutat av \(whose)"
    let en =
      verdict.decidedOnLaw == 0
      ? "" : ", \(verdict.decidedOnLaw) of them against the law, decided by \(whose)"
    return [
      words.of(
        "\(verdict.decided) fel är \(verdict.decided == 1 ? "åsidosatt" : "åsidosatta") med beslut\(sv).",
        verdict.decided == 1
          ? "1 error is set aside by decision\(en)."
          : "\(verdict.decided) errors are set aside by decision\(en).")
    ]
  }

  private var isOne: Bool { documents == 1 }

  /// Of several tenders those are counted that something stops.
  private var stopped: String {
    guard verdict.tenders > 1 else {
      return words.of(
        "\(isOne ? "Dokumentet" : "Dokumenten") kan inte publiceras ännu.",
        "The \(isOne ? "document" : "documents") can't be published yet.")
    }
    let number = words.number(verdict.stoppedTenders)
    let all = words.number(verdict.tenders)
    return words.of(
      "\(number) av \(all) upphandlingar kan inte publiceras ännu.",
      "\(number) of \(all) tenders can't be published yet.")
  }

  private var answer: String {
    if verdict.stage == "revision" {
      return verdict.stops.isEmpty
        ? words.of("Revision: inga fel.", "Revision: no errors.")
        : words.of(
          "Revision: \(errors) måste rättas.", "Revision: \(errors) must be corrected.")
    }
    if !verdict.stops.isEmpty { return words.of("Omdöme: ", "Verdict: ") + stopped }
    if verdict.isIncomplete {
      return words.of(
        "Omdöme: Om \(isOne ? "dokumentet" : "dokumenten") kan publiceras går inte att avgöra.",
        "Verdict: Whether the \(isOne ? "document" : "documents") can be published can't be told.")
    }
    return words.of(
      "Omdöme: Inget hinder mot att publicera \(isOne ? "dokumentet" : "dokumenten") har hittats.",
      "Verdict: Nothing was found that stops the \(isOne ? "document" : "documents") from being"
        + " published.")
  }

  private var stops: [String] {
    guard !verdict.stops.isEmpty else { return [] }
    let named = words.list(
      verdict.stops.map { "\($0.rule.id) \(words.of($0.rule.title)) (\($0.count))" })
    let isRevision = verdict.stage == "revision"
    return [
      words.of(
        isRevision ? "Felen: \(named)." : "Det som hindrar är \(errors): \(named).",
        isRevision ? "The errors: \(named)." : "What stands in the way is \(errors): \(named).")
    ]
  }

  private var rest: [String] {
    guard verdict.warnings > 0 else { return [] }
    let number = words.count(verdict.warnings, of: .warning)
    return [
      words.of(
        "\(verdict.stops.isEmpty ? "Det" : "Dessutom") finns \(number) som bör bedömas först.",
        "There \(verdict.warnings == 1 ? "is" : "are")\(verdict.stops.isEmpty ? "" : " also") \(number)"
          + " to judge first.")
    ]
  }

  private var stopCount: Int { verdict.stops.reduce(0) { $0 + $1.count } }

  /// The number that the sums of the report give too.
  private var errors: String { words.count(stopCount, of: .error) }

  private func sentence(_ reservation: PublicationVerdict.Reservation) -> String {
    switch reservation {
    case .narrowed:
      words.of(
        "Bara en del av reglerna kördes.", "Only some of the rules were run.")
    case .unreadDocuments(let count):
      words.of(
        count == 1 ? "1 fil kunde inte läsas." : "\(count) filer kunde inte läsas.",
        count == 1 ? "1 file could not be read." : "\(count) files could not be read.")
    case .missed(let count):
      words.of(
        count == 1
          ? "1 fil i mappen lästes inte." : "\(count) filer i mappen lästes inte.",
        count == 1
          ? "1 file of the folder was not read." : "\(count) files of the folder were not read.")
    case .unreadParts(let count):
      words.of(
        count == 1
          ? "1 del av filen kunde inte läsas." : "\(count) delar av filerna kunde inte läsas.",
        count == 1
          ? "1 part of the file could not be read."
          : "\(count) parts of the files could not be read.")
    case .embedded(let count):
      words.of(
        count == 1
          ? "1 inbäddat objekt lästes inte." : "\(count) inbäddade objekt lästes inte.",
        count == 1
          ? "1 embedded object was not read." : "\(count) embedded objects were not read.")
    case .unjudged(let count):
      words.of(
        count == 1 ? "1 regel kunde inte avgöras." : "\(count) regler kunde inte avgöras.",
        count == 1 ? "1 rule could not be judged." : "\(count) rules could not be judged.")
    case .plainFormats(let count):
      words.of(
        (count == 1 ? "1 textfil" : "\(count) textfiler")
          + " prövades utan kommentarer, spårade ändringar och dokumentegenskaper;"
          + " pröva också den fil som publiceras.",
        (count == 1 ? "1 text file was" : "\(count) text files were")
          + " judged without comments, tracked changes and document properties;"
          + " judge the file that is published too.")
    case .switchedOff(let rules):
      words.of(
        "Era inställningar har stängt av \(words.list(rules)).",
        "Your settings have switched off \(words.list(rules)).")
    case .told(let note): DisplayWidth.harmless(words.of(note))
    }
  }
}
