import Clauses

/// A tender that clauses are put into: complete, so that nothing but the clause gives findings.
struct HostDocument {
  /// The text; its chapters are what sentences can be moved to.
  let markdown: String
  /// What is known of the tender besides its text.
  let facts: [String: String]
  /// The headings under which a moved sentence no longer binds.
  let elsewhere: [String]

  /// The tender that a form of a clause is tried in.
  static func host(for clause: Clause, variant: String?) -> HostDocument {
    var facts = commonFacts
    facts["documentKind"] = clause.place.documents.first
    // The tender is of the kind that the clause is written for.
    if let act = clause.acts.first, !clause.acts.contains(where: { $0.rawValue == facts["act"] }) {
      facts["act"] = act.rawValue
    }
    if let regime = clause.regimes.first,
      !clause.regimes.contains(where: { $0.rawValue == facts["regime"] })
    {
      facts["regime"] = regime.rawValue
    }
    if clause.trade?.object == "works" { facts.merge(worksFacts) { $1 } }
    if facts["documentKind"] == "direct_award_request" { facts.merge(directFacts) { $1 } }
    // An invitation to talk goes out before there is a procedure.
    if facts["documentKind"] == "invitation" { facts["procedure"] = nil }
    let isForTerms = isForTerms(clause, variant: variant)
    if isForTerms { facts["documentKind"] = "procurement_terms" }
    // Rules about pay must have nothing but the clause to go by.
    let pay = speaksOfLabour(clause) ? [] : [labour]
    let chapters =
      start + pay + (isForTerms ? [evaluation] : [])
      + [clause.kind.asksForCondition ? condition : conditions] + (isForTerms ? [] : [end])
    return HostDocument(
      markdown: chapters.enumerated().reduce("# Upphandling av lokalvård\n") {
        $0 + "\n## \($1.offset + 1) \($1.element)\n"
      }, facts: facts,
      elsewhere: isForTerms || clause.kind == .reservation
        ? [background] : [background, qualification])
  }

  /// Whether a form of a clause belongs to the stage of tenders and not to the contract.
  private static func isForTerms(_ clause: Clause, variant: String?) -> Bool {
    switch clause.kind {
    case .procedure, .criterion: true
    case .purpose, .reservation: variant != "avtal"
    default: false
    }
  }

  private static func speaksOfLabour(_ clause: Clause) -> Bool {
    clause.elements.contains { $0.rules.contains { $0.hasPrefix("ARB") } }
  }

  private static let commonFacts = [
    "act": "LOU", "regime": "directive", "object": "services", "procedure": "open",
    "valueSEK": "12000000", "durationMonths": "36", "performers": "10", "stateListed": "no",
    "buyerKind": "municipality",
  ]
  /// What suits a number of places by contract sum, and a fixed one.
  private static let worksFacts = ["object": "works", "valueSEK": "200000000"]
  private static let directFacts = ["regime": "direct", "procedure": "direct"]

  private static let background = "1 Bakgrund"
  private static let qualification = "2 Krav på leverantören"

  private static let start = [
    """
    Bakgrund

    Beställaren behöver städning i sina lokaler. Anbud lämnas för hela uppdraget.
    """,
    """
    Krav på leverantören

    Anbudsgivaren ska ha utfört minst ett liknande uppdrag. Anbudsgivaren ska beskriva uppdraget kort.
    """,
    """
    Uppdraget

    Leverantören ska städa lokalerna enligt städschemat.
    """,
  ]

  private static let labour = """
    Arbetsrättsliga villkor

    Leverantören ska ge de arbetstagare som utför uppdraget lön, semester och arbetstid på lägst de \
    nivåer som anges i bilaga 2. Leverantören ska se till att underleverantörer som direkt deltar i \
    uppdraget gör detsamma. Motsvarande villkor i ett centralt kollektivavtal godtas.
    """

  private static let evaluation = """
    Utvärdering av anbud

    Det anbud antas som har det lägsta jämförelsepriset.
    """

  private static let conditions = """
    Särskilda kontraktsvillkor

    Avsnittet innehåller de särskilda villkoren.
    """

  private static let condition = """
    Särskilda kontraktsvillkor

    Leverantören ska i uppdraget erbjuda minst två praktikplatser för personer som har varit \
    utan arbete i minst tolv månader.
    """

  private static let end = """
    Fakturering

    Leverantören ska fakturera månadsvis i efterskott.
    """
}

extension ClauseKind {
  /// Whether what it says concerns a condition that stands elsewhere in the tender.
  fileprivate var asksForCondition: Bool { self == .purpose || self == .criterion }
}
