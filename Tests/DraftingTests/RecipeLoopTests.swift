import Clauses
import Drafting
import Linting
import ProcurementLaw
import Rules
import TenderDocuments
import Testing

/// A recipe goes into a contract: the party's name follows, and nothing is found in what was written.
@Suite struct RecipeLoopTests {
  private static let contract = """
    # Avtal om tjänster

    ## 1 Parter

    Detta avtal gäller mellan Norrby kommun, nedan Kommunen, och Utföraren.

    ## 2 Uppdraget

    Utföraren ska utföra tjänsterna enligt kravspecifikationen. Avtalet gäller i 36 månader.

    ## 3 Särskilda kontraktsvillkor

    Följande villkor gäller när uppdraget utförs.

    ## 4 Tvist

    Tvist avgörs av allmän domstol.
    """

  /// Recipes of contract conditions; those for the procurement terms have no place in a contract.
  static let recipes = (Shipped.clauses?.recipes ?? []).filter {
    !$0.clauses.isEmpty && !["lou-minimum", "tilldelning"].contains($0.id)
  }

  @Test(arguments: recipes.map(\.id))
  func nothingIsFound(_ name: String) throws {
    let library = try #require(Shipped.clauses)
    let law = try #require(Shipped.law)
    let rules = try #require(Shipped.rules)
    let today = try #require(Shipped.today)
    let isAnnex = ["reserverad-valfard", "reserverad-ideburen"].contains(name)
    let facts = Facts([
      "act": "LOU", "regime": isAnnex ? "annex2" : "directive", "documentKind": "contract_draft",
      "valueSEK": "60000000", "durationMonths": "36", "object": "services",
      "framework": name == "ramavtal" ? "yes" : "no",
    ])
    let reader = TenderReader(rules, law: law, asOf: today)
    let linter = Linter(library: rules, law: law)
    func read(_ bytes: [UInt8]) throws -> DocumentReading {
      reader.read(try DocumentReader.read(bytes: bytes, path: "avtal.md"), given: facts)
    }

    let before = Array(Self.contract.utf8)
    let (clause, values) = try library.composition(of: try library.recipe(name))
    let result = try ClauseInsertion(library: library, law: law).insert(
      clause, into: before, of: try read(before),
      .init(values: values, usesExamples: true, revision: nil), asOf: today)
    let after = try read(result.bytes)
    let text = String(decoding: result.bytes, as: UTF8.self)
    #expect(!text.contains("Leverantör") && !text.contains("Beställare"))
    #expect(!text.contains { "{}".contains($0) })
    let found = linter.lint(Tender([after]), options: .init(asOf: today)).findings
    // Whether labour-law conditions are needed is a question of its own; cooperation with
    // associations is no condition for persons.
    let allowed = ["ARB001"] + (name == "civilsamhalle" ? ["SOC001", "SOC002"] : [])
    let new = found.map(\.rule.id).filter { !allowed.contains($0) }
    #expect(new.isEmpty, "\(name): \(new)")
  }
}
