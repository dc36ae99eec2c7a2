import Foundation
import LibraryFiles
import Testing

@testable import Clauses

@Suite("Clauses as written")
struct RenderingTests {
  @Test("The library loads")
  func loads() throws {
    let library = try ShippedClauses.load()
    #expect(library.clauses.count >= 11)
  }

  /// The finished texts, to be read by people: a change of wording is a change of these files.
  @Test("Each clause with its companions reads as its file in Renderings", arguments: ShippedClauses.forms)
  func golden(_ form: ShippedClauses.Form) throws {
    let library = try ShippedClauses.load()
    let draft = try library.draft(
      form.clause, values: form.values, context: ShippedClauses.context(), usesExamples: true)
    let file = ShippedClauses.root.appending(
      path: "Tests/ClausesTests/Renderings/\(form.testDescription).txt")
    let text = ShippedClauses.text(draft.blocks)
    if ProcessInfo.processInfo.environment["UPDATE_RENDERINGS"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(text == (try String(contentsOf: file, encoding: .utf8)))
  }
}
