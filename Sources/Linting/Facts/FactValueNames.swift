import LibraryFiles

/// What the values of facts are called in running text, wherever a report or a message tells them.
public enum FactValueNames {
  /// The name of a value; nil where it has none but itself.
  public static func of(_ value: String, key: String) -> Localised? { names[key]?[value] }

  private static let yesOrNo: [String: Localised] = [
    "yes": .init(sv: "ja", en: "yes"), "no": .init(sv: "nej", en: "no"),
  ]

  private static let names: [String: [String: Localised]] = [
    "regime": [
      "directive": .init(sv: "direktivstyrd upphandling", en: "under the directive rules"),
      "below_threshold": .init(sv: "under tröskelvärdet", en: "below the threshold"),
      "annex2": .init(
        sv: "sociala och andra särskilda tjänster (bilaga 2)",
        en: "social and other special services (annex 2)"),
      "direct": .init(sv: "direktupphandling", en: "direct award"),
    ],
    "procedure": [
      "open": .init(sv: "öppet förfarande", en: "open procedure"),
      "restricted": .init(sv: "selektivt förfarande", en: "restricted procedure"),
      "negotiated": .init(sv: "förhandlat förfarande", en: "negotiated procedure"),
      "competitive_dialogue": .init(sv: "konkurrenspräglad dialog", en: "competitive dialogue"),
      "innovation_partnership": .init(sv: "innovationspartnerskap", en: "innovation partnership"),
      "direct": .init(sv: "direktupphandling", en: "direct award"),
      "simplified": .init(sv: "upphandling enligt 19 kap.", en: "procurement under 19 kap."),
      "dps": .init(sv: "dynamiskt inköpssystem", en: "dynamic purchasing system"),
      "call_off": .init(sv: "avrop från ramavtal", en: "call-off from a framework agreement"),
      "other": .init(sv: "annat", en: "other"),
    ],
    "object": [
      "goods": .init(sv: "varor", en: "goods"), "services": .init(sv: "tjänster", en: "services"),
      "works": .init(sv: "byggentreprenad", en: "works"),
    ],
    "buyerKind": [
      "municipality": .init(sv: "kommun", en: "municipality"),
      "region": .init(sv: "region", en: "region"),
      "state": .init(sv: "statlig myndighet", en: "state authority"),
      "municipal_company": .init(sv: "kommunalt bolag", en: "municipal company"),
      "other": .init(sv: "annan", en: "other"),
    ],
    "framework": yesOrNo, "renewedCompetition": yesOrNo, "lots": yesOrNo, "stateListed": yesOrNo,
    "documentKind": [
      "procurement_terms": .init(sv: "upphandlingsföreskrifter", en: "procurement terms"),
      "specification": .init(sv: "kravspecifikation", en: "specification"),
      "contract_draft": .init(sv: "avtalsutkast", en: "contract draft"),
      "notice": .init(sv: "annons", en: "notice"),
      "invitation": .init(sv: "inbjudan", en: "invitation"),
      "direct_award_request": .init(
        sv: "förfrågan vid direktupphandling", en: "request in a direct award"),
      "partnership_agreement": .init(sv: "partnerskapsavtal", en: "partnership agreement"),
      "policy": .init(sv: "policy eller riktlinje", en: "policy or guideline"),
      "other": .init(sv: "annat", en: "other"),
    ],
  ]
}
