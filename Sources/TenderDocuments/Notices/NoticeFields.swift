/// A field of a notice and where its value stands in the XML.
struct NoticeFieldPlace: Sendable {
  /// Where the value is taken from.
  enum Source: Sendable {
    /// What stands between the tags.
    case content
    /// An attribute of the element.
    case attribute(StaticString)
    /// The element is there: it means this code.
    case presence(String)
  }

  /// The name of the field.
  let id: String
  /// The local names of the elements above, the nearest last.
  let parents: [String]
  /// The code list that must be named at the element or beside it.
  let list: String?
  /// Where the value is taken from.
  let source: Source

  /// Whether the value is a code, a number or a day: data, not prose.
  var isData: Bool { NoticeFields.data.contains(id) }
}

/// The fields that are read, by the local name of the element that holds them.
///
/// A value is told by its place and the name of its code list, never by its position (eForms SDK
/// 1.15, `fields/fields.json`); paths without the SDK's exclusions give the same in real notices.
enum NoticeFields {
  /// The fields of eForms.
  static let eForms = table(eFormsPlaces)
  /// The fields of TED_EXPORT that mean the same as one of eForms.
  static let tedExport = table(tedPlaces)

  /// What a field is called before its value in the text.
  static func label(of id: String) -> String { labels[id] ?? id }

  /// One place: field, path of local names parted by `/`, list.
  private typealias Place = (
    id: String, path: String, list: String?, source: NoticeFieldPlace.Source
  )

  private static func table(_ places: [Place]) -> [String: [NoticeFieldPlace]] {
    var table: [String: [NoticeFieldPlace]] = [:]
    for place in places {
      var names = place.path.split(separator: "/").map(String.init)
      let leaf = names.removeLast()
      table[leaf, default: []].append(
        NoticeFieldPlace(id: place.id, parents: names, list: place.list, source: place.source))
    }
    return table
  }

