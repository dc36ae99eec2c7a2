import Foundation
import Testing

@testable import TenderDocuments

private let root =
  "ContractNotice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:ContractNotice-2\""
private let title = "<ProcurementProject><Name>Städning</Name></ProcurementProject>"

/// A notice with some elements inside its root.
private func notice(_ inside: String) -> String { "<\(root)>\(inside)\(title)</ContractNotice>" }

/// What is written, and the fields that are read of it as `id lot value unit`.
private let readings: [(String, [String])] = [
  (notice(""), ["BT-21 - Städning -"]),
  (
    notice("<cbc:IssueDate xmlns:cbc='x'> 2026-11-16+01:00\n</cbc:IssueDate>"),
    ["BT-05 - 2026-11-16+01:00 -", "BT-21 - Städning -"]
  ),
  // A text in several languages is read in Swedish.
  (
    notice(
      "<TenderingProcess><Description languageID='ENG'>Open</Description>"
        + "<Description languageID='SWE'>Mark &amp; <![CDATA[<anl\u{E4}ggning>]]></Description>"
        + "</TenderingProcess>"),
    ["BT-88 - Mark & <anläggning> -", "BT-21 - Städning -"]
  ),
  (
    notice(
      "<TenderingProcess><Description languageID='ENG'>Open</Description></TenderingProcess>"),
    ["BT-88 - Open -", "BT-21 - Städning -"]
  ),
  // A code is told by the list that it names, wherever it stands.
  (
    notice(
      "<ProcurementProjectLot><ID>LOT-0002</ID><ProcurementProject>"
        + "<ProcurementAdditionalType><ProcurementTypeCode listName='social-objective'>opp"
        + "</ProcurementTypeCode></ProcurementAdditionalType>"
        + "<ProcurementAdditionalType><ProcurementTypeCode listName='gpp-criteria'>eu"
        + "</ProcurementTypeCode></ProcurementAdditionalType>"
        + "<RequestedTenderTotal><EstimatedOverallContractAmount currencyID='SEK'>100"
        + "</EstimatedOverallContractAmount></RequestedTenderTotal>"
        + "</ProcurementProject></ProcurementProjectLot>"),
    ["BT-775 LOT-0002 opp -", "BT-27 LOT-0002 100 SEK", "BT-21 - Städning -"]
  ),
  (
    notice(
      "<ProcurementProjectLot><ID>LOT-1</ID><TenderingTerms><ContractExecutionRequirement>"
        + "<ExecutionRequirementCode listName='conditions'>performance</ExecutionRequirementCode>"
        + "<Description>Två platser.</Description></ContractExecutionRequirement>"
        + "<ContractExecutionRequirement>"
        + "<ExecutionRequirementCode listName='nda'>true</ExecutionRequirementCode>"
        + "<Description>Sekretess.</Description></ContractExecutionRequirement>"
        + "</TenderingTerms></ProcurementProjectLot>"),
    ["BT-70 LOT-1 Två platser. -", "BT-21 - Städning -"]
  ),
  // The buyer is the organisation that the contracting party refers to; results are not read.
  (
    notice(
      "<Organizations><Organization><Company><PartyIdentification><ID>ORG-2</ID>"
        + "</PartyIdentification><PartyName><Name>Domstolen</Name></PartyName></Company>"
        + "</Organization><Organization><Company><PartyIdentification><ID>ORG-1</ID>"
        + "</PartyIdentification><PartyName><Name>Ekby kommun</Name></PartyName></Company>"
        + "</Organization></Organizations><ContractingParty><Party><PartyIdentification>"
        + "<ID>ORG-1</ID></PartyIdentification></Party></ContractingParty>"
        + "<NoticeResult><ProcurementProject><Name>Vinnare</Name></ProcurementProject>"
        + "</NoticeResult>"),
    ["BT-500 - Ekby kommun -", "BT-21 - Städning -"]
  ),
  // The schema before eForms: the Swedish form of several, texts cut into paragraphs.
  (
    """
    <?xml version="1.0"?><TED_EXPORT xmlns="http://example.test" VERSION="R2.0.9"><FORM_SECTION>
    <F02_2014 LG="EN" CATEGORY="TRANSLATION"><OBJECT_CONTRACT><TITLE><P>Cleaning</P></TITLE>
    </OBJECT_CONTRACT></F02_2014><F02_2014 LG="SV" CATEGORY="ORIGINAL"><OBJECT_CONTRACT>
    <TITLE><P>Städning</P></TITLE><CPV_MAIN><CPV_CODE CODE="90910000"/></CPV_MAIN>
    <TYPE_CONTRACT CTYPE="SERVICES"/>
    <OBJECT_DESCR ITEM="1"><SHORT_DESCR><P>Skolor.</P><P>Kontor.</P></SHORT_DESCR>
    <DURATION TYPE="MONTH">24</DURATION></OBJECT_DESCR></OBJECT_CONTRACT>
    <LEFTI><RESTRICTED_SHELTERED_WORKSHOP/><OTHER>x</OTHER></LEFTI>
    <PROCEDURE><PT_OPEN/></PROCEDURE></F02_2014></FORM_SECTION></TED_EXPORT>
    """,
    [
      "BT-21 - Städning -", "BT-262 - 90910000 -", "BT-23 - services -",
      "BT-24 1 Skolor. Kontor. -", "BT-36 1 24 MONTH", "BT-71 - res-ws -", "BT-105 - open -",
    ]
  ),
]

