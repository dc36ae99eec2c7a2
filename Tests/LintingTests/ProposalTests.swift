import BundledLibrary
import LibraryFiles
import ProcurementLaw
import Rules
import Testing

@testable import Linting

/// What is proposed from value, term and object, and that it is never out of proportion.
@Suite struct ProposalTests {
  private struct Library {
    let rules: RuleLibrary
    let models: ProportionModels
    let law: LawBook
  }

  private static let library = Result {
    let files = try BundledLibrary.files(withExamples: false, withConcepts: true)
    return Library(
      rules: try RuleLibrary(files), models: try ProportionModels(files),
      law: try LawBook(files: files))
  }

  private static func proposer(profile: String? = nil) throws -> Proposer {
    let library = try library.get()
    return Proposer(
      library: library.rules, models: library.models,
      profile: profile.flatMap { library.models[$0] }, law: library.law,
      asOf: try #require(LegalDate("2026-11-21")))
  }

  private static func proposal(
    _ facts: [String], by proposer: Proposer? = nil
  ) throws -> Proposal {
    let proposer = try proposer ?? Self.proposer()
    return proposer.proposal(for: proposer.completed(try Facts(arguments: facts)))
  }

  /// Facts, level, places × months, clause, words of the arithmetic.
  static let cases: [(String, Int?, String?, String?, String)] = [
    (
      "value=6000000 duration=36 cpv=90910000", 4, "2×4", "VIL-06",
      "Från 5 000 000 kronor: 2 platser"
    ),
    (
      "value=4900000 duration=36 cpv=77310000", 4, "1×3", "VIL-05",
      "Under 5 000 000 kronor: 1 plats"
    ),
    ("value=2000000 duration=12 cpv=77310000", 4, "1×3", "VIL-05", "= 1,5 heltidsmånader av 18,5"),
    ("value=1999999 duration=36 cpv=90910000", 2, nil, "VIL-02", "mindre än 2 000 000 kronor"),
    ("value=6000000 duration=11 cpv=90910000", 2, nil, "VIL-02", "11 månader är kortare än 12"),
    ("value=1000000 duration=6 cpv=90910000", 0, nil, "NOT-01", "både litet och kort"),
    ("value=9000000 duration=3 cpv=90910000", 0, nil, "NOT-01", "en placering behöver minst 4"),
    ("value=9000000 duration=24 cpv=90910000 performers=1", 0, nil, "NOT-01", "fler än 1 behövs"),
    ("value=9000000 duration=24 procedure=call_off", 0, nil, "NOT-01", "avrop"),
    ("procedure=call_off", 0, nil, "NOT-01", "avrop"),
    ("value=9000000 duration=24 object=goods", 0, nil, "NOT-01", "Varor köps"),
    ("value=9000000 duration=24 cpv=80530000", 0, nil, "NOT-01", "själva tjänsten"),
    ("value=9000000 duration=24 cpv=72000000", 2, nil, "VIL-02", "hör inte till"),
    ("value=9000000 duration=24 object=services", 3, nil, "VIL-03", "inte känt"),
    (
      "value=24000000 duration=24 cpv=90910000", 4, "2×4", "VIL-06",
      "= 1, avrundat nedåt: 0 platser"
    ),
    ("value=25000000 duration=24 cpv=90910000", 5, "1×12", "VIL-06", "avrundat nedåt: 1 plats."),
    ("value=25000000 duration=48 cpv=77310000", 4, "2×4", "VIL-05", "4,8 heltidsarbeten"),
    ("value=25000000 duration=48 cpv=77310000 performers=7", 5, "1×12", "VIL-04", "12 månaders"),
    ("value=60000000 duration=18 cpv=77310000", 4, "2×6", "VIL-05", "6 månaders praktik i stället"),
    ("value=100000000 duration=36 cpv=77310000", 5, "4×12", "VIL-04", "100 000 000 ÷ 25 000 000"),
    ("value=49000000 duration=24 object=works", 4, "2×4", "VIL-08", "÷ 50 000 000"),
    ("value=100000000 duration=24 object=works", 5, "2×12", "VIL-08", "avrundat nedåt: 2 platser"),
    (
      "value=50000000 duration=48 baseMonths=24 cpv=77310000", 5, "1×12", "VIL-04",
      "24/48 månader = 25 000 000"
    ),
    ("framework=yes object=services", 2, nil, "VIL-12", "ramavtal har ingen egen volym"),
    ("framework=yes renewedCompetition=no", 2, nil, "VIL-02", "ramavtal har ingen egen volym"),
    ("procedure=dps", 2, nil, "VIL-12", "dynamiskt inköpssystem"),
    ("duration=24 cpv=90910000", nil, nil, nil, ""),
    ("value=6000000 object=services", nil, nil, nil, ""),
  ]

  @Test(arguments: cases)
  func proposals(
    _ facts: String, _ level: Int?, _ volume: String?, _ clause: String?, _ words: String
  ) throws {
    let found = try Self.proposal(facts.split(separator: " ").map(String.init))
    #expect(found.level?.rawValue == level)
    #expect(found.volume.map { "\($0.places)×\($0.months)" } == volume)
    #expect(found.writing?.clause == clause)
    let said = found.steps.map(\.text.sv).joined(separator: "\n")
    #expect(words.isEmpty || said.contains(words), "\(said)")
    // A number is told with where it comes from.
    let models = try Self.library.get().models
    for step in found.steps + found.comparisons {
      #expect(step.model.map { models[$0] != nil } ?? true)
      #expect(step.text.en?.contains { "åä".contains($0) } == false, "\(step.text.en ?? "")")
    }
    #expect(level != nil || !found.lacks.isEmpty)
  }

  /// A clause that counts places in each year gets no more of them than the whole contract.
  @Test(arguments: [
    ("value=25000000 duration=48 cpv=77310000", ["antal=1", "veckor=8"]),
    ("value=60000000 duration=18 cpv=77310000", ["antal=1", "veckor=26"]),
    ("value=2000000 duration=12 cpv=77310000", ["antal=1", "veckor=13"]),
    ("value=100000000 duration=36 cpv=77310000", []),
  ])
  func spreadsOverTheYears(_ facts: String, _ values: [String]) throws {
    let found = try Self.proposal(facts.split(separator: " ").map(String.init))
    let yearly = try #require(found.writing).yearly
    #expect(yearly.prefix(2).map { "\($0.name)=\($0.value)" } == values)
    #expect(yearly.prefix(2).allSatisfy { $0.basis?.text.sv.contains("avtalsår") == true })
    #expect(values.isEmpty || yearly.contains { $0.name == "vite_tak" })
  }

  @Test func profilesReplaceFigures() throws {
    let facts = ["value=6000000", "duration=8", "cpv=90910000", "performers=6"]
    #expect(try Self.proposal(facts).level == .dialogue)
    let other = try Self.proposal(facts, by: Self.proposer(profile: "goteborg"))
    #expect(other.level == .placements)
    #expect(other.steps.contains { $0.model == "goteborg" })
  }

  /// An organisation's figures may ask for more than a contract carries: then no places come of it.
  @Test func excessiveFiguresGiveAPlan() throws {
    let library = try Self.library.get()
    let text = """
      id: egen
      title: Egen
      standing: profile
      dated: '2026'
      read: 2026-01-01
      figures: {services_per_place: {value: 2000000, title: kronor per plats}}
      """
    let own = try YAMLFile.parse(text, path: "rules/models/egen.yml")
    let models = try ProportionModels(BundledLibrary.files() + [own])
    let proposer = Proposer(
      library: library.rules, models: models, profile: models["egen"], law: library.law,
      asOf: try #require(LegalDate("2026-11-21")))
    let found = try Self.proposal(
      ["value=30000000", "duration=36", "cpv=77310000"], by: proposer)
    #expect(found.level == .plan && found.volume == nil)
    #expect(found.writing?.clause == "VIL-03")
    #expect(found.steps.contains { $0.text.sv.contains("15 platser × 12 månader × 75 % = 135") })
  }

  /// What the rule on proportion would say of every proposal: nothing.
  @Test func neverMoreThanProportionate() throws {
    let values = [1, 2, 3, 5, 8, 10, 13, 20, 24, 25, 26, 40, 49, 50, 75, 99, 100, 250, 600, 2_000]
    let terms = [1, 3, 4, 5, 6, 8, 11, 12, 13, 18, 23, 24, 25, 36, 48, 60, 96]
    var sized = 0
    for profile in [nil, "goteborg"] {
      let proposer = try Self.proposer(profile: profile)
      for value in values {
        for months in terms {
          for object in ["object=works", "cpv=90910000", "cpv=77310000"] {
            for crew in ["", "performers=2", "performers=40"] {
              let facts = ["value=\(value)000000", "duration=\(months)", object, crew]
              let found = try Self.proposal(facts.filter { !$0.isEmpty }, by: proposer)
              guard let volume = found.volume else { continue }
              sized += 1
              let verdict = ProportionalityFormula().judge(
                .init(
                  places: Double(volume.places), monthsEach: Double(volume.months),
                  share: Double(volume.extent) / 100),
                value: value * 1_000_000, months: months, isWorks: object == "object=works")
              guard case .fits = verdict else {
                Issue.record("\(facts): \(verdict)")
                continue
              }
              #expect(volume.monthsToFirst + volume.months <= max(months, volume.months + 1))
            }
          }
        }
      }
    }
    #expect(sized > 500)
  }

  // MARK: Comparisons and files

  @Test func comparisonsAreInformation() throws {
    let found = try Self.proposal(["value=24000000", "duration=24", "cpv=90910000"])
    // The worked example: 24 million, 70 per cent, 300 kronor, 5 per cent.
    #expect(found.comparisons.first?.text.sv.contains("= 2 800 timmar, eller 0,8 personer") == true)
    #expect(found.comparisons.last?.text.sv.contains("5 % × 24 000 000 = 1 200 000") == true)
    let models = try Self.library.get().models
    #expect(found.comparisons.allSatisfy { $0.model.flatMap { models[$0] }?.standing == .abroad })
  }

  @Test(arguments: [
    ("id: egen\nfigures: {}\n", "nyckeln ”title” saknas"),
    ("standing: lag\n", "giltiga är own, practice"),
    ("figures: {leest_months: {value: 6, title: x}}\n", "menas ”least_months”?"),
    ("figures: {least_months: {value: 0, title: x}}\n", "större än noll"),
  ])
  func faultyModels(_ text: String, _ reason: String) throws {
    let head = "title: x\nstanding: profile\ndated: '2026'\nread: 2026-01-01\n"
    let isWhole = text.hasPrefix("id")
    var lines = isWhole ? text : "id: egen\n" + head
    if !isWhole {
      lines =
        text.hasPrefix("standing")
        ? lines.replacing("standing: profile\n", with: text) : lines + text
    }
    let file = try YAMLFile.parse(lines, path: "rules/models/egen.yml")
    #expect {
      _ = try ProportionModels([file])
    } throws: {
      "\($0)".contains(reason) && "\($0)".contains("rules/models/egen.yml")
    }
  }
}
