/// The cases, by check.
extension CheckKeyTests {
  private static let place = "Leverantören ska erbjuda praktikplatser."
  private static let penalty = "Vite utgår."
  private static let cleaning = "Golven ska städas."

  private static func contract(_ texts: String...) -> [(kind: String, text: String)] {
    texts.map { ("contract_draft", $0) }
  }

  private static let says = "severity: warning\nmessage: Saknas\ncheck: missing\nsays: [penalty]"
  private static let asked =
    says.replacing("Saknas", with: "Saknas vid {hit}") + "\nwhen_says: [place]\nplace: there"

  static let missing: [Case] = [
    Case("missing, not said", says, contract(cleaning), [:], "warning|Saknas|"),
    Case("missing, said", says, contract(penalty), [:]),
    Case(
      "missing, said in a heading only", says, contract("# Vite\n\n\(cleaning)"), [:],
      "warning|Saknas|"),
    Case("missing, said as a wish", says, contract("Vite bör utgå."), [:]),
    Case("missing, topic or concept", says + "\nof: employment_condition", contract(place), [:]),
    Case("missing, nothing asks for it", asked, contract(cleaning), [:]),
    Case(
      "missing, something asks", asked, contract("\(cleaning) \(place)"), [:],
      "warning|Saknas vid praktikplatser|\(place)"),
    Case("missing, it is denied", asked, contract("Praktikplatser erbjuds inte."), [:]),
    Case(
      "missing, a heading asks", asked, contract("# Praktikplatser\n\n\(cleaning)"), [:],
      "warning|Saknas vid Praktikplatser|Praktikplatser"),
    Case(
      "missing, in its document", says + "\nin_document: [specification]",
      [("contract_draft", penalty), ("specification", cleaning)], [:], "warning|Saknas|"),
    Case(
      "missing, said there", says + "\nin_document: [specification]",
      [("contract_draft", cleaning), ("specification", penalty)], [:]),
    Case(
      "missing, no such document", says + "\nin_document: [specification, invitation]",
      contract(cleaning), [:], "- invitation, specification"),
    Case(
      "missing, no such document and nothing asks", asked + "\nin_document: [specification]",
      contract(cleaning), [:]),
    Case(
      "missing in a document of the rule's own kind",
      says + "\napplies: {documentKind: [invitation]}", [("invitation", cleaning)], [:],
      "warning|Saknas|"),
  ]

  private static let pieces = """
    severity: error
    message: Saknar {lacks}
    check: incomplete
    require:
      - {name: antal, any: [number_of_places]}
      - {name: tid, any: [length]}
    """
  private static let document = pieces + "\nof_document: [invitation]"
  private static let condition = pieces + "\nof: employment_condition"

  static let incomplete: [Case] = [
    Case(
      "document lacks both", document, [("invitation", cleaning), ("specification", cleaning)], [:],
      "error|Saknar antal och tid|"),
    Case(
      "document lacks one", document, [("invitation", "Platsen är i 4 månader.")], [:],
      "error|Saknar antal|"),
    Case(
      "document has all", document,
      [("invitation", "Det gäller 2 praktikplatser.\n\n# Tid\n\n4 månader.")], [:]),
    Case("no such document", document, contract(cleaning), [:]),
    Case(
      "document that says it", document + "\nwhen_says: [penalty]",
      [("invitation", "\(cleaning) \(penalty)"), ("invitation", cleaning)], [:],
      "error|Saknar antal och tid|\(penalty)"),
    Case(
      "any document that says it", pieces + "\nof_document: any\nwhen_says: [penalty]",
      [("specification", cleaning), ("contract_draft", "# Vite\n\n\(cleaning)")], [:],
      "error|Saknar antal och tid|Vite"),
    Case(
      "fewer than so many are missing", document + "\nlacks_at_least: 2",
      [("invitation", "Platsen är i 4 månader.")], [:]),
    Case(
      "as many are missing", document + "\nlacks_at_least: 2", [("invitation", cleaning)], [:],
      "error|Saknar antal och tid|"),
    Case(
      "where a topic is", condition + "\nwhere_present: [sanction_for_social]", contract(place), [:]
    ),
    Case(
      "where the topic is", condition + "\nwhere_present: [sanction_for_social]",
      contract(place, penalty), [:], "error|Saknar antal och tid|\(place)"),
    Case(
      "pieces in the contract", condition + "\nin_document: [contract_draft]",
      [
        ("specification", "\(place) Det gäller 2 praktikplatser i 4 månader."),
        ("contract_draft", "# Tid\n\n4 månader."),
      ], [:], "error|Saknar antal|\(place)"),
    Case(
      "pieces in no contract", condition + "\nin_document: [contract_draft]",
      [("specification", place)], [:], "- contract_draft"),
    Case(
      "no condition and no contract", condition + "\nin_document: [contract_draft]",
      [("specification", cleaning)], [:]),
  ]

  private static let wording = """
    severity: warning
    message: "{hit}"
    check: wording
    signals:
      - {id: penalty, says: [penalty]}
      - {id: reasonable, says: [reasonable]}
    """
  private static let counted = wording.replacing("{hit}", with: "{count} {hit}")

