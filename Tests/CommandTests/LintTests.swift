import Foundation
import Testing

/// Exit statuses and streams of `lint` and `inspect`.
struct LintTests {
  private static let draft = "samples/stad-utkast.docx"
  private static let clean = "samples/stad-fardig.docx"
  private static let onDay = ["--as-of", "2026-11-21"]

  /// What is looked up in the law, and words of the answer.
  @Test(arguments: [
    (
      ["law", "show", "17 kap. 1 §"],
      ["17 kap. 1 § LOU", "Inget antecknat om platsen i ", "EMP003"]
    ),
    (["lag", "visa", "19", "kap.", "25", "a", "§", "LUF"], ["LUF har ingen bestämmelse"]),
    (["law", "show", "LOU 4:18"], ["Reserverad upphandling", "4 kap. 16 § LUF", "RSV-01"]),
    (["law", "show", "2007:1091"], ["till och med 2016-12-31", "6 kap. 13 §: 17 kap. 1 § LOU"]),
    (["law", "show", "3 kap. 9 § LOU"], ["Inget antecknat; platsen kan ändå vara rätt"]),
    (["law", "show", "3 kap. 9 § LOU", "--lang", "en"], ["Nothing recorded"]),
    (
      ["law", "show", "4 kap. 3 § LOU"],
      ["säger texten ”ska”", "före           1 kap. 9 a § LOU ("]
    ),
    (
      ["law", "show", "19 kap. 30 § LOU"], ["talar texten om ”dokument…” är det ett gammalt nummer"]
    ),
    (["law", "show", "förfrågningsunderlag"], ["upphandlingsdokument", "LUFS och LOV"]),
    (["law", "show", "19 kap. 6 a § LOU", "--as-of", "2026-11-21"], ["19 kap. 25 § LOU"]),
  ])
  func lawIsLookedUp(_ arguments: [String], _ words: [String]) throws {
    let run = try Program.run(arguments)
    #expect(run.status == 0, "\(run.errors)")
    for word in words { #expect(run.output.contains(word), "\(run.output)") }
  }

  /// Arguments, status, words on standard output and words on standard error.
  @Test(arguments: [
    (["lint", draft], 1, "EMP003", "1 dokument, "),
    (["granska", draft], 1, "EMP003", "regler prövade"),
    (["lint", clean], 0, "Inget att anmärka", "gällde inte"),
    (["lint", draft, "--fail-on", "never"], 0, "EMP003", ""),
    (["lint", draft, "--only", "EMP009", "--fail-on", "warning"], 1, "EMP009", ""),
    (["lint", draft, "--only", "EMP009"], 0, "EMP009", ""),
    (["lint", draft, "--only", "EMP003,EMP004"], 1, "EMP004", ""),
    (["lint", draft, "--skip", "employment_condition", "--only", "emp"], 0, "Inget att", ""),
    (["lint", draft, "--color", "always"], 1, "\u{1B}[", ""),
    (["lint", draft, clean, "--format", "json"], 1, "\"schema\": \"hansyn/1\"", "2 dokument"),
    (["lint", "samples/upphandling-park"], 0, "Inget att anmärka", "4 dokument"),
    (
      [
        "lint", "samples/upphandling-park/avtalsutkast.md", "--notice",
        "samples/upphandling-park-brister/annons.xml",
      ], 1, "XDK006", "2 dokument"
    ),
    (
      [
        "inspect", "samples/upphandling-park/kravspecifikation.md", "--notice",
        "samples/upphandling-park/annons.xml",
      ], 0, "öppet förfarande", "2 dokument"
    ),
    (
      [
        "lint", "samples/riktlinje-sociala-hansyn.md", "samples/stad-fardig.docx", "--notice",
        "samples/upphandling-park/annons.xml",
      ], 2, "", "annonsen gäller en upphandling"
    ),
    (
      [
        "insert", "samples/upphandling-park/annons.xml", "--clause", "VIL-04", "--after",
        "Annons, eForms", "--example",
        "--dry-run",
      ], 2, "", "annons"
    ),
    (["lint", "samples/upphandling-lokalvard"], 0, "3 dokument", "1 fil lästes inte|3 dokument"),
    (
      ["lint", "--each", "samples/upphandling-lokalvard", "--fail-on", "never"], 0, "", "3 dokument"
    ),
    (["lint", "--tender", draft, clean, "--fail-on", "never"], 0, "", "2 dokument"),
    (["inspect", draft], 0, "Ämnen", "1 dokument"),
    (["kartlägg", draft, "--format", "json"], 0, "\"outline\"", ""),
    (["inspect", draft, "--format", "projection"], 0, "# 7 Särskilda kontraktsvillkor", ""),
    // What can't be read: status 2, and the others are judged all the same.
    (["lint", "finns-inte.docx"], 2, "", "finns-inte.docx: filen finns inte."),
    (["lint", draft, "finns-inte.docx"], 2, "EMP003", "finns-inte.docx: filen finns inte."),
    (["lint", "finns-inte.docx", clean], 2, "Inget att anmärka", "finns inte"),
    (["lint", "samples/make"], 2, "", "inget dokument som kan läsas"),
    (["lint", "LICENSE.pdf"], 2, "", "filen finns inte"),
    (["inspect", "finns-inte.docx"], 2, "", "filen finns inte"),
  ])
  func endings(_ arguments: [String], _ status: Int32, _ output: String, _ errors: String) throws {
    let run = try Program.run(arguments + Self.onDay)
    #expect(run.status == status, "\(run.errors)")
    #expect(output.isEmpty || run.output.contains(output), "\(run.output)")
    let wanted = errors.split(separator: "|")
    #expect(wanted.isEmpty || wanted.contains { run.errors.contains($0) }, "\(run.errors)")
  }

  @Test func quietSaysNothingButErrors() throws {
    #expect(try Program.run(["lint", Self.clean, "--quiet"]).errors.isEmpty)
    let missing = try Program.run(["lint", "finns-inte.docx", "--quiet"])
    #expect(missing.errors.contains("finns inte"))
  }

  @Test func replacedRulesAreTold() throws {
    let scratch = try Scratch()
    let url = Program.root.appending(path: "rules/PLH/PLH001.yml")
    let rule = try String(contentsOf: url, encoding: .utf8)
    _ = try scratch.file("PLH/PLH001.yml", rule)
    let arguments = ["lint", Self.clean, "--rules", scratch.folder.path]
    let told = "egna regler ersätter inbyggda: PLH001"
    #expect(try Program.run(arguments).errors.contains(told))
    #expect(try !Program.run(arguments + ["--quiet"]).errors.contains(told))
    _ = try scratch.file("PLH/PLH001.yml", rule.replacing("PLH001", with: "PLH901"))
    #expect(try !Program.run(arguments).errors.contains("ersätter"))
  }

  /// A rule that lacks a fact says which, and how to give it.
  @Test func whatIsLackingIsTold() throws {
    let scratch = try Scratch()
    _ = try scratch.file(
      "TST/TST001.yml",
      """
      id: TST001
      topic: employment_condition
      kind: missing
      severity: error
      title: Prov
      message: Prov
      explanation: Prov
      law: [{subject: principles}]
      must_know: [valueSEK]
      check: missing
      says: [told_as_history]
      """)
    let text = try scratch.file("a.txt", "Leverantören ska fakturera.\n")
    let arguments = ["lint", text, "--only", "TST001", "--rules", scratch.folder.path]
    let run = try Program.run(arguments)
    #expect(run.status == 0)
    #expect(run.output.contains("Utan uppgift om värde kan TST001 inte avgöras."))
    #expect(run.output.contains("--fact valueSEK=4200000"))
    #expect(run.errors.contains("1 kunde inte avgöras (TST001 saknar valueSEK)"))
    #expect(try Program.run(arguments + ["--fact", "valueSEK=800000"]).status == 1)
    let tried = ["rules", "test", "TST001", "--rules", scratch.folder.path]
    #expect(try Program.run(tried).status == 0)
    let strict = try Program.run(tried + ["--complete"])
    #expect(strict.status == 1)
    #expect(strict.output.contains("TST001: flags har 0 av minst 3 exempel"))
  }

  @Test func standardInputIsRead() throws {
    let bytes = [UInt8](try Data(contentsOf: Program.root.appending(path: Self.draft)))
    #expect(try Program.run(["lint", "-"], input: bytes).status == 1)
    let text = Array("Leverantören ska fakturera månadsvis.\n".utf8)
    #expect(try Program.run(["lint", "-"], input: text).status == 0)
    let nothing = try Program.run(["lint", "-"])
    #expect(nothing.status == 2)
    #expect(nothing.errors.contains("hansyn: -: "))
  }

  /// Colour only where it is wanted; `NO_COLOR` counts for auto alone.
  @Test(arguments: [
    ("auto", [:], false), ("never", [:], false), ("always", [:], true),
    ("always", ["NO_COLOR": "1"], true),
  ])
  func colour(_ choice: String, _ environment: [String: String], _ isColoured: Bool) throws {
    let run = try Program.run(
      ["lint", Self.draft, "--color", choice], environment: environment)
    #expect(run.output.contains("\u{1B}[") == isColoured)
  }

  @Test func outputIsWrittenWholeOrNotAtAll() throws {
    let scratch = try Scratch()
    let path = scratch.url("rapport.json").path
    let first = try Program.run(["lint", Self.draft, "-o", path])
    #expect(first.status == 1)
    #expect(first.output.isEmpty)
    let written = try String(contentsOfFile: path, encoding: .utf8)
    #expect(written.hasPrefix("{\n  \"schema\""))
    // Nothing is written over unless that is asked for.
    let second = try Program.run(["lint", Self.clean, "-o", path])
    #expect(second.status == 2)
    #expect(second.errors.contains("filen finns redan"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == written)
    #expect(try Program.run(["lint", Self.clean, "-o", path, "--in-place"]).status == 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8) != written)
    let nowhere = try Program.run(["lint", Self.clean, "-o", scratch.url("x/y.json").path])
    #expect(nowhere.status == 2)
    #expect(scratch.names == ["rapport.json"])
  }

  /// The format follows from the suffix, and `--format` wins.
  @Test(arguments: [
    ("r.json", [], "\"schema\""), ("r.sarif", [], "\"$schema\""), ("r.txt", [], "stycke"),
    ("rapport", [], "stycke"), ("r.json", ["--format", "sarif"], "\"$schema\""),
    ("r.rapport", ["--format", "text"], "stycke"),
  ])
  func suffixes(_ name: String, _ arguments: [String], _ words: String) throws {
    let scratch = try Scratch()
    let path = scratch.url(name).path
    _ = try Program.run(["lint", Self.draft, "-o", path] + arguments)
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains(words))
  }

