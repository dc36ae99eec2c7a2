/// Titles that Swedish tender documents use again and again.
///
/// Where a text has lost its numbers and empty lines, nothing else tells a heading such as
/// `Sekretess` from the member of a list.
enum KnownTitles {
  /// Whether a line is such a title.
  static func contains(_ line: ArraySlice<UInt8>) -> Bool {
    line.count < 60 && titles.contains(String(decoding: line, as: UTF8.self).lowercased())
  }

  private static let titles: Set<String> = [
    "inledning", "bakgrund", "sammanfattning", "allmän information", "administrativa krav",
    "administrativa föreskrifter", "avropande myndighet", "upphandlande myndighet", "beställare",
    "avropsförfrågans omfattning", "omfattning", "uppdraget", "uppdragsbeskrivning",
    "förutsättningar för anbudsinlämning", "form, innehåll och språk",
    "tillåtna sätt att lämna anbud", "frågor och svar", "anbudets giltighetstid",
    "sista dag för att lämna anbud", "sista dag för lämna anbud", "anbudets innehåll",
    "kontraktstid och planerad kontraktsstart", "kontraktstid", "avtalstid",
    "uppskattat kontraktsvärde", "sekretess", "kravspecifikation", "krav på tjänsten",
    "krav på konsulten", "krav på leverantören", "kvalificering", "kvalificeringskrav",
    "krav på anbudsgivaren", "uteslutningsgrunder", "utvärdering", "utvärdering av anbud",
    "prövning och utvärdering av anbud", "utvärderingsgrund", "utvärderingskriterier",
    "tilldelningskriterier", "tilldelningsbeslut", "tilldelning", "mervärde",
    "frivillig avtalsspärr",
    "avtalsspärr", "avropskontrakt", "kontrakt", "kontraktsvillkor", "avtalsvillkor",
    "kommersiella villkor", "allmänna kontraktsvillkor", "särskilda kontraktsvillkor",
    "särskilda villkor", "kontraktshandlingar", "underleverantörer", "fakturering",
    "betalningsvillkor", "priser", "pris", "ansvar och försäkring", "ansvarsbegränsning",
    "försäkring", "vite", "viten", "hävning", "uppsägning", "förtida upphörande", "force majeure",
    "tvist", "tvister", "lagval och tvister", "revision", "uppföljning", "personuppgifter",
    "behandling av personuppgifter", "hållbarhet", "hållbarhetskrav", "sociala villkor",
    "sociala hänsyn", "sysselsättningskrav", "arbetsrättsliga villkor", "uppförandekod",
    "antidiskriminering", "miljökrav", "ändringar och tillägg", "överlåtelse av kontrakt",
    "ersättning för att upprätta anbud", "option", "optioner", "språk",
    "kontraktshandlingar och deras inbördes ordning", "undertecknande", "tidplan", "parter",
    "ramavtalsleverantör", "bilagor till avropsförfrågan", "bilagor till upphandlingsdokumenten",
    "typ av uppdrag", "personuppgiftsbehandling", "upphandlingssekretess", "regelefterlevnad",
    "utvärdering av avropssvar", "öppning av avropssvar", "anbudsöppning", "öppning av anbud",
    "förutsättningar för avropslämning", "sista dag för inlämning av anbud",
    "bakgrund till avropet",
    "ort för utförandet", "avropssvarets giltighetstid", "angivande av priser", "kontaktpersoner",
    "faktureringsadress och fakturering", "kontraktsperiod",
  ]
}
