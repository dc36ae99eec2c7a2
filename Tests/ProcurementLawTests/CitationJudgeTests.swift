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
    return CitationScanner(acts: book.acts).scan(bytes).map { judge.judge($0, in: bytes) }
  }

  private func word(_ status: CitationVerdict.Status) -> String {
    switch status {
    case .current: "current"
    case .repealed(let act): "repealed \(act.number)"
    case .loose(let act): "loose \(act.number)"
    case .moved(let moved): "\(moved.status)"
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
    ("19 kap. 6 a § LOU", "2026-11-21", "dead"), ("19 kap. 6 a §", "2023-11-21", "dead"),
    ("19 kap. 6 a § LOU", "2020-11-21", "current"),
    ("19 kap. 6 a § LUF", "2026-11-21", "current"),
    ("22 kap. 3 § LOU", "2026-11-21", "dead"), ("22 kap. 3 § LOU", "2023-11-21", "current"),
    ("1 kap. 9 a § LOU", "2026-11-21", "dead"), ("1 kap. 9 a §", "2026-11-21", "unknown"),
    ("Särskilda kontraktsvillkor ställs enligt 6 kap. 13 § LOU.", "2026-11-21", "dead"),
    ("Ansökan är olämplig enligt 6 kap. 13 § LOU.", "2026-11-21", "current"),
    ("direktupphandling enligt 15 kap. 3 § LOU", "2026-11-21", "dead"),
    ("15 kap. 3 § LOU om egen försäkran", "2026-11-21", "current"),
    ("4 kap. 17 § LUF", "2026-11-21", "current"),
    ("Reserverad enligt 4 kap. 17 § LUF", "2026-11-21", "dead"),
    ("tjänster enligt bilaga 2 a till LOU", "2026-11-21", "dead"),
    ("tjänster enligt bilaga 2 a till LOU", "2020-11-21", "current"),
    ("Bilaga 2A Prisbilaga", "2026-11-21", ""),
    ("13 kap. 1–3 §§ LOU", "2026-11-21", "current"),
    ("13 kap. 1 §", "2026-11-21", "unknown"),
    ("enligt 19 kap 3 § offentlighets- och sekretesslag (2009:400)", "2026-11-21", "current"),
    ("enligt § 22 i avtalet", "2026-11-21", "unknown"),
    ("jämställdhetslagen (1991:433)", "2026-11-21", "repealed 1991:433"),
  ]

  @Test(arguments: judged)
  func citationsAreJudgedAsOfTheDay(text: String, day: String, wanted: String) throws {
    #expect(try verdicts(text, day).map { word($0.status) }.joined(separator: " ") == wanted)
  }

  @Test(arguments: [
    ("Villkoret ställs enligt 17 kap. 1 § LOU.", Regime.belowThreshold, "context"),
    ("Villkoret ställs enligt 17 kap. 2–5 §§ LOU.", Regime.annex2, "context"),
    ("17 kap. 1 § LOU tillämpas på motsvarande sätt.", Regime.belowThreshold, "current"),
    ("Villkoret ställs enligt 17 kap. 1 § LOU.", Regime.directive, "current"),
    ("Villkoret ställs enligt 17 kap. 1 § LOU.", nil, "current"),
  ])
  func someSectionsAreWrongInOneRegimeOnly(text: String, regime: Regime?, wanted: String) throws {
    #expect(try verdicts(text, "2026-11-21", regime: regime).map { word($0.status) } == [wanted])
  }
}
