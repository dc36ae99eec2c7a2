import Foundation
import Testing

/// The gate before publication and the pages about the rules, run as users run them.
struct GateTests {
  private static let onDay = ["--as-of", "2026-11-21"]

  private func verdict(_ arguments: [String]) throws -> [String: Any]? {
    let run = try Program.run(["lint", "--format", "json"] + arguments + Self.onDay)
    let root = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    return (root?["summary"] as? [String: Any])?["verdict"] as? [String: Any]
  }

  /// A clean document passes, and stops as soon as our own tracked change stands in it; in the draft
  /// the change is no finding.
  @Test func ownTrackedChangesStopPublication() throws {
    let clean = "samples/stad-fardig.docx"
    let gate = ["--stage", "publicering"]
    #expect(try verdict([clean]) == nil)
    #expect(try verdict([clean] + gate)?["publishable"] as? Bool == true)
    let scratch = try Scratch()
    let changed = scratch.url("ut.docx").path
    let insert = try Program.run(
      ["insert", "samples/stad-utkast.docx", "--clause", "VIL-02", "--example", "-o", changed]
        + ["--author", "Anna Ek", "--date", "2026-11-21T09:00:00Z"] + Self.onDay)
    #expect(insert.status == 0, "\(insert.errors)")
    let draft = try Program.run(["lint", changed, "--only", "PLH002"] + Self.onDay)
    #expect(draft.output.contains("Inget att anmärka"), "\(draft.output)")
    let judged = try #require(try verdict([changed, "--only", "PLH002"] + gate))
    #expect(judged["publishable"] as? Bool == false)
    let stops = try #require(judged["stops"] as? [[String: Any]])
    #expect(stops.compactMap { $0["rule"] as? String } == ["PLH002"])
    let text = try Program.run(["lint", changed] + gate + Self.onDay)
    #expect(text.status == 1)
    for words in [
      "Godta eller avvisa de spårade ändringarna", "”Anna Ek” namnges",
      "Omdöme: Dokumentet kan inte publiceras ännu.", "PLH002 Internt material är kvar",
    ] {
      #expect(text.output.contains(words), "\(words): \(text.output)")
    }
  }

  /// The text of a document, options, and the words that its report ends with.
  @Test(arguments: [
    ("Leverantören ska städa.", [], "textfil prövades utan kommentarer"),
    ("Vitet är XX kronor.", [], "Det som hindrar är 1 fel: PLH001 Platshållare är kvar (1)."),
    ("Leverantören ska städa.", ["--only", "PLH"], "kan publiceras går inte att avgöra"),
    ("Vitet är XX kronor.", ["--stage", "revision"], "Revision: 1 fel måste rättas."),
    ("Kolla med juristen om vitet.", ["--only", "PLH"], "PLH002 Internt material är kvar (1)"),
  ])
  func lastWords(_ text: String, _ options: [String], _ words: String) throws {
    let scratch = try Scratch()
    let path = try scratch.file("a.md", text + "\n")
    let stage = options.contains("--stage") ? [] : ["--stage", "publicering"]
    let run = try Program.run(["lint", path] + options + stage + Self.onDay)
    let end = run.output.split(separator: "\n\n").last.map(String.init) ?? ""
    #expect(end.replacing("\n", with: " ").contains(words), "\(run.output)")
  }

