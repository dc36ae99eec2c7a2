import ProcurementLaw
import Testing

@Suite struct CitationJudgeTests {
  private func verdicts(
    _ text: String, _ day: String, act: Act? = .lou, regime: Regime? = nil
  ) throws -> [CitationVerdict] {
    let book = try TestLaw.book()
    let judge = CitationJudge(
      book: book, asOf: try TestLaw.date(day), defaultAct: act, regime: regime)
    let bytes = Array(text.utf8)
    return book.citations.scan(bytes).map { judge.judge($0, in: bytes) }
  }

  private func word(_ status: CitationVerdict.Status) -> String {
    switch status {
    case .current: "current"
    case .repealed(let act): "repealed \(act.number)"
    case .loose(let act): "loose \(act.number)"
    case .moved(let advice): advice.isContext ? "moved?" : "moved"
    case .wrongSection(let advice): advice.isContext ? "section?" : "section"
    case .misquoted: "misquoted"
    case .wrongRegime(let advice): "regime: \(advice.now.sv)"
    case .otherAct(let advice): "act: \(advice.now.sv)"
    case .history: "history"
    case .notYetInForce: "later"
    case .wrongNumber(let act): "wrong \(act.number)"
    case .unknown: "unknown"
    }
  }

  static let judged: [(String, String, String)] = [
    (
      "Upphandlingen sker enligt lagen (2007:1091) om offentlig upphandling.", "2026-11-21",
      "repealed 2007:1091"
    ),
    (
      "Upphandlingen sker enligt lagen (2007:1091) om offentlig upphandling.", "2016-06-01",
      "current"
    ),
    (
      "Upphandlingen sker enligt lagen (2016:1145) om offentlig upphandling.", "2016-06-01", "later"
    ),
    (
      "Upphandlingen sker enligt lagen (2016:1145) om offentlig upphandling.", "2020-06-01",
      "current"
    ),
    (
      "Den då gällande lagen (2007:1091) om offentlig upphandling tillämpades.", "2026-11-21",
      "history"
    ),
    (
      "direktiv 2014/24/EU om offentlig upphandling och om upphävande av direktiv 2004/18/EG",
      "2026-11-21", "current history"
    ),
    ("enligt direktiv 2004/18/EG", "2026-11-21", "repealed 2004/18/EG"),
    ("enligt LOU", "2026-11-21", "current"), ("enligt LOU", "2010-01-01", "current"),
    ("offentlighets- och sekretesslagen (2009:400)", "2026-11-21", "current"),
    ("Offentlighets- och sekretesslag (2009:400)", "2026-11-21", "current"),
    ("sekretesslagen (1980:100)", "2026-11-21", "repealed 1980:100"),
    ("Sekretesslagen gäller tills avtal slutits", "2026-11-21", "loose 1980:100"),
    ("lagen (1982:80) om anställningsskydd", "2026-11-21", "current"),
    ("personuppgiftslagen (PUL)", "2026-11-21", "repealed 1998:204"),
    ("personuppgiftslagen (PUL)", "2016-11-21", "current"),
    ("socialtjänstlagen (2001: 453)", "2026-11-21", "repealed 2001:453"),
    ("socialtjänstlagen (2001: 453)", "2023-11-21", "current"),
    ("socialtjänstlagen", "2026-11-21", "current"),
    ("säkerhetsskyddsförordningen (2018:658)", "2023-01-01", "repealed 2018:658"),
    ("säkerhetsskyddsförordningen (2018:658)", "2020-01-01", "current"),
    ("säkerhetsskyddsförordningen (2018:358)", "2026-01-01", "wrong 2021:955"),
    ("19 kap. 6 a § LOU", "2026-11-21", "moved"), ("19 kap. 6 a §", "2023-11-21", "moved"),
    ("19 kap. 6 a § LOU", "2020-11-21", "current"),
    ("22 kap. 3 § LOU", "2026-11-21", "moved"), ("22 kap. 3 § LOU", "2023-11-21", "current"),
    ("1 kap. 9 a § LOU", "2026-11-21", "moved"), ("1 kap. 9 a §", "2026-11-21", "unknown"),
    ("Särskilda kontraktsvillkor ställs enligt 6 kap. 13 § LOU.", "2026-11-21", "section"),
    ("Ansökan är olämplig enligt 6 kap. 13 § LOU.", "2026-11-21", "current"),
    ("direktupphandling enligt 15 kap. 3 § LOU", "2026-11-21", "section"),
    ("15 kap. 3 § LOU om egen försäkran", "2026-11-21", "current"),
    ("Reserverad enligt 4 kap. 17 § LUF", "2026-11-21", "section"),
    ("tjänster enligt bilaga 2 a till LOU", "2026-11-21", "moved"),
    ("tjänster enligt bilaga 2 a till LOU", "2020-11-21", "current"),
    ("Bilaga 2A Prisbilaga", "2026-11-21", ""),
    ("13 kap. 1–3 §§ LOU", "2026-11-21", "current"),
    ("13 kap. 1 §", "2026-11-21", "unknown"),
    ("enligt 19 kap 3 § offentlighets- och sekretesslag (2009:400)", "2026-11-21", "current"),
    ("plan enligt AFS 1999:3 upprättas", "2026-11-21", "repealed AFS 1999:3"),
    ("gränsvärdena i SLVFS 2001:30 klaras", "2026-11-21", "repealed SLVFS 2001:30"),
    ("EU-förordning 517/2014 om gaser", "2026-11-21", "repealed (EU) 517/2014"),
    ("enligt direktiv nr 2004/18 gäller", "2026-11-21", "repealed 2004/18/EG"),
    ("tillstånd enligt 1998 års yrkestrafiklag", "2026-11-21", "repealed 1998:490"),
    ("enligt 2007 års LOU", "2026-11-21", "repealed 2007:1091"),
    ("plan enligt AFS 1999:3 upprättas", "2024-11-21", "current"),
    ("plan enligt AFS 2023:3 upprättas", "2026-11-21", "unknown"),
    ("handlingar från före 2009 enligt sekretesslagen (1980:100)", "2026-11-21", "history"),
    ("därmed upphörde personuppgiftslagen (1998:204) att gälla", "2026-11-21", "history"),
    ("avfallsförordningen (2011:927)", "2026-11-21", "repealed 2011:927"),
    ("enligt § 22 i avtalet", "2026-11-21", "unknown"),
    ("jämställdhetslagen (1991:433)", "2026-11-21", "repealed 1991:433"),
  ]

