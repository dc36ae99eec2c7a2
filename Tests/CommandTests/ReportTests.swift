import Foundation
import FoundationXML
import Testing

/// The formats of reports, as the programs that read them see them.
struct ReportTests {
  private static let samples = ["samples/stad-utkast.docx", "samples/gammalt-utkast.txt"]

  private static func lint(
    _ end: [String], environment: [String: String] = [:]
  ) throws -> Program.Run {
    try Program.run(
      ["lint", "--as-of", "2026-11-21"] + samples + end, environment: environment)
  }

  /// How often an element stands in XML that is well formed.
  private final class Counter: NSObject, XMLParserDelegate {
    var counts: [String: Int] = [:]

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) { counts[name, default: 0] += 1 }

    static func counts(_ text: String) -> [String: Int]? {
      let counter = Counter()
      let parser = XMLParser(data: Data(text.utf8))
      parser.delegate = counter
      return parser.parse() ? counter.counts : nil
    }
  }

  private static func count(_ severities: [String]) throws -> Int {
    let json = try JSONSerialization.jsonObject(
      with: Data(try lint(["--format", "json"]).output.utf8))
    let summary = (json as? [String: Any])?["summary"] as? [String: Any] ?? [:]
    return severities.reduce(0) { $0 + (summary[$1] as? Int ?? 0) }
  }

  /// One finding, one entry, in every format; several files in one run.
  @Test func formatsTellTheSame() throws {
    let scratch = try Scratch()
    let formats = [
      "rapport.html", "fynd.csv", "fynd.ndjson", "fynd.md", "junit:j.xml", "checkstyle:c.xml",
      "gitlab:kvalitet.json", "github:g.txt",
    ]
    func file(_ target: String) -> URL {
      scratch.url(String(target.split(separator: ":").last ?? ""))
    }
    let run = try Self.lint(
      formats.flatMap { target in
        let format = target.contains(":") ? target.prefix { $0 != ":" } + ":" : ""
        return ["-o", format + file(target).path]
      })
    #expect(run.status == 1 && run.output.isEmpty, "\(run.errors)")
    let texts = Dictionary(
      uniqueKeysWithValues: try formats.map {
        ($0, try String(contentsOf: file($0), encoding: .utf8))
      })
    let all = try Self.count(["errors", "warnings", "infos"])
    let failing = try Self.count(["errors", "warnings"])
    #expect(all > 20)

    let junit = try #require(Counter.counts(texts["junit:j.xml"] ?? ""))
    #expect(junit["failure"] == failing && junit["testsuite"] == 2)
    let checkstyle = try #require(Counter.counts(texts["checkstyle:c.xml"] ?? ""))
    #expect(checkstyle["error"] == all && checkstyle["file"] == 2)
    let gitlab = try JSONSerialization.jsonObject(
      with: Data((texts["gitlab:kvalitet.json"] ?? "").utf8))
    let issues = try #require(gitlab as? [[String: Any]])
    #expect(issues.count == all)
    #expect(Set(issues.compactMap { $0["fingerprint"] as? String }).count == all)
    // A byte order mark, the head, a row each.
    let csv = texts["fynd.csv"] ?? ""
    #expect(try Data(contentsOf: file("fynd.csv")).starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(csv.components(separatedBy: "\r\n").count == all + 2)
    let lines = (texts["fynd.ndjson"] ?? "").split(separator: "\n")
    #expect(lines.count == 3)
    for line in lines { _ = try JSONSerialization.jsonObject(with: Data(line.utf8)) }
    let markdown = texts["fynd.md"] ?? ""
    #expect(markdown.components(separatedBy: "\n- **").count == all + 1)
    let html = texts["rapport.html"] ?? ""
    #expect(html.components(separatedBy: "<div class=\"finding ").count == all + 1)
    #expect(html.hasPrefix("<!DOCTYPE html>") && html.contains("Kravmatris"))
    for fetched in ["<script", "<link", "<img", "http-equiv", "{{"] {
      #expect(!html.contains(fetched), "\(fetched)")
    }
  }

  /// GitHub shows ten of a kind; the summary of the job has all, behind what is there.
  @Test func gitHubGetsAnnotationsAndASummary() throws {
    let scratch = try Scratch()
    let summary = scratch.url("summary.md")
    try Data("först\n".utf8).write(to: summary)
    let run = try Self.lint(
      ["--format", "github"], environment: ["GITHUB_STEP_SUMMARY": summary.path])
    let lines = run.output.split(separator: "\n")
    for kind in ["error", "warning", "notice"] {
      #expect(lines.count { $0.hasPrefix("::\(kind) ") } <= 10)
    }
    #expect(lines.contains { $0.contains("visas. Alla står i jobbets sammanfattning.") })
    let written = try String(contentsOf: summary, encoding: .utf8)
    #expect(written.hasPrefix("först\n# Granskning med Hänsyn"))
  }

  /// Calls that can't be carried out, and a word of the reason.
  @Test(arguments: [
    (["lint", samples[0], "-o", "a.html", "-o", "a.html"], "anges två gånger"),
    (["lint", samples[0], "-o", "html:"], "-o saknar filnamn"),
    (["lint", samples[0], "-o", "gitlabb:x.json"], "menas ”gitlab”?"),
    (["lint", samples[0], "-o", "a.docx"], "--annotate a.docx"),
    (["lint", samples[0], "-o", "a.html", "-o", "a.rapport"], "ändelsen .rapport"),
    (["portfolio", "samples", "-o", "a.sarif"], "Formaten är text, "),
    (["portfolio", "samples", "-o", "sarif:a"], "giltiga är text, "),
    (["inspect", samples[0], "-o", "a.html"], "ändelsen .html"),
    (["lint", samples[0], "--format", "word"], "word"),
    (["matrix", samples[0], "--format", "docx"], "-o matris.docx"),
  ])
  func refuses(_ arguments: [String], _ word: String) throws {
    let run = try Program.run(arguments)
    #expect(run.status == 2 && run.errors.contains(word), "\(run.errors)")
  }

  /// What follows up and sanctions a requirement is found where the text refers to it, or speaks of
  /// the same, in another section; what is about something else is not taken for it.
  @Test(arguments: [
    (
      "# 4 Villkor\n\nLeverantören ska erbjuda två praktikplatser åt långtidsarbetslösa. Villkoret följs"
        + " upp enligt avsnitt 7.\n\n# 7 Möten\n\nLeverantören ska varje kvartal redovisa läget.\n",
      ["followup": "7"], ["sanction"]
    ),
    (
      "# 4 Villkor\n\nLeverantören ska erbjuda två praktikplatser åt långtidsarbetslösa.\n\n"
        + "# 5 Uppföljning\n\nLeverantören ska varje kvartal redovisa hur många praktikplatser som har"
        + " erbjudits.\n\n# 6 Vite\n\nErbjuds inte praktikplatserna ska Leverantören betala vite med"
        + " 5 000 kronor per plats.\n",
      ["followup": "5", "sanction": "6"], []
    ),
    (
      "# 4 Villkor\n\nLeverantören ska erbjuda två praktikplatser åt långtidsarbetslösa.\n\n"
        + "# 6 Vite\n\nVid försenad städning ska Leverantören betala vite med 5 000 kronor.\n",
      [:], ["followup", "sanction"]
    ),
  ])
  func matrixFollowsReferences(
    _ text: String, _ backing: [String: String], _ holes: [String]
  ) throws {
    let scratch = try Scratch()
    let run = try Program.run(
      ["matrix", try scratch.file("avtal.md", text), "--format", "json"])
    let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let documents = try #require(json?["documents"] as? [[String: Any]])
    let requirements = try #require(documents.first?["requirements"] as? [[String: Any]])
    let social = try #require(
      requirements.first { ($0["topics"] as? [String])?.contains("employment_condition") ?? false },
      "\(run.output)")
    let found = (social["backing"] as? [String: [String: Any]] ?? [:])
      .compactMapValues { $0["section"] as? String }
    #expect(found == backing && social["holes"] as? [String] == holes, "\(social)")
  }

  /// The matrix names what binds, whom, and what lacks.
  @Test func matrixListsRequirements() throws {
    let run = try Program.run(["kravmatris", Self.samples[0], "--format", "json"])
    #expect(run.status == 0, "\(run.errors)")
    let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let documents = try #require(json?["documents"] as? [[String: Any]])
    let requirements = try #require(documents.first?["requirements"] as? [[String: Any]])
    let social = requirements.filter { ($0["topics"] as? [String])?.isEmpty == false }
    #expect(requirements.count > 20 && !social.isEmpty)
    #expect(social.contains { ($0["holes"] as? [String])?.isEmpty == false })
    #expect(
      !requirements.contains { ["background", "policy"].contains($0["sectionKind"] as? String) })
  }
}
