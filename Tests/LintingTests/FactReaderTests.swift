import BundledLibrary
import LibraryFiles
import ProcurementLaw
import Rules
import Testing
import TenderDocuments

@testable import Linting

@Suite struct FactReaderTests {
  /// A cover whose table is longer than a title.
  private static func cover(last row: String) -> String {
    let rows = (1...20).map { "| Uppgift \($0) | Granby kommun, förvaltning nummer \($0) |\n" }
    return "A\n" + rows.joined() + row
  }

  /// A text, a key and the value that must be read; nil where nothing may be read.
  static let single: [(String, String, String?)] = [
    // The procedure: a call-off against a framework tender that tells of call-offs.
    (
      "Avropsförfrågan\nDetta är en avropsförfrågan som genomförs med förnyad konkurrensutsättning.",
      "procedure", "call_off"
    ),
    (
      "Systemutvecklare\nAvropet görs genom en förnyad konkurrensutsättning enligt ramavtalet "
        + "Konsulter 2025. Sista svarsdag är 2026-12-01.", "procedure", "call_off"
    ),
    (
      "Upphandlingsdokument\nUpphandlingen avser att ramavtal ska tecknas med tre leverantörer. Avrop "
        + "sker genom förnyad konkurrensutsättning. Upphandlingen genomförs som ett öppet förfarande.",
      "procedure", "open"
    ),
    (
      "Ramavtalsupphandling av lokalvård\nBeställaren avser att teckna ett ramavtal. Vid avrop ska en "
        + "avropsförfrågan skickas. Avropande myndighet skickar den. Avropande myndighet beslutar.",
      "procedure", nil
    ),
    (
      "Avropsvägledning\nAvrop sker genom förnyad konkurrensutsättning. En avropsförfrågan skickas. "
        + "Avropande myndighet väljer. Avropande myndighet utvärderar.", "procedure", nil
    ),
    ("Inbjudan\nDenna direktupphandling avser trädvård.", "procedure", "direct"),
    (
      "Föreskrifter\nEtt dynamiskt inköpssystem inrättas. Upphandlingen av ett dynamiskt inköpssystem "
        + "pågår.", "procedure", "dps"
    ),
    ("Föreskrifter\nUpphandlingen genomförs som förenklat förfarande.", "procedure", "simplified"),
    (
      "Föreskrifter\nUpphandlingen genomförs som ett förhandlat förfarande.", "procedure",
      "negotiated"
    ),
    // The kind of document.
    ("Avtalsutkast\nParter", "documentKind", "contract_draft"),
    ("Kravspecifikation lokalvård\nStädning ska ske dagligen.", "documentKind", "specification"),
    ("Förfrågningsunderlag\nAnbud ska lämnas.", "documentKind", "procurement_terms"),
    ("Avropsförfrågan\nDetta är en avropsförfrågan.", "documentKind", "procurement_terms"),
    ("Request for Information\nRFI om måltider", "documentKind", "invitation"),
    ("Policy för hållbar upphandling\nVi tar hänsyn.", "documentKind", "policy"),
    (
      "Idéburet offentligt partnerskap\nAvtal mellan parterna", "documentKind",
      "partnership_agreement"
    ),
    ("Offertförfrågan\nDirektupphandling av trädvård", "documentKind", "direct_award_request"),
    ("Hej och välkommen\nTack för i går.", "documentKind", nil),
    // The act.
    ("A\nUpphandlingen genomförs enligt lagen (2016:1145) om offentlig upphandling.", "act", "LOU"),
    ("A\nUpphandlingen regleras av LUF.", "act", "LUF"),
    (
      "A\nKoncessionen upphandlas enligt lagen (2016:1147) om upphandling av koncessioner.", "act",
      "LUK"
    ),
    ("A\nFörfrågningsunderlag enligt lagen om valfrihetssystem, LOV.", "act", "LOV"),
    ("A\nUpphandlingen görs enligt LOU. Leverantören följer LOV. Ordning råder.", "act", "LOU"),
    ("A\nUpphandlingen görs enligt 19 kap. LOU. LOV gäller inte.", "act", "LOU"),
    ("A\nLOU och LUF gäller i olika fall.", "act", nil),
    ("A\nByggnadslov och annat lov krävs.", "act", nil),
    // The regime.
    ("A\nUpphandlingen är direktivstyrd.", "regime", "directive"),
    ("A\nUpphandlingens värde understiger tröskelvärdet.", "regime", "below_threshold"),
    (
      "A\nUpphandlingen är direktivstyrd. Upphandlingens värde understiger tröskelvärdet.",
      "regime",
      nil
    ),
    ("Direktupphandling\nDenna direktupphandling avser trädvård.", "regime", "direct"),
    (
      "A\nDatum: 2024-05-02\nUpphandlingen görs enligt LOU. CPV 90910000-9. "
        + "Uppskattat värde är 9 600 000 kr.", "regime", "directive"
    ),
    (
      "A\nDatum: 2024-05-02\nUpphandlingen görs enligt LOU. CPV 90910000-9. "
        + "Uppskattat värde är 1 200 000 kr.", "regime", "below_threshold"
    ),
    (
      "A\nDatum: 2024-05-02\nUpphandlingen görs enligt LOU. CPV 85311100-3. "
        + "Uppskattat värde är 9 600 000 kr.", "regime", "annex2"
    ),
    (
      "A\nDatum: 2024-05-02\nUpphandlingen görs enligt LOU. CPV 85311100-3. "
        + "Uppskattat värde är 2 600 000 kr.", "regime", "direct"
    ),
    (
      "A\nUpphandlingen görs enligt LOU. CPV 90910000-9. Uppskattat värde är 9 600 000 kr.",
      "regime", "directive"
    ),
    (
      "A\nUpphandlingen görs enligt LOU. CPV 90910000-9. Uppskattat värde är 2 400 000 kr.",
      "regime", nil
    ),
    (
      "A\nUpphandlingen görs enligt LOU. CPV 45112000-5. Uppskattat värde är 14,5 mkr.",
      "regime", "below_threshold"
    ),
    (
      "A\nUpphandlingen görs enligt LUF. CPV 85311100-3. Uppskattat värde är 14,5 mkr.",
      "regime", nil
    ),
    // Codes.
    ("A\nCPV: 90910000-9 och 77310000-6", "cpv", "90910000-9,77310000-6"),
    ("A\nCPV-kod 90910000 städning", "cpv", "90910000-9"),
    ("A\n90910000-8 är fel, diarienummer 20240906, org.nr 556036-0793", "cpv", nil),
    ("A\nCPV-kod 45112000-5", "object", "works"),
    ("A\nCPV-kod 98310000-9", "object", "services"),
    ("A\nCPV-kod 39100000-3", "object", "goods"),
    // The day.
    ("A\nDatum: 2026-03-02\nSista anbudsdag 2026-04-02", "date", "2026-03-02"),
    ("A\nSista anbudsdag 2026-04-02", "date", nil),
    ("A\nUtkast 2025-12-01, reviderad 2026-02-01", "date", "2026-02-01"),
    ("A\nUpprättad: 2026-02-01\nMall version 2026-05-01", "date", "2026-02-01"),
    ("A\nDatum: 2026-03-02 Sista anbudsdag: 2026-04-02", "date", "2026-03-02"),
    ("Avropsförfrågan projektledare Norrby 2026-03-02", "date", "2026-03-02"),
    ("A\n| Datum | Diarienummer |\n| 2026-03-02 | KS 2026/12 |", "date", "2026-03-02"),
    ("A\nDatum: 2026-03-02 Mall: version 2016-03-01", "date", "2026-03-02"),
    // The particulars on a cover run on below the first lines.
    (cover(last: "| Dokumentets datum | 2026-03-02 |"), "date", "2026-03-02"),
    (cover(last: "| Leveransdatum | 2026-03-02 |"), "date", nil),
    ("A\nMallen reviderad 2016-03-01", "date", nil),
    ("A\nMall version 2016-03-01", "date", nil),
    ("A\nReviderad 2016-03-01 (SKL:s mall)", "date", nil),
    ("A\nMalldokument fastställt 2016-03-01", "date", nil),
    ("A\nDokumentmall 2019:2, version 2019-02-01", "date", nil),
    ("A\nSenast uppdaterad mall 2016-03-01", "date", nil),
    ("A\nBlankett, utgåva:\n2016-03-01", "date", nil),
    ("A\nLag (2016:1145) om offentlig upphandling, uppdaterad lydelse 2022-02-01", "date", nil),
    ("A\nBeslutad av kommunfullmäktige 2015-06-01", "date", nil),
    ("A\nInköpspolicyn reviderad 2015-06-01", "date", nil),
    ("A\nErsätter avtal daterat 2015-06-01", "date", nil),
    ("A\nDatum för visning: 2026-03-15", "date", nil),
    ("A\nLeveransdatum: 2026-03-15", "date", nil),
    ("Ramavtalet gäller till och med 2026-03-15", "date", nil),
    // The buyer.
    (
      "Upphandling\nUpphandlande myndighet: Norrby kommun, org.nr 212000-0000", "buyer",
      "Norrby kommun"
    ),
    ("Upphandling\nUpphandlande myndighet är Region Sydväst.", "buyer", "Region Sydväst"),
    ("Upphandling\nUpphandlande myndighet: Klicka eller tryck här", "buyer", nil),
    ("Norrby kommun\nUpphandling av städning", "buyer", "Norrby kommun"),
  ]

