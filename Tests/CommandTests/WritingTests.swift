import Foundation
import Testing

/// `insert` and `generate`, run as users run them.
struct WritingTests {
  private static let draft = "samples/stad-utkast.docx"
  private static let fixed = ["--date", "2026-11-21T09:00:00Z", "--as-of", "2026-11-21"]

  /// Calls that write nothing: arguments, and words of the message.
  @Test(arguments: [
    (["insert", draft, "--clause", "VIL-02"], "ange -o"),
    (["insert", draft, "--clause", "VIL-99", "-o", "OUT"], "VIL-99"),
    (["insert", draft, "--clause", "BRV-01", "--example", "-o", "OUT"], "generate"),
    (["insert", draft, "--clause", "VIL-05", "-o", "OUT"], "antal"),
    (["insert", draft, "--clause", "VIL-05", "--set", "antal", "-o", "OUT"], "likhetstecken"),
    (["insert", draft, "--clause", "VIL-05", "--set", "antal=900", "-o", "OUT"], "antal"),
    (
      ["insert", draft, "--clause", "VIL-05", "--example", "--section", "99", "-o", "OUT"],
      "7 Särskilda kontraktsvillkor"
    ),
    (
      ["insert", draft, "--clause", "VIL-05", "--section", "1", "--after", "x", "-o", "OUT"],
      "inte båda"
    ),
    (["insert", "samples/it-avrop.docx", "--clause", "VIL-05", "--example", "-o", "OUT"], "avrop"),
    (
      ["insert", draft, "--clause", "VIL-05", "--example", "--date", "i går", "-o", "OUT"], "i går"
    ),
    (["insert", "finns-inte.docx", "--clause", "VIL-05", "-o", "OUT"], "filen finns inte"),
    (["insert", draft, "--clause", "VIL-02", "--example", "-o", "/finns/inte/ut.docx"], "/finns"),
    (["generate", "BRV-01"], "upphandling"),
    (["generate", "BRV-01", "--example", "--format", "docx"], "-o"),
    (["generate", "BRV-01", "--example", "-o", "OUT.xyz"], "--format"),
    (["generate", "BRV-01", "--example", "--format", "pdf"], "-o FIL.pdf"),
    (["generate", "BRV-01", "--example", "--template", "samples/dialog.docx"], "en mall gäller"),
    (
      ["generate", "BRV-01", "--example", "--template", "finns-inte.dotx", "-o", "OUT.docx"],
      "filen finns inte"
    ),
    (
      ["generate", "BRV-01", "--example", "--template", "README.md", "-o", "OUT.docx"], "README.md"
    ),
    (["generate", "BRV-01", "--example", "--manifest", "OUT.xls"], ".json"),
    (["generate", "BRV-01", "--example", "-o", "OUT.md", "--manifest", "OUT.md"], "samma fil"),
    (["insert", draft, "--clause", "VIL-02", "-o", "OUT", "--manifest", "OUT.exe"], ".json"),
    (["generate", "BRV-99"], "BRV-01"),
    (["generate", "RSV-01", "--example"], "--fact"),
    (["generate", "BRV-01", "--values", "finns-inte.yml"], "filen finns inte"),
  ])
  func refusals(_ arguments: [String], _ message: String) throws {
    let scratch = try Scratch()
    let run = try Program.run(
      arguments.map { $0.replacing("OUT", with: scratch.url("ut").path) })
    #expect(run.status == 2, "\(run.output)")
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(run.output.isEmpty)
    #expect(scratch.names.isEmpty)
  }