  static let wordings: [Case] = [
    Case(
      "one finding a statement", wording, contract("Skäligt vite utgår. \(penalty)"), [:],
      "warning|vite|vite", "warning|Vite|Vite"),
    Case(
      "unless in the statement", wording + "\nunless: [annex]",
      contract("Vite utgår enligt bilagan. Tiden är skälig."), [:], "warning|skälig|skälig"),
    Case(
      "unless in the clause", wording + "\nunless_in_clause: [annex]",
      contract("# Ett\n\n\(penalty)\n\nSe enligt bilagan.\n\n# Två\n\n\(penalty)"), [:],
      "warning|Vite|Vite"),
    Case(
      "unless in the tender", wording + "\nunless_in_tender: [annex]",
      contract(penalty, "Se enligt bilagan."), [:]),
    Case(
      "unless in the tender, in a heading", wording + "\nunless_in_tender: [annex]",
      contract(penalty, "# Enligt bilagan\n\nText."), [:], "warning|Vite|Vite"),
    Case(
      "in its kind of document", wording + "\nin_document: [specification]",
      [("contract_draft", penalty), ("specification", "Skäligt.")], [:], "warning|Skäligt|Skäligt"),
    Case(
      "no such document", wording + "\nin_document: [specification]", contract(penalty), [:],
      "- specification"),
    Case(
      "in kinds that the rule is about", wording + "\napplies: {not_documentKind: [policy]}",
      [("policy", penalty), ("specification", "Skäligt.")], [:], "warning|Skäligt|Skäligt"),
    Case(
      "only beside a topic", wording + "\nwhere_present: [employment_condition]", contract(penalty),
      [:]),
    Case(
      "beside the topic", wording + "\nwhere_present: [employment_condition]",
      contract(penalty, place), [:], "warning|Vite|Vite +praktikplatser"),
    Case(
      "once a document", counted + "\nonce: true",
      contract("\(penalty) Skäligt vite. \(penalty)", penalty), [:], "warning|3 Vite|Vite",
      "warning|1 Vite|Vite"),
    Case(
      "too few different signals", counted + "\ndistinct: 2",
      contract("\(penalty) \(penalty)", "Skäligt."), [:]),
    Case(
      "different signals", counted + "\ndistinct: 2",
      contract("\(penalty) \(penalty) Skäligt. Skäligt."), [:], "warning|2 Vite|Vite +”Skäligt”"),
    Case(
      "a slot in the text of a tender",
      wording.replacing("penalty, says: [penalty]", with: "place, says: [place], lacks: [annex]"),
      contract("{lacks} praktikplats {hit}"), [:], "warning|praktikplats|praktikplats"),
  ]

  private static let several = """
    severity: info
    message: Skäligt
    checks:
      - check: wording
        signals: [{id: reasonable, says: [reasonable]}]
      - check: wording
        signals: [{id: penalty, says: [penalty]}]
        message: Vite
        severity: warning
        severity_when: [{regime: [direct], severity: error}]
        applies: {not_act: [LUF]}
    """

  private static func applying(_ condition: String) -> String {
    says.replacing("check: missing", with: "applies: {\(condition)}\ncheck: missing")
  }

  static let rules: [Case] = [
    Case(
      "each check for itself", several, contract("Skäligt. \(penalty)"), [:],
      "info|Skäligt|Skäligt", "warning|Vite|Vite"),
    Case("the gravest of one place", several, contract("Skäligt vite."), [:], "warning|Vite|vite"),
    Case(
      "a check's own severity", several, contract("Skäligt vite."), ["regime": "direct"],
      "error|Vite|vite"),
    Case(
      "a check's own condition", several, contract("Skäligt vite."), ["act": "LUF"],
      "info|Skäligt|Skäligt"),
    Case(
      "a fact that is lacking", says + "\nmust_know: [valueSEK, performers]", contract(cleaning),
      ["valueSEK": "1"], "- performers"),
    Case(
      "a fact that makes no difference", says + "\nmust_know: [valueSEK]", contract(penalty), [:]),
    Case(
      "a fact that is known", says + "\nmust_know: [valueSEK]", contract(cleaning),
      ["valueSEK": "1"], "warning|Saknas|"),
    Case(
      "from a value on", applying("valueSEK: {at_least: 750_000}"), contract(cleaning),
      ["valueSEK": "750000"], "warning|Saknas|"),
    Case(
      "under that value", applying("valueSEK: {at_least: 750_000}"), contract(cleaning),
      ["valueSEK": "749999"]),
    Case(
      "an unknown value", applying("valueSEK: {below: 100}"), contract(cleaning), [:],
      "warning|Saknas|"),
    Case("not below", applying("valueSEK: {below: 100}"), contract(cleaning), ["valueSEK": "100"]),
    Case(
      "within limits", applying("durationMonths: {above: 12, at_most: 48}"), contract(cleaning),
      ["durationMonths": "48"], "warning|Saknas|"),
    Case(
      "outside of one", applying("durationMonths: {above: 12, at_most: 48}"), contract(cleaning),
      ["durationMonths": "12"]),
    Case(
      "one of its codes", applying("cpv: [\"9091*\", \"55520000\"]"), contract(cleaning),
      ["cpv": "45000000-7,90911200-8"], "warning|Saknas|"),
    Case(
      "a whole code", applying("cpv: [\"55520000\"]"), contract(cleaning), ["cpv": "55520000-1"],
      "warning|Saknas|"),
    Case(
      "none of its codes", applying("cpv: [\"9091*\", \"55520000\"]"), contract(cleaning),
      ["cpv": "90900000-6,55521000-8"]),
    Case(
      "a code that is shut out", applying("not_cpv: [\"909*\"]"), contract(cleaning),
      ["cpv": "90900000-6"]),
    Case(
      "no code known", applying("not_cpv: [\"909*\"]"), contract(cleaning), [:], "warning|Saknas|"),
    Case(
      "a new fact", applying("framework: [yes], not_buyerKind: [state]"), contract(cleaning),
      ["framework": "no"]),
    Case(
      "what others run", "severity: error\nmessage: \"{sum}\"\ncheck: computed\nformula: turnover",
      contract(cleaning), [:]),
  ]
}
