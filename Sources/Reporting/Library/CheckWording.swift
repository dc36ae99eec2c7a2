import Rules

/// What makes a check fire, in Swedish words.
struct CheckWording {
  /// What topics are called.
  let titles: [String: String]

  func words(_ check: Check) -> String {
    switch check {
    case .missing(let check): missing(check)
    case .incomplete(let check): incomplete(check)
    case .wording(let check): wording(check)
    case .citation: "hänvisningar till lag som inte gäller eller inte stämmer"
    case .amount(.directAwardLimit): "en gräns för direktupphandling som inte gäller den dagen"
    case .amount(.oldThreshold): "ett tröskelvärde som inte gäller den dagen"
    case .terms: "ord som lagen, en myndighet eller språket har lämnat"
    case .placeholder(let check):
      Wording.list(check.subjects.map(Self.words), and: "eller")
    case .remark(let check):
      Wording.list(check.subjects.map(Self.words), and: "eller") + " i filen"
    case .computed(let check): Self.words(check.formula)
    case .compare(let check): Self.words(check.subject)
    }
  }

  private func missing(_ check: Check.Missing) -> String {
    var text = "att inget i " + (documents(check.inDocument) ?? "upphandlingen") + " "
    var wanted: [String] = []
    if !check.topics.isEmpty { wanted.append("ger \(names(check.topics))") }
    if !check.says.isEmpty { wanted.append("säger \(Wording.list(check.says, and: "eller"))") }
    text += wanted.joined(separator: " eller ")
    if check.onlyWhereSuitable { text += ", där upphandlingen lämpar sig för det" }
    if !check.whenSays.isEmpty {
      text += ", där den talar om \(Wording.list(check.whenSays, and: "eller"))"
    }
    return text + present(check.wherePresent)
  }

  private func incomplete(_ check: Check.Incomplete) -> String {
    let judged =
      switch check.ofDocument {
      case nil: "ett villkor om \(names(check.topics))"
      case .any: "ett dokument"
      case .kinds(let kinds): documents(kinds) ?? "ett dokument"
      }
    let pieces = check.require.map { piece in
      switch piece.scope {
      case .statement: "\(piece.name.sv) (i meningen)"
      case .clause: piece.name.sv
      case .document: "\(piece.name.sv) (i dokumentet)"
      }
    }
    let place = documents(check.inDocument).map { " i \($0)" } ?? ""
    let number = check.lacksAtLeast > 1 ? "minst \(check.lacksAtLeast) av " : ""
    return "\(judged) som saknar \(number)\(Wording.list(pieces, and: "eller"))\(place)"
      + present(check.wherePresent)
  }

  private func wording(_ check: Check.Wording) -> String {
    let clause = check.inClauseOf.isEmpty ? "" : " i ett villkor om \(names(check.inClauseOf))"
    let document = documents(check.inDocument).map { " i \($0)" } ?? ""
    let signals = Wording.list(check.signals.map(\.id), and: "eller")
    if case .distinct(let least) = check.tells {
      return "minst \(least) av \(signals)\(clause)\(document)" + present(check.wherePresent)
    }
    return "en mening\(clause)\(document) med \(signals)" + present(check.wherePresent)
  }

  private func present(_ topics: [String]) -> String {
    topics.isEmpty ? "" : ", där det finns \(names(topics))"
  }

  private func names(_ topics: [String]) -> String {
    Wording.list(topics.map { "”\(titles[$0] ?? $0)”" }, and: "eller")
  }

  private func documents(_ kinds: [String]) -> String? {
    kinds.isEmpty
      ? nil
      : Wording.list(kinds.map { FactWording.value($0, of: "documentKind") }, and: "eller")
  }

  private static func words(_ subject: Check.Remark.Subject) -> String {
    switch subject {
    case .comment: "kommentarer"
    case .trackedChange: "spårade ändringar"
    case .hiddenText: "dold text"
    case .highlight: "överstruken text"
    case .author: "namn vid ändringar och kommentarer"
    case .personalProperty: "dokumentegenskaper som namnger personer"
    case .organisationProperty: "dokumentegenskaper som namnger en annan organisation"
    case .templateTitle: "mallens titel"
    case .brokenReference: "trasiga hänvisningar"
    case .internalNote: "interna anteckningar"
    }
  }

  private static func words(_ subject: Check.Placeholders.Subject) -> String {
    switch subject {
    case .gap: "sådant som myndigheten själv skulle ha fyllt i"
    case .guidance: "en malls vägledning till den som skriver"
    case .note: "skribentens minneslappar"
    case .choice: "alternativ som ingen har valt mellan"
    }
  }

  private static func words(_ formula: Check.Computed.Formula) -> String {
    switch formula {
    case .suitability: "att upphandlingen lämpar sig för sysselsättningsvillkor"
    case .proportionality: "en omfattning som inte står i proportion till kontraktet"
    case .reservationTerm: "en reserverad avtalstid som är för lång"
    case .turnover: "ett omsättningskrav som inte står i proportion till kontraktet"
    case .tenderPeriod: "en anbudstid som är för kort"
    case .penaltySize: "ett vite som inte står i proportion till det som det säkrar"
    case .systemPeriods: "tider i ett dynamiskt inköpssystem som är för korta"
    }
  }

  private static func words(_ subject: Check.Comparison.Subject) -> String {
    switch subject {
    case .numbers: "tal i ett villkor som skiljer sig mellan dokumenten"
    case .incorporation: "villkor som inte blir en del av avtalet"
    case .definitions: "ord som betyder olika i dokumenten"
    case .sanctions: "påföljder som skiljer sig mellan dokumenten"
    case .references: "hänvisningar till dokument eller avsnitt som inte finns"
    case .noticeSocial: "en annons som inte säger detsamma om sociala hänsyn"
    case .noticeReservation: "en annons som inte säger detsamma om reservationen"
    case .facts: "uppgifter som skiljer sig mellan dokumenten"
    }
  }
}
