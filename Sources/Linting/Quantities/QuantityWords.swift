/// The words of units.
enum QuantityWords {
  /// What a unit's word says: the unit and what a number before it is multiplied by.
  struct Meaning {
    let unit: QuantityUnit
    var factor = 1.0
  }

  /// The unit that a folded word names; nil for another word.
  static func unit(_ word: String) -> Meaning? {
    if let meaning = table[word] { return meaning }
    guard word.utf8.count > 6 else { return nil }
    for (endings, unit) in endings where endings.contains(where: word.hasSuffix) {
      return Meaning(unit: unit)
    }
    return nil
  }

  /// What a number word such as `tusen` or `miljoner` behind a number multiplies it by.
  static let scales: [String: Double] = [
    "hundra": 100, "tusen": 1e3, "miljon": 1e6, "miljoner": 1e6, "milj": 1e6, "miljard": 1e9,
    "miljarder": 1e9, "mdr": 1e9,
  ]

  private static let table: [String: Meaning] = {
    var table: [String: Meaning] = [
      "tkr": .init(unit: .kronor, factor: 1e3), "kkr": .init(unit: .kronor, factor: 1e3),
      "tsek": .init(unit: .kronor, factor: 1e3), "mkr": .init(unit: .kronor, factor: 1e6),
      "mnkr": .init(unit: .kronor, factor: 1e6), "msek": .init(unit: .kronor, factor: 1e6),
      "mdkr": .init(unit: .kronor, factor: 1e9),
    ]
    for (unit, words) in words {
      for word in words.split(separator: " ") { table[String(word)] = Meaning(unit: unit) }
    }
    return table
  }()

  private static let words: [(QuantityUnit, String)] = [
    (.kronor, "kr kronor krona sek"),
    (.priceBaseAmounts, "prisbasbelopp prisbasbeloppet prisbasbelopps basbelopp"),
    (.percent, "% procent procents"),
    (.percentagePoints, "procentenhet procentenheter"),
    (.hours, "timme timmar timmars timmes tim"),
    (.days, "dag dagar dagars dagen dygn kalenderdag kalenderdagar kalenderdagars"),
    (.workdays, "arbetsdag arbetsdagar arbetsdagars vardag vardagar vardagars bankdag bankdagar"),
    (.weeks, "vecka veckor veckors veckan veckorna kalendervecka kalenderveckor"),
    (
      .months,
      "månad månader månaders månads månaden månaderna mån kalendermånad kalendermånader "
        + "praktikmånad praktikmånader avtalsmånad"
    ),
    (.quarters, "kvartal kvartalet"),
    (.halfYears, "halvår halvåret halvårs"),
    (.years, "år års året åren avtalsår avtalsåret kalenderår kontraktsår"),
    (
      .fullTimeMonths,
      "heltidsmånad heltidsmånader personmånad personmånader mannamånader årsarbetsmånader"
    ),
    (
      .fullTimeYears,
      "heltidsår årsarbetskraft årsarbetskrafter årsarbetare årsverke årsverken årsanställning "
        + "årsanställningar heltidstjänst heltidstjänster heltidsarbetare"
    ),
    (.places, "plats platser platsen platserna"),
    (.employments, "anställning anställningar anställningen"),
    (
      .people,
      "person personer personen personerna praktikant praktikanter praktikanten praktikanterna "
        + "deltagare deltagaren kandidat kandidater lärling lärlingar lärlingen ungdom ungdomar "
        + "individ individer medarbetare arbetssökande långtidsarbetslösa feriearbetare elever elev"
    ),
    (
      .suppliers,
      "leverantör leverantörer leverantören anbudsgivare anbudssökande sökande entreprenörer "
        + "utförare ramavtalsleverantörer"
    ),
    (.lots, "del delar delområde delområden delarna anbudsområde anbudsområden anbudsdelar"),
    (.orders, "avrop avropet beställning beställningar beställningen uppdrag uppdraget"),
    (
      .meetings,
      "möte möten mötet uppföljningsmöte uppföljningsmöten avstämning avstämningar avstämningsmöten"
    ),
    (
      .times,
      "gång gånger ggr tillfälle tillfällen överträdelse överträdelser försening avvikelse avvikelser "
        + "brist brister förseelse händelse incident underlåtelse"
    ),
  ]

  /// Compounds: `praktikplatser`, `provanställningar`.
  private static let endings: [([String], QuantityUnit)] = [
    (["plats", "platser", "platsen", "platserna"], .places),
    (["anställning", "anställningar", "anställningen"], .employments),
    (["praktikant", "praktikanter", "lärlingar", "ungdomar"], .people),
  ]
}
