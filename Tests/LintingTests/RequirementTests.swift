import Testing

@testable import Linting

/// Which sentences demand something of whom, for the requirement matrix.
@Suite struct RequirementTests {
  /// Markdown, and for each requirement its modality and whom it binds, joined by commas.
  static let texts: [(String, String)] = [
    ("Leverantören ska städa.", "shall supplier"),
    ("Leverantören bör erbjuda praktik.", "should supplier"),
    ("Leverantören får inte anlita underleverantör.", "forbids supplier"),
    ("Om inget annat avtalats får leverantören inte byta konsult.", "forbids supplier"),
    ("I anbudet får inga alternativa anbud förekomma.", "forbids bidder"),
    ("Leverantören får anlita underleverantör.", ""),
    ("Leverantören är inte skyldig att vara bunden av kollektivavtal.", ""),
    // Whom it binds by other words.
    ("Anbudet ska vara skrivet på svenska.", "shall bidder"),
    ("Offererad konsult ska ha fem års erfarenhet.", "shall supplier"),
    ("Konsulter som utför tjänsterna ska ha rätt kompetens.", "shall supplier"),
    // Aims, policies, readings.
    ("Syftet med villkoret är att fler personer ska få erfarenhet.", ""),
    ("Målet är att projektet ska vara klart i juni.", ""),
    ("Upphandlingen ska bidra till en hållbar utveckling.", ""),
    ("Enligt kommunens upphandlingspolicy ska upphandlingar bidra till utveckling.", ""),
    ("Bilagorna ska läsas så att den senare gäller.", ""),
    ("Ett meddelande ska anses ha kommit fram efter två dagar.", ""),
    ("Företaget är helst litet, men det är inget skall-krav.", ""),
    // A verb of a subordinate clause demands nothing; that of the sentence does.
    ("Ange noga när leverans ska ske.", ""),
    ("Det framgår nedan hur uppdraget ska utföras.", ""),
    ("Kommunen bedömer vilka krav leverantören ska uppfylla.", ""),
    ("Om ett kontrakt innebär att det ska göras ändringar gäller inte ansvaret.", ""),
    ("Kunden kan välja att rätten ska tillfalla den.", ""),
    ("Det krävs insatser av alla för att detta ska lyckas.", ""),
    ("Leverantören lämnar underlag så att kunden ska kunna pröva det.", ""),
    ("Leverantören ska visa hur arbetet ska utföras.", "shall supplier"),
    ("När konsulten slutar ska leverantören ersätta denne.", "shall supplier"),
    ("Vid fel som uppstår ska leverantören rätta felet.", "shall supplier"),
    ("Alla priser som lämnas i anbudet ska anges i kronor.", "shall bidder"),
    ("Part som önskar åberopa hindret ska genast meddela det.", "shall -"),
    ("En begäran om ändring ska göras skriftligen.", "shall -"),
    ("För att påbörja uppdraget ska konsulten underteckna avtalet.", "shall supplier"),
    ("Det innebär att leverantören ska arbeta på plats.", "shall supplier"),
    ("Leverantören ansvarar för att platserna finns.", "shall supplier"),
    ("Kontrakt som tecknas baseras på Allmänna kontraktsvillkor.", ""),
    ("Processen avser att kunderna ska kunna köpa tjänsten.", ""),
    ("Anser leverantören att vissa uppgifter i svaret ska hållas hemliga kan den ange dem.", ""),
    ("Ange skälen för de uppgifter ni anser bör sekretessbeläggas.", ""),
    ("Resor ersätts inte även i det fall konsulten på begäran ska infinna sig i Lund.", ""),
    ("All service som de behöver för att deras arbete ska nå framgång lämnas.", ""),
    ("Upphandlingen ska genomföras under 2027.", ""),
    ("Anbud kan lämnas på fler konsulter om så önskas.", ""),
    ("Kommunen garanterar inget antal timmar.", ""),
    ("I det fall anbudet antas, ska offererade konsulter underteckna.", "shall supplier"),
    ("Konsulten som offereras för rollen som projektledare ska ha körkort.", "shall supplier"),
    ("Av anbudet framgår att konsulten förväntas resa och ska ha körkort.", "should supplier"),
    // Lists and tables.
    (
      "Leverantören ska ange:\n\n- Klicka eller tryck här för att ange\n- 2027-01-01",
      "shall supplier"
    ),
    (
      "Leverantören ska:\n\n- städa varje dag\n- putsa fönster. Det brukar ta en dag.",
      "shall supplier, shall supplier, shall supplier"
    ),
    (
      "Leverantören ska ersätta skadan om leverantören:\n\n- har brustit\n- har dröjt",
      "shall supplier"
    ),
    (
      "Leverantören ska lämna uppgifter om leverantörens:\n\n- namn\n- adress",
      "shall supplier, shall supplier, shall supplier"
    ),
    ("# 1 Bakgrund\n\nKommunen ska arbeta för bättre städning.", ""),
  ]

  @Test(arguments: texts)
  func demands(_ text: String, _ expected: String) throws {
    let library = try EngineFixture.library()
    let reading = try EngineFixture.read(text, library: library)
    let found = reading.requirements(library.vocabulary).map {
      "\($0.forbids ? "forbids" : $0.modality.rawValue) \($0.subject?.rawValue ?? "-")"
    }
    #expect(found.joined(separator: ", ") == expected, "\(text)")
  }
}
