import Foundation
import Testing

/// `generate` and `insert` that ask for values, or write a file to fill in.
struct AskingTests {
  private static let fixed = ["--date", "2026-11-21T09:00:00Z", "--as-of", "2026-11-21"]

  /// Each file of values in the handbook gives the letter of the call below it, and uses every value.
  @Test func theHandbooksLettersAreWritten() throws {
    let handbook = Program.root.appending(path: "docs/letters.md")
    let text = try String(contentsOf: handbook, encoding: .utf8)
    var written: [String] = []
    let blocks = text.matches(
      of: /```yaml\n([\s\S]*?)```(?:\n\n```console\n\$ hansyn (.*)\n```)?/)
    for block in blocks {
      let scratch = try Scratch()
      _ = try scratch.file("v.yml", String(block.1))
      let whole = block.2.map { $0.split(separator: " ").map(String.init) }
      let part = ["generate", "BRV-01", "--values", "v.yml", "--example", "-o", "brev.docx"]
      let run = try Program.run(whole ?? part, in: scratch.folder)
      #expect(run.status == 0, "\(run.errors)")
      #expect(!run.errors.contains("Används inte"), "\(run.errors)")
      #expect(scratch.names.contains("brev.docx"))
      guard let whole else { continue }
      #expect(!run.errors.contains("Exempelvärden"), "\(run.errors)")
      written.append(whole[1])
    }
    #expect(blocks.count > written.count)
    #expect(written == ["BRV-01", "BRV-02"])
  }

  /// Calls, the answers, and words on standard error; what is written lies in `ut.txt`.
  static let dialogues: [(call: [String], answers: [String], says: [String], text: String)] = [
    // The last day to answer is after the meeting: the day of the meeting is changed on the way.
    (
      ["generate", "BRV-06", "--set", "brevdag=2027-03-01", "--values", "V", "-o", "OUT"],
      [
        "dialog", "städning", "avsnitt 8", "2027-04-10", "2027-04-20", "ändra", "2027-04-14",
        "2027-04-07", "", "", "",
      ],
      [
        "Enter tar värdet inom hakparentes, ? förklarar", "Detta skrivs:", "Fråga 1 av",
        "Hur texten skrivs", "20 april 2027 är för sent", "är 10 april 2027, och det här ska komma",
        "Är det ”Mötets dag” som ska vara en annan: skriv ändra",
      ], "Vi föreslår den 14 april 2027"
    ),
    (
      ["generate", "UPP-03", "-o", "OUT"],
      ["platser", "20000", "10000", "3 procent", "vet ej", "50000", ""],
      [
        "10 000 kronor är för litet", "minst 20 000 kronor", "här anges kronor", "skriv senare",
        "Fråga 3 av 3",
      ], "sammanlagt högst 50 000 kronor"
    ),
    (
      ["insert", "AVTAL", "--clause", "VIL-02", "-o", "OUT"],
      ["arbetsmarknadsenheten", "1 2", "matchning@kommunen.example", ""],
      ["Fråga 1 av", "Minst två"], "Dialog"
    ),
  ]

  @Test(arguments: dialogues.indices) func asks(_ index: Int) throws {
    let (call, answers, says, text) = Self.dialogues[index]
    let scratch = try Scratch()
    let contract = try scratch.file(
      "avtal.md", "# 3 Särskilda kontraktsvillkor\n\nVillkoren gäller.\n")
    let values = try scratch.file(
      "v.yml",
      """
      bestallare: Ortens kommun
      motesplats: kl. 9, i stadshuset
      deltagare_bestallare: [avtalsansvarig, enhetschefen]
      matchningsfunktion: arbetsmarknadsenheten
      matchning_kontakt: matchning@kommunen.example
      kontakt_avtal: avtal@kommunen.example
      """)
    let ending = call[0] == "insert" ? "ut.md" : "ut.txt"
    let paths = ["OUT": scratch.url(ending).path, "AVTAL": contract, "V": values]
    let run = try Program.run(
      call.map { paths[$0] ?? $0 } + ["--ask"] + (call[0] == "insert" ? Self.fixed : []),
      input: Array((answers.joined(separator: "\n") + "\n").utf8))
    #expect(run.status == 0, "\(run.errors)")
    let told = run.errors.replacing("\u{A0}", with: " ").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    for words in says { #expect(told.contains(words), "\(words)\n\(run.errors)") }
    let written = try String(contentsOf: scratch.url(ending), encoding: .utf8)
    #expect(written.replacing("\u{A0}", with: " ").contains(text), "\(written)")
  }

  /// The file to fill in holds the examples' names, and with a value for each it is a document.
  @Test(arguments: [["generate", "BRV-02"], ["insert", "AVTAL", "--clause", "VIL-05"]])
  func writesAFileToFillIn(_ call: [String]) throws {
    let scratch = try Scratch()
    let contract = try scratch.file(
      "avtal.md", "# 3 Särskilda kontraktsvillkor\n\nVillkoren gäller.\n")
    let file = scratch.url("v.yml")
    let arguments = call.map { $0 == "AVTAL" ? contract : $0 }
    let run = try Program.run(arguments + ["--values-template", file.path])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.isEmpty)
    let lines = try String(contentsOf: file, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var example = ""
    let filled = lines.map { line -> String in
      if let said = line.firstMatch(of: /^# Exempel: (.*)/) { example = String(said.1) }
      defer { if !line.hasPrefix("#") { example = "" } }
      return line.hasSuffix(":") && !line.hasPrefix("#") ? "\(line) '\(example)'" : line
    }
    _ = try scratch.file("v.yml", filled.joined(separator: "\n"))
    let target = scratch.url("ut.md").path
    let written = try Program.run(arguments + ["--values", file.path, "-o", target])
    #expect(written.status == 0, "\(written.errors)")
    #expect(!written.errors.contains("Används inte"), "\(written.errors)")
  }

  /// What the notes on standard error say of values, or why nothing is written.
  @Test(arguments: [
    (
      ["BRV-01", "--example", "--set", "variant=a", "--set", "traffdag=2027-01-20"], 0,
      "Används inte i BRV-01, variant a: traffdag (variant c)"
    ),
    (
      ["BRV-01", "--example", "--set", "villkorets_form=dialog", "--set", "antal=3"], 0,
      "Används inte med de andra värdena: antal"
    ),
    (["BRV-01", "--example", "--set", "vite=3"], 0, "Används inte här: vite"),
    (["--recipe", "avsteg", "--example"], 0, "NOT-01"),
    ([], 2, "  BRV-01  Brev till möjliga leverantörer"),
    (["BRV-01"], 2, "--values-template"),
    (["BRV-01", "--ask"], 2, "avbrutet; inget har skrivits"),
    (["BRV-01", "--ask", "--example"], 2, "inte båda"),
    (["BRV-01", "--ask", "--values-template", "v.yml"], 2, "inte båda"),
  ])
  func tells(_ call: [String], _ status: Int32, _ words: String) throws {
    let run = try Program.run(["generate"] + call)
    #expect(run.status == status, "\(run.errors)")
    #expect(run.errors.contains(words), "\(run.errors)")
    // A value that nothing is done with is in no list of values.
    let standards = run.errors.split(separator: "\n").first { $0.hasPrefix("Standardvärden") }
    if call.contains("variant=a") { #expect(standards?.contains("manader") == true) }
    if call.contains("villkorets_form=dialog") { #expect(standards?.contains("manader") != true) }
  }
}