/// Notices that can't be read, and why.
private let unreadable: [(String, DocumentError.Cause, String)] = [
  ("<\(root)></ContractNotice>", .empty, "inga uppgifter"),
  ("<\(root)><a>", .damaged, "rad 1"),
  ("<!DOCTYPE x><\(root)></ContractNotice>", .hostile, "DOCTYPE"),
  (
    "<!DOCTYPE x [<!ENTITY a 'b'><!ENTITY c '&a;&a;'>]><\(root)>&c;</ContractNotice>", .hostile,
    "DOCTYPE"
  ),
  (
    "<?xml version='1.0'?><!--x--><\(root)>" + String(repeating: "<a>", count: 300), .hostile,
    "nästlad"
  ),
  ("<\(root) " + String(repeating: "a='' ", count: 2000) + "/>", .hostile, "attribut"),
  (
    "<BusinessRegistrationInformationNotice xmlns='urn:oasis:names:specification:ubl:schema:xsd:"
      + "BusinessRegistrationInformationNotice-2'><a/></BusinessRegistrationInformationNotice>",
    .empty, "inga uppgifter"
  ),
]

@Suite struct NoticeReaderTests {
  @Test(arguments: readings.indices)
  func readsFields(_ index: Int) throws {
    let (text, wanted) = readings[index]
    let document = try DocumentReader.read(bytes: Array(text.utf8), path: "annons.xml")
    let notice = try #require(document.notice)
    #expect(document.format == .notice)
    #expect(
      notice.fields.map { "\($0.id) \($0.lot ?? "-") \($0.value) \($0.unit ?? "-")" } == wanted)
    for field in notice.fields {
      // Each field is one line of the text, and leads back to the file.
      let block = try #require(document.blockIndex(at: field.range.lowerBound))
      #expect(document.blocks[block].range == field.range)
      #expect(document.location(of: field.range).line != nil)
    }
  }

  @Test func tellsWhatItCannotRead() {
    for (text, cause, reason) in unreadable {
      let error = #expect(throws: DocumentError.self) {
        try DocumentReader.read(bytes: Array(text.utf8), path: "annons.xml")
      }
      #expect(error?.cause == cause, "\(text.prefix(80))")
      #expect(error?.reason.sv.contains(reason) == true, "\(error?.reason.sv ?? "")")
    }
  }

  @Test func codesAreNoContentAndPlacesAreExact() throws {
    let text = """
      <?xml version="1.0"?>
      <\(root)>
      <ProcurementProject>
      <Name>Städning av   skolor</Name>
      <ProcurementTypeCode>services</ProcurementTypeCode>
      </ProcurementProject>
      </ContractNotice>
      """
    let plain = try DocumentReader.read(bytes: Array(text.utf8), path: "a.xml")
    let wide = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let utf16 = try DocumentReader.read(bytes: [0xFF, 0xFE] + wide, path: "a.xml")
    for document in [plain, utf16] {
      let lines = document.blocks.map { document.string($0.range) }
      #expect(
        lines == [
          "Annons, eForms", "Titel: Städning av skolor", "Kontraktets art: Tjänster (services)",
        ])
      #expect(document.blocks.map { $0.kind == .furniture } == [false, false, true])
      let name = try #require(document.notice?.first("BT-21"))
      let place = document.location(of: (name.range.lowerBound + 7)..<name.range.upperBound)
      #expect(place.quote == "Städning av skolor" && place.line == 4 && place.column == 7)
    }
  }

  @Test func aFolderTakesNoticesAndNoOtherXML() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/notices-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (name, text) in [("annons.xml", notice("")), ("annat.xml", "<?xml version='1.0'?><a/>")] {
      _ = FileManager.default.createFile(atPath: folder + "/" + name, contents: Data(text.utf8))
    }
    let files = try TenderFiles(folder: folder)
    #expect(files.documents == [folder + "/annons.xml"])
    #expect(files.skipped.map(\.reason) == [.unsupported])
  }

  /// Cut off at any byte a notice is damaged, and said to be so.
  @Test func cutNoticesAreDamaged() {
    let text = Array(
      notice("<TenderingProcess a='b'><Description languageID='SWE'>&amp;å</Description><b/>").utf8)
    for end in 100..<(text.count - 1) {
      let error = #expect(throws: DocumentError.self) {
        try DocumentReader.read(bytes: Array(text[..<end]), path: "annons.xml")
      }
      #expect(error?.cause == .damaged, "\(end)")
    }
  }

  /// Each would take minutes where an element looked through the rest of the notice.
  @Test func hostileNoticesAreLinear() throws {
    let many = 40_000
    let lots = String(
      repeating: "<ProcurementProjectLot><ID>L</ID></ProcurementProjectLot>", count: many)
    let names = String(repeating: "<Name languageID='ENG'>x</Name>", count: many)
    for inside in [lots, "<ProcurementProject>\(names)</ProcurementProject>"] {
      let document = try DocumentReader.read(bytes: Array(notice(inside).utf8), path: "a.xml")
      #expect(document.blocks.count > many)
    }
  }
}
