import Foundation
import Testing

/// `hansyn suggest` and recipes, run as users run them.
struct SuggestTests {
  private static let cleaning = [
    "--fact", "value=6000000", "--fact", "duration=36", "--fact", "cpv=90910000-9", "--fact",
    "act=LOU", "--as-of", "2026-11-21",
  ]

  @Test func theCommandItEndsWithRuns() throws {
    let scratch = try Scratch()
    let path = try scratch.file("avtal.md", "# 3 Särskilda kontraktsvillkor\n\nVillkoren gäller.\n")
    let run = try Program.run(["suggest"] + Self.cleaning)
    #expect(run.status == 0, "\(run.errors)")
    let command = try #require(run.output.split(separator: "\n").last).split(separator: " ")
      .map(String.init)
    #expect(command.prefix(2) == ["hansyn", "insert"])
    #expect(command.contains("stad"))
    let new = scratch.url("ny.md").path
    let call = command.dropFirst().map {
      switch $0 {
      case "AVTAL.docx": path
      case "AVTAL-med-villkor.docx": new
      default: $0
      }
    }
    #expect(command.contains("matchningsfunktion=senare"))
    let written = try Program.run(call + ["--fact", "regime=directive"])
    #expect(written.status == 0, "\(written.errors)")
    let text = try String(contentsOfFile: new, encoding: .utf8).replacing("\u{A0}", with: " ")
    #expect(text.contains("minst 2 praktikplatser") && text.contains("högst 180 000 kronor"))
    // What the proposal sets is no example and no standard.
    #expect(!written.errors.contains("antal = "))
  }

  @Test(arguments: [
    (["föreslå"] + cleaning, "Förslag: nivå 4 av 7, praktikplatser: 2 platser × 4 månader"),
    (["suggest", "--profile", "ostersund"] + cleaning, "--recipe praktikplatser"),
    (["suggest", "--profile", "goteborg"] + cleaning, "Göteborgs modell för social hänsyn"),
    (["suggest", "--format", "json"] + cleaning, "\"extentPercent\": 50"),
    (["suggest", "--format", "markdown"] + cleaning, "## Så räknades det\n\n- Värdet"),
    (["suggest", "--fact", "object=services"], "värde: ange --fact valueSEK="),
    (
      ["suggest", "--fact", "procedure=call_off"],
      "hansyn generate NOT-01 --set skal_avsteg=ramavtal"
    ),
    (["suggest", "samples/stad-utkast.docx"], "hansyn insert samples/stad-utkast.docx --recipe"),
    (["suggest", "samples/upphandling-park"], "Upphandlingen har redan ett socialt villkor"),
    (["suggest", "samples/it-avrop.docx"], "Förslag: inget krav"),
    (["clauses", "recipes"], "praktikplatser"),
    (["clauses", "recipes", "--format", "json"], "\"schema\": \"hansyn/recipes/1\""),
    (["clauses", "recipes", "bygg", "--format", "json"], "\"clause\": \"VIL-08\""),
    (["clauses", "list", "--format", "json"], "\"id\": \"VIL-05\""),
    (["clauses", "show", "VIL-05", "--format", "json"], "\"maximum\": \"50\""),
    (["clauses", "recept", "bygg"], "hansyn insert AVTAL.docx --recipe bygg"),
    (["generate", "--recipe", "dialog", "--example"], "Dialogmöten"),
  ])
  func answers(_ call: [String], _ words: String) throws {
    let run = try Program.run(call)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains(words), "\(run.output)")
  }

  @Test(arguments: [
    (["suggest"], "minst en uppgift med --fact"),
    (["suggest", "--lang", "en"], "at least one fact with --fact"),
    (["suggest", "finns-inte.docx"], "filen finns inte"),
    (["suggest", "x", "--profile", "malme"], "ingen profil heter ”malme”; menas ”malmo”?"),
    (["suggest", "--fact", "value=mycket"], "ska vara ett helt tal"),
    (["generate", "--recipe", "dialg"], "menas ”dialog”?"),
    (["generate", "VIL-02", "--recipe", "dialog"], "men inte båda"),
    (["generate"], "ange vad som ska skrivas, till exempel:\n  "),
    (["generate", "--recipe", "iop"], "hansyn generate IOP-01"),
    (
      ["insert", "x.docx", "--dry-run"],
      "ange med --clause vad som ska läggas in, till exempel:\n  "
    ),
  ])
  func wrongCalls(_ call: [String], _ words: String) throws {
    let run = try Program.run(call)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  /// English has no Swedish outside quotations, addresses and the command.
  @Test(arguments: [
    ["suggest"] + cleaning, ["suggest", "--fact", "value=60000000", "--fact", "duration=30"],
    ["suggest", "--fact", "value=120000000", "--fact", "duration=30", "--fact", "object=works"],
    ["suggest", "--fact", "value=1000000", "--fact", "duration=6"],
    ["suggest", "--fact", "framework=yes"], ["suggest", "--fact", "procedure=call_off"],
    ["clauses", "recipes"], ["clauses", "recipes", "stad", "reserverad-integration"],
  ])
  func english(_ call: [String]) throws {
    let run = try Program.run(call + ["--lang", "en"])
    #expect(run.status == 0, "\(run.errors)")
    let own = run.output.split(separator: "\n")
      .filter { !$0.contains("hansyn ") && !$0.contains("http") }.joined(separator: " ")
      .replacing(/”[^”]*”/, with: " ").replacing("Hänsyn", with: "").replacing("Göteborg", with: "")
    let swedish = own.split { !$0.isLetter }.filter { $0.contains { "åäöÅÄÖ".contains($0) } }
    #expect(swedish.isEmpty, "\(swedish)")
  }
}
