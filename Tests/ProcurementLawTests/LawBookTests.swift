import LibraryFiles
import ProcurementLaw
import Testing

@Suite struct LawBookTests {
  /// subject, act, regime, day, the basis in words (nil: the act is silent or nothing is recorded).
  static let bases: [(String, Act, Regime, String, String?)] = [
    ("special_performance_conditions", .lou, .directive, "2026-11-21", "17 kap. 1 § LOU"),
    (
      "special_performance_conditions", .lou, .belowThreshold, "2026-11-21",
      "19 kap. 9 § första stycket 5 LOU"
    ),
    (
      "special_performance_conditions", .lou, .annex2, "2026-11-21",
      "19 kap. 9 § första stycket 5 LOU"
    ),
    ("special_performance_conditions", .lou, .direct, "2026-11-21", nil),
    ("special_performance_conditions", .luf, .directive, "2026-11-21", "16 kap. 1 § LUF"),
    ("special_performance_conditions", .luf, .direct, "2026-11-21", nil),
    ("special_performance_conditions", .luk, .directive, "2026-11-21", "14 kap. 1 § LUK"),
    ("special_performance_conditions", .luk, .belowThreshold, "2026-11-21", nil),
    ("special_performance_conditions", .luk, .annex2, "2026-11-21", nil),
    ("special_performance_conditions", .lufs, .directive, "2026-11-21", "7 kap. 12 § LUFS"),
    ("special_performance_conditions", .lufs, .annex2, "2026-11-21", "15 kap. 8 § p. 5 LUFS"),
    ("special_performance_conditions", .lov, .annex2, "2026-11-21", "4 kap. 2 § LOV"),
    ("social_considerations", .lou, .directive, "2026-11-21", "4 kap. 3 § LOU"),
    ("social_considerations", .lou, .belowThreshold, "2026-11-21", "19 kap. 3 § LOU"),
    ("social_considerations", .lou, .directive, "2016-05-01", "1 kap. 9 a § LOU"),
    ("social_considerations", .lou, .directive, "2009-05-01", nil),
    ("social_considerations", .luk, .direct, "2026-11-21", "15 kap. 4 § LUK"),
    ("social_considerations", .lufs, .directive, "2026-11-21", nil),
    ("principles", .lou, .direct, "2026-11-21", "19 a kap. 8 § LOU"),
    ("principles", .luf, .direct, "2026-11-21", "19 a kap. 7 § LUF"),
    ("principles", .lufs, .directive, "2026-11-21", "1 kap. 11 § LUFS"),
    ("reserved_sheltered", .lou, .directive, "2026-11-21", "4 kap. 18 § LOU"),
    ("reserved_sheltered", .lou, .belowThreshold, "2026-11-21", nil),
    ("reserved_sheltered", .luf, .directive, "2026-11-21", "4 kap. 16 § LUF"),
    ("reserved_sheltered", .luk, .directive, "2026-11-21", "4 kap. 8 § LUK"),
    ("reserved_public_service", .lou, .annex2, "2021-05-01", "19 kap. 6 a § LOU"),
    ("reserved_public_service", .lou, .annex2, "2022-05-01", "19 kap. 25 § LOU"),
    ("reserved_idea_based", .lou, .annex2, "2022-05-01", nil),
    ("reserved_idea_based", .lou, .annex2, "2023-05-01", "19 kap. 25 a § LOU"),
    ("reserved_idea_based", .luf, .annex2, "2026-11-21", nil),
    ("reserved_idea_based", .lov, .annex2, "2026-11-21", "1 kap. 2 a § LOV"),
    ("labour_conditions", .lou, .directive, "2026-11-21", "17 kap. 2–5 §§ LOU"),
    ("labour_conditions", .lou, .directive, "2017-03-01", nil),
    ("labour_conditions", .lou, .annex2, "2026-11-21", nil),
    ("lots_reasons", .luf, .directive, "2026-11-21", "4 kap. 12 § LUF"),
  ]

  @Test(arguments: bases)
  func basisFollowsActRegimeAndDay(
    subject: String, act: Act, regime: Regime, day: String, wanted: String?
  ) throws {
    let date = try TestLaw.date(day)
    let basis = try TestLaw.book().basis(for: subject, act: act, regime: regime, asOf: date)
    #expect(basis.text?.sv == wanted)
    #expect(basis.branches.count <= 1)
    #expect(basis.branches.allSatisfy { $0.condition == nil })
  }

