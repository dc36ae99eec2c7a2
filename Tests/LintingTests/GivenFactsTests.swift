import LibraryFiles
import Linting
import ProcurementLaw
import Testing

/// Facts that the user gives, on the command line or in `upphandling.yml`.
@Suite struct GivenFactsTests {
  @Test func theUserWinsAndOriginsStay() throws {
    let given = try Facts(
      arguments: ["act=LUF", "valueSEK=14 200 000", "cpv=90910000-9", "object=services"])
    let joined = try FactFixture.facts(
      "A\nUpphandlingen genomförs enligt LOU. Avtalet gäller i två år.", given: given)
    #expect(joined.act == .luf)
    #expect(joined.fact("act")?.origin == .given("--fact"))
    #expect(joined.valueSEK == 14_200_000)
    #expect(joined.durationMonths == 24)
    guard case .text(let range)? = joined.fact("durationMonths")?.origin else {
      Issue.record("durationMonths har ingen plats i texten")
      return
    }
    #expect(!range.isEmpty)
    #expect(joined.all.map(\.key).first == "act")
  }

  @Test(arguments: [
    ("act", "nyckel=värde"), ("acts=LOU", "menas ”act”"), ("act=LOO", "giltiga är LOU"),
    ("valueSEK=mycket", "helt tal"), ("värde=4 år", "helt tal"), ("avtalstid=2–4 år", "helt tal"),
    ("cpv=90910000-8", "kontrollsiffran"), ("date=i dag", "ÅÅÅÅ"),
    ("lots=kanske", "giltiga är yes"), ("deadline=snart", "ÅÅÅÅ"),
    ("performers=0", "större än noll"), ("durationMonths=4800", "femtio år"),
    ("buyerKind=förening", "giltiga är municipality"), ("policyTarget= ", "tom"),
  ])
  func wrongFactsAreRefused(argument: String, words: String) {
    let error = #expect(throws: FactError.self) { try Facts(arguments: [argument]) }
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
  }

  @Test(arguments: [
    ("värde=12 Mkr", "valueSEK", "12000000"), ("varde=4,2 miljoner kronor", "valueSEK", "4200000"),
    ("Värde=500 tkr", "valueSEK", "500000"), ("value=6 000 000 kr", "valueSEK", "6000000"),
    ("avtalstid=4 år", "durationMonths", "48"), ("avtalstid=36 månader", "durationMonths", "36"),
    ("lag=lou", "act", "LOU"), ("föremål=tjänster", "object", "services"),
    ("foremal=byggentreprenad", "object", "works"), ("regelverk=bilaga 2", "regime", "annex2"),
    ("regelverk=under tröskelvärdet", "regime", "below_threshold"),
    ("förfarande=avrop", "procedure", "call_off"), ("antal utförare=6", "performers", "6"),
    ("ramavtal=ja", "framework", "yes"), ("CPV-kod=90910000-9", "cpv", "90910000"),
  ])
  func swedishIsUnderstood(argument: String, key: String, value: String) throws {
    let facts = try Facts(arguments: [argument])
    #expect(facts.value(of: key)?.hasPrefix(value) == true, "\(facts.value(of: key) ?? "inget")")
  }

  @Test(arguments: [
    (["baseMonths=48", "durationMonths=24"], "räknar in optioner"),
    (["published=2026-05-02", "deadline=2026-04-02"], "före published"),
    (["stateListed=ja", "buyerKind=region"], "statliga myndigheter"),
  ])
  func factsThatCannotAllBeTrueAreRefused(arguments: [String], words: String) {
    let error = #expect(throws: FactError.self) { try Facts(arguments: arguments) }
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
  }

  @Test func everyFactHasAGuideThatCanBeGiven() throws {
    for guide in FactGuide.all {
      let given = try Facts(arguments: ["\(guide.key)=\(guide.example)"])
      #expect(given.fact(guide.key) != nil, "\(guide.key)")
      #expect(guide.name.en != nil)
    }
    #expect(try Facts(arguments: ["lots=ja"]).hasLots == true)
  }

  @Test func aTenderFileIsRead() throws {
    let file = try YAMLFile.parse(
      "act: LOU\ncpv: [90910000-9, 77310000-6]\nvalueSEK: 4200000\n", path: "upphandling.yml")
    let facts = try Facts(file: file)
    #expect(facts.cpv.count == 2)
    #expect(facts.fact("act")?.origin == .given("upphandling.yml"))
    let wrong = try YAMLFile.parse("act: LOU\nregimm: direct\n", path: "upphandling.yml")
    let error = #expect(throws: LibraryError.self) { try Facts(file: wrong) }
    #expect(error?.line == 2)
  }
}
