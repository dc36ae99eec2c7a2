import LibraryFiles
import Rules

/// What makes a check fire, in words.
struct CheckWording {
  /// What topics and concepts are called.
  let names: RuleNames
  let words: Wording

  func text(_ check: Check) -> String {
    switch check {
    case .missing(let check): missing(check)
    case .incomplete(let check): incomplete(check)
    case .wording(let check): wording(check)
    case .citation:
      words.of(
        "hänvisningar till lag som inte gäller eller inte stämmer",
        "citations of law that is not in force or not right")
    case .amount(.directAwardLimit):
      words.of(
        "en gräns för direktupphandling som inte gäller den dagen",
        "a limit for direct award that is not in force that day")
    case .amount(.specialServicesLimit):
      words.of(
        "en gräns för direktupphandling av särskilda tjänster som inte gäller den dagen",
        "a limit for direct award of special services that is not in force that day")
    case .amount(.oldThreshold):
      words.of(
        "ett tröskelvärde som inte gäller den dagen", "a threshold that is not in force that day")
    case .terms:
      words.of(
        "ord som lagen, en myndighet eller språket har lämnat",
        "words that the law, an authority or the language has left")
    case .placeholder(let check): words.alternatives(check.subjects.map(text))
    case .remark(let check):
      words.alternatives(check.subjects.map(text)) + words.of(" i filen", " in the file")
    case .computed(let check): text(check.formula)
    case .compare(let check): text(check.subject)
    case .deviation(let states):
      words.of("avsteg i registret som ", "entries of the register that ")
        + words.alternatives(states.map(text))
    }
  }

  private func text(_ state: Check.DeviationState) -> String {
    switch state {
    case .expired: words.of("har upphört", "have ended")
    case .unmatched: words.of("inte träffar någon anmärkning", "match no finding")
    case .undecided:
      words.of("gäller ett fel utan att någon har beslutat", "set aside an error undecided")
    }
  }

  private func missing(_ check: Check.Missing) -> String {
    let home = documents(check.inDocument) ?? words.of("upphandlingen", "the tender")
    var text = words.of("att inget i \(home) ", "that nothing in \(home) ")
    var wanted: [String] = []
    if !check.topics.isEmpty { wanted.append(words.of("ger ", "gives ") + topics(check.topics)) }
    if !check.says.isEmpty {
      wanted.append(words.of("säger ", "says ") + concepts(check.says))
    }
    text += wanted.joined(separator: words.of(" eller ", " or "))
    if check.onlyWhereSuitable {
      text += words.of(
        ", där upphandlingen lämpar sig för det", ", where the procurement suits it")
    }
    if !check.whenSays.isEmpty {
      text +=
        words.of(", där den talar om ", ", where it speaks of ")
        + concepts(check.whenSays)
    }
    return text + present(check.wherePresent)
  }

  private func incomplete(_ check: Check.Incomplete) -> String {
    let any = words.of("ett dokument", "a document")
    let judged =
      switch check.ofDocument {
      case nil: words.of("ett villkor om ", "a condition on ") + topics(check.topics)
      case .any: any
      case .kinds(let kinds): documents(kinds) ?? any
      }
    let pieces = check.require.map { piece in
      let name = words.of(piece.name) + (piece.severity.map { " (\(words.of($0)))" } ?? "")
      return switch piece.scope {
      case .statement: name + words.of(" (i meningen)", " (in the sentence)")
      case .clause: name
      case .document: name + words.of(" (i dokumentet)", " (in the document)")
      }
    }
    let least = check.lacksAtLeast
    let number = least > 1 ? words.of("minst \(least) av ", "at least \(least) of ") : ""
    return judged + words.of(" som saknar ", " that lacks ") + number + words.alternatives(pieces)
      + within(check.inDocument) + present(check.wherePresent)
  }

  private func wording(_ check: Check.Wording) -> String {
    let clause =
      check.inClauseOf.isEmpty
      ? "" : words.of(" i ett villkor om ", " in a condition on ") + topics(check.inClauseOf)
    let place = clause + within(check.inDocument)
    let signals = words.alternatives(check.signals.map(text))
    if case .distinct(let least) = check.tells {
      return words.of("minst \(least) av: ", "at least \(least) of: ") + signals + place
        + present(check.wherePresent)
    }
    return words.of("en mening", "a sentence") + place
      + words.of(" som talar om ", " that speaks of ") + signals
      + present(check.wherePresent)
  }

  private func within(_ kinds: [String]) -> String {
    documents(kinds).map { words.of(" i ", " in ") + $0 } ?? ""
  }

  private func present(_ topics: [String]) -> String {
    topics.isEmpty
      ? "" : words.of(", där det finns ", ", where there is ") + self.topics(topics)
  }

  /// What a sentence must say: `”praktikplats” och ”målgruppen” eller ”långtidsarbetslös”`.
  private func text(_ signal: Signal) -> String {
    words.list(signal.says.map(concepts))
  }

