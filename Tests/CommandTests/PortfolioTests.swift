import Foundation
import Testing

/// Many tenders: what they show together, lists of files, and NDJSON as a run goes on.
struct PortfolioTests {
  private static let dialogue = """
    # Lokalvård 2025
    Datum: 2025-03-01. Upphandlingen avser tjänster, CPV 90910000-9, enligt LOU.
    # 5 Särskilda kontraktsvillkor
    Leverantören ska inom en månad från avtalsstart delta i ett dialogmöte med kommunens \
    arbetsmarknadsenhet om möjligheterna att anställa eller ta emot praktikanter som står långt från \
    arbetsmarknaden.
    """
  private static let places = """
    # Städning
    Datum: 2026-02-01. Upphandlingen avser tjänster, CPV 90910000-9, enligt LOU.
    # 5 Särskilda kontraktsvillkor
    Leverantören ska under avtalstiden erbjuda fyra praktikplatser åt personer som står långt från \
    arbetsmarknaden. Varje plats ska omfatta minst tre månader.
    """
  private static let nothing = """
    # Kontorsmaterial
    Datum: 2026-05-01. Upphandlingen avser varor, CPV 30190000-7, enligt LOU.
    # 5 Leverans
    Leverantören ska leverera inom fem dagar.
    """

  private static let contract = """
    # Avtal om lokalvård
    Leverantören ska utföra städningen varje vardag.
    """

  /// An archive by years, with a tender of two documents, a file in the archive itself, and a bad one.
  private static func archive() throws -> Scratch {
    let scratch = try Scratch()
    _ = try scratch.file("arkiv/2025/lokalvård/avtal/avtal.md", contract)
    _ = try scratch.file("arkiv/2025/lokalvård/villkor.md", dialogue)
    _ = try scratch.file("arkiv/2026/städning/villkor.md", places)
    _ = try scratch.file("arkiv/2026/städning/kopia.md", places)
    _ = try scratch.file("arkiv/kontor.md", nothing)
    _ = try scratch.file("arkiv/.dold/x.md", places)
    return scratch
  }

  private static func json(_ run: Program.Run) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  @Test func countsTendersYearsAndPlaces() throws {
    let scratch = try Self.archive()
    let run = try Program.run(
      [
        "portfölj", "arkiv", "--format", "json", "--target", "services:100", "--target", "67",
        "--as-of", "2026-11-21",
      ], in: scratch.folder)
    #expect(run.status == 0, "\(run.errors)")
    let report = try Self.json(run)
    let tenders = try #require(report["tenders"] as? [[String: Any]])
    #expect(
      tenders.map { $0["path"] as? String }
        == ["arkiv/2025/lokalvård", "arkiv/2026/städning", "arkiv/kontor.md"])
    #expect(
      tenders.map { $0["level"] as? String } == ["dialogue", "employment", "none"])
    #expect(tenders.map { $0["year"] as? Int } == [2025, 2026, 2026])
    let summary = try #require(report["summary"] as? [String: Any])
    // A condition that stands in two documents of a tender is one; 66.7 percent are not 67.
    #expect(summary["places"] as? Int == 4 && summary["share"] as? Int == 66)
    let targets = try #require(report["targets"] as? [[String: Any]])
    #expect(targets.map { $0["met"] as? Bool } == [true, false])
    #expect((report["byYear"] as? [[String: Any]])?.count == 2)
  }

  @Test(arguments: [
    ("text", "2 av 3 upphandlingar (66 %)"), ("text", "Målet 90 % är inte nått"),
    ("csv", "\"arkiv/2026/städning\";\"2026\""), ("html", "<svg viewBox"), ("html", "mål 90 %"),
    ("html", "Vanligaste bristerna"),
  ])
  func formats(_ format: String, _ words: String) throws {
    let scratch = try Self.archive()
    let run = try Program.run(
      ["portfolio", "arkiv", "--format", format, "--target", "90", "--quiet"], in: scratch.folder)
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(run.output.contains(words), "\(run.output.prefix(2000))")
    #expect(!run.output.contains("{{"))
    for fetched in ["<script", "<link", "<img", "http-equiv"] {
      #expect(!run.output.contains(fetched), "\(fetched)")
    }
  }

  @Test func oneBadFileStopsNothing() throws {
    let scratch = try Self.archive()
    _ = try scratch.file("arkiv/a-trasig.docx", "inget arkiv")
    let run = try Program.run(
      ["portfolio", "arkiv", "borta", "--format", "json"], in: scratch.folder)
    #expect(run.status == 2 && run.errors.contains("a-trasig.docx"))
    let report = try Self.json(run)
    #expect((report["tenders"] as? [Any])?.count == 3 && (report["errors"] as? [Any])?.count == 2)
  }

  /// Lists with either sign between the paths, names with blanks and line breaks, and from a file.
  @Test(arguments: ["zero", "line", "windows"])
  func fileLists(_ kind: String) throws {
    let scratch = try Scratch()
    let sign = kind == "zero" ? "\u{0}" : kind == "line" ? "\n" : "\r\n"
    let names = ["a b.md", kind == "zero" ? "rad\nbrytning.md" : "c.md", "-"]
    for name in names { _ = try scratch.file(name, Self.places) }
    let list = names.joined(separator: sign) + sign
    let listed = try scratch.file("lista", list)
    for (path, input) in [("-", list), (listed, "")] {
      let run = try Program.run(
        ["lint", "--file-list", path, "--format", "ndjson", "--fail-on", "never", "--quiet"],
        input: Array(input.utf8), in: scratch.folder)
      #expect(run.status == 0, "\(run.errors)")
      let lines = try run.output.split(separator: "\n").map {
        try #require(
          try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
      }
      #expect(
        lines.map { $0["type"] as? String } == ["document", "document", "document", "summary"])
      // The list is standard input itself, so the last is a file of that name.
      #expect(lines.compactMap { $0["path"] as? String } == names.dropLast() + ["./-"])
      #expect(lines.last?["documents"] as? Int == 3)
    }
  }

  /// What is written as the run goes on is what is written at its end, in the same order however many
  /// jobs there are.
  @Test func streamsInOrder() throws {
    let scratch = try Scratch()
    let paths = try (0..<40).map {
      try scratch.file("\($0).md", $0 % 3 == 0 ? Self.places : Self.dialogue)
    }
    func lint(_ end: [String]) throws -> Program.Run {
      try Program.run(["lint", "--as-of", "2026-11-21", "--stage", "revision"] + paths + end)
    }
    let file = scratch.url("whole.ndjson")
    let whole = try lint(["-o", file.path, "--format", "ndjson"])
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.split(separator: "\n").count == 41)
    for jobs in ["1", "2", "7"] {
      let run = try lint(["--format", "ndjson", "--jobs", jobs])
      #expect(run.output == text && run.errors == whole.errors && run.status == whole.status)
    }
  }
}
