import Foundation
import LibraryFiles
import Testing

@testable import Clauses

@Suite("Clause files")
struct LoadingTests {
  static let file = """
    ---
    id: ABC-01
    name: prov
    title: {sv: Prov, en: Trial}
    kind: condition
    place: {documents: [contract_draft], sections: [contract], headings: [villkor], otherwise: end}
    heading: Prov
    parameters:
      - {name: antal, type: heltal, title: Antal, example: 2, min: 1, max: 5}
      - {name: ort, type: text, title: Ort, optional: true}
      - {name: form, type: val, title: Form, choices: {a: alla, b: bästa}, example: a}
    with:
      - {clause: ABC-01, when: form=a}
    law:
      - {subject: principles}
    elements:
      - {name: antal, words: platser}
    provenance: Vår egen.
    review: {state: draft}
    ---
    1. Här finns {{antal:en plats|# platser}}{{#ort}} i {{ort}}{{/ort}}.
    1. Formen är {{form}}.
    """

  struct Fault: Sendable {
    let from: String
    let to: String
    let line: Int
    let says: String
  }

  static let faults: [Fault] = [
    .init(from: "kind: condition", to: "knd: condition", line: 2, says: "”kind” saknas"),
    .init(from: "provenance:", to: "provenans:", line: 2, says: "”provenance” saknas"),
    .init(from: "review:", to: "mendz: [X]\nreview:", line: 19, says: "menas ”mends”?"),
    .init(from: "kind: condition", to: "kind: conditon", line: 5, says: "inte ett giltigt värde"),
    .init(from: "name: prov", to: "name: Prov ett", line: 3, says: "små bokstäver"),
    .init(
      from: "words: platser", to: "words: platser, rules: [emp3]", line: 17,
      says: "inte id på en regel"),
    .init(
      from: "words: platser", to: "words: platser, faults: [borta]", line: 17,
      says: "inte ett giltigt värde"),
    .init(from: "max: 5", to: "maxx: 5", line: 9, says: "menas ”max”?"),
    .init(from: "example: 2,", to: "example: 7,", line: 9, says: "för stort"),
    .init(from: "example: 2, ", to: "", line: 9, says: "måste ha ett exempel"),
    .init(from: "name: ort", to: "name: antal", line: 10, says: "står två gånger"),
    .init(from: "name: ort", to: "name: lagrum", line: 10, says: "kan inte vara namn"),
    .init(from: "name: ort", to: "name: Örn", line: 10, says: "kan inte vara namn"),
    .init(from: "type: text", to: "type: txt", line: 10, says: "giltiga är heltal, tal"),
    .init(from: "type: text", to: "type: val", line: 10, says: "choices"),
    .init(from: "type: text", to: "type: text, min: 2", line: 10, says: "hör till tal och listor"),
    .init(from: "type: text", to: "type: text, after: antal", line: 10, says: "hör till typerna"),
    .init(from: "type: text", to: "type: datum, after: dag", line: 10, says: "ingen parameter"),
    .init(from: "type: text", to: "type: datum, after: startt", line: 10, says: "menas ”start”?"),
    .init(from: "type: text", to: "type: datum, after: antal", line: 10, says: "inte jämföras"),
    .init(
      from: "type: text", to: "type: datum, at_least_days: 2", line: 10, says: "hör till ”after”"),
    .init(
      from: "max: 5}\n  - {name: ort, type: text,",
      to: "max: 5, at_least: ort}\n  - {name: ort, type: heltal, example: 4, min: 2,", line: 9,
      says: "inte ihop"),
    .init(from: "type: text", to: "type: ref, to: XYZ-01", line: 10, says: "”XYZ-01” finns inte"),
    .init(from: "form=a}", to: "form=c}", line: 13, says: "kan inte väljas"),
    .init(from: "when: form=a", to: "when: frm", line: 13, says: "menas ”form”?"),
    .init(from: "clause: ABC-01", to: "clause: ABC-02", line: 13, says: "menas ”ABC-01”?"),
    .init(from: "when: form=a", to: "set: {oort: x}", line: 13, says: "kan inte sättas"),
    .init(
      from: "words: platser", to: "words: platser, variants: [x]", line: 17, says: "finns inte"),
    .init(from: "state: draft", to: "state: reviewed", line: 19, says: "”by” saknas"),
    .init(from: "{{form}}", to: "{{forma}}", line: 22, says: "menas ”form”?"),
    .init(from: "{{form}}", to: "{{form", line: 22, says: "slutar inte"),
    .init(from: "{{form}}", to: "{{form}}ens", line: 22, says: "böjer inte"),
    .init(from: "{{form}}", to: "{{form:och}}", line: 22, says: "ental|flertal"),
    .init(from: "{{form}}", to: "{{antal}}", line: 22, says: "kan vara 1"),
    .init(from: "{{form}}", to: "{{ort}}", line: 22, says: "får bara stå i ett block"),
    .init(from: "{{form}}", to: "{{#form=c}}x{{/form=c}}", line: 22, says: "giltiga är a, b"),
    .init(from: "{{form}}", to: "{{#form}}x{{/fom}}", line: 22, says: "avslutar inte"),
    .init(
      from: "{{form}}",
      to: String(repeating: "{{#form}}", count: 10_000)
        + String(repeating: "{{/form}}", count: 10_000), line: 22, says: "fler än 20 nivåer"),
    .init(from: "{{form}}", to: "{{#form}}x", line: 22, says: "avslutas inte"),
    .init(from: "{{form}}", to: "{{lagrum:prinsiples}}", line: 22, says: "står inte under"),
    .init(from: "Formen är", to: "Formen [ange] är", line: 22, says: "”[” får inte stå"),
    .init(from: "Formen är", to: "Enligt VIL-05 är", line: 22, says: "”VIL-05” får inte stå"),
    .init(from: "Formen är", to: "Enligt punkt 1 är", line: 22, says: "en punkts nummer blir fel"),
  ]