  private func concepts(_ ids: [String]) -> String {
    words.alternatives(ids.map(names.quoted(concept:)))
  }

  private func topics(_ topics: [String]) -> String {
    words.alternatives(topics.map { names.quoted(topic: $0, words) })
  }

  private func documents(_ kinds: [String]) -> String? {
    kinds.isEmpty
      ? nil : words.alternatives(kinds.map { words.facts.value($0, of: "documentKind") })
  }

  private func text(_ subject: Check.Remark.Subject) -> String {
    switch subject {
    case .comment:
      words.of(
        "kommentarer",
        "comments")
    case .trackedChange:
      words.of(
        "spårade ändringar",
        "tracked changes")
    case .hiddenText:
      words.of(
        "dold text",
        "hidden text")
    case .highlight:
      words.of(
        "överstruken text",
        "highlighted text")
    case .author:
      words.of(
        "namn vid ändringar och kommentarer",
        "names at changes and comments")
    case .personalProperty:
      words.of(
        "dokumentegenskaper som namnger personer",
        "document properties that name persons")
    case .organisationProperty:
      words.of(
        "dokumentegenskaper som namnger en annan organisation",
        "document properties that name another organisation")
    case .templateTitle:
      words.of(
        "mallens titel",
        "the title of the template")
    case .brokenReference:
      words.of(
        "trasiga hänvisningar",
        "broken references")
    case .watermark: words.of("vattenstämplar", "watermarks")
    case .externalSource:
      words.of("innehåll som hämtas från annan plats", "content fetched from elsewhere")
    case .embeddedDocument: words.of("inbäddade dokument", "embedded documents")
    case .unreadPart: words.of("delar som inte kan läsas", "parts that can’t be read")
    case .internalNote:
      words.of(
        "interna anteckningar",
        "internal notes")
    }
  }

  private func text(_ subject: Check.Placeholders.Subject) -> String {
    switch subject {
    case .gap:
      words.of(
        "sådant som myndigheten själv skulle ha fyllt i",
        "what the authority itself was to fill in")
    case .guidance:
      words.of(
        "en malls vägledning till den som skriver",
        "a template's guidance to the writer")
    case .note:
      words.of(
        "skribentens minneslappar",
        "the writer's notes to self")
    case .choice:
      words.of(
        "alternativ som ingen har valt mellan",
        "alternatives that nobody has chosen between")
    }
  }

  private func text(_ formula: Check.Computed.Formula) -> String {
    switch formula {
    case .suitability:
      words.of(
        "att upphandlingen lämpar sig för sysselsättningsvillkor",
        "that the procurement suits employment conditions")
    case .proportionality:
      words.of(
        "en omfattning som inte står i proportion till kontraktet",
        "an extent out of proportion to the contract")
    case .reservationTerm:
      words.of(
        "en reserverad avtalstid som är för lång",
        "a reserved term that is too long")
    case .turnover:
      words.of(
        "ett omsättningskrav som inte står i proportion till kontraktet",
        "a demand on turnover out of proportion to the contract")
    case .tenderPeriod:
      words.of(
        "en anbudstid som är för kort",
        "a tender period that is too short")
    case .documentDay:
      words.of(
        "att dokumentets dag ligger långt tillbaka",
        "a day of the document that lies far back")
    case .penaltySize:
      words.of(
        "ett vite som inte står i proportion till det som det säkrar",
        "a penalty out of proportion to what it secures")
    case .systemPeriods:
      words.of(
        "tider i ett dynamiskt inköpssystem som är för korta",
        "periods in a dynamic purchasing system that are too short")
    }
  }

  private func text(_ subject: Check.Comparison.Subject) -> String {
    switch subject {
    case .numbers:
      words.of(
        "tal i ett villkor som skiljer sig mellan dokumenten",
        "numbers of a condition that differ between the documents")
    case .incorporation:
      words.of(
        "villkor som inte blir en del av avtalet",
        "conditions that do not become part of the contract")
    case .definitions:
      words.of(
        "ord som betyder olika i dokumenten",
        "words that mean different things in the documents")
    case .sanctions:
      words.of(
        "påföljder som skiljer sig mellan dokumenten",
        "sanctions that differ between the documents")
    case .references:
      words.of(
        "hänvisningar till dokument eller avsnitt som inte finns",
        "references to documents or sections that do not exist")
    case .noticeSocial:
      words.of(
        "en annons som inte säger detsamma om sociala hänsyn",
        "a notice that does not say the same of social considerations")
    case .noticeReservation:
      words.of(
        "en annons som inte säger detsamma om reservationen",
        "a notice that does not say the same of the reservation")
    case .facts:
      words.of(
        "uppgifter som skiljer sig mellan dokumenten",
        "facts that differ between the documents")
    case .oneDocument:
      words.of(
        "två olika tal för samma villkor i ett dokument",
        "two different numbers for one condition in a document")
    }
  }
}