  private static let eFormsPlaces: [Place] = [
    ("BT-01", "RegulatoryDomain", nil, .content),
    ("OPP-070", "NoticeSubType/SubTypeCode", nil, .content),
    ("BT-04", "ContractFolderID", nil, .content),
    ("BT-05", "IssueDate", nil, .content),
    ("BT-500", "Company/PartyName/Name", nil, .content),
    ("BT-501", "Company/PartyLegalEntity/CompanyID", nil, .content),
    ("BT-11", "ContractingPartyType/PartyTypeCode", "buyer-legal-type", .content),
    ("BT-105", "TenderingProcess/ProcedureCode", nil, .content),
    ("BT-88", "TenderingProcess/Description", nil, .content),
    ("BT-21", "ProcurementProject/Name", nil, .content),
    ("BT-24", "ProcurementProject/Description", nil, .content),
    ("BT-300", "ProcurementProject/Note", nil, .content),
    ("BT-23", "ProcurementProject/ProcurementTypeCode", nil, .content),
    ("BT-262", "MainCommodityClassification/ItemClassificationCode", nil, .content),
    ("BT-263", "AdditionalCommodityClassification/ItemClassificationCode", nil, .content),
    ("BT-27", "RequestedTenderTotal/EstimatedOverallContractAmount", nil, .content),
    ("BT-271", "FrameworkMaximumAmount", nil, .content),
    ("BT-36", "PlannedPeriod/DurationMeasure", nil, .content),
    ("BT-536", "PlannedPeriod/StartDate", nil, .content),
    ("BT-537", "PlannedPeriod/EndDate", nil, .content),
    ("BT-538", "PlannedPeriod/DescriptionCode", nil, .content),
    ("BT-58", "ContractExtension/MaximumNumberNumeric", nil, .content),
    ("BT-57", "Renewal/Period/Description", nil, .content),
    ("BT-54", "ContractExtension/OptionsDescription", nil, .content),
    ("BT-5071", "RealizedLocation/Address/CountrySubentityCode", nil, .content),
    ("BT-06", "ProcurementAdditionalType/ProcurementTypeCode", "strategic-procurement", .content),
    ("BT-777", "ProcurementAdditionalType/ProcurementType", "strategic-procurement", .content),
    ("BT-775", "ProcurementAdditionalType/ProcurementTypeCode", "social-objective", .content),
    ("BT-774", "ProcurementAdditionalType/ProcurementTypeCode", "environmental-impact", .content),
    ("BT-776", "ProcurementAdditionalType/ProcurementTypeCode", "innovative-acquisition", .content),
    ("BT-754", "ProcurementAdditionalType/ProcurementTypeCode", "accessibility", .content),
    ("BT-755", "ProcurementAdditionalType/ProcurementType", "accessibility", .content),
    (
      "BT-71", "SpecificTendererRequirement/TendererRequirementTypeCode", "reserved-procurement",
      .content
    ),
    (
      "BT-736", "ContractExecutionRequirement/ExecutionRequirementCode", "reserved-execution",
      .content
    ),
    ("OPT-070", "ContractExecutionRequirement/Description", "reserved-execution", .content),
    ("BT-70", "ContractExecutionRequirement/Description", "conditions", .content),
    ("BT-765", "ContractingSystem/ContractingSystemTypeCode", "framework-agreement", .content),
    ("BT-766", "ContractingSystem/ContractingSystemTypeCode", "dps-usage", .content),
    ("BT-539", "SubordinateAwardingCriterion/AwardingCriterionTypeCode", nil, .content),
    ("BT-734", "SubordinateAwardingCriterion/Name", nil, .content),
    ("BT-540", "SubordinateAwardingCriterion/Description", nil, .content),
    ("BT-541", "AwardCriterionParameter/ParameterNumeric", "number-weight", .content),
    ("BT-131", "TenderSubmissionDeadlinePeriod/EndDate", nil, .content),
    ("BT-1311", "ParticipationRequestReceptionPeriod/EndDate", nil, .content),
    ("BT-13", "AdditionalInformationRequestPeriod/EndDate", nil, .content),
    ("BT-98", "TenderValidityPeriod/DurationMeasure", nil, .content),
    ("BT-31", "LotDistribution/MaximumLotsSubmittedNumeric", nil, .content),
    ("BT-33", "LotDistribution/MaximumLotsAwardedNumeric", nil, .content),
    ("BT-763", "TenderingProcess/PartPresentationCode", nil, .content),
  ]

  private static let tedPlaces: [Place] = [
    ("BT-01", "LEGAL_BASIS", nil, .attribute("VALUE")),
    ("BT-500", "ADDRESS_CONTRACTING_BODY/OFFICIALNAME", nil, .content),
    ("BT-501", "ADDRESS_CONTRACTING_BODY/NATIONALID", nil, .content),
    ("BT-05", "DATE_DISPATCH_NOTICE", nil, .content),
    ("BT-21", "TITLE", nil, .content),
    ("BT-24", "SHORT_DESCR", nil, .content),
    ("BT-23", "TYPE_CONTRACT", nil, .attribute("CTYPE")),
    ("BT-262", "CPV_MAIN/CPV_CODE", nil, .attribute("CODE")),
    ("BT-263", "CPV_ADDITIONAL/CPV_CODE", nil, .attribute("CODE")),
    ("BT-27", "VAL_ESTIMATED_TOTAL", nil, .content),
    ("BT-27", "VAL_OBJECT", nil, .content),
    ("BT-36", "DURATION", nil, .content),
    ("BT-536", "DATE_START", nil, .content),
    ("BT-537", "DATE_END", nil, .content),
    ("BT-57", "RENEWAL_DESCR", nil, .content),
    ("BT-54", "OPTIONS_DESCR", nil, .content),
    ("BT-5071", "NUTS", nil, .attribute("CODE")),
    ("BT-71", "RESTRICTED_SHELTERED_WORKSHOP", nil, .presence("res-ws")),
    ("BT-71", "RESERVED_ORGANISATIONS_SERVICE_MISSION", nil, .presence("res-pub-ser")),
    ("BT-736", "RESTRICTED_SHELTERED_PROGRAM", nil, .presence("yes")),
    ("BT-70", "PERFORMANCE_CONDITIONS", nil, .content),
    ("BT-105", "PT_OPEN", nil, .presence("open")),
    ("BT-105", "PT_RESTRICTED", nil, .presence("restricted")),
    ("BT-105", "PT_COMPETITIVE_NEGOTIATION", nil, .presence("neg-w-call")),
    ("BT-105", "PT_NEGOTIATED_WITH_PRIOR_CALL", nil, .presence("neg-w-call")),
    ("BT-105", "PT_COMPETITIVE_DIALOGUE", nil, .presence("comp-dial")),
    ("BT-105", "PT_INNOVATION_PARTNERSHIP", nil, .presence("innovation")),
    ("BT-766", "DPS", nil, .presence("dps-list")),
    ("BT-131", "DATE_RECEIPT_TENDERS", nil, .content),
  ]

