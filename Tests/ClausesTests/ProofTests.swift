import LibraryFiles
import ProcurementLaw
import SeededRandom
import TenderDocuments
import Testing

@testable import Clauses

/// Every template in every variant, with values that nobody has chosen to make it look good.
@Suite("Proof over all clauses")
struct ProofTests {
  private static let seed: UInt64 = 20_261_121
  private static let proof = TextProof(ShippedClauses.library?.clauses ?? [])

  /// Twenty sets of valid values, under an act and a regime drawn from those it is written for.
  @Test("Each clause is whole whatever valid values it gets", arguments: ShippedClauses.forms)
  func whole(_ form: ShippedClauses.Form) throws {
    let library = try #require(ShippedClauses.library)
    let values = RandomValues(of: form, in: library)
    var random = SeededGenerator(seed: Self.seed)
    let acts = form.clause.acts.isEmpty ? [Act.lou, .luf, .luk] : form.clause.acts
    let regimes = form.clause.regimes.isEmpty ? Regime.allCases : form.clause.regimes
    var written = 0
    for draw in 0..<400 where written < 20 {
      let drawn = values.draw(&random)
      let context = try ShippedClauses.context(
        act: acts.randomElement(using: &random), regime: regimes.randomElement(using: &random))
      let note: Comment = "frö \(Self.seed), dragning \(draw): \(drawn.values)"
      switch library.outcome(form.clause, values: drawn, context: context, usesExamples: false) {
      case .success(let draft):
        written += 1
        let faults = Self.proof.faults(of: draft.blocks)
        #expect(faults.isEmpty, note)
        #expect(draft.examples.isEmpty, note)
        let again = library.outcome(
          form.clause, values: drawn, context: context, usesExamples: false)
        #expect(try again.get() == draft, note)
        if written % 5 == 1 { try rereads(draft.blocks, title: draft.title, note) }
      case .failure(.noProvision), .failure(.notApplicable): continue
      case .failure(let error): Issue.record("\(error) \(note)")
      }
    }
    #expect(written == 20)
  }

  /// A Word document says what the text says: the same words with the same labels in the same order.
  private func rereads(_ blocks: [DraftBlock], title: String, _ note: Comment) throws {
    let bytes = try NewDocument.docx(blocks, title: title)
    let document = try DocumentReader.read(bytes: bytes, path: "klausul.docx")
    let body = document.blocks.filter { $0.story == .body && !$0.range.isEmpty }
    let read = body.map { block in
      (block.label ?? "", Self.line(document.string(block.range)))
    }
    let meant = blocks.flatMap { block -> [(String, String)] in
      switch block.kind {
      case .row(let cells):
        cells.map { ("", Self.line($0.map(\.text).joined())) }.filter { !$0.1.isEmpty }
      case .numbered(let label, _): [(label, Self.line(block.plainText))]
      case .bullet(let level): [(level == 1 ? "•" : "–", Self.line(block.plainText))]
      case .heading, .paragraph: [("", Self.line(block.plainText))]
      }
    }
    #expect(read.map(\.1) == meant.map(\.1), note)
    // The reader leaves the dot after a plain number out.
    #expect(
      read.map { $0.0.replacing(".", with: "") } == meant.map { $0.0.replacing(".", with: "") },
      note)
    let headings = blocks.count { if case .heading = $0.kind { true } else { false } }
    #expect(body.count { $0.headingLevel != nil } == headings, note)
  }

  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Each way in which a value can be wrong is refused with name, value, limit and an example.
  @Test("Each invalid value is refused so that it can be mended", arguments: ShippedClauses.forms)
  func refused(_ form: ShippedClauses.Form) throws {
    let library = try #require(ShippedClauses.library)
    let act = form.clause.acts.first ?? .lou
    let regime = form.clause.regimes.first ?? .directive
    let context = try ShippedClauses.context(act: act, regime: regime)
    var cases: [(name: String, value: RawValue, says: [String])] = [
      ("finns_inte", "hejsan", ["finns_inte", "”hejsan”", "finns inte"])
    ]
    for parameter in form.clause.parameters
    where parameter.variants.isEmpty || parameter.variants.contains(form.variant ?? "") {
      cases += InvalidValues.of(parameter).map { value, says in
        (parameter.name, value, says + [parameter.name, "Exempel: --set \(parameter.name)="])
      }
    }
    for (name, value, says) in cases {
      var values = form.values
      values[name] = value
      let outcome = library.outcome(form.clause, values: values, context: context)
      guard case .failure(.values(_, let problems)) = outcome else {
        Issue.record("\(name) = \(value.written) godtogs")
        continue
      }
      #expect(Set(problems.map(\.parameter)) == [name])
      let text = problems.map(\.explanation.sv).joined()
      for words in says { #expect(text.contains(words), "\(words): \(text)") }
      #expect(problems.allSatisfy { $0.explanation.en?.isEmpty == false })
    }
  }
}
