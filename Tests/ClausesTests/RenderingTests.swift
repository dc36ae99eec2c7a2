import Foundation
import LibraryFiles
import ProcurementLaw
import TenderDocuments
import Testing

@testable import Clauses

@Suite("Clauses as written")
struct RenderingTests {
  @Test("The library loads")
  func loads() throws {
    #expect(try ShippedClauses.load().clauses.count >= 11)
    #expect(ShippedClauses.forms.count >= 20)
  }

  /// The finished texts, to be read by people: a change of wording is a change of these files.
  @Test(
    "Each clause with its companions reads as its file in Renderings",
    arguments: ShippedClauses.forms)
  func golden(_ form: ShippedClauses.Form) throws {
    let library = try #require(ShippedClauses.library)
    let draft = try library.draft(
      form.clause, values: form.values,
      context: try ShippedClauses.context(act: form.act, regime: form.regime), usesExamples: true)
    let file = ShippedClauses.root.appending(
      path: "Tests/ClausesTests/Renderings/\(form.testDescription).txt")
    let text = ShippedClauses.text(draft.blocks)
    if ProcessInfo.processInfo.environment["UPDATE_RENDERINGS"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(text == (try String(contentsOf: file, encoding: .utf8)))
  }

  @Test(
    "Each clause is written under every act and regime, or says why not",
    arguments: ShippedClauses.forms)
  func tracks(_ form: ShippedClauses.Form) throws {
    let library = try #require(ShippedClauses.library)
    var written = 0
    for (act, regime) in ShippedClauses.tracks {
      let parties = PartyNames(supplier: "Entreprenören", buyer: "Regionen")
      let context = try ShippedClauses.context(act: act, regime: regime, parties: parties)
      switch library.outcome(form.clause, values: form.values, context: context) {
      case .success(let draft):
        let text = ShippedClauses.text(draft.blocks)
        written += 1
        // The reservation speaks of any supplier that may tender, not of the party.
        let names =
          form.clause.kind == .reservation ? text.replacing("Leverantören är", with: "") : text
        #expect(!names.contains("Leverantören") && !text.contains("Beställaren"), "\(text)")
        if form.clause.kind == .purpose {
          let hasProvision = form.clause.law.first.flatMap(context.provision(for:)) != nil
          #expect(text.contains(" ställs enligt ") == hasProvision)
        }
      case .failure(.noProvision):
        #expect(act == nil || regime == nil)
        #expect(form.clause.law.contains { $0.isRequired })
      case .failure(.notApplicable):
        #expect(
          regime.map { !form.clause.regimes.contains($0) } ?? false
            || act.map { !form.clause.acts.contains($0) } ?? false)
      case .failure(let error): Issue.record(error)
      }
    }
    // Most can be written everywhere; some are for one regime only.
    let isForAll = form.clause.acts.isEmpty && form.clause.regimes.isEmpty
    let isSure = isForAll && !form.clause.law.contains { $0.isRequired }
    #expect(written >= (isSure ? ShippedClauses.tracks.count : 2))
  }

  @Test("Each clause says what it must say", arguments: ShippedClauses.forms)
  func elements(_ form: ShippedClauses.Form) throws {
    let library = try #require(ShippedClauses.library)
    let draft = try library.draft(
      form.clause, values: form.values,
      context: try ShippedClauses.context(act: form.act, regime: form.regime),
      withCompanions: false, usesExamples: true, referring: "avsnittet Målgrupp")
    let text = ShippedClauses.text(draft.blocks)
    for element in form.clause.elements
    where element.variants.isEmpty || element.variants.contains(form.variant ?? "") {
      #expect(text.contains(element.words), "\(form.testDescription): \(element.name)")
    }
  }

  /// Every way to choose among the optional blocks, with one and with two of everything.
  @Test("Each clause is whole however its blocks are chosen", arguments: ShippedClauses.forms)
  func combinations(_ form: ShippedClauses.Form) throws {
    let library = try #require(ShippedClauses.library)
    let combinations = BlockCombinations(of: form)
    var texts: Set<String> = []
    let other = form.clause.regimes.last ?? .annex2
    for values in combinations.all {
      for regime in form.clause.law.isEmpty || other == form.regime
        ? [form.regime] : [form.regime, other]
      {
        let context = try ShippedClauses.context(act: form.act, regime: regime)
        let draft = try library.draft(
          form.clause, values: values, context: context,
          withCompanions: false, usesExamples: true, referring: "avsnitt 4.3")
        let text = ShippedClauses.text(draft.blocks)
        texts.insert(text)
        #expect(!text.contains("{") && !text.contains("["), "\(text)")
        #expect(
          !["minst 1 ", "inom 1 ", "högst 1 ", "senast 1 "].contains(where: text.contains),
          "\(text)")
        #expect(Self.labelsAreInOrder(draft.blocks), "\(text)")
      }
    }
    #expect(combinations.all.count > 0 && !texts.isEmpty, "frö \(combinations.seed)")
  }

  /// First-level labels count from 1 without a gap, anew after each heading or paragraph.
  private static func labelsAreInOrder(_ blocks: [DraftBlock]) -> Bool {
    var next = 1
    for block in blocks {
      switch block.kind {
      case .numbered(let label, level: 1):
        guard label == "\(next)." else { return false }
        next += 1
      case .numbered: continue
      default: next = 1
      }
    }
    return true
  }
}

extension ClauseLibrary {
  /// A draft with example values, or why there is none.
  func outcome(
    _ clause: Clause, values: ParameterValues, context: RenderingContext, usesExamples: Bool = true
  ) -> Result<Draft, ClauseError> {
    do throws(ClauseError) {
      return .success(
        try draft(clause, values: values, context: context, usesExamples: usesExamples))
    } catch {
      return .failure(error)
    }
  }

  /// A draft without companions, whose references all lead to one place.
  func draft(
    _ clause: Clause, values: ParameterValues, context: RenderingContext, withCompanions: Bool,
    usesExamples: Bool, referring words: String
  ) throws -> Draft {
    var values = values
    for parameter in clause.parameters where parameter.type == .ref && !parameter.isOptional {
      values[parameter.name] = .text(words)
    }
    return try draft(
      clause, values: values, context: context, withCompanions: withCompanions,
      usesExamples: usesExamples)
  }
}