  /// `--in-place` is for reports of an earlier run, never for what is read, under any name.
  @Test(arguments: [
    ("lint", ["-o"]), ("lint", ["-o", "r.html", "-o"]), ("inspect", ["-o"]), ("matrix", ["-o"]),
    ("portfolio", ["-o"]), ("suggest", ["-o"]),
  ])
  func documentsAreNeverOverwritten(_ command: String, _ arguments: [String]) throws {
    let scratch = try Scratch()
    let text = "Leverantören ska fakturera månadsvis.\n"
    let path = try scratch.file("a.txt", text)
    let link = scratch.url("b.txt").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    let others = arguments.map { $0 == "r.html" ? scratch.url($0).path : $0 }
    for target in [path, link] {
      let run = try Program.run([command, path] + others + [target, "--in-place"])
      #expect(run.status == 2 && run.errors.contains("skrivs aldrig över"), "\(run.errors)")
      #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    }
  }

  @Test func factsLieBesideTheDocuments() throws {
    let scratch = try Scratch()
    let text = try scratch.file("a.txt", "Leverantören ska fakturera månadsvis.\n")
    _ = try scratch.file("upphandling.yml", "act: LUF\nregime: directive\n")
    let read = try Program.run(["inspect", text])
    #expect(read.output.contains("LUF"))
    // A long path is wrapped.
    #expect(read.output.filter { !$0.isWhitespace }.contains("upphandling.yml"))
    let given = try Program.run(["inspect", text, "--fact", "act=LUK"])
    #expect(given.output.contains("LUK"))
    _ = try scratch.file("upphandling.yml", "akt: LUF\n")
    let wrong = try Program.run(["lint", text])
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("rad 1: okänd uppgift ”akt”; menas ”act”?"), "\(wrong.errors)")
  }

