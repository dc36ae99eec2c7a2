import Foundation
import Testing

/// `fix --strike`: what becomes of the condition that a new one stands in for.
struct FixStrikingTests {
  struct Striking: CustomTestStringConvertible, Sendable {
    let name: String
    /// The tender: a sample, or files by their names.
    var sample: String?
    var files: [String: String] = [:]
    var arguments = ["--strike"]
    /// Words of the report.
    let told: [String]
    /// Words that the new document has no more.
    var gone: [String] = []
    /// Words that it still has.
    let left: [String]

    var testDescription: String { name }
  }

  private static let strikings = [
    Striking(
      name: "tracked", sample: "samples/stad-utkast.docx",
      told: [
        "ersätter detta, som är struket som spårad ändring (", "En beskrivning ska bifogas anbudet",
        "stryks inte: stället har en fotnot", "rubriken 7.2 Redovisning och påföljd har ingen text",
        "som lades in och det som ströks",
      ],
      gone: [
        "med stöd av 6 kap. 13 § LOU", "bosatta i Granby kommun", "namn och personnummer på de",
        "villkoret utgår vite",
      ],
      left: ["för att kvalificera sig", "erbjuda sommarjobb", "Redovisning och påföljd"]),
    Striking(
      name: "not tracked", sample: "samples/stad-utkast.docx",
      arguments: ["--strike", "--no-tracked"],
      told: ["ersätter detta, som är borttaget utan spårad ändring:"],
      gone: ["bosatta i Granby kommun"], left: ["erbjuda sommarjobb"]),
    Striking(
      name: "not wanted", sample: "samples/stad-utkast.docx", arguments: [],
      told: ["(--strike stryker det)", "försvinner när det stryks"],
      left: ["bosatta i Granby kommun", "villkoret utgår vite"]),
    Striking(
      name: "Markdown",
      files: [
        "avtal.md": FixSamples.contract.replacing(
          "## 3 ",
          with: """
            ## 3 Villkor

            Leverantören ska erbjuda praktikplatser åt arbetslösa.

            Leverantören bör om möjligt erbjuda sommarjobb. Golven ska bonas varje år.

            ## 4\u{20}
            """)
      ],
      told: ["borttaget utan spårad ändring:", "säger även annat: ”Golven ska bonas varje år.”"],
      gone: ["erbjuda praktikplatser åt arbetslösa"], left: ["erbjuda sommarjobb. Golven"]),
    Striking(
      name: "a list and a table",
      files: [
        "avtal.md": FixSamples.contract.replacing(
          "## 3 ",
          with: """
            ## 3 Villkor

            Leverantören ska erbjuda praktikplatser åt arbetslösa och

            - städa golven,
            - putsa fönstren.

            ## 4\u{20}
            """)
      ],
      told: ["det inleder en lista"], left: ["praktikplatser åt arbetslösa och", "städa golven"]),
    Striking(
      name: "in another document",
      files: [
        "avtal.md": FixSamples.contract,
        "foreskrifter.md": FixSamples.terms
          + "\n## 2 Krav\n\nLeverantören ska erbjuda praktikplatser åt arbetslösa.\n",
      ],
      told: ["rubriken 2 Krav har ingen text kvar"], gone: ["erbjuda praktikplatser åt arbetslösa"],
      left: ["Upphandlande myndighet"]),
  ]

  /// The older condition goes where that is wanted and does no harm; what is left is told.
  @Test(arguments: strikings)
  func strikes(_ example: Striking) throws {
    let scratch = try Scratch()
    var path = scratch.url("t").path
    if let sample = example.sample { path = Program.root.appending(path: sample).path }
    for (name, text) in example.files { _ = try scratch.file("t/" + name, text) }
    if let only = example.files.keys.first, example.files.count == 1 { path += "/" + only }
    let suffix = example.files.isEmpty ? ".docx" : example.files.count > 1 ? "" : ".md"
    let output = scratch.url("ny" + suffix)
    let call = ["fix", path, "--example"] + example.arguments + FixSamples.fixed
    let run = try Program.run(call + ["-o", output.path])
    #expect(run.status == 0, "\(run.errors)")
    let report = FixSamples.plain(run.output)
    for words in example.told { #expect(report.contains(FixSamples.plain(words)), "\(run.output)") }
    let dry = try Program.run(call + ["--dry-run"]).output
    let read = try Program.run(["inspect", output.path, "--format", "projection"]).output
    let written = FixSamples.plain(read)
    for words in example.gone {
      #expect(!written.contains(words), "\(words)")
      #expect(dry.split(separator: "\n").contains { $0.hasPrefix("- ") && $0.contains(words) })
    }
    for words in example.left { #expect(written.contains(words), "\(words)") }
  }
}
