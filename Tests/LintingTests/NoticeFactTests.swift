import BundledLibrary
import Linting
import ProcurementLaw
import Rules
import TenderDocuments
import Testing

@Suite struct NoticeFactTests {
  /// What stands in the only lot of a notice, and the facts that it must give and must not give.
  static let notices: [(String, [String: String?])] = [
    (
      "<ProcurementProject><RequestedTenderTotal><EstimatedOverallContractAmount currencyID='SEK'>"
        + "1500000.00</EstimatedOverallContractAmount></RequestedTenderTotal><PlannedPeriod>"
        + "<DurationMeasure unitCode='YEAR'>2</DurationMeasure></PlannedPeriod>"
        + "</ProcurementProject>",
      [
        "valueSEK": "1500000", "durationMonths": "24", "lots": "no", "documentKind": "notice",
        "act": "LOU", "procedure": "open", "regime": "directive",
      ]
    ),
    (
      "<ProcurementProject><RequestedTenderTotal><EstimatedOverallContractAmount currencyID='EUR'>"
        + "1500000</EstimatedOverallContractAmount></RequestedTenderTotal><PlannedPeriod>"
        + "<DurationMeasure unitCode='MONTH'>36</DurationMeasure></PlannedPeriod>"
        + "<ContractExtension><MaximumNumberNumeric>2</MaximumNumberNumeric></ContractExtension>"
        + "</ProcurementProject>",
      // Renewals make the whole term longer by a time that only words tell.
      ["valueSEK": nil, "durationMonths": nil, "baseMonths": "36"]
    ),
    (
      "<TenderingProcess><TenderSubmissionDeadlinePeriod><EndDate>2027-01-22+01:00</EndDate>"
        + "</TenderSubmissionDeadlinePeriod><ContractingSystem><ContractingSystemTypeCode "
        + "listName='framework-agreement'>fa-w-rc</ContractingSystemTypeCode></ContractingSystem>"
        + "<ContractingSystem><ContractingSystemTypeCode listName='dps-usage'>dps-list"
        + "</ContractingSystemTypeCode></ContractingSystem></TenderingProcess>",
      [
        "deadline": "2027-01-22", "framework": "yes", "renewedCompetition": "yes",
        "procedure": "dps",
      ]
    ),
    ("<ProcurementProject><Note>x</Note></ProcurementProject>", ["deadline": nil, "cpv": nil]),
  ]

  @Test(arguments: notices.indices)
  func factsAreRead(_ index: Int) throws {
    let (lot, wanted) = Self.notices[index]
    let text = """
      <ContractNotice xmlns="urn:oasis:names:specification:ubl:schema:xsd:ContractNotice-2">
      <NoticeSubType><SubTypeCode>16</SubTypeCode></NoticeSubType>
      <RegulatoryDomain>32014L0024</RegulatoryDomain>
      <TenderingProcess><ProcedureCode>open</ProcedureCode></TenderingProcess>
      <ProcurementProject><Name>Städning</Name></ProcurementProject>
      <ProcurementProjectLot><ID>LOT-0001</ID>\(lot)</ProcurementProjectLot></ContractNotice>
      """
    let files = try BundledLibrary.files()
    let day = try #require(LegalDate("2026-11-21"))
    let reader = TenderReader(
      try RuleLibrary(files), law: try LawBook(files: files), asOf: day)
    let document = try DocumentReader.read(bytes: Array(text.utf8), path: "annons.xml")
    let facts = reader.read(document).facts
    for (key, value) in wanted { #expect(facts.value(of: key) == value, "\(key)") }
  }
}
