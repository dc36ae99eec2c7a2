import Foundation
import Testing

/// `fix`, run as users run it.
struct FixTests {
  private static let draft = "samples/stad-utkast.docx"

  /// Calls that write nothing: arguments, what is answered, and words of the message.
  @Test(arguments: [
    (["fix", draft], "", "ange -o"),
    (["fix", draft, "-o", "OUT"], "", "--values-template"),
    (["fix", draft, "-o", "OUT", "--set", "antal=900"], "", "antal"),
    (["fix", draft, "-o", "OUT", "--strength", "9"], "", "--strength 9"),
    (["fix", draft, "-o", "OUT", "--strength", "2", "--example"], "", "nivå 2"),
    (["fix", draft, "-o", "OUT", "--clause", "BRV-01", "--example"], "", "generate"),
    (["fix", draft, "-o", "OUT", "--clause", "VIL-99"], "", "VIL-99"),
    (["fix", draft, "-o", "OUT", "--clause", "RSV-01", "--example"], "", "åtgärdar inget"),
    (["fix", draft, "-o", "OUT", "--ask", "--example"], "", "inte båda"),
    (["fix", "-", "--ask", "-o", "OUT"], "", "standard in"),
    (["fix", draft, "-o", "OUT", "--ask"], "", "avbrutet"),
    (["fix", draft, "-o", "OUT", "--ask"], "\n\n\navbryt\n", "inga filer är ändrade"),
    (["fix", draft, "-o", "OUT", "--ask"], "nio\n7\n?\nq\n", "nummer 1–6"),
    (["fix", draft, "-o", "OUT", "--ask"], "\n\nkanske\n", "Svara ja eller nej"),
    (["fix", draft, "-o", "OUT", "--ask"], "\n\n?\nq\n", "Annars gäller två villkor"),
    (["fix", draft, "-o", "OUT", "--ask"], "\n\nnej\nq\n", "Den gamla texten står kvar"),
    (
      ["fix", draft, "-o", "OUT", "--ask"], "\n\n\n900\n",
      "Tillåtet är 1–50 platser. Exempel: 2"
    ),
    (
      ["fix", draft, "-o", "OUT", "--ask"], "\n\n\nvet ej\nq\n",
      "”vet ej” är inget svar"
    ),
    (
      ["fix", draft, "-o", "OUT", "--example", "--set", "matchningsfunktion=?"], "", "är inget svar"
    ),
    (
      [
        "fix", draft, "-o", "OUT", "--example", "--set", "antal=senare", "--stage", "publicering",
      ], "", "kvar att fylla i: Antal platser (VIL-05)"
    ),
    (
      ["fix", draft, "-o", "OUT", "--example", "--set", "kollektivavtal_till=2026-03-31"], "",
      "”Avtalsstart” (avtalsstart) är 1 april 2027"
    ),
    (
      ["fix", draft, "-o", "OUT", "--example", "--set", "avtalsstart=2020-01-01"], "",
      "Underlaget säger 2027-04-01 (6.1 Avtalstid"
    ),
    (["fix", draft, "-o", "/finns/inte/ut.docx", "--example"], "", "/finns"),
    (["fix", draft, "-o", "/finns/inte/ut.docx", "--ask"], "", "mappen /finns/inte/ finns inte"),
    (["fix", "finns-inte.docx", "-o", "OUT"], "", "filen finns inte"),
    (["fix", "samples/it-avrop.docx", "-o", "OUT", "--example"], "", "avrop"),
    (["fix", "samples/reserverad-brister.docx", "-o", "OUT", "--example"], "", "--clause RSV-01"),
    (
      ["fix", "samples/upphandling-lokalvard", "-o", "samples", "--example", "--only", "XDK"], "",
      ""
    ),
  ])
  func refusals(_ arguments: [String], _ answers: String, _ message: String) throws {
    let scratch = try Scratch()
    let run = try Program.run(
      arguments.map { $0.replacing("OUT", with: scratch.url("ut").path) },
      input: Array(answers.utf8))
    // Where nothing is missing there is nothing to refuse.
    #expect(run.status == (message.isEmpty ? 0 : 2), "\(run.output)")
    #expect(message.isEmpty || run.errors.contains(message), "\(run.errors)")
    #expect(run.output.isEmpty != message.isEmpty)
    #expect(scratch.names.isEmpty)
  }

