import Foundation
import Testing

/// What lies in a folder and is not read: told in every format, and never passed by in silence.
struct UnreadTests {
  private static let text = "Leverantören ska fakturera månadsvis.\n"
  private static let pointer = """
    version https://git-lfs.github.com/spec/v1
    oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393
    size 12345

    """

  /// Something beside a good document, and what is to come of it.
  struct Case: CustomTestStringConvertible, Sendable {
    /// The file, or the link where there is a target.
    let name: String
    let text: String
    let target: String?
    let arguments: [String]
    let status: Int32
    let words: String
    var testDescription: String { "\(name) \(target ?? "") \(arguments)" }

    init(
      _ name: String, _ text: String = "x", to target: String? = nil, with arguments: [String] = [],
      ends status: Int32, says words: String
    ) {
      (self.name, self.text, self.target) = (name, text, target)
      (self.arguments, self.status, self.words) = (arguments, status, words)
    }

    /// Lays it into a folder that has a neighbour.
    func scratch() throws -> Scratch {
      let scratch = try Scratch()
      for path in ["upp/a.txt", "upp/.dold.txt", "granne/b.txt"] {
        _ = try scratch.file(path, UnreadTests.text)
      }
      guard let target else {
        _ = try scratch.file("upp/" + name, text)
        return scratch
      }
      try FileManager.default.createSymbolicLink(
        atPath: scratch.url("upp/" + name).path, withDestinationPath: target)
      return scratch
    }
  }

  static let cases = [
    // A type that can't be read is named; at publication a text must be read.
    Case("gammal.doc", ends: 0, says: "typen kan inte läsas"),
    Case(
      "gammal.doc", with: ["--stage", "publicering"], ends: 2, says: "vid publicering prövas allt"),
    Case("bilder.zip", with: ["--stage", "publicering"], ends: 2, says: "packa upp den"),
    Case(
      "pris.xlsx", with: ["--stage", "publicering"], ends: 0, says: "1 fil i mappen lästes inte."),
    // Pointers, whatever they are called.
    Case("avtal.docx", pointer, ends: 2, says: "git lfs pull"),
    Case("bilaga.pdf", pointer, ends: 2, says: "git lfs pull"),
    Case("krav.txt", pointer, ends: 2, says: "git lfs pull"),
    // Links: to nothing, out of the folder, to what was given too, and to what is there already.
    Case("avtal.docx", to: "borta.docx", ends: 2, says: "länken leder till något som inte finns"),
    Case("b.txt", to: "../granne/b.txt", ends: 2, says: "länken leder ut ur mappen"),
    Case("granne", to: "../granne", ends: 2, says: "länken leder ut ur mappen"),
    Case("b.txt", to: "../granne/b.txt", with: ["granne"], ends: 0, says: "3 dokument"),
    Case("granne", to: "../granne", with: ["granne", "--each"], ends: 0, says: "3 dokument"),
    Case("kopia.txt", to: "a.txt", ends: 0, says: "samma dokument läses i annan form"),
    // What is hidden where it lies is read through its link, as git-annex has it.
    Case("fjärr.txt", to: ".dold.txt", ends: 0, says: "2 dokument"),
    Case("upp", to: "../upp", ends: 0, says: "1 dokument"),
    // A policy for a part can't hold for the whole.
    Case("del/hansyn.yml", "stage: revision", ends: 0, says: "gäller inte för mappen"),
    Case("del/upphandling.yml", "act: LUF", ends: 0, says: "gäller inte för mappen"),
    Case("upphandling.yml", "act: LUF", ends: 0, says: "1 dokument"),
    // A copy is read where the document itself can't be.
    Case("a.docx", "trasig", ends: 2, says: "inget Worddokument"),
  ]

  @Test(arguments: cases)
  func isTold(_ example: Case) throws {
    let scratch = try example.scratch()
    let run = try Program.run(["lint", "upp"] + example.arguments, in: scratch.folder)
    let all = (run.output + run.errors).replacing(/\s+/, with: " ")
    #expect(run.status == example.status, "\(all)")
    #expect(all.contains(example.words), "\(all)")
  }

