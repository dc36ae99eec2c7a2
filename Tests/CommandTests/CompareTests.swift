import Foundation
import Testing

/// `hansyn compare`, run as users run it.
struct CompareTests {
  private static let day = ["--as-of", "2026-11-21"]

  /// The comparison of a sample with its correction is what lies beside it.
  @Test(arguments: [
    ("compare.txt", ["--quiet"]), ("compare.en.txt", ["--quiet", "--lang", "en"]),
    ("compare.json", ["--quiet", "--format", "json"]),
    ("compare.md", ["--quiet", "--format", "markdown"]),
  ])
  func golden(_ suffix: String, _ options: [String]) throws {
    let run = try Program.run(
      ["compare", "samples/upphandling-park", "samples/upphandling-park-rattelse"] + Self.day
        + options)
    #expect(run.status == 0, "\(run.errors)")
    try GoldenTests().compare(run.output, "samples/upphandling-park-rattelse.\(suffix)")
  }

  /// Versions of a text, words that the comparison says, and words that it must not say.
  @Test(arguments: [
    // Moved and renumbered is nothing.
    (
      "# 4 A\nLeverantören ska städa varje dag.\n# 5 B\nLeverantören ska ha försäkring.",
      "# 1 B\nLeverantören ska ha försäkring.\n# 2 A\nLeverantören ska städa varje dag.",
      ["Inget krav, inget tal", "1 har flyttats"], ["Nytt", "Borttaget", "Ändrat"]
    ),
    (
      "# 4 A\nVillkoret i avsnitt 5 gäller. Leverantören ska städa.",
      "# 6 A\nVillkoret i avsnitt 7 gäller. Leverantören ska städa.",
      ["Ingen mening har ändrats."], ["Ändrat"]
    ),
    (
      "# 4 A\nLeverantören bör erbjuda två praktikplatser åt långtidsarbetslösa.",
      "# 4 A\nLeverantören ska erbjuda två praktikplatser åt långtidsarbetslösa.",
      ["bör har blivit ska", "Löd: "], ["Borttaget"]
    ),
    (
      "# 4 A\nLeverantören ska betala vite med 5 000 kronor per utebliven plats.",
      "# 4 A\nLeverantören ska betala vite med 25 000 kronor per utebliven plats.",
      ["Påföljder", "5 000 har blivit 25 000", "väsentliga"], ["Nytt,"]
    ),
    (
      "# 1 A\nSista anbudsdag är 2027-02-05.", "# 1 A\nSista anbudsdag är 2027-01-22.",
      ["anbudstiden har blivit kortare", "2027-02-05 har blivit 2027-01-22"], []
    ),
    (
      "# 3 Krav på leverantören\nAnbudsgivaren ska ha omsatt 2 miljoner kronor per år.",
      "# 3 Krav på leverantören\nLeveransen sker varje vecka i lådor.",
      ["Borttaget", "vem som kan delta"], []
    ),
  ])
  func tells(_ old: String, _ new: String, _ said: [String], _ unsaid: [String]) throws {
    let scratch = try Scratch()
    let paths = [try scratch.file("a.md", old), try scratch.file("b.md", new)]
    let run = try Program.run(["jämför"] + paths + Self.day)
    #expect(run.status == 0, "\(run.errors)")
    for words in said { #expect(run.output.contains(words), "\(words): \(run.output)") }
    for words in unsaid { #expect(!run.output.contains(words), "\(words): \(run.output)") }
  }

  /// Where no basis is known that is said; a direct award has no tender period.
  @Test(arguments: [
    (["--fact", "act=LOU", "--fact", "regime=directive"], "11 kap. 8 § LOU"),
    (["--fact", "act=LOU", "--fact", "regime=below_threshold"], "är inte känd här. Principerna"),
    (["--fact", "act=LUF", "--fact", "regime=directive"], "är inte känd här. Principerna"),
    (["--fact", "act=LOU", "--fact", "regime=direct"], "ingen lagreglerad anbudstid"),
  ])
  func names(_ facts: [String], _ basis: String) throws {
    let scratch = try Scratch()
    let paths = [
      try scratch.file("a.md", "Leverantören ska erbjuda två praktikplatser."),
      try scratch.file("b.md", "Leverantören ska erbjuda fyra praktikplatser."),
    ]
    let run = try Program.run(["compare"] + paths + Self.day + facts)
    #expect(run.output.contains(basis), "\(run.output)")
  }

  /// Calls that can't be carried out.
  @Test(arguments: [
    (["samples/stad-utkast.docx"], "ny"), (["-", "-"], "bara den ena"),
    (["samples/stad-utkast.docx", "finns-inte.docx"], "finns-inte.docx"),
    (["samples/dialog.docx", "samples/dialog-brister.docx", "--format", "docx"], "-o jämförelse"),
  ])
  func refuses(_ arguments: [String], _ message: String) throws {
    let run = try Program.run(["compare"] + arguments)
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.contains(message), "\(run.errors)")
  }
}