  @Test(arguments: judged)
  func citationsAreJudgedAsOfTheDay(text: String, day: String, wanted: String) throws {
    #expect(try verdicts(text, day).map { word($0.status) }.joined(separator: " ") == wanted)
  }

  /// What the tender is, and what a citation is then.
  static let inTenders: [(String, Act?, Regime?, String)] = [
    // The regime.
    (
      "Villkoret ställs enligt 17 kap. 1 § LOU.", .lou, .belowThreshold,
      "regime: 19 kap. 9 § första stycket 5 LOU"
    ),
    (
      "Villkoret ställs enligt 17 kap. 2–5 §§ LOU.", .lou, .annex2,
      "regime: 19 kap. 2 § LOU (principerna)"
    ),
    (
      "Villkoret ställs enligt 17 kap. 1 § LOU.", .lou, .direct,
      "regime: 19 a kap. 8 § LOU (principerna)"
    ),
    (
      "Reserverad enligt 4 kap. 18 §.", .lou, .belowThreshold,
      "regime: 19 kap. 2 § LOU (principerna)"
    ),
    ("Hänsyn tas enligt 19 kap. 3 § LOU.", .lou, .directive, "regime: 4 kap. 3 § LOU"),
    ("17 kap. 1 § LOU tillämpas på motsvarande sätt.", .lou, .belowThreshold, "current"),
    ("Villkoret ställs enligt 17 kap. 1 § LOU.", .lou, .directive, "current"),
    ("Villkoret ställs enligt 17 kap. 1 § LOU.", .lou, nil, "current"),
    ("Uteslutning enligt 13 kap. 1–3 §§ LOU.", .lou, .belowThreshold, "current"),
    ("Rapport enligt 12 kap. 15 § LOU.", .lou, .annex2, "current"),
    ("Uteslutning enligt 13 kap. LOU.", .lou, .belowThreshold, "current"),
    ("Sekretessen följer av 19 kap. 3 §.", .lou, .directive, "unknown"),
    (
      "Villkoret ställs enligt 7 kap. 12 § LUFS.", .lufs, .belowThreshold,
      "regime: 15 kap. 8 § p. 5 LUFS"
    ),
    // The act.
    ("19 kap. 6 a § LUF", .luf, nil, "current"), ("4 kap. 17 § LUF", .luf, nil, "current"),
    ("Villkoret ställs enligt 16 kap. 1 § LUF.", .lou, .directive, "act: 17 kap. 1 § LOU"),
    ("Reserverad enligt 4 kap. 18 § LOU.", .luk, .directive, "act: 4 kap. 8 § LUK"),
    ("17 kap. 1 § LOU motsvaras av 16 kap. 1 § LUF.", .lou, .directive, "current current"),
    ("Egen försäkran enligt 15 kap. 1 § LOU.", .luf, .directive, "current"),
    (
      "Upphandlingen genomförs enligt LUF.", .lou, nil,
      "act: lagen (2016:1145) om offentlig upphandling"
    ),
    ("Bolaget köper också enligt LUF.", .lou, nil, "current"),
    // The section.
    ("Deltagandet är reserverat enligt 4 kap. 8 § LOU.", .lou, nil, "section"),
    ("Koncessionen är reserverad enligt 4 kap. 8 § LUK.", .luk, .directive, "current"),
    ("Beställaren reserverar sig rätten enligt 4 kap. 8 § LOU.", .lou, nil, "current"),
    ("Avtalsspärr gäller enligt 21 kap. 1 § LOU.", .lou, nil, "section"),
    ("Se 24 kap. 2 § LOU.", .lou, nil, "section"),
    ("Myndigheten ska enligt 4 kap. 3 § LOU beakta sociala hänsyn.", .lou, nil, "misquoted"),
    ("Myndigheten bör enligt 4 kap. 3 § LOU beakta sociala hänsyn.", .lou, nil, "current"),
  ]

