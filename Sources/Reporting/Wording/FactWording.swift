import Linting

/// Swedish words for facts and their values.
enum FactWording {
  /// What a fact is called.
  static func name(_ key: String) -> String { FactGuide.of(key)?.name.sv ?? key }

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