  /// Fields whose value is a code, a number or a day.
  static let data: Set<String> = [
    "BT-01", "OPP-070", "BT-04", "BT-05", "BT-501", "BT-11", "BT-105", "BT-23", "BT-262", "BT-263",
    "BT-27", "BT-271", "BT-36", "BT-536", "BT-537", "BT-538", "BT-58", "BT-5071", "BT-06",
    "BT-775", "BT-774", "BT-776", "BT-754", "BT-71", "BT-736", "BT-765", "BT-766", "BT-539",
    "BT-541", "BT-131", "BT-1311", "BT-13", "BT-98", "BT-31", "BT-33", "BT-763",
  ]

  private static let labels: [String: String] = [
    "BT-01": "Rättslig grund", "OPP-070": "Undertyp", "BT-04": "Förfarandets identifierare",
    "BT-05": "Avsänd", "BT-500": "Upphandlande myndighet", "BT-501": "Organisationsnummer",
    "BT-11": "Köparens rättsliga status", "BT-105": "Typ av förfarande",
    "BT-88": "Förfarandets viktigaste kännetecken", "BT-21": "Titel", "BT-24": "Beskrivning",
    "BT-300": "Kompletterande information", "BT-23": "Kontraktets art",
    "BT-262": "Huvudklassificering (CPV)", "BT-263": "Ytterligare klassificering (CPV)",
    "BT-27": "Beräknat värde exklusive moms", "BT-271": "Högsta värde för ramavtalet",
    "BT-36": "Varaktighet", "BT-536": "Startdatum", "BT-537": "Slutdatum",
    "BT-538": "Varaktighet, annat", "BT-58": "Högst antal förlängningar",
    "BT-57": "Förlängningar", "BT-54": "Optioner", "BT-5071": "Plats (NUTS)",
    "BT-06": "Syftet med strategisk upphandling (BT-06)", "BT-777": "Strategisk upphandling",
    "BT-775": "Socialt mål som främjas (BT-775)",
    "BT-774": "Metod som ska minska miljöpåverkan (BT-774)",
    "BT-776": "Innovationsupphandling (BT-776)", "BT-754": "Tillgänglighet (BT-754)",
    "BT-755": "Tillgänglighet, motivering", "BT-71": "Reserverad upphandling (BT-71)",
    "BT-736": "Program för skyddad anställning (BT-736)",
    "OPT-070": "Program för skyddad anställning, grund",
    "BT-70": "Villkor för kontraktets genomförande", "BT-765": "Ramavtal",
    "BT-766": "Dynamiskt inköpssystem", "BT-539": "Tilldelningskriterium, typ",
    "BT-734": "Tilldelningskriterium", "BT-540": "Tilldelningskriterium, beskrivning",
    "BT-541": "Tilldelningskriterium, vikt", "BT-131": "Sista dag för anbud",
    "BT-1311": "Sista dag för anbudsansökan", "BT-13": "Sista dag för frågor",
    "BT-98": "Anbudets giltighetstid", "BT-31": "Högst antal delar i ett anbud",
    "BT-33": "Högst antal delar som en anbudsgivare kan få", "BT-763": "Anbud på alla delar",
  ]
}
