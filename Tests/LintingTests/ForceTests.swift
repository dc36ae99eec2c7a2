import PhraseMatching
import Testing

@testable import Linting

/// How strongly, whom and whether denied: read at the word after ‹.
@Suite struct ForceTests {
  /// The Markdown and what is expected: modality, subject (`-` for nobody), `not` where denied.
  static let sentences: [(String, String)] = [
    // The plain forms of duty.
    ("Leverantören ska erbjuda två ‹platser.", "shall supplier"),
    ("Leverantören skall ‹erbjuda två platser.", "shall supplier"),
    ("Entreprenören måste ‹ta emot praktikanter.", "shall supplier"),
    ("Leverantören åtar sig att ‹anställa två personer.", "shall supplier"),
    ("Leverantören förbinder sig att ‹anställa två personer.", "shall supplier"),
    ("Leverantören är skyldig att ‹delta i dialog.", "shall supplier"),
    ("Utförarna är skyldiga att ‹delta i dialog.", "shall supplier"),
    ("Vid brott mot ‹villkoren är leverantören skyldig att betala.", "shall supplier"),
    ("Det åligger leverantören att ‹erbjuda praktik.", "shall supplier"),
    ("Leverantören ansvarar för att ‹platserna finns.", "shall supplier"),
    ("Leverantören ser till att ‹platserna finns.", "shall supplier"),
    ("Anbudsgivaren ska ‹erbjuda praktik.", "shall bidder"),
    ("Beställaren ska ‹föreslå kandidater.", "shall buyer"),
    ("Kommunen ska ‹föreslå kandidater.", "shall buyer"),
    ("Vi ska ‹föreslå kandidater.", "shall buyer"),
    ("Inköpare bör ‹erbjuda praktik.", "should buyer"),
    ("Leverantören erbjuder om möjligt två ‹platser.", "should supplier"),
    // Word order.
    ("Under avtalstiden ska Leverantören ‹erbjuda två platser.", "shall supplier"),
    ("Två ‹platser ska Leverantören erbjuda varje år.", "shall supplier"),
    ("Varje år ska även Leverantören ‹erbjuda platser.", "shall supplier"),
    ("Inom en månad ska den antagne leverantören ‹erbjuda platser.", "shall supplier"),
    ("Om Beställaren begär det ska Leverantören ‹erbjuda platser.", "shall supplier"),
    ("När avtalet har löpt ett år ska Leverantören ‹erbjuda platser.", "shall supplier"),
    // Passives name nobody; an agent with ”av” is bound.
    ("Två ‹platser ska erbjudas under avtalstiden.", "shall -"),
    ("Minst fem procent av timmarna ska ‹utföras av personer ur målgruppen.", "shall -"),
    ("Regionens ‹uppförandekod ska följas.", "shall -"),
    ("‹Platserna ska erbjudas av Leverantören.", "shall supplier"),
    ("‹Kandidater ska föreslås av Beställaren.", "shall buyer"),
    ("‹Platserna ska tillhandahållas av Beställaren utan kostnad.", "shall buyer"),
    // Genitives and prepositions name no subject.
    ("Leverantören ska följa kommunens ‹uppförandekod.", "shall supplier"),
    ("Leverantören ska i samråd med Beställaren ‹erbjuda platser.", "shall supplier"),
    ("I samråd med Beställaren ska Leverantören ‹erbjuda platser.", "shall supplier"),
    ("På begäran av Beställaren ska Leverantören ‹redovisa antalet.", "shall supplier"),
    ("Leverantörens personal ska ‹följa ordningsreglerna.", "shall supplier"),
    ("Leverantören och Beställaren ska tillsammans ‹följa upp villkoret.", "shall supplier"),
    ("Leverantören ska till Beställaren ‹redovisa antalet.", "shall supplier"),
    // Wishes.
    ("Leverantören bör ‹erbjuda praktik.", "should supplier"),
    ("Leverantören förväntas ‹erbjuda praktik.", "should supplier"),
    ("Leverantören ska om möjligt ‹erbjuda praktik.", "should supplier"),
    ("Leverantören ska, om det är möjligt, ‹erbjuda praktik.", "should supplier"),
    ("Leverantören ska i möjligaste mån ‹erbjuda praktik.", "should supplier"),
    ("Leverantören ska så långt som möjligt ‹erbjuda praktik.", "should supplier"),
    ("Leverantören ska verka för att ‹praktikplatser skapas.", "should supplier"),
    ("Leverantören ska sträva efter att ‹erbjuda praktik.", "should supplier"),
    ("Leverantören ska eftersträva att ‹anställa arbetslösa.", "should supplier"),
    ("Leverantören ska vara positiv till att ‹ta emot praktikanter.", "should supplier"),
    ("Leverantören ska i lämpliga fall ‹erbjuda praktik.", "should supplier"),
    ("Leverantören uppmuntras att ‹erbjuda praktik.", "should supplier"),
    ("Kommunen ser gärna att Leverantören ‹erbjuder praktik.", "may buyer"),
    // Permissions.
    ("Leverantören kan ‹erbjuda praktik.", "may supplier"),
    ("Leverantören får ‹anlita underleverantörer.", "may supplier"),
    ("Leverantören har rätt att ‹anlita underleverantörer.", "may supplier"),
    ("Det är frivilligt att ‹erbjuda praktik.", "may -"),
    ("Leverantören kan, om den vill, ‹erbjuda praktik.", "may supplier"),
    // Denials.
    ("Leverantören behöver inte ‹erbjuda praktik.", "none supplier not"),
    ("Leverantören är inte skyldig att ‹erbjuda praktik.", "shall supplier not"),
    ("Leverantören ska inte ‹erbjuda praktik.", "shall supplier not"),
    ("Leverantören ska ej ‹erbjuda praktik.", "shall supplier not"),
    ("Inga krav på ‹sysselsättning ställs.", "none - not"),
    ("Krav på ‹sysselsättning ställs inte.", "none - not"),
    ("Några ‹sysselsättningskrav ska inte ställas.", "shall - not"),
    ("Det finns ingen skyldighet att ‹erbjuda praktik.", "none - not"),
    ("Varken ‹praktik eller lärlingar krävs.", "none - not"),
    ("Skyldighet att ‹erbjuda praktik saknas.", "none - not"),
    // What looks like a denial and is none.
    ("Leverantören ska inte bara ‹erbjuda praktik utan även anställa.", "shall supplier"),
    ("Leverantören ska inte endast ‹erbjuda praktik.", "shall supplier"),
    ("Leverantören ska utan dröjsmål ‹erbjuda praktik.", "shall supplier"),
    ("Leverantören ska utan kostnad för Beställaren ‹erbjuda praktik.", "shall supplier"),
    ("Leverantören ska ‹anställa personer som inte har arbete.", "shall supplier"),
    ("Leverantören ska ‹erbjuda unga som varken arbetar eller studerar praktik.", "shall supplier"),
    ("Uppfylls inte villkoret ska Leverantören ‹betala vite.", "shall supplier"),
    ("Om Leverantören inte erbjuder platser ska Leverantören ‹betala vite.", "shall supplier"),
    ("Leverantören ska ‹erbjuda praktik, dock inte under juli.", "shall supplier"),
    ("Leverantören ska ‹erbjuda praktik och får inte ta betalt för den.", "shall supplier"),
    (
      "Den som inte är leverantör berörs inte; Leverantören ska ‹erbjuda praktik.", "shall supplier"
    ),
    // Two verbs that bind.
    ("Leverantören ska erbjuda praktik och bör ‹anställa en person.", "should supplier"),
    ("Leverantören bör ha en plan och ska ‹erbjuda praktik.", "shall supplier"),
    ("Leverantören kan välja form men ska ‹erbjuda praktik.", "shall supplier"),
    ("Beställaren ska föreslå kandidater och Leverantören ska ‹ta emot dem.", "shall supplier"),
    ("Leverantören ska ta emot dem som Beställaren ‹föreslår.", "shall supplier"),
    ("Leverantören ska ‹erbjuda praktik; Beställaren bör föreslå kandidater.", "shall supplier"),
    ("Leverantören ska erbjuda praktik; Beställaren bör ‹föreslå kandidater.", "should buyer"),
    ("Leverantören ska a) ‹erbjuda praktik; b) redovisa antalet.", "shall supplier"),
    ("Leverantören ska a) erbjuda praktik; b) ‹redovisa antalet.", "shall supplier"),
    ("Enligt 4 kap. 3 § bör myndigheten beakta ‹hänsyn.", "should buyer"),
    ("Beställaren bör enligt lagen; Leverantören ska ‹erbjuda praktik.", "shall supplier"),
    // The plain present, and questions.
    ("Leverantören ‹erbjuder två platser under avtalstiden.", "none supplier"),
    ("Leverantören ‹erbjuder de platser som Beställaren kan behöva.", "none supplier"),
    ("Hur kan ni ‹erbjuda praktik?", "may supplier"),
    // Lists and tables.
    ("Leverantören ska:\n\n- ‹erbjuda praktik\n- redovisa antalet", "shall supplier"),
    ("Leverantören ska\n\n- erbjuda praktik\n- ‹redovisa antalet", "shall supplier"),
    ("Leverantören åtar sig att:\n\n- ‹erbjuda praktik", "shall supplier"),
    ("Leverantören bör:\n\n- ‹erbjuda praktik", "should supplier"),
    ("Leverantören behöver inte:\n\n- ‹erbjuda praktik", "none supplier not"),
    ("Leverantören ska:\n\n- i uppdraget\n  - ‹erbjuda praktik", "shall supplier"),
    ("Leverantören ska:\n\n- om möjligt ‹erbjuda praktik", "should supplier"),
    ("Leverantören ska:\n\n- ‹erbjuda praktik, Beställaren kan hjälpa till", "shall supplier"),
    ("Beställaren ska:\n\n- ‹föreslå kandidater\n\nLeverantören ska ta emot dem.", "shall buyer"),
    ("Beställaren ska:\n\n- föreslå kandidater\n\nLeverantören bör ‹hjälpa.", "should supplier"),
    ("| Nr | Ska-krav |\n|---|---|\n| 1 | Två ‹praktikplatser för målgruppen |", "shall -"),
    ("| Nr | Bör-krav |\n|---|---|\n| 1 | Två ‹praktikplatser för målgruppen |", "should -"),
    ("| Krav | Ska/Bör |\n|---|---|\n| Två ‹praktikplatser | Ska |", "shall -"),
    ("| Krav | Ska/Bör |\n|---|---|\n| Två ‹praktikplatser | Bör |", "should -"),
    ("| Krav | S/B |\n|---|---|\n| Två ‹praktikplatser | S |", "shall -"),
    ("| Krav | S/B |\n|---|---|\n| Två ‹praktikplatser | B |", "should -"),
    ("| Plats | Hall |\n|---|---|\n| Två ‹praktikplatser | B |", "none -"),
    ("| Nr | Typ av krav | Text |\n|---|---|---|\n| 1 | Skallkrav | Två ‹platser |", "shall -"),
    ("| Nr | Kravtyp | Text |\n|---|---|---|\n| 1 | O | Två ‹platser |", "shall -"),
    ("| Krav | Ska-krav | Bör-krav |\n|---|---|---|\n| Två ‹platser | X | |", "shall -"),
    ("| Krav | Ska-krav | Bör-krav |\n|---|---|---|\n| Två ‹platser | | X |", "should -"),
    ("| Krav | Typ |\n|---|---|\n| Utföraren ska ‹erbjuda praktik | Bör |", "should supplier"),
    ("| Krav | Typ |\n|---|---|\n| Utföraren bör ‹erbjuda praktik | Ska |", "should supplier"),
    ("| Krav | Typ |\n|---|---|\n| Praktik ‹erbjuds om möjligt | Ska |", "should -"),
    ("| Krav | Typ |\n|---|---|\n| Städ | Ska |\n| Två ‹platser | Info |", "none -"),
    ("| Leverantören ska | ‹erbjuda praktik |\n|---|---|\n| a | b |", "shall supplier"),
  ]

  @Test(arguments: sentences)
  func isRead(text: String, expected: String) throws {
    #expect(Self.sentences.count >= 80)
    let reading = try EngineFixture.read(text)
    let source = reading.source
    let offset = try EngineFixture.offset(of: "‹", in: reading.document)
    let word = source.text.wordIndex(atOrAfter: offset)
    let index = try #require(source.statement(ofWord: word))
    let force = source.forces.force(of: index, at: word..<(word + 1))
    var got = "\(force.modality.rawValue) \(force.subject?.rawValue ?? "-")"
    if force.isNegated { got += " not" }
    #expect(got == expected)
  }
}
