import LibraryFiles
import Testing

@testable import Clauses

@Suite("Clauses together")
struct CompositionTests {
  @Test("Everything that is missing or wrong is told at once, each thing once")
  func problems() throws {
    let library = try #require(ShippedClauses.library)
    let clause = try library.clause("vil-05")
    let values: ParameterValues = [
      "antal": "99", "manader": "tre", "antall": "2", "UPP-03.vite": "1", "moten_per_ar": "2",
    ]
    guard
      case .failure(.values(let id, let problems)) = library.outcome(
        clause, values: values, context: try ShippedClauses.context(), usesExamples: false)
    else {
      Issue.record("ska inte kunna skrivas")
      return
    }
    #expect(id == "VIL-05")
    let told = Dictionary(grouping: problems, by: \.parameter).mapValues(\.count)
    #expect(
      told == [
        "antal": 1, "manader": 1, "antall": 1, "vite": 1, "vite_tak": 1, "grupper": 1,
        "matchningsfunktion": 1, "matchning_kontakt": 1,
      ])
    let text = problems.map(\.description).joined(separator: "\n")
    for words in [
      "99 är för stort. Tillåtet är 1–50 platser.", "menas ”antal”?",
      "Exempel: --set matchningsfunktion=arbetsmarknadsenheten", "”tre” går inte att använda",
      "Välj ett eller flera av langtid, funktion, nyanland, bistand, ung",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test("A clause that stands in the document is referred to, not written again")
  func standing() throws {
    let library = try #require(ShippedClauses.library)
    let context = try ShippedClauses.context(standing: [
      "VIL-13": "avsnitt 2.1", "UPP-01": "avsnitt 9",
    ])
    let draft = try library.draft(
      try library.clause("praktikplatser"), values: ["antal": "1", "per_ar": "ja"],
      context: context, usesExamples: true)
    #expect(draft.clauses == ["VIL-01", "VIL-05", "VIL-14", "UPP-03"])
    let text = ShippedClauses.text(draft.blocks)
    #expect(text.contains("minst en praktikplats varje avtalsår"))
    #expect(text.contains("ingår i målgruppen enligt avsnitt 2.1."))
  }

  @Test("Values can be given to one clause alone, and the draft tells where values came from")
  func sources() throws {
    let library = try #require(ShippedClauses.library)
    let draft = try library.draft(
      try library.clause("VIL-06"),
      values: [
        "form": "valfri", "upp-03.rapportvite": "", "rattelse-och-vite.rapportvite": "0",
        "VIL-04.antal": "3", "heltidsmanader": "18", "svarsdag": "2027-01-01", "utbildning": "",
      ], context: try ShippedClauses.context(), usesExamples: true)
    let text = ShippedClauses.text(draft.blocks)
    #expect(
      draft.clauses == ["VIL-01", "VIL-04", "VIL-06", "VIL-13", "VIL-14", "UPP-01", "UPP-03"])
    #expect(text.contains("anställa minst 3 personer"))
    #expect(text.contains("räknas som 0,5 heltidsmånader"))
    #expect(text.contains("10 000 kronor per utebliven heltidsmånad"))
    #expect(!text.contains("skriftlig påminnelse") && !text.contains("Beställaren ska före start"))
    #expect(draft.examples.map(\.name).contains("vite"))
    #expect(!draft.examples.map(\.name).contains("heltidsmanader"))
    #expect(draft.standards.map(\.name).contains("dagar_svar"))
    #expect(draft.unused.map(\.name) == ["svarsdag"])
    #expect(draft.title == "Sysselsättningsvillkor i städuppdraget")
  }

  @Test("A variant that does not exist, and a clause that does not, name the right ones")
  func names() throws {
    let library = try #require(ShippedClauses.library)
    let outcome = library.outcome(
      try library.clause("BRV-01"), values: ["variant": "q"], context: try ShippedClauses.context())
    guard case .failure(let error) = outcome else {
      Issue.record("varianten finns inte")
      return
    }
    #expect(error.description.contains("Välj a (informerande, inget svar behövs), b"))
    #expect(throws: ClauseError.unknownClause("vagggeryd-stad", nearest: "vaggeryd-stad")) {
      try library.clause("vagggeryd-stad")
    }
    #expect(library["VAGGERYD-STAD"]?.id == "VIL-06")
    #expect(library.mending("EMP009").map(\.id) == ["VIL-14"])
  }

  @Test("The parameters to ask for are each there once, without those that a clause sets")
  func parameters() throws {
    let library = try #require(ShippedClauses.library)
    let names = library.parameters(of: try library.clause("VIL-05")).map(\.name)
    #expect(names.prefix(2) == ["antal", "per_ar"])
    #expect(Set(names).count == names.count)
    #expect(names.contains("vite") && !names.contains("enhet"))
  }
}