  /// The clause goes in, the original stays, the same call gives the same bytes, and the finding
  /// that it mends is gone.
  @Test func insertsIntoADocument() throws {
    let scratch = try Scratch()
    let before = try Data(contentsOf: Program.root.appending(path: "samples/dialog-brister.docx"))
    var written: [Data] = []
    for name in ["a.docx", "b.docx"] {
      let run = try Program.run(
        [
          "infoga", "samples/dialog-brister.docx", "--clause", "helsingborg-dialog", "--example",
          "--author", "Å. Ö", "-o", scratch.url(name).path,
        ] + Self.fixed)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.errors.contains("Utkast som ingen jurist har granskat"))
      written.append(try Data(contentsOf: scratch.url(name)))
    }
    #expect(written[0] == written[1])
    #expect(
      try Data(contentsOf: Program.root.appending(path: "samples/dialog-brister.docx")) == before)
    let lint = try Program.run(
      ["lint", scratch.url("a.docx").path, "--only", "DLG001,DLG002,DLG004,UPF001"] + ["--quiet"])
    #expect(lint.output.contains("Inget att anmärka"), "\(lint.output)")
    // A file that is there is written over only when that is asked for.
    let arguments = [
      "insert", Self.draft, "--clause", "VIL-02", "--example", "-o", scratch.url("a.docx").path,
    ]
    #expect(try Program.run(arguments).status == 2)
    #expect(try Data(contentsOf: scratch.url("a.docx")) == written[0])
    #expect(try Program.run(arguments + ["--in-place"]).status == 0)
  }

  @Test func showsWithoutWriting() throws {
    let scratch = try Scratch()
    let path = try scratch.file("avtal.md", "# 3 Särskilda kontraktsvillkor\n\nVillkoren gäller.\n")
    let run = try Program.run(
      [
        "insert", path, "--clause", "VIL-05", "--set", "antal=3", "--example", "--dry-run",
        "--quiet",
      ] + Self.fixed)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("+ ") && run.output.contains("minst 3 praktikplatser"))
    #expect(run.errors.isEmpty)
    #expect(scratch.names == ["avtal.md"])
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasSuffix("Villkoren gäller.\n"))
  }

  /// Each format of a letter, by suffix, by option and on standard output.
  @Test(arguments: [
    ("brev.docx", [], "PK"), ("brev.txt", [], "Östersunds kommun\n"),
    ("brev.md", [], "Östersunds kommun\\\n"), ("brev.html", [], "<!DOCTYPE html>"),
    ("brev", ["--format", "markdown"], "Östersunds kommun\\\n"), ("", [], "Östersunds kommun\n"),
    ("brev.docx", ["--template", "samples/dialog.docx"], "PK"),
  ])
  func writesALetter(_ name: String, _ options: [String], _ beginning: String) throws {
    let scratch = try Scratch()
    let path = scratch.url(name).path
    let run = try Program.run(
      ["skapa", "ostersundsbrevet", "--example"] + options + (name.isEmpty ? [] : ["-o", path]))
    #expect(run.status == 0, "\(run.errors)")
    let text =
      name.isEmpty
      ? run.output : String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    #expect(text.hasPrefix(beginning), "\(text.prefix(80))")
  }

  /// The list of clauses tells of each with its version and values, in every format, and the same
  /// call gives the same list.
  @Test(arguments: [
    ("lista.json", "hansyn/manifest/1"), ("lista.md", "# Klausulförteckning"),
    ("lista.txt", "Klausulförteckning"), ("lista.docx", "PK"),
  ])
  func listsTheClauses(_ name: String, _ beginning: String) throws {
    let scratch = try Scratch()
    var written: [Data] = []
    for _ in 0..<2 {
      let run = try Program.run(
        [
          "insert", Self.draft, "--clause", "VIL-05", "--set", "antal=3", "--example", "-o",
          scratch.url("avtal.docx").path, "--manifest", scratch.url(name).path, "--in-place",
        ] + Self.fixed)
      #expect(run.status == 0, "\(run.errors)")
      written.append(try Data(contentsOf: scratch.url(name)))
    }
    #expect(written[0] == written[1])
    let text = String(decoding: written[0], as: UTF8.self)
    #expect(text.prefix(80).contains(beginning))
    guard name != "lista.docx" else { return }
    for words in ["VIL-05", "VIL-13", "2026-11-21", "avtal.docx"] {
      #expect(text.contains(words), "\(words)\n\(text)")
    }
    #expect(text.contains(/[0-9a-f]{64}/))
    guard name == "lista.json" else { return }
    let root = try #require(try JSONSerialization.jsonObject(with: written[0]) as? [String: Any])
    let documents = try #require(root["documents"] as? [[String: Any]])
    let clauses = try #require(documents.first?["clauses"] as? [[String: Any]])
    let main = try #require(clauses.first { $0["id"] as? String == "VIL-05" })
    let values = try #require(main["values"] as? [[String: String]])
    #expect(values.contains(["name": "antal", "value": "3", "from": "given"]))
    #expect((main["review"] as? [String: String])?["state"] == "draft")
  }

  /// What `fix` writes is listed too, document by document.
  @Test func listsWhatWasMended() throws {
    let scratch = try Scratch()
    let run = try Program.run(
      [
        "fix", "samples/dialog-brister.docx", "--example", "-o", scratch.url("ny.docx").path,
        "--manifest", scratch.url("lista.json").path,
      ] + Self.fixed)
    #expect(run.status == 0, "\(run.errors)")
    let text = try String(contentsOf: scratch.url("lista.json"), encoding: .utf8)
    #expect(text.contains("ny.docx") && text.contains("\"clauses\""), "\(text)")
  }
}
