import Foundation
import SeededRandom
import Testing

/// `lint --baseline`, run as users run it.
struct BaselineTests {
  private static let day = ["--as-of", "2026-11-21", "--only", "PLH,TRM,EMP"]

  private static let sections = [
    (
      "Sysselsättningsvillkor",
      "Leverantören ska/bör erbjuda två praktikplatser åt långtidsarbetslösa."
    ),
    ("Vite", "Leverantören ska betala vite med XX kronor."),
    ("Handlingar", "Förfrågningsunderlaget består av dessa handlingar."),
    ("Leverans", "Leverantören skall leverera varje vecka. Priset är YY kronor."),
  ]

  private static func lint(_ path: String, _ more: [String]) throws -> Program.Run {
    try Program.run(["lint", path] + day + more)
  }

  /// A word that no rule knows.
  private static func word(_ generator: inout SeededGenerator) -> String {
    ["äpplen", "himlen", "sagor", "musik", "färger", "vind"].randomElement(using: &generator) ?? ""
  }

  private static func text(_ generator: inout SeededGenerator) -> String {
    var lines: [String] = []
    var number = Int.random(in: 1...9, using: &generator)
    for (title, sentence) in sections {
      // An unrelated section may come in between, and everything is numbered anew.
      if Bool.random(using: &generator) {
        lines += [
          "# \(number) Om \(word(&generator))", "", "Vi tycker om \(word(&generator)).", "",
        ]
        number += 1
      }
      lines += ["# \(number) \(title)", ""]
      if Bool.random(using: &generator) { lines += ["Här står om \(word(&generator)).", ""] }
      let blank = Bool.random(using: &generator) ? " " : "  "
      lines += [sentence.replacing(" ", with: blank), ""]
      number += Int.random(in: 1...3, using: &generator)
    }
    return lines.joined(separator: "\n")
  }

  /// New paragraphs, other numbers of sections, other blanks and another name of the file leave every
  /// finding in the baseline.
  @Test func staysOverUnrelatedEdits() throws {
    let scratch = try Scratch()
    let plain = Self.sections.enumerated().map { "# \($0 + 1) \($1.0)\n\n\($1.1)\n" }
    let path = try scratch.file("avtal.md", plain.joined(separator: "\n"))
    let baseline = scratch.url("bas.json").path
    let drawn = try Self.lint(path, ["--write-baseline", baseline])
    #expect(
      drawn.status == 0 && drawn.errors.contains("anmärkningar i baslinjen"), "\(drawn.errors)")
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    for round in 0..<12 {
      let name = round.isMultiple(of: 3) ? "avtal-v\(round).md" : "avtal.md"
      // A file that lies there under its old name has not got another.
      try? FileManager.default.removeItem(atPath: path)
      let other = try scratch.file(name, Self.text(&generator))
      let run = try Self.lint(other, ["--baseline", baseline])
      #expect(
        run.status == 0 && run.output.contains("Inget att anmärka"),
        "seed \(seed), round \(round): \(run.output)")
      #expect(!run.errors.contains("finns inte längre"), "seed \(seed): \(run.errors)")
    }
  }

  /// What is new counts, one more of the same too; what is gone is told and pruned.
  @Test func tellsNewAndGone() throws {
    let scratch = try Scratch()
    let one = "# 1 Vite\n\nVitet är XX kronor.\n"
    let path = try scratch.file("avtal.md", one + "\n# 2 Val\n\nLeverantören ska/bör städa.\n")
    let baseline = scratch.url("bas.json").path
    #expect(try Self.lint(path, ["--write-baseline", baseline]).status == 0)
    let written = try String(contentsOfFile: baseline, encoding: .utf8)
    #expect(
      written.contains("\"rule\" : \"PLH003\"") && written.contains("\"document\" : \"avtal.md\""))
    // The same twice under the same heading.
    _ = try scratch.file(
      "avtal.md", one + "\nVitet är XX kronor.\n\n# 2 Val\n\nLeverantören ska/bör städa.\n")
    let twice = try Self.lint(path, ["--baseline", baseline])
    #expect(twice.status == 1 && twice.output.contains("1 fel i"), "\(twice.output)")
    // Another document beside it has a baseline of its own.
    let other = try scratch.file("bilaga.md", one)
    #expect(try Self.lint(other, ["--baseline", baseline]).status == 1)
    _ = try scratch.file("avtal.md", one)
    let gone = try Self.lint(path, ["--baseline", baseline])
    #expect(gone.errors.contains("1 i baslinjen finns inte längre (PLH003"), "\(gone.errors)")
    // A run by other rules knows nothing of it.
    let narrow = try Program.run(["lint", path, "--only", "EMP", "--baseline", baseline])
    #expect(!narrow.errors.contains("finns inte längre"))
    let pruned = try Self.lint(path, ["--baseline", baseline, "--prune-baseline"])
    #expect(pruned.errors.contains("borttagna"), "\(pruned.errors)")
    #expect(try !String(contentsOfFile: baseline, encoding: .utf8).contains("PLH003"))
    // At publication no baseline hides an error.
    let gate = try Self.lint(path, ["--baseline", baseline, "--stage", "publicering"])
    #expect(gate.status == 1 && gate.errors.contains("räknas ändå"), "\(gate.errors)")
    for (file, message) in [
      ("{}", "ingen baslinje"), ("", "ingen baslinje"),
      ("{\"schema\":\"hansyn/baseline/1\",\"entries\":[{\"count\":-1}]}", "ingen baslinje"),
    ] {
      let broken = try scratch.file("trasig.json", file)
      for option in ["--baseline", "--write-baseline"] {
        let run = try Self.lint(path, [option, broken])
        #expect(run.status == 2 && run.errors.contains(message), "\(run.errors)")
        #expect(try String(contentsOfFile: broken, encoding: .utf8) == file)
      }
    }
    let lone = try Self.lint(path, ["--prune-baseline"])
    #expect(lone.status == 2 && lone.errors.contains("behöver --baseline"), "\(lone.errors)")
  }
}