  @Test(arguments: inTenders)
  func placesAreJudgedInTheirTender(
    text: String, act: Act?, regime: Regime?, wanted: String
  ) throws {
    let found = try verdicts(text, "2026-11-21", act: act, regime: regime).map { word($0.status) }
    #expect(found.joined(separator: " ") == wanted)
  }

  /// What is looked up, and words that the answer must hold.
  static let lookedUp: [(String, String, [String])] = [
    ("17 kap. 1 § LOU", "2026-11-21", ["special_performance_conditions", "before 6 kap"]),
    ("LOU 4:18", "2026-11-21", ["reserved_sheltered", "other 4 kap. 16 § LUF"]),
    ("4:18", "2026-11-21", ["4 kap. 18 § LOU", "4 kap. 18 § LUF", "4 kap. 18 § LOV"]),
    ("19 kap. 25 a § LUF", "2026-11-21", ["absence LUF har ingen bestämmelse"]),
    ("19 kap. 6 a § LOU", "2026-11-21", ["moved 19 kap. 25 §"]),
    ("19 kap. 25 § LOU", "2026-11-21", ["old 19 kap. 6 a § LOU", "before 19 kap"]),
    // Nothing came before a section that is new.
    ("19 kap. 25 a § LOU", "2026-11-21", ["reserved_idea_based", "new"]),
    ("16 kap. 2 § LOU", "2026-11-21", ["before 12 kap"]),
    ("16 kap. 7 § LOU", "2026-11-21", ["abnormally_low", "new"]),
    ("14 kap. 9 § LUK", "2026-11-21", ["contract_changes"]),
    ("3 kap. 7 § LOU", "2026-11-21", ["unknown", "chapter Undantag"]),
    ("24 kap. LOU", "2026-11-21", ["beyond"]),
    ("2007:1091", "2026-11-21", ["moved 17 kap. 1 § LOU"]),
    ("bilaga 2 LUF", "2026-11-21", ["codes annex2"]),
    ("hej", "2026-11-21", []),
  ]

  @Test(arguments: lookedUp)
  func placesAreLookedUp(text: String, day: String, wanted: [String]) throws {
    let lookUp = LawLookUp(try TestLaw.book(), asOf: try TestLaw.date(day))
    let entries = lookUp.entries(for: text)
    #expect(entries.isEmpty == wanted.isEmpty)
    let told = entries.flatMap { entry -> [String] in
      var lines = [entry.citation]
      if entry.isUnknown { lines.append("unknown") }
      if entry.isBeyond { lines.append("beyond") }
      if let title = entry.chapterTitle { lines.append("chapter \(title.sv)") }
      lines += entry.matters.map(\.subject)
      lines += entry.matters.flatMap(\.before).map { "old \($0.citation)" }
      lines += entry.matters.flatMap(\.otherActs).map { "other \($0.citation)" }
      lines += entry.moved.map { "moved \($0.now.sv)" }
      lines += entry.cameFrom.map { moved in
        if case .chapter(let chapter, _) = moved.target { "before \(chapter) kap" } else { "" }
      }
      if entry.cameFrom.isEmpty, !lines.contains(where: { $0.hasPrefix("old ") }) {
        lines.append("new")
      }
      lines += entry.absences.map { "absence \($0.reason.sv)" }
      if let codes = entry.codes { lines.append("codes \(codes.key)") }
      return lines
    }
    for words in wanted { #expect(told.contains { $0.hasPrefix(words) }, "\(words) in \(told)") }
  }
}