  /// A document that says something else than the one of its name that is read: told in a draft, judged
  /// for itself at publication.
  @Test(arguments: [
    ("utkast", "och lästes inte."), ("publicering", "och prövades för sig."),
    ("publicering", "2 dokument"),
  ])
  func copiesThatDiffer(_ stage: String, _ words: String) throws {
    let scratch = try Case("a.txt", Self.text, ends: 0, says: "").scratch()
    try FileManager.default.removeItem(at: scratch.url("upp/a.txt"))
    for (name, source) in [
      ("avtal.docx", "samples/stad-fardig.docx"),
      ("avtal.odt", "Tests/FuzzingTests/Corpus/container/litet.odt"),
    ] {
      try FileManager.default.copyItem(
        at: Program.root.appending(path: source), to: scratch.url("upp/" + name))
    }
    let run = try Program.run(["lint", "upp", "--stage", stage], in: scratch.folder)
    let all = (run.output + run.errors).replacing(/\s+/, with: " ")
    #expect(all.contains(words), "\(all)")
  }

  /// Every format tells of an input that can't be read and of a file that was passed over.
  @Test(arguments: [
    ("text", "a.docx", "1 fil lästes inte: upp/gammal.doc"),
    ("json", "\"path\": \"upp/a.docx\"", "\"reason\": \"unsupported\""),
    ("ndjson", "\"type\":\"error\"", "\"type\":\"unread\""),
    ("sarif", "\"executionSuccessful\": false", "upp/gammal.doc"),
    ("junit", "type=\"unread\"", "<skipped message=\"Lästes inte: typen kan inte läsas."),
    ("checkstyle", "source=\"hansyn.unread\"", "upp/gammal.doc"),
    ("compact", "upp/a.docx: error: ", "upp/gammal.doc: warning: "),
    ("github", "::error file=upp/a.docx::", "::warning file=upp/gammal.doc::"),
    ("gitlab", "\"unread:upp/a.docx\"", "\"unread:upp/gammal.doc\""),
    ("markdown", "## Kunde inte läsas", "## Lästes inte"),
    ("csv", "\"upp/a.docx\"", "\"Lästes inte: typen kan inte läsas.\""),
    ("html", "<h2 id=\"unread\">", "<h2 id=\"missed\">"),
  ])
  func everyFormatTells(_ format: String, _ failure: String, _ missed: String) throws {
    let scratch = try Case("a.docx", "trasig", ends: 2, says: "").scratch()
    _ = try scratch.file("upp/gammal.doc", "x")
    let run = try Program.run(["lint", "upp", "--format", format], in: scratch.folder)
    #expect(run.status == 2)
    for words in [failure, missed] { #expect(run.output.contains(words), "\(run.output)") }
    let portfolio = try Program.run(["portfolio", ".", "--format", "json"], in: scratch.folder)
    #expect(portfolio.status == 2 && portfolio.output.contains("gammal.doc"))
  }

  /// Findings that were set aside are told apart from those that count.
  @Test(arguments: [
    ("junit", "message=\"åsidosatt: Prövat."), ("csv", "\"nej\";\"Prövat."),
    ("markdown", "1 anmärkning åsidosatt med skäl."), ("markdown", "Prövat."),
    ("html", "<h2 id=\"aside\">Åsidosatta"), ("html", "Prövat."), ("sarif", "\"suppressions\""),
    ("text", "1 anmärkning åsidosatt med skäl"),
  ])
  func setAsideStandsApart(_ format: String, _ words: String) throws {
    let scratch = try Scratch()
    _ = try scratch.file(
      "upp/a.txt", "Kontrakt\n\nLeverantören ska erbjuda praktikplatser åt långtidsarbetslösa.\n")
    _ = try scratch.file(
      "upp/avsteg.yml",
      """
      - rule: EMP003
        section: Kontrakt
        reason: Prövat.
        by: Namn
        date: 2026-11-20
      """)
    let run = try Program.run(
      [
        "lint", "upp", "--format", format, "--only", "EMP003", "--as-of", "2026-11-21",
        "--fact", "documentKind=contract_draft",
      ], in: scratch.folder)
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(run.output.contains(words), "\(run.output)")
  }

  /// The reports of an earlier run are no part of the tender.
  @Test func ownFilesAreNotCounted() throws {
    let scratch = try Case("x.txt", Self.text, ends: 0, says: "").scratch()
    for _ in 0..<2 {
      let run = try Program.run(
        [
          "lint", "upp", "-o", "upp/r.sarif", "-o", "upp/r.csv", "-o", "-", "--in-place",
          "--write-baseline", "upp/bas.json",
        ], in: scratch.folder)
      #expect(run.status == 0 && !run.output.contains("lästes inte"), "\(run.output)\(run.errors)")
    }
  }
}
