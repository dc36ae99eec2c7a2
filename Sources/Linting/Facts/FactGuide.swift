import LibraryFiles

/// What a fact is called and how a user gives it: for reports of rules that lack one, and for
/// `inspect`.
public struct FactGuide: Sendable, Equatable {
  /// The key, as in reports and `--fact`.
  public let key: String
  /// Its name in running text, without article.
  public let name: Localised
  /// A value that may be given, as it is written behind `--fact`.
  public let example: String
  /// What is to be stated, in a sentence.
  public let meaning: Localised

  /// `--fact valueSEK=4200000`.
  public var argument: String { "--fact \(key)=\(example)" }

  /// How the user gives the fact, in a clause.
  public var instruction: Localised {
    Localised(
      sv: "ange \(argument) eller \(key): \(example) i upphandling.yml",
      en: "give \(argument), or \(key): \(example) in upphandling.yml")
  }

  /// The guide to a fact; nil for a key that no fact has.
  public static func of(_ key: String) -> FactGuide? { all.first { $0.key == key } }

  /// All facts, in the order in which they are shown.
  public static let all: [FactGuide] = [
    .init(
      "act", "lag", "act", "LOU", "Den lag som styr upphandlingen.",
      "The act that governs the tender."),
    .init(
      "regime", "regelverk", "regime", "below_threshold",
      "Om direktivets regler gäller, 19 kap., reglerna för bilaga 2 eller direktupphandling.",
      "Whether the directive, the rules below the threshold, annex 2 or direct award applies."),
    .init(
      "procedure", "förfarande", "procedure", "open", "Upphandlingsförfarandet.",
      "The award procedure."),
    .init(
      "framework", "ramavtal", "framework agreement", "yes",
      "Om upphandlingen leder till ett ramavtal.", "Whether a framework agreement is set up."),
    .init(
      "renewedCompetition", "förnyad konkurrensutsättning", "renewed competition", "no",
      "Om avrop sker genom förnyad konkurrensutsättning.",
      "Whether call-offs are made by renewed competition."),
    .init("object", "föremål", "object", "services", "Vad som köps.", "What is bought."),
    .init(
      "cpv", "CPV-kod", "CPV code", "90910000-9", "Upphandlingens CPV-koder.",
      "The CPV codes of the tender."),
    .init(
      "valueSEK", "värde", "estimated value", "4200000",
      "Värdet i kronor utan moms, med optioner.",
      "The value in kronor without VAT, options included."),
    .init(
      "durationMonths", "avtalstid", "term with options", "48",
      "Avtalstiden i månader, med alla optioner.", "The term in months, all options included."),
    .init(
      "baseMonths", "avtalstid utan optioner", "term without options", "24",
      "Avtalstiden i månader utan optioner.", "The term in months without options."),
    .init(
      "lots", "delar", "lots", "yes", "Om upphandlingen är uppdelad.",
      "Whether the tender is divided into lots."),
    .init("buyer", "beställare", "buyer", "Norrby kommun", "Den som upphandlar.", "Who buys."),
    .init(
      "buyerKind", "slag av beställare", "kind of buyer", "municipality",
      "Om beställaren är kommun, region, stat eller kommunalt bolag.",
      "Whether the buyer is a municipality, region, the state or a municipal company."),
    .init(
      "stateListed", "myndighet i förordning 2006:260",
      "authority in ordinance 2006:260", "no",
      "Om myndigheten står i bilagan till förordningen om antidiskrimineringsvillkor.",
      "Whether the authority is listed in the ordinance on anti-discrimination conditions."),
    .init(
      "documentKind", "dokumentslag", "kind of document", "contract_draft", "Vad dokumentet är.",
      "What the document is."),
    .init(
      "date", "datum", "date", "2026-03-02", "Dokumentets dag.", "The day of the document."),
    .init(
      "published", "annonseringsdag", "day of notice", "2026-03-02",
      "Dagen då annonsen publiceras.",
      "The day the notice is published."),
    .init(
      "deadline", "sista anbudsdag", "deadline", "2026-04-02", "Sista dag för anbud.",
      "The last day for tenders."),
    .init(
      "start", "avtalsstart", "start of contract", "2026-09-01", "Dagen då avtalet börjar gälla.",
      "The day the contract begins."),
    .init(
      "performers", "antal utförare", "number of performers", "6",
      "Hur många som utför arbetet samtidigt.", "How many do the work at a time."),
    .init(
      "policyTarget", "mål i styrdokument", "policy target", "hälften av tjänsterna",
      "Organisationens eget mål för sociala hänsyn.",
      "The organisation's own target for social considerations."),
  ]

  private init(
    _ key: String, _ sv: String, _ en: String, _ example: String, _ meaning: String,
    _ english: String
  ) {
    self.key = key
    name = Localised(sv: sv, en: en)
    self.example = example
    self.meaning = Localised(sv: meaning, en: english)
  }
}
