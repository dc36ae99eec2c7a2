/// Swedish words for facts and their values.
enum FactWording {
  /// What a fact is called.
  static func name(_ key: String) -> String {
    switch key {
    case "act": "lag"
    case "regime": "regelverk"
    case "procedure": "förfarande"
    case "object": "föremål"
    case "cpv": "CPV-kod"
    case "valueSEK": "värde"
    case "durationMonths": "avtalstid"
    case "lots": "delar"
    case "buyer": "beställare"
    case "documentKind": "dokumentslag"
    case "date": "datum"
    case "buyerKind": "slag av beställare"
    case "framework": "ramavtal"
    case "renewedCompetition": "förnyad konkurrensutsättning"
    case "stateListed": "myndighet i bilagan till förordning 2006:260"
    case "policyTarget": "mål i styrdokument"
    case "baseMonths": "avtalstid utan optioner"
    case "deadline": "sista anbudsdag"
    case "published": "annonseringsdag"
    case "performers": "antal utförare"
    default: key
    }
  }

  /// A value in words; what has no words of its own stays as it is.
  static func value(_ value: String, of key: String) -> String {
    switch key {
    case "valueSEK": Int(value).map { Wording.number($0) + " kronor" } ?? value
    case "durationMonths", "baseMonths": "\(value) månader"
    case "cpv": value.split(separator: ",").joined(separator: ", ")
    default: values[key]?[value] ?? DisplayWidth.harmless(value)
    }
  }

  private static let yesOrNo = ["yes": "ja", "no": "nej"]

  private static let values: [String: [String: String]] = [
    "regime": [
      "directive": "direktivstyrd upphandling", "below_threshold": "under tröskelvärdet",
      "annex2": "sociala och andra särskilda tjänster (bilaga 2)", "direct": "direktupphandling",
    ],
    "procedure": [
      "open": "öppet förfarande", "restricted": "selektivt förfarande",
      "negotiated": "förhandlat förfarande", "competitive_dialogue": "konkurrenspräglad dialog",
      "innovation_partnership": "innovationspartnerskap", "direct": "direktupphandling",
      "simplified": "upphandling enligt 19 kap.", "dps": "dynamiskt inköpssystem",
      "call_off": "avrop från ramavtal", "other": "annat",
    ],
    "object": ["goods": "varor", "services": "tjänster", "works": "byggentreprenad"],
    "buyerKind": [
      "municipality": "kommun", "region": "region", "state": "statlig myndighet",
      "municipal_company": "kommunalt bolag", "other": "annan",
    ],
    "framework": yesOrNo, "renewedCompetition": yesOrNo, "lots": yesOrNo, "stateListed": yesOrNo,
    "documentKind": [
      "procurement_terms": "upphandlingsföreskrifter", "specification": "kravspecifikation",
      "contract_draft": "avtalsutkast", "notice": "annons", "invitation": "inbjudan",
      "direct_award_request": "förfrågan vid direktupphandling",
      "partnership_agreement": "partnerskapsavtal", "policy": "policy eller riktlinje",
      "other": "annat",
    ],
  ]
}
