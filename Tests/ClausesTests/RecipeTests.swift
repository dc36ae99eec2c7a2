import LibraryFiles
import ProcurementLaw
import TenderDocuments
import Testing

@testable import Clauses

/// Recipes: what is put together goes together.
@Suite struct RecipeTests {
  static let recipes = ShippedClauses.library?.recipes ?? []

  @Test func thereAreRecipesOfEveryLevel() {
    #expect(Set(Self.recipes.map(\.level)) == Set(0...7))
    #expect(Self.recipes.count >= 20)
  }

  @Test(arguments: recipes.filter { !$0.clauses.isEmpty })
  func writtenWhole(_ recipe: ClauseRecipe) throws {
    let library = try #require(ShippedClauses.library)
    let (clause, values) = try library.composition(of: recipe)
    let regimes = clause.regimes.contains(.directive) || clause.regimes.isEmpty
    let context = try ShippedClauses.context(regime: regimes ? .directive : .annex2)
    let draft = try library.draft(clause, values: values, context: context, usesExamples: true)
    #expect(Set(draft.clauses).count == draft.clauses.count)
    #expect(draft.unused.isEmpty)
    for entry in recipe.clauses where entry.condition == nil {
      #expect(draft.clauses.contains(entry.clause))
    }
    let kinds = draft.clauses.compactMap { library[$0]?.kind }
    #expect(kinds == kinds.sorted())
    // What several clauses share is asked for once.
    let names = library.open(clause, given: values, context: context).map(\.name)
    #expect(Set(names).count == names.count)
    // The same call gives the same text.
    let again = try library.draft(clause, values: values, context: context, usesExamples: true)
    #expect(again == draft)
  }

  @Test func documentsOfTheirOwnAreNamed() throws {
    let library = try #require(ShippedClauses.library)
    #expect {
      _ = try library.composition(of: try library.recipe("tidig-dialog"))
    } throws: {
      "\($0)".contains("hansyn generate BRV-02")
    }
    #expect(throws: ClauseError.unknownRecipe("praktikplats", nearest: "praktikplatser")) {
      try library.recipe("praktikplats")
    }
  }

  /// The list under `clauses`, the line of the fault and its reason.
  @Test(arguments: [
    ("  - VIL-5\n", 7, "klausulen ”VIL-5” finns inte; menas ”VIL-05”?"),
    ("  - VIL-05\n  - VIL-05\n", 8, "VIL-05 står två gånger"),
    ("  - BRV-01\n", 7, "är ett eget dokument"),
    (
      "  - {clause: VIL-05, set: {antl: 2}}\n", 7, "”antl” kan inte sättas i VIL-05; menas ”antal”?"
    ),
    ("  - {clause: VIL-05, set: {antal: många}}\n", 7, "”många” går inte att använda"),
    ("  - {clause: VIL-03, set: {variant: plann}}\n", 7, "varianten ”plann” finns inte i VIL-03"),
    ("  - VIL-02\n  - VIL-05\n", 8, "VIL-05 sätter VIL-14.variant till ”platser”, men VIL-02"),
    ("  - VIL-05\n  - {clause: UPP-03, set: {variant: dialog}}\n", 7, "men prov till ”dialog”"),
    ("  - VIL-06\n  - {clause: VIL-15, when: form=prktik}\n", 8, "”prktik” kan inte väljas"),
    ("  - {clause: VIL-05, when: per_ar}\n", 7, "den första klausulen kan inte ha ett villkor"),
    ("  - {clause: VIL-05, wen: per_ar}\n", 7, "okänd nyckel ”wen”; menas ”when”?"),
    ("  []\n", 1, "nyckeln ”clauses” saknas"),
  ])
  func faults(_ clauses: String, _ line: Int, _ reason: String) throws {
    let text = "id: prov\ntitle: Prov\nlevel: 4\nuse: alltid\nnot: aldrig\nclauses:\n" + clauses
    let path = "clauses/recipes/prov.yml"
    let files = try ShippedClauses.files() + [try YAMLFile.parse(text, path: path)]
    #expect {
      _ = try ClauseLibrary.load(files)
    } throws: { error in
      guard let error = error as? LibraryError else { return false }
      return error.path == path && error.line == line && "\(error)".contains(reason)
    }
  }
}

extension ClauseRecipe: CustomTestStringConvertible {
  public var testDescription: String { id }
}