  @Test("A fault is told with file, line and what would be right", arguments: faults)
  func told(_ fault: Fault) throws {
    let text = Self.file.replacing(fault.from, with: fault.to, maxReplacements: 1)
    #expect(text != Self.file)
    let file = try YAMLFile.parse(text, path: "clauses/prov.md")
    do throws(LibraryError) {
      _ = try ClauseLibrary.load([file])
      Issue.record("felet märktes inte: \(fault.says)")
    } catch {
      #expect(error.path == "clauses/prov.md")
      #expect(error.reason.sv.contains(fault.says), "\(error)")
      #expect(error.line == fault.line, "\(error)")
    }
  }

  @Test("A file without faults loads; two of one name do not, and others are passed over")
  func loads() throws {
    let file = try YAMLFile.parse(Self.file, path: "clauses/prov.md")
    let rule = try YAMLFile.parse("id: X", path: "rules/X.yml")
    #expect(try ClauseLibrary.load([file, rule]).clauses.map(\.id) == ["ABC-01"])
    #expect(throws: LibraryError.self) { try ClauseLibrary.load([file, file]) }
  }

  @Test("The example in the handbook is a clause, and reads as the handbook says")
  func handbook() throws {
    let text = try String(
      contentsOf: ShippedClauses.root.appending(path: "docs/clauses.md"), encoding: .utf8)
    let start = try #require(text.range(of: "```markdown\n")).upperBound
    let end = try #require(text.range(of: "\n```", range: start..<text.endIndex)).lowerBound
    let files = [
      try YAMLFile.parse(String(text[start..<end]), path: "clauses/ABC-01.md"),
      try YAMLFile.parse(Self.file.replacing("ABC-01", with: "VIL-13"), path: "clauses/VIL-13.md"),
    ]
    let library = try ClauseLibrary.load(files)
    let draft = try library.draft(
      try library.clause("studiebesok"), values: ["antal": "1"],
      context: try ShippedClauses.context(), withCompanions: false)
    let said = try #require(draft.blocks.last?.plainText)
    #expect(text.contains("> 1\\. \(said)"))
  }

  /// What only shows when the text is finished.
  @Test(
    "A text that does not come out whole is refused",
    arguments: [
      ("1. Formen är {{form}} .", "” .” blev kvar"),
      ("1. Formen  är {{form}}.", "överflödigt blanksteg"),
      ("1. Formen är", "saknar punkt"),
      ("## Tom\n\n## Full\n\nFormen.", "ingen text under sig"),
      ("Formen är `{{form}}`.", "går inte att skriva"),
      ("> Formen.", "går inte att skriva"),
      ("{{#ort}}Text.{{/ort}}", "ingen text under sig"),
    ])
  func unfinished(_ body: String, _ says: String) throws {
    let head = Self.file.prefix(upTo: try #require(Self.file.range(of: "\n1. ")).lowerBound)
    let library = try ClauseLibrary.load(
      [try YAMLFile.parse(head + "\n" + body, path: "clauses/prov.md")])
    let outcome = library.outcome(
      try library.clause("prov"), values: ["ort": ""], context: try ShippedClauses.context())
    guard case .failure(let error) = outcome else {
      Issue.record("felet märktes inte: \(says)")
      return
    }
    #expect(error.description.contains(says), "\(error)")
  }
}
