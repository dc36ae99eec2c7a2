import LibraryFiles
import TenderDocuments
import Testing

@testable import Clauses

/// What stands around a letter, a note or an agreement.
@Suite("Frames")
struct FrameTests {
  static let frame = """
    id: brev
    title: {sv: Brev, en: Letter}
    parameters:
      - {name: enhetsnamn, type: text, title: Enhet, optional: true}
      - {name: adressat, type: lista, title: Mottagare, optional: true}
    head:
      - as: sender
        lines: |
          Kommunen
          {{#enhetsnamn}}{{enhetsnamn}}{{/enhetsnamn}}
      - {as: recipient, lines: '{{#adressat}}{{adressat:rader}}{{/adressat}}'}
    closing: Vänliga hälsningar
    running: {left: Kommunen, right: '{{#enhetsnamn}}{{enhetsnamn}}{{/enhetsnamn}}'}
    """

  static let letter = """
    ---
    id: ABC-01
    name: prov
    title: {sv: Prov, en: Trial}
    kind: letter
    place: {otherwise: standalone}
    heading: Prov om {{sak}}
    frame: brev
    parameters:
      - {name: sak, type: text, title: Sak, example: städ}
      - {name: parter, type: lista, title: Parter, example: [Ett AB, Två AB]}
    signed:
      - {each: parter, lines: "För {{parter}}\\nUnderskrift:"}
    elements: [{name: hälsning, words: Hej}]
    provenance: Vår egen.
    review: {state: draft}
    ---
    Hej!
    """

  private static func library(
    frame: String = frame, letter: String = letter, own: [LibraryFile] = []
  ) throws -> ClauseLibrary {
    try ClauseLibrary.load(
      [
        try YAMLFile.parse(frame, path: "clauses/frames/brev.yml"),
        try YAMLFile.parse(letter, path: "clauses/prov.md"),
      ], own: own)
  }

  private static func text(_ library: ClauseLibrary, _ values: ParameterValues) throws -> String {
    let draft = try library.draft(
      try library.clause("prov"), values: values, context: try ShippedClauses.context(),
      usesExamples: true)
    return String(decoding: NewDocument.text(draft.blocks), as: UTF8.self)
  }

  private static let rule = String(repeating: "_", count: 30)
  private static let rest = """
    Prov om städ

    Hej!

    Vänliga hälsningar

    För Ett AB
    Underskrift: \(rule)

    För Två AB
    Underskrift: \(rule)

    """

  /// What is not given leaves no trace, and what is given is printed as it was written.
  @Test(
    "A letter is written with what its sender gives",
    arguments: [
      ([:], "Kommunen\n\n"), (["enhetsnamn": "Inköp"], "Kommunen\nInköp\n\n"),
      (["enhetsnamn": ""], "Kommunen\n\n"),
      (
        ["adressat": "Å & Ö AB; [1] Gatan *2*; 123 45 Orten"],
        "Kommunen\n\nÅ & Ö AB\n[1] Gatan *2*\n123 45 Orten\n\n"
      ),
    ] as [([String: String], String)])
  func written(_ values: [String: String], _ head: String) throws {
    #expect(
      try Self.text(Self.library(), ParameterValues(values)) == head + Self.rest)
  }

  @Test(
    "The organisation's own frame stands in for the built-in one, and is signed with the letter")
  func own() throws {
    let own = Self.frame.replacing("Kommunen", with: "Bolaget")
    let library = try Self.library(
      own: [try YAMLFile.parse(own, path: "clauses/frames/egen.yml")])
    #expect(try Self.text(library, [:]) == "Bolaget\n\n" + Self.rest)
    let hashes = try [library, Self.library()].map { try $0.clause("prov").source.hash }
    #expect(hashes[0] != hashes[1])
    let draft = try library.draft(
      try library.clause("prov"), values: ["enhetsnamn": "Inköp"],
      context: try ShippedClauses.context(), usesExamples: true)
    #expect(draft.running == RunningHead(left: "Bolaget", right: "Inköp"))
    #expect(draft.values.map(\.source) == [.example, .example, .given])
  }

  @Test(
    "A fault is told with file and what would be right",
    arguments: [
      ("as: sender", "as: sendr", "inte ett giltigt värde"),
      ("closing:", "closng:", "menas ”closing”?"),
      ("{{enhetsnamn}}{{/", "{{enhetsnam}}{{/", "menas ”enhetsnamn”?"),
      ("id: brev", "id: bref", "menas ”bref”?"),
      (
        "{{#adressat}}{{adressat:rader}}{{/adressat}}", "{{adressat:rader}}",
        "får bara stå i ett block"
      ),
      ("adressat, type: lista", "adressat, type: text", "”rader” för en lista"),
      ("each: parter", "each: sak", "typen lista"),
      ("otherwise: standalone", "otherwise: end", "kräver"),
      ("signed:\n  - {", "signed:\n  - {variants: [x], ", "finns inte"),
      ("name: enhetsnamn", "name: adressat", "står två gånger"),
    ])
  func faults(_ from: String, _ to: String, _ says: String) throws {
    let frame = Self.frame.replacing(from, with: to)
    let letter = Self.letter.replacing(from, with: to)
    #expect(frame != Self.frame || letter != Self.letter)
    do throws(LibraryError) {
      _ = try Self.load(frame, letter)
      Issue.record("felet märktes inte: \(says)")
    } catch {
      #expect(error.path.hasPrefix("clauses/"))
      #expect(error.reason.sv.contains(says), "\(error)")
    }
  }

  private static func load(
    _ frame: String, _ letter: String
  ) throws(LibraryError) -> ClauseLibrary {
    try ClauseLibrary.load([
      try YAMLFile.parse(frame, path: "clauses/frames/brev.yml"),
      try YAMLFile.parse(letter, path: "clauses/prov.md"),
    ])
  }
}