  /// Files of a folder whose errors stand, options, the status and words of the verdict.
  @Test(arguments: [
    // Whoever hands the documents in does not decide that nothing is found.
    (["hansyn.yml": "fail_on: never\n"], [], 1, "fail_on: never (upp/hansyn.yml:1) gäller inte"),
    (["hansyn.yml": "fail_on: never\n"], ["--stage", "utkast"], 0, "1 fel i 1 dokument"),
    ([:], ["--fail-on", "never"], 0, "kan inte publiceras ännu"),
    (["hansyn.yml": "lang: sv\n", "../hansyn.yml": "lang: sv\n"], [], 1, "längre upp läses inte."),
    (
      [
        "hansyn.yml": "rules: [regler]\n",
        "regler/ARB/ARB003.yml": "id: ARB003\nstage: publicering\n",
      ], [], 1, "Egna regler ersätter inte ARB003 vid publicering"
    ),
    (
      ["hansyn.yml": "paths: {exclude: ['b.txt']}\n", "b.txt": "Krav.\n"], [], 1,
      "Undantaget i hansyn.yml och inte prövat: upp/b.txt."
    ),
    (
      ["upphandling.yml": "cpv: 50000000\n", "b.txt": "CPV-kod: 90910000-9 Städning\n"], [], 1,
      "men i b.txt står 90910000"
    ),
    (
      ["hansyn.yml": "profile: vaggeryd\n"], [], 1, "Policyn kunde inte prövas, för uppgift om CPV"
    ),
  ])
  func settingsDoNotOpenTheGate(
    _ files: [String: String], _ options: [String], _ status: Int32, _ words: String
  ) throws {
    let scratch = try Scratch()
    for (name, text) in files { _ = try scratch.file("upp/" + name, text) }
    _ = try scratch.file("upp/a.txt", "Kontrakt\n\nVitet är XX kronor.\n")
    let stage = options.contains("--stage") ? [] : ["--stage", "publicering"]
    let run = try Program.run(["lint", "upp"] + stage + options + Self.onDay, in: scratch.folder)
    #expect(run.status == status, "\(run.output)\(run.errors)")
    #expect(run.output.replacing(/\s+/, with: " ").contains(words), "\(run.output)\(run.errors)")
  }

  /// The documents of a tender, and words of the report at publication without `--as-of`.
  @Test(arguments: [
    (
      ["Datum: 2016-03-01"],
      ["fel     LAG006", "löd 2016-03-01 (dokumentets datum, Datum: 2016-03-01, rad 3)"], ["LAG001"]
    ),
    (["Mallen reviderad 2016-03-01"], ["LAG001", "(dagens datum)"], ["LAG006"]),
    (["Reviderad 2016-03-01 (SKL:s mall)"], ["LAG001", "(dagens datum)"], ["LAG006"]),
    // The newest document decides: the old one is judged by its day's law.
    (
      ["Datum: 2016-03-01", "Datum: 2099-03-01"],
      ["LAG001", "löd 2099-03-01 (dokumentets datum i b.txt, Datum: 2099-03-01, rad 3)"], ["LAG006"]
    ),
  ])
  func theDayIsToldAndDoubted(_ dates: [String], _ wanted: [String], _ unwanted: [String]) throws {
    let scratch = try Scratch()
    for (name, date) in zip(["a.txt", "b.txt"], dates) {
      _ = try scratch.file(
        name,
        "Avtalsutkast\n\n\(date)\n\nAvtalet följer lagen (2007:1091) om offentlig upphandling.\n")
    }
    let run = try Program.run(
      ["lint", scratch.url("").path, "--stage", "publicering", "--only", "LAG"])
    let output = run.output.replacing("\n", with: " ")
    for words in wanted { #expect(output.contains(words), "\(run.output)") }
    for words in unwanted { #expect(!output.contains(words), "\(run.output)") }
  }

  @Test func pagesAboutTheRulesAreFresh() throws {
    let check = try Program.run(["rules", "docs", "docs/rules", "--check"])
    #expect(check.status == 0, "make docs writes them anew: \(check.errors)")
    let shown = try Program.run(["rules", "show", "PLH002", "--format", "markdown"])
    let page = Program.root.appending(path: "docs/rules/PLH002.md")
    #expect(try shown.output == String(contentsOf: page, encoding: .utf8))
  }

  /// Pages are written once, those of rules that are no more go, and what others put there stays.
  @Test func pagesAreWritten() throws {
    let scratch = try Scratch()
    let folder = scratch.url("sidor")
    let mark = "<!-- Generated by `make docs` from rules/X/XXX999.yml -->\n"
    _ = try scratch.file("sidor/XXX999.md", mark)
    _ = try scratch.file("sidor/egen.md", "Egen sida.\n")
    #expect(try Program.run(["rules", "docs", folder.path, "--check"]).status == 1)
    #expect(try Program.run(["rules", "docs", folder.path]).status == 0)
    #expect(try Program.run(["rules", "docs", folder.path, "--check"]).status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.contains("README.md") && names.contains("PLH001.md") && names.contains("egen.md"))
    #expect(!names.contains("XXX999.md"))
  }
}
