/// How common words are in tender documents, roughly: it decides only where a search begins.
enum CommonWords {
  /// How many of ten thousand words fit a pattern; words that are in no list count little.
  static func share(of pattern: WordPattern) -> Int {
    switch pattern.form {
    case .whole: return shares[pattern.letters] ?? 1
    case .beginning:
      let longer = shares.reduce(0) { $0 + ($1.key.starts(with: pattern.letters) ? $1.value : 0) }
      return longer + max(1, 12 - pattern.letters.count)
    case .ending, .inside: return 40
    }
  }

  /// Words by how many of ten thousand they are, counted in public tender documents and rounded.
  private static let shares: [[UInt8]: Int] = {
    let table: [(Int, String)] = [
      (
        250,
        """
        att av för i och
        """
      ),
      (
        180,
        """
        ska som till
        """
      ),
      (
        110,
        """
        den det eller en med på är
        """
      ),
      (
        80,
        """
        1 ange de ett här leverantören om
        """
      ),
      (
        45,
        """
        2 3 4 5 anbud anbudsgivaren avtalet beställaren e efter enligt från har inom inte kan \
        kommer konsulten krav samt sig text under uppdraget vara vid
        """
      ),
      (
        30,
        """
        anbudet avropsförfrågan detta erfarenhet it konsult
        """
      ),
      (
        20,
        """
        % 10 20 30 6 a alla andra annan avropande avsnitt avtal b beskrivning bör denna dessa \
        dock ej frågor får följande ge genom ges ha hos kap kommunen kompetens kontaktperson \
        kontraktet leverantör leverantörens leverantörer mellan mervärde minst myndigheten \
        namn nedan person personer post pris ramavtalsleverantören samtliga se sek skall så ta \
        tid uppdrag uppgifter upphandlande utvärdering vi via § även
        """
      ),
      (
        10,
        """
        0 00 000 11 12 2021 2023 7 ab anges angivna annat arbete avrop avropet begäran behov \
        bilaga bra cv del där example fall finns flera framgår förmåga genomföras god gäller \
        information komma kompetensnivå konsulttjänster kontrakt kvalitet lämna mycket \
        myndighet offererad omfattning organisationsnummer ramavtalet ramavtalsleverantör rätt \
        sekretess sida sina sätt telefonnummer tilldelningsbeslut två uppfyller ut utan \
        utvärderingen utvärderingspris
        """
      ),
      (
        6,
        """
        01 09 15 17 2024 2025 50 8 adda anbuden anbudsgivare arbetet avropssvar avseende \
        avtalsspärr beslut bilagor ca dag dokumentation ekonomiskt endast eventuell fram \
        fördelaktiga förnyad förtydligande förutsättningar genomföra genomförs gå hur inget \
        ingår innehåll intervju intervjun konkurrensutsättning konsultens kostnader kraven \
        krävs kunna leda lämnat meddelas mest möjlighet möjligt observera olika omfattar \
        omfattas per plats postadress prisavdrag priser projektledare prövning publicerad \
        ramavtal ramavtalsleverantörer referensuppdrag roll samma senast sista sker steg \
        steget ställas ställda stöd svar t tekniska tendsign tilldelas timpris tjänster \
        underleverantör upp uppdragets uppfylls upphandling upphandlingen utförandet \
        utvärderas val verksamhet vidare vilka vilket visar än
        """
      ),
      (
        4,
        """
        02 03 100 10539 13 14 16 31 9 aktuellt alltid anbudets anbudshandlingar angiven anser \
        ansvarar använda arbeta arbetsuppgifter avbrytande avropets avropssvaret avser \
        bakgrund bedöms behöver bindande bästa både d dagar datum delar engelska enlighet er \
        erbjuden erhåller ersättning eventuella eventuellt ex exklusive fattats form framgå \
        frivillig frågan fylls företagsnamn förlängning förnyade första förståelse grund \
        gällande göra hantera hela hänvisning hög inkomna inköpscentrals innebär ja \
        kompetensområde konsulter kontaktas kontraktstid kontrollera kravspecifikation kronor \
        kunskap kunskaper leverans lämnas län löpande m men mer mervärdesskatt mot motsvarande \
        myndighetens månader nivå ny nya när obligatoriska offentlig omfattningen option ovan \
        personuppgifter projekt projektnummer ramavtalets ramavtalsleverantörens referenten \
        resursuppdrag s sekretessbegäran sin sitt skapa ske skickas skriftligen skrivet skälen \
        språk system teknisk tidigare tillsammans timmar tjänsten tre tydligt \
        underleverantörer uppdragsgivare utföra utförande utföras utgör utifrån utveckling v \
        var verksamheten villkor vissa visst väl år åt över
        """
      ),
      (
        2,
        """
        18 19 21 22 23 24 25 adress all allmänna anbudsgivarens anbudsinlämning angetts \
        anledning anlitas anses anslutning ansvar antal anvisning användas använder arbetssätt \
        avropsförfrågans baseras baserat beaktas begrepp begränsas begärs bekosta benämning \
        beskrivningar består besvaras bevis bifogar bilagt blir brister com denne dess dialog \
        diarienummer digital digitala distans dynamisk därför då efterfrågat egenformulerade \
        elektroniskt enstaka erhålls eu exempel exempelroll fakturor få följa förbehåll \
        förbehåller förekomma föremål företag förhållande förkortningar förtydliganden \
        förvaltning förväntas genomförande giltighetstid giltigt går gått görs handlingar \
        hantering hålla högre högst in infrastruktur inga ingen ingå inkludera inklusive \
        inledning innan innehåller innehållet kalla kallad kommunicera kommunikation \
        kompletterande konkurrensutsättningen konsulterna kontraktsstart kontraktsvärde \
        kopplat korrekta kravuppfyllnad kring kunder liknande lokaler lottning lou lägst \
        lämnar löper lösningar maximalt medarbetare meddela meddelande meddelandet meddelats \
        medgivande mervärden månad måste nedanstående nej någon o också offerera offererade \
        offererat ombeds ombesörja området ord ort part parter parterna planera planerad \
        postadressen prisbilagan projektet prövas punkt ramen rangordning referensnummer \
        respektive resultat resursbehov resurser resurskonsult rollen rätten rättigheter \
        samarbete samband sekretessavtal sekretessprövning själv självständig skada skilja \
        skriftliga skriftligt skulle snart stor styrkas styrks står stöddokument support \
        systemet säkerställa takpriserna taktimpris tal tar team telefon tidsfrist tillämpas \
        tillåtna timme totala uppdragsresultatet uppföljning uppskattat uppsägning utlämnade \
        utvärderingsgrund vad vedertagna vidtalad vilken välj växel webbsida ytterligare äger \
        års överlämning översättning övriga
        """
      ),
    ]
    var shares: [[UInt8]: Int] = [:]
    for (share, words) in table {
      for word in words.split(separator: " ") { shares[Array(word.utf8)] = share }
    }
    return shares
  }()
}