  @Test func unknownFactsMakeTheBasisConditional() throws {
    let date = try TestLaw.date("2026-11-21")
    let book = try TestLaw.book()
    let subject = "special_performance_conditions"
    let lou = book.basis(for: subject, act: .lou, regime: nil, asOf: date)
    #expect(
      lou.text?.sv == "17 kap. 1 § LOU (vid direktivstyrd upphandling) eller 19 kap. 9 § första "
        + "stycket 5 LOU (under tröskelvärdet och för tjänster enligt bilaga 2)")
    #expect(lou.branches.count == 3)
    #expect(lou.branches.last?.absence?.sv.contains("19 a kap. 8 §") == true)
    #expect(lou.authorities.contains { $0.kind == .case })
    let any = book.basis(for: subject, act: nil, regime: .directive, asOf: date)
    #expect(
      any.text?.sv
        == "17 kap. 1 § LOU, eller motsvarande bestämmelse i LUF, LUK, LUFS och LOV om den "
        + "lagen gäller")
    let lov = book.basis(for: subject, act: .lov, regime: nil, asOf: date)
    #expect(lov.text?.sv == "4 kap. 2 § LOV")
    #expect(book.basis(for: "finns_inte", act: .lou, regime: nil, asOf: date).branches.isEmpty)
  }

  static let limits: [(Act, AmountLimit.Kind, String, Int?)] = [
    (.lou, .directAward, "2026-11-21", 700_000), (.luf, .directAward, "2026-11-21", 1_200_000),
    (.lou, .directAward, "2022-01-31", 615_312), (.lou, .directAward, "2022-02-01", 700_000),
    (.lou, .directAward, "2019-06-01", 586_907), (.lou, .directAward, "2016-06-01", 534_890),
    (.lou, .goodsAndServices, "2025-06-01", 2_389_585),
    (.lou, .goodsAndServices, "2026-06-01", nil),
    (.lou, .specialServices, "2023-12-31", 7_802_550), (.luf, .works, "2024-01-01", 59_880_179),
  ]

  @Test(arguments: limits)
  func limitsFollowTheDay(act: Act, kind: AmountLimit.Kind, day: String, kronor: Int?) throws {
    let date = try TestLaw.date(day)
    let limit = try #require(try TestLaw.book().limit(kind, for: act, asOf: date))
    #expect(limit.kronor == kronor)
  }

  @Test func formerLimitsAreThoseOfThePast() throws {
    let book = try TestLaw.book()
    let former = book.formerLimits([.directAward], asOf: try TestLaw.date("2026-11-21"))
    #expect(Set(former.compactMap(\.kronor)).isSuperset(of: [615_312, 586_907, 534_890, 505_800]))
    #expect(!former.contains { $0.kronor == 700_000 })
    #expect(book.formerLimits([.directAward], asOf: try TestLaw.date("2014-01-01")).isEmpty)
  }

  static let codes: [(String, Bool)] = [
    ("55520000-1", true), ("55524000-9", true), ("55320000-9", true), ("79710000-4", true),
    ("80300000-7", true), ("85311100-3", true), ("92500000-6", true), ("79952100-3", true),
    ("64110000-0", true), ("98133000-4", true), ("55500000-5", false), ("90910000-9", false),
    ("77310000-6", false), ("45000000-7", false), ("98310000-9", false), ("60112000-6", false),
    ("39100000-3", false), ("64121000-0", false), ("64120000-3", false), ("72000000-5", false),
  ]

  @Test(arguments: codes)
  func annexTwoIsMatchedExactly(code: String, listed: Bool) throws {
    let book = try TestLaw.book()
    let cpv = try #require(CPVCode(code))
    #expect(book.isSpecialService(cpv, in: .lou, asOf: try TestLaw.date("2026-11-21")) == listed)
    #expect(cpv.description == code)
  }

  /// Check digits of codes as the acts print them, of all divisions that the lists touch.
  @Test func checkDigitsFitEveryCodeOfTheLists() throws {
    let book = try TestLaw.book()
    let codes = book.codeLists.values.flatMap(\.ranges).flatMap { [$0.lowerBound, $0.upperBound] }
    #expect(codes.count > 200)
    for code in codes { #expect(CPVCode(code.description) == code) }
    for act in [Act.lou, .luf, .luk] {
      let code = try #require(CPVCode("85311100-3"))
      #expect(book.isSpecialService(code, in: act, asOf: try TestLaw.date("2026-11-21")) == true)
    }
  }

  /// A file of the user's own takes the place of an amount that is not known, by the key of act, kind
  /// and first day.
  @Test func ownFilesFillInAmounts() throws {
    let own = try YAMLFile.parse(
      """
      sources: {own: {title: Egen uppgift, url: "https://example.se"}}
      amounts:
        - {act: LOU, kind: goods_and_services, euro: 216000, kronor: 2400000, from: 2026-01-01, source: own}
      """, path: "rules/law/egna.yml")
    let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let files = try LibraryFolder.read(root + "/rules", prefix: "rules") + [own]
    let book = try LawBook(files: files)
    let date = try TestLaw.date("2026-06-01")
    #expect(book.limit(.goodsAndServices, for: .lou, asOf: date)?.kronor == 2_400_000)
    #expect(book.limit(.works, for: .lou, asOf: date)?.kronor == nil)
  }

  /// day, term, act, whether it is wrong there.
  static let terms: [(String, String, Act?, Bool)] = [
    ("2026-11-21", "procurement_documents", .lou, true),
    ("2026-11-21", "procurement_documents", .lov, false),
    ("2026-11-21", "procurement_documents", .lufs, false),
    ("2026-11-21", "procurement_documents", nil, true),
    ("2016-11-21", "procurement_documents", .lou, false),
    ("2026-11-21", "lowest_price", .lufs, false), ("2026-11-21", "selective", .lou, false),
    ("2021-11-21", "simplified_procedure", .lou, false),
    ("2022-11-21", "simplified_procedure", .lou, true),
  ]

  @Test(arguments: terms)
  func termsBelongToTheirActAndDay(day: String, key: String, act: Act?, wrong: Bool) throws {
    let term = try #require(try TestLaw.book().terms.first { $0.key == key })
    #expect(term.isWrong(in: act, asOf: try TestLaw.date(day)) == wrong)
    if key == "procurement_documents" {
      #expect(term.replacement(in: .luk).sv == "koncessionsdokument")
    }
  }

  @Test(arguments: [
    "90910000-8", "9091000-9", "909100000-9", "90910000-", "90910000-99", "90910000 9",
    "a0910000-9",
  ])
  func wrongCodesAreRefused(text: String) {
    #expect(CPVCode(text) == nil)
  }

  @Test(arguments: ["2026-02-29", "2026-13-01", "26-01-01", "2026-1-1", "2026-04-31", ""])
  func impossibleDatesAreRefused(text: String) {
    #expect(LegalDate(text) == nil)
  }

  /// What a careless author writes, and the words the message must hold.
  static let faults: [(String, Int, String)] = [
    ("sources:\n  x: {title: T, urll: u}\n", 2, "url"),
    (
      "subjects:\n  a:\n    title: A\n    entries:\n      - {act: LOU, regimes: directive, source: s}\n",
      5, "källan"
    ),
    (
      "sources: {s: {title: T, url: U}}\nsubjects:\n  a:\n    title: A\n    entries:\n"
        + "      - {act: LOU, regimes: direktiv, place: 1 §, source: s}\n", 6,
      "giltiga är directive"
    ),
    (
      "sources: {s: {title: T, url: U}}\namounts:\n  - {act: LOU, kind: works, source: s}\n", 3,
      "kronor"
    ),
    (
      "sources: {s: {title: T, url: U}}\namounts:\n"
        + "  - {act: LOU, kind: works, kronor: 1, from: 2022-2-1, source: s}\n", 3, "ÅÅÅÅ-MM-DD"
    ),
    (
      "sources: {s: {title: T, url: U}}\nlists:\n  l:\n    title: L\n    acts: LOU\n    source: s\n"
        + "    codes:\n      - [90910000-8]\n", 8, "kontrollsiffran"
    ),
    ("akts: []\n", 1, "okänd nyckel"),
  ]

  @Test(arguments: faults)
  func faultsNameLineAndCause(yaml: String, line: Int, words: String) throws {
    let file = try YAMLFile.parse(yaml, path: "rules/law/x.yml")
    let error = #expect(throws: LibraryError.self) { try LawBook(files: [file]) }
    #expect(error?.line == line)
    #expect(error?.reason.sv.contains(words) == true, "\(error?.description ?? "")")
  }

  @Test func noPeriodsOverlap() throws {
    let book = try TestLaw.book()
    for (index, limit) in book.amounts.enumerated() {
      let clash = book.amounts.dropFirst(index + 1).first {
        guard $0.act == limit.act, $0.kind == limit.kind, let from = $0.validity.from,
          let other = limit.validity.from
        else { return false }
        return limit.validity.contains(from) || $0.validity.contains(other)
      }
      #expect(clash == nil)
    }
    for absence in book.absences {
      let clash = book.provisions.first {
        $0.subject == absence.subject && $0.act == absence.act
          && !Set($0.regimes).isDisjoint(with: absence.regimes)
          && ($0.validity.to == nil) && absence.validity.to == nil
      }
      #expect(clash == nil, "\(absence.subject) \(absence.act)")
    }
  }
}