  /// Samples with nothing that a clause could mend: said, and no file written.
  @Test(arguments: ["stad-fardig.docx", "mark-af.txt", "upphandling-park-brister"])
  func nothingToDo(_ sample: String) throws {
    let scratch = try Scratch()
    let run = try Program.run(
      ["åtgärda", "samples/\(sample)", "-o", scratch.url("ut").path, "--example"] + FixSamples.fixed
    )
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("Inget saknas som en klausul kan åtgärda"))
    #expect(run.output.hasSuffix("hansyn lint samples/\(sample) --stage publicering\n"))
    #expect(scratch.names.isEmpty)
  }

  /// A document is mended with values from a file that the program wrote itself; what the dry run
  /// shows is what is then written, the same each time, and the original is as it was.
  @Test(arguments: ["samples/stad-utkast.docx", "samples/dialog-brister.docx", "utkast.md"])
  func mends(_ sample: String) throws {
    let scratch = try Scratch()
    let path =
      sample.hasPrefix("samples")
      ? Program.root.appending(path: sample).path
      : try scratch.file("utkast.md", FixSamples.contract)
    let before = try Data(contentsOf: URL(filePath: path))
    let values = scratch.url("v.yml")
    let call = ["fix", path] + FixSamples.fixed
    #expect(try Program.run(call + ["--values-template", values.path]).status == 0)
    var text = try String(contentsOf: values, encoding: .utf8)
    // Every value that has none gets the example that stands over it.
    text.replace(/# (?:Exempel): (.*)\n((?:# .*\n)*)(\w+):\n/) { "\($0.2)\($0.3): '\($0.1)'\n" }
    try Data(text.utf8).write(to: values)
    let full = call + ["--values", values.path]
    let dry = try Program.run(full + ["--dry-run"])
    #expect(dry.status == 0, "\(dry.errors)")
    let suffix = path.hasSuffix(".md") ? "md" : "docx"
    let outputs = try ["a", "b"].map { name in
      let url = scratch.url("\(name).\(suffix)")
      let run = try Program.run(full + ["-o", url.path])
      #expect(run.status == 0, "\(run.errors)")
      // The last lines name the file that was written.
      let end = try #require(run.output.range(of: "\nGör nu detta:\n"))
      #expect(dry.output.contains(run.output[..<end.lowerBound]))
      #expect(run.output[end.upperBound...].split(separator: "\n").count <= 6)
      return try Data(contentsOf: url)
    }
    #expect(outputs[0] == outputs[1])
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
    let written = FixSamples.plain(
      try Program.run(["inspect", scratch.url("a.\(suffix)").path, "--format", "projection"])
        .output)
    let shown = dry.output.split(separator: "\n").filter { $0.hasPrefix("+ ") }
      .map { FixSamples.plain(String($0.dropFirst(2))) }.filter { !$0.isEmpty }
    #expect(shown.count > 10)
    for line in shown { #expect(written.contains(line), "\(line)") }
    let again = try Program.run(
      ["fix", scratch.url("a.\(suffix)").path, "--dry-run", "--example"] + FixSamples.fixed)
    #expect(!again.output.contains("  + VIL-"), "\(again.output)")
  }

  /// What is left for later is written as a marked place, listed, and found by `lint`; Word is asked
  /// to count the contents anew.
  @Test func leavesForLater() throws {
    let scratch = try Scratch()
    let new = scratch.url("ny.docx").path
    let run = try Program.run(
      ["fix", Self.draft, "--example", "--set", "antal=senare", "-o", new] + FixSamples.fixed)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("Kvar att fylla i (1)\n  – Antal platser (VIL-05)\n"))
    #expect(run.output.contains("innehållsförteckningen och hänvisningarna"))
    #expect(run.output.contains("i det gamla dokumentet"))
    let lint = try Program.run(["lint", new, "--only", "PLH001"] + FixSamples.fixed.suffix(2))
    #expect(lint.output.contains("[fyll i: antal platser]"), "\(lint.output)")
  }

  /// A clause that is put in beside an older condition is told of, with what to strike.
  @Test(arguments: [("VIL-05", true), ("ARV-01", false)])
  func insertTellsOfAnOldCondition(_ clause: String, _ isTold: Bool) throws {
    let scratch = try Scratch()
    let path = try scratch.file(
      "avtal.md",
      "# Avtal\n\n## 4 Sociala villkor\n\nLeverantören ska erbjuda minst tre praktikplatser åt "
        + "långtidsarbetslösa. Varje plats ska pågå i minst sex månader.\n")
    let run = try Program.run(
      ["insert", path, "--clause", clause, "--example", "--fact", "lag=LOU", "--fact"]
        + ["regime=directive", "-o", scratch.url("ny.md").path])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("”Leverantören ska erbjuda minst tre") == isTold)
    #expect(run.errors.contains("--strike") == isTold)
    let lint = try Program.run(["lint", scratch.url("ny.md").path, "--only", "XDK008"])
    #expect(lint.output.contains("XDK008") == isTold)
  }

  /// A folder becomes a folder: condition in the contract, a word of it in the terms, a text for the
  /// notice beside; nothing is half done.
  @Test func mendsATender() throws {
    let scratch = try Scratch()
    let tender = scratch.url("t")
    _ = try scratch.file("t/avtal.md", FixSamples.contract)
    _ = try scratch.file("t/foreskrifter.md", FixSamples.terms)
    _ = try scratch.file("t/upphandling.yml", "deadline: 2027-02-01\n")
    let call = ["fix", tender.path, "--example"] + FixSamples.fixed
    let run = try Program.run(call + ["-o", scratch.url("ut").path])
    #expect(run.status == 0, "\(run.errors)")
    #expect(scratch.names == ["t", "ut", "ut-annonstext-sociala-villkor.txt"])
    let terms = try String(contentsOf: scratch.url("ut/foreskrifter.md"), encoding: .utf8)
    #expect(terms.contains("Villkoren finns i avtalsutkastet, avsnittet Sysselsättningsvillkor"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.url("ut").path).sorted()
        == ["avtal.md", "foreskrifter.md", "upphandling.yml"])
    #expect(
      try String(contentsOf: tender.appending(path: "avtal.md"), encoding: .utf8)
        == FixSamples.contract)
    // A folder with something in it is nobody's to fill.
    #expect(try Program.run(call + ["-o", scratch.url("ut").path]).status == 2)
    // Where one file can't be written the others get back what they had.
    let taken = scratch.url("t-annonstext-sociala-villkor.txt")
    try FileManager.default.createDirectory(at: taken, withIntermediateDirectories: false)
    #expect(try Program.run(call + ["--in-place"]).status == 2)
    func text(_ name: String) throws -> String {
      try String(contentsOf: scratch.url(name), encoding: .utf8)
    }
    #expect(
      try text("t/avtal.md") == FixSamples.contract && text("t/foreskrifter.md") == FixSamples.terms
    )
    try FileManager.default.removeItem(at: taken)
    #expect(try Program.run(call + ["--in-place"]).status == 0)
    #expect(try text("t/avtal.md") == text("ut/avtal.md"))
    #expect(try !Program.run(call + ["--in-place"]).output.contains("  + VIL-"))
  }

  /// Answers of the sample's whole dialogue, as far as the review of what is proposed.
  private static let answers = [
    "", "1", "", "2", "1 2", "arbetsmarknadsenheten", "m@granby.example", "", "", "städare",
    "bilaga 5", "det centrala kollektivavtalet för städ", "2029-03-31", "1 3",
    "skolorna städas samtidigt",
  ]

  /// A day that the draft contradicts is told with its place, and asked for again.
  ///
  /// So is a folder that is not there. Where input ends the answers are kept, and the call that is told goes on with them.
  @Test func keepsAnswers() throws {
    let scratch = try Scratch()
    try FileManager.default.copyItem(
      at: Program.root.appending(path: Self.draft), to: scratch.url("a.docx"))
    let answers = Self.answers + ["4", "2020-01-01", "", "", "", "", "senare", "finns/inte/x.docx"]
    let run = try Program.run(
      ["fix", "a.docx", "--ask"] + FixSamples.fixed,
      input: Array((answers.joined(separator: "\n") + "\n").utf8),
      in: scratch.folder)
    #expect(run.status == 2)
    for words in [
      "Underlaget säger 2027-04-01 (6.1 Avtalstid, stycke 178), inte 2020-01-01",
      "Ska det ändå stå 2020-01-01 i klausulen? [nej]", "Filen behöver ett namn nu",
      "Mappen finns/inte/ finns inte", "Svaren är sparade i a-svar.yml",
    ] { #expect(run.errors.contains(words), "\(words)\n\(run.errors)") }
    #expect(scratch.names == ["a-svar.yml", "a.docx"])
    let call = try #require(run.errors.split(separator: "\n").last).split(separator: " ")
      .map(String.init)
    let resumed = try Program.run(
      Array(call.dropFirst()) + ["-o", "b.docx"], input: Array("\n\n".utf8),
      in: scratch.folder)
    #expect(resumed.status == 0, "\(call): \(resumed.errors)")
    let text = try Program.run(["inspect", scratch.url("b.docx").path, "--format", "projection"])
      .output
    #expect(text.contains("följer av det centrala kollektivavtalet för städ, som gäller"))
  }

  /// What was set aside beside the tender is not mended, and the report says so.
  @Test func heedsDeviations() throws {
    let scratch = try Scratch()
    _ = try scratch.file("t/avtal.md", FixSamples.contract)
    let call = ["fix", scratch.url("t").path, "--example", "--dry-run"] + FixSamples.fixed
    #expect(try Program.run(call).output.contains("+ Arbetsrättsliga villkor"))
    _ = try scratch.file(
      "t/avsteg.yml",
      """
      - rule: ARB001
        reason: Villkoren är inte behövliga i ett kontrakt med en egen anställd.
        by: Upphandlaren
        date: 2026-11-01
      """)
    #expect(try !Program.run(call).output.contains("+ Arbetsrättsliga villkor"))
    let run = try Program.run(
      ["fix", scratch.url("t").path, "--example", "-o", scratch.url("ut").path] + FixSamples.fixed)
    let report = FixSamples.plain(run.output)
    #expect(report.contains("Avsteg, åtgärdas inte (1)"), "\(run.output)\(run.errors)")
    #expect(report.contains("med en egen anställd. (Upphandlaren"), "\(run.output)")
  }

  /// The clause that a profile puts first is taken where it goes no further than the contract bears.
  @Test(arguments: [("helsingborg", "VIL-02"), ("standard", "VIL-06")])
  func heedsAProfile(_ profile: String, _ clause: String) throws {
    let scratch = try Scratch()
    let path = try scratch.file("avtal.md", FixSamples.contract)
    let run = try Program.run(
      ["fix", path, "--example", "-o", scratch.url("ny.md").path]
        + (profile == "standard" ? [] : ["--profile", profile]) + FixSamples.fixed)
    #expect(run.output.contains("  + \(clause) "), "\(run.output)\(run.errors)")
  }

  @Test func speaksEnglish() throws {
    let scratch = try Scratch()
    try FileManager.default.copyItem(
      at: Program.root.appending(path: Self.draft), to: scratch.url("a.docx"))
    let run = try Program.run(
      ["fix", "a.docx", "--dry-run", "--ask", "--lang", "en"] + FixSamples.fixed,
      input: Array("\n\n\nmany\n2\n1\ncancel\n".utf8), in: scratch.folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("Which clause should be put in?"))
    #expect(run.errors.contains("can't be used. Give a whole number 1–50 places"), "\(run.errors)")
    #expect(run.errors.contains("1 without work for a long time"), "\(run.errors)")
    #expect(
      run.errors.contains(
        "cancelled; nothing was written, and no file was changed\nThe answers are kept in a-svar.yml."
      ))
  }

  /// docs/fix.md shows what really comes out: the answers stand in a comment over the transcript.
  @Test func walkthrough() throws {
    let url = Program.root.appending(path: "docs/fix.md")
    let text = try String(contentsOf: url, encoding: .utf8)
    let pattern = /(?s)<!-- answers: (.*?) -->\n```text\n(.*?)```\n/
    let match = try #require(text.firstMatch(of: pattern))
    let answers = match.1.split(separator: " | ", omittingEmptySubsequences: false)
      .map { $0 == "⏎" ? "" : String($0) }
    let scratch = try Scratch()
    try FileManager.default.copyItem(
      at: Program.root.appending(path: "samples"), to: scratch.url("samples"))
    let run = try Program.run(
      ["fix", "samples/stad-utkast.docx", "--ask"] + FixSamples.fixed,
      input: Array((answers.joined(separator: "\n") + "\n").utf8), in: scratch.folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(FileManager.default.fileExists(atPath: scratch.url("samples/stad-utkast-ny.docx").path))
    let output =
      text[..<match.range.lowerBound] + "<!-- answers: \(match.1) -->\n```text\n" + run.errors
      + "\n" + run.output + "```\n" + text[match.range.upperBound...]
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
      try Data(output.utf8).write(to: url)
      return
    }
    #expect(text == output, "docs/fix.md is not what comes out; UPDATE_GOLDEN=1 writes it anew")
  }
}