  @Test func foldersAreTendersAndTellWhatIsLeftOut() throws {
    let scratch = try Scratch()
    let text = "Leverantören ska fakturera månadsvis.\n"
    for name in ["a.txt", "under/b.md", "~$a.docx", ".dold.txt", "bild.png"] {
      _ = try scratch.file(name, text)
    }
    let run = try Program.run(["lint", scratch.folder.path])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("2 filer lästes inte: "))
    for words in ["låsfil", "dold fil", "2 dokument"] {
      #expect(run.errors.contains(words), "\(run.errors)")
    }
    // What may hold words of the tender stands in the report itself.
    #expect(run.output.contains("1 fil lästes inte: "))
  }

  @Test func aClosedPipeEndsQuietly() throws {
    let command = "\(Program.executable.path) lint --format json \(Self.draft) | head -c 1"
    let run = try Program.start("/bin/bash", ["-c", command + "; exit ${PIPESTATUS[0]}"])
    #expect(run.output == "{")
    #expect(run.status == 1)
    #expect(!run.errors.contains("hansyn:"), "\(run.errors)")
  }

  @Test func aFullDiskIsAnError() throws {
    let command = "\(Program.executable.path) lint \(Self.draft) > /dev/full"
    let run = try Program.start("/bin/bash", ["-c", command])
    #expect(run.status == 2)
    #expect(run.errors.contains("utmatningen kunde inte skrivas"))
  }

  /// Root may read everything: then another user tries.
  @Test func filesWithoutTheRightToReadAreTold() throws {
    let scratch = try Scratch()
    let path = try scratch.file("hemlig.txt", "Leverantören ska fakturera.\n")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }
    let run: Program.Run
    if getuid() == 0 {
      let setpriv = "/usr/bin/setpriv"
      guard FileManager.default.isExecutableFile(atPath: setpriv) else {
        print(
          "\n*** LEFT OUT: reading without the right to, since this is root without setpriv ***\n")
        return
      }
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: scratch.folder.path)
      // The build folder may be closed to others: the program is tried from a copy.
      let copy = scratch.url("hansyn").path
      try FileManager.default.copyItem(atPath: Program.executable.path, toPath: copy)
      run = try Program.start(
        setpriv, ["--reuid=65534", "--regid=65534", "--clear-groups", copy, "lint", path],
        in: scratch.folder)
    } else {
      run = try Program.run(["lint", path])
    }
    #expect(run.status == 2)
    #expect(run.errors.contains("hemlig.txt: filen får inte eller kan inte läsas"), "\(run.errors)")
  }

  /// A program that is missing stops nothing but the files that need it.
  @Test func withoutPopplerOnlyPDFIsLeftOut() throws {
    let scratch = try Scratch()
    _ = try scratch.file("a.pdf", "%PDF-1.4")
    _ = try scratch.file("b.txt", "Leverantören ska följa avtalet.")
    let run = try Program.run(
      ["lint", scratch.folder.path], environment: ["PATH": "/nowhere:."])
    #expect(run.status == 2)
    #expect(run.errors.contains("pdftotext, som inte är installerat"), "\(run.errors)")
    #expect(run.errors.contains("apt install poppler-utils") && run.errors.contains("1 dokument"))
  }

  @Test func theOrderOfJobsDoesNotShow() throws {
    let runs = try ["1", "4"].map { jobs in
      try Program.run(
        ["lint", "--each", "samples", "--format", "json", "--jobs", jobs] + Self.onDay)
    }
    #expect(runs[0].output == runs[1].output)
    #expect(runs[0].output.contains("mark-af.txt"))
  }

  @Test func theSameInputGivesTheSameOutput() throws {
    for format in ["text", "json", "sarif"] {
      let runs = try (0..<3).map { _ in
        try Program.run(["lint", Self.draft, "--format", format] + Self.onDay).output
      }
      #expect(Set(runs).count == 1)
    }
  }
}