  @Test(arguments: single)
  func oneFactIsRead(text: String, key: String, wanted: String?) throws {
    #expect(try FactFixture.facts(text).value(of: key) == wanted, "\(text)")
  }

  /// Whole beginnings of documents, and what they are and give; nil where nothing may be read.
  static let beginnings: [(String, [String: String?])] = [
    (
      "Avtal mellan Norrby kommun och Leverantören\n§ 1 Parter\nNorrby kommun, nedan kallad "
        + "Beställaren.\n§ 2 Avtalstid\nAvtalet gäller 2027-05-01–2031-04-30.",
      ["documentKind": "contract_draft", "buyer": "Norrby kommun", "durationMonths": "48"]
    ),
    (
      "Kontrakt\nDetta kontrakt tecknas mellan Region Sydväst (Köparen) och säljaren.\n"
        + "Kontraktssumman är 4,2 mnkr.",
      ["documentKind": "contract_draft", "buyer": "Region Sydväst", "valueSEK": "4200000"]
    ),
    (
      "Ramavtal\nLokalvård i skolor\nRamavtalet gäller i två år med möjlighet till förlängning i "
        + "högst 24 månader.",
      [
        "documentKind": "contract_draft", "durationMonths": "48", "object": "services",
        "procedure": nil,
      ]
    ),
    (
      "Entreprenadkontrakt\nParter\nFör entreprenaden gäller AB 04.",
      ["documentKind": "contract_draft", "object": "works"]
    ),
    (
      "Upphandlingsföreskrifter\nRamavtal för lokalvård\nUpphandlingen genomförs som ett öppet "
        + "förfarande enligt LOU. Takvolymen är 30 mnkr.",
      [
        "documentKind": "procurement_terms", "procedure": "open", "act": "LOU",
        "valueSEK": "30000000",
      ]
    ),
    (
      "BORGA KOMMUN\nAdministrativa föreskrifter\nNybyggnad av förskola\nAMA AF 21 gäller.",
      ["documentKind": "procurement_terms", "buyer": "Borga kommun", "object": "works"]
    ),
    (
      "AF-del\nOmbyggnad av idrottshall\nEntreprenaden upphandlas enligt 19 kap. LOU.",
      ["documentKind": "procurement_terms", "object": "works", "act": "LOU"]
    ),
    (
      "Kravspecifikation\nVärde | 15 200 000 kronor\nAvtalstid | 36 månader",
      ["documentKind": "specification", "valueSEK": "15200000", "durationMonths": "36"]
    ),
    (
      "Bilaga 2 Kravbilaga\nTjänsten ska utföras dagligen. Ett värde på 2 000 000 kr gäller för "
        + "försäkringen.", ["documentKind": "specification", "valueSEK": nil]
    ),
    (
      "Uppdragsbeskrivning\nKonsulten ska leda projektet. Uppdraget pågår i ett år.",
      ["documentKind": "specification", "durationMonths": nil]
    ),
    (
      "RFI – Måltider till äldre\nKommunen vill veta hur marknaden ser ut.",
      ["documentKind": "invitation", "procedure": nil]
    ),
    (
      "Inbjudan till marknadsdialog\nUpphandlingen planeras till hösten. Uppskattat värde: 12 MSEK.",
      ["documentKind": "invitation", "valueSEK": "12000000"]
    ),
    (
      "Förfrågningsunderlag\nHemtjänst enligt lagen (2008:962) om valfrihetssystem\nAnsökan lämnas "
        + "löpande.",
      ["documentKind": "procurement_terms", "act": "LOV", "object": "services"]
    ),
    (
      "Överenskommelse om idéburet offentligt partnerskap\nmellan Norrby kommun och föreningen\n"
        + "Överenskommelsen bygger på samverkan.",
      ["documentKind": "partnership_agreement", "procedure": nil]
    ),
    (
      "Riktlinje för inköp\nDirektupphandling får användas upp till och med 700 000 kr. Inom "
        + "LUF-verksamheten gäller 1 142 723 kr.",
      [
        "documentKind": "policy", "act": nil, "procedure": nil,
        "regime": nil, "valueSEK": nil,
      ]
    ),
    (
      "Riktlinjer för direktupphandling\nKommunen följer LOU. För verksamhet inom vatten gäller "
        + "särskilda gränser vid upphandling enligt LUF.",
      ["documentKind": "policy", "act": "LOU", "procedure": nil, "regime": nil]
    ),
    (
      "# Policy för inköp\nTallåsa kommun · antagen av fullmäktige\nÖppet förfarande väljs oftast.",
      ["documentKind": "policy", "buyer": "Tallåsa kommun", "procedure": nil]
    ),
    (
      "Styrdokument\nSå köper vi in\nInköp sker samordnat.",
      ["documentKind": "policy", "act": nil]
    ),
    (
      "Direktupphandling av trädvård\nKommunens riktlinjer för inköp gäller. Värdet uppskattas till "
        + "310 000 kronor.",
      [
        "documentKind": "direct_award_request", "procedure": "direct", "regime": "direct",
        "valueSEK": "310000", "object": "services",
      ]
    ),
    (
      "Annons\nLokalvård\nUpphandlande myndighet: Norrby kommun",
      ["documentKind": "notice", "buyer": "Norrby kommun"]
    ),
    (
      "Meddelande om upphandling\nElförsörjning\nUpphandlingen genomförs enligt LUF.",
      ["documentKind": "notice", "act": "LUF"]
    ),
    (
      "Anbudsinbjudan\nUppskattat värde är 3 mkr per år. Avtalstiden är tre år.",
      [
        "documentKind": "procurement_terms", "valueSEK": "9000000", "durationMonths": "36",
      ]
    ),
    (
      "Upphandlingsdokument\nVärdet uppskattas till 8 400 000 kronor. Avtalet gäller i 2 år med option "
        + "på förlängning 1+1 år. Upphandlingen är annonspliktig enligt 19 kap. LOU.",
      ["valueSEK": "8400000", "durationMonths": "48", "act": "LOU"]
    ),
    (
      "Upphandlingsdokument\nVärde och mål\nUpphandlingen ska skapa värde för 25 000 invånare och "
        + "1 500 000 kr sparas.", ["valueSEK": nil, "durationMonths": nil]
    ),
    (
      "Avropsförfrågan\nAvtal mellan Norrby kommun och ramavtalsleverantören\nDetta avrop avser en "
        + "projektledare enligt ramavtalet.",
      ["documentKind": "procurement_terms", "procedure": "call_off"]
    ),
    (
      "Koncession för badanläggning\nUpphandlingsdokument\nKoncessionen upphandlas enligt LUK. "
        + "Koncessionens uppskattade värde är 70 miljoner kronor.",
      ["documentKind": "procurement_terms", "act": "LUK", "valueSEK": "70000000"]
    ),
    (
      "Avtal om skolskjuts\nMellan Tallåsa kommun, org.nr 212000-0000, nedan kallad Kommunen, och "
        + "entreprenören har följande avtal träffats.",
      ["documentKind": "contract_draft", "buyer": "Tallåsa kommun", "object": "services"]
    ),
    (
      "Upphandlingsdokument\nRiktlinjer för anbudsgivare\nUppskattat värde är 3 mkr.",
      ["documentKind": "procurement_terms", "valueSEK": "3000000"]
    ),
    (
      "Rutin för direktupphandling\nEn direktupphandling ska dokumenteras.",
      ["documentKind": "policy", "procedure": nil, "regime": nil]
    ),
    (
      "Upphandlingsdokument\nUpphandlingen omfattas av bilaga 2 till LOU.",
      ["regime": "annex2", "act": "LOU"]
    ),
    (
      "Kontraktsutkast\nBeställaren: Sjövalla kommun\nAvtalstiden löper från avtalstecknandet till "
        + "och med 2029-12-31.",
      ["documentKind": "contract_draft", "buyer": "Sjövalla kommun", "durationMonths": nil]
    ),
  ]

  @Test(arguments: beginnings)
  func documentsAreRead(text: String, wanted: [String: String?]) throws {
    let read = try FactFixture.facts(text)
    for (key, value) in wanted {
      #expect(read.value(of: key) == value, "\(key) i \(text)")
    }
  }
}
