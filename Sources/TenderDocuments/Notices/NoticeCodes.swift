/// The Swedish names of codes, as the forms show them (eForms SDK 1.15, `translations/code_sv.xml`,
/// CC BY 4.0; long names shortened).
enum NoticeCodes {
  /// The name of a code; nil for one that is not known.
  static func name(of code: String, in field: String) -> String? { names[field]?[code] }

  private static let names: [String: [String: String]] = [
    "BT-06": [
      "env-imp": "Minskning av miljöpåverkan", "inn-pur": "Främjande av innovation",
      "none": "Det tas inte hänsyn till miljö, sociala aspekter eller innovation i upphandlingen",
      "soc-obj": "Främjande av social hållbarhet",
    ],
    "BT-775": [
      "acc-all": "Tillgänglighet för alla", "et-eq": "Jämlikhet mellan folkgrupper",
      "gen-eq": "Jämställdhet mellan kvinnor och män",
      "hum-right": "Tillbörlig aktsamhet i fråga om mänskliga rättigheter",
      "opp": "Sysselsättningsmöjligheter för långtidsarbetslösa, missgynnade personer och/eller "
        + "personer med funktionsnedsättning",
      "other": "Annat", "work-cond": "Rättvisa arbetsvillkor",
    ],
    "BT-71": [
      "none": "Deltagande är inte reserverat",
      "res-pub-ser": "Deltagande förbehålls organisationer med offentligt uppdrag",
      "res-ws": "Deltagande förbehålls skyddade verkstäder och leverantörer vars mål är social och "
        + "yrkesmässig integration",
    ],
    "BT-736": ["no": "Nej", "not-known": "Ännu ej känt", "yes": "Ja"],
    "BT-754": [
      "inc": "Det ställs krav på tillgänglighet för personer med funktionsnedsättning",
      "n-inc": "Det som anskaffas ska inte användas av fysiska personer",
      "n-inc-just": "Tillgänglighetskrav ställs inte, med motivering",
    ],
    "BT-105": [
      "comp-dial": "Konkurrenspräglad dialog", "innovation": "Innovationspartnerskap",
      "neg-w-call": "Förhandlat förfarande med föregående annons",
      "neg-wo-call": "Förhandlat förfarande utan föregående annons", "open": "Öppet",
      "oth-mult": "Annat förfarande i flera steg", "oth-single": "Annat förfarande i ett steg",
      "restricted": "Selektivt",
    ],
    "BT-23": [
      "services": "Tjänster", "supplies": "Varor", "works": "Byggentreprenader",
    ],
    "BT-765": [
      "fa-mix": "Ramavtal, delvis med förnyad konkurrensutsättning",
      "fa-w-rc": "Ramavtal med förnyad konkurrensutsättning",
      "fa-wo-rc": "Ramavtal utan förnyad konkurrensutsättning",
      "none": "Upphandlingen avser inte ett ramavtal",
    ],
    "BT-766": [
      "dps-list": "Dynamiskt inköpssystem för köparna i annonsen",
      "dps-nlist": "Dynamiskt inköpssystem även för andra köpare",
      "none": "Upphandlingen avser inte ett dynamiskt inköpssystem",
    ],
    "BT-539": ["cost": "Kostnad", "price": "Pris", "quality": "Kvalitet"],
    "BT-538": ["UNKNOWN": "Okänd", "UNLIMITED": "Obegränsat"],
  ]
}
