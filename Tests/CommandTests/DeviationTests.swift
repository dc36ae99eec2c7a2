import Foundation
import Testing

/// Findings that are left as they are, run as users run them.
struct DeviationTests {
  private static let day = ["--as-of", "2026-11-21"]
  private static let text = """
    # 4 Sysselsättningsvillkor

    Leverantören ska/bör erbjuda två praktikplatser.

    # 5 Vite

    Leverantören ska betala vite med XX kronor.

    """
  private static let entry =
    "- {rule: PLH003, section: \"4\", reason: Mallen ses över., by: Anna Ek, "

  private static func tender(_ scratch: Scratch, register: String? = nil) throws -> String {
    _ = try scratch.file("u/avtal.md", text)
    if let register { _ = try scratch.file("u/avsteg.yml", register) }
    return scratch.url("u").path
  }

  private static func json(_ output: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
  }

  private static func findings(_ path: String, _ more: [String] = []) throws -> [[String: Any]] {
    let run = try Program.run(["lint", path, "--format", "json"] + day + more)
    let documents = try #require(try json(run.output)["documents"] as? [[String: Any]])
    return documents.flatMap { $0["findings"] as? [[String: Any]] ?? [] }
  }

  /// What is written by `add` sets aside exactly that finding, until its last day, and not an error
  /// at publication unless somebody has decided.
  @Test func setsAside() throws {
    let scratch = try Scratch()
    let folder = try Self.tender(scratch)
    let before = try Program.run(["lint", folder, "--only", "PLH"] + Self.day)
    #expect(before.status == 1 && before.output.contains("2 fel"))
    let chosen = try Program.run(["deviations", "add", folder] + Self.day)
    #expect(chosen.status == 2 && chosen.errors.contains("PLH003"), "\(chosen.errors)")
    let add =
      ["deviations", "add", folder, "--finding", "PLH003", "--date", "2026-11-20"] + Self.day
    for lacking in [["--by", "A"], ["--reason", "B"], ["--by", " ", "--reason", "B"]] {
      let run = try Program.run(add + lacking)
      #expect(run.status == 2 && run.errors.contains("skäl och namn"), "\(run.errors)")
    }
    let said = [
      "--reason", "Mallen: \"välj\" står kvar", "--by", "Anna Ek", "--until", "2026-12-31",
    ]
    let added = try Program.run(add + said)
    #expect(added.status == 0 && added.errors.contains("--decided-by"), "\(added.errors)")
    #expect(try Program.run(add + said).errors.contains("redan åsidosatt"))
    let after = try Program.run(["lint", folder, "--only", "PLH"] + Self.day)
    #expect(after.status == 1 && after.output.contains("1 fel i"), "\(after.output)")
    #expect(after.output.contains("1 anmärkning åsidosatt med skäl: visa med --show-deviations."))
    let shown = try Program.run(["lint", folder, "--show-deviations"] + Self.day).output
    #expect(shown.contains("Anna Ek") && shown.contains("gäller till och med 2026-12-31"))
    let aside = try #require(
      try Self.findings(folder).first { $0["rule"] as? String == "PLH003" })
    let suppressed = try #require(aside["suppressed"] as? [String: Any])
    #expect(
      suppressed["kind"] as? String == "deviation" && suppressed["by"] as? String == "Anna Ek")
    let sarif = try Program.run(["lint", folder, "--format", "sarif"] + Self.day).output
    #expect(sarif.contains("\"suppressions\"") && sarif.contains("\"justification\""))
    // The day after the last one it counts again; at publication it never held.
    let later = try Program.run(["lint", folder, "--as-of", "2027-01-01"]).output
    #expect(later.contains("AVS001") && later.contains("PLH003"), "\(later)")
    let gate = try Program.run(
      ["lint", folder, "--only", "PLH,AVS", "--stage", "publicering"] + Self.day)
    #expect(gate.output.contains("AVS003") && gate.output.contains("2 ställen") == false)
    let file = scratch.url("u/avsteg.yml")
    let written = try String(contentsOf: file, encoding: .utf8)
    try Data((written + "  decided_by: Upphandlingschefen\n").utf8).write(to: file)
    let decided = try Program.run(
      ["lint", folder, "--only", "PLH,AVS", "--stage", "publicering"] + Self.day)
    #expect(!decided.output.contains("AVS003") && decided.output.contains("åsidosatt med beslut"))
    // The text changes: the entry matches nothing, and goes.
    _ = try scratch.file("u/avtal.md", Self.text.replacing("ska/bör", with: "ska"))
    #expect(try Program.run(["lint", folder] + Self.day).output.contains("AVS002"))
    for stage in ["utkast", "publicering"] {
      let check = try Program.run(["deviations", "check", folder, "--stage", stage] + Self.day)
      #expect(check.status == 1 && check.output.contains("AVS002"), "\(check.errors)")
      // What stops publication is the tender's own faults too: that is for lint to say.
      #expect(!check.output.contains("Omdöme"), "\(check.output)")
    }
    #expect(try Program.run(["deviations", "prune", folder] + Self.day).status == 0)
    let rest = try String(contentsOf: file, encoding: .utf8)
    #expect(rest.hasPrefix("# Avsteg") && !rest.contains("PLH003"))
    #expect(try Program.run(["deviations", "check", folder] + Self.day).status == 0)
  }

  /// A register with a fault is told with its line, and sets nothing aside.
  @Test(arguments: [
    (entry + "date: 2999-01-01}", "rad 1: 2999-01-01 har inte varit än"),
    (entry + "datum: 2026-13-01}", "är inget datum"),
    (entry + "date: 2026-11-01, beslutsdag: 2026-11-01}", "säger också vem som har beslutat"),
    (entry + "date: 2026-11-01, decided_by: B, decided_on: 2999-01-01}", "har inte varit än"),
    (entry + "date: 2026-11-01, until: 2026-10-01}", "före avstegets egen dag"),
    (entry + "date: 2026-11-01, av: Bo}", "är samma uppgift"),
    (entry + "date: 2026-11-01, beslut: Bo}", "okänd nyckel ”beslut”"),
    (entry.replacing("Anna Ek", with: "\" \"") + "date: 2026-11-01}", "saknar ”by”"),
    ("- {rule: PLH003, by: A, date: 2026-11-01}", "saknar ”reason”"),
    ("- {rule: PLH003, reason: B, by: A}", "saknar ”date”"),
    ("- {reason: B, by: A, date: 2026-11-01}", "ange ”fingerprint”"),
    ("regel: PLH003", "ska vara en lista"), ("- [", "inte giltig YAML"),
  ])
  func faults(_ register: String, _ message: String) throws {
    let scratch = try Scratch()
    let folder = try Self.tender(scratch, register: register + "\n")
    let run = try Program.run(["lint", folder] + Self.day)
    #expect(run.status == 2 && run.errors.contains(message), "\(run.errors)")
    #expect(run.output.contains("PLH003"))
    let list = try Program.run(["deviations", "list", folder] + Self.day)
    #expect(list.status == 2)
  }

  /// NOT-01 is printed of what it is about, with the decision of the entry, and of nothing else.
  @Test func prints() throws {
    let scratch = try Scratch()
    let folder = try Self.tender(
      scratch,
      register: """
        - {rule: SOC001, reason: Avtalet gäller i fem månader., by: Anna Ek, date: 2026-11-01}
        - {rule: PLH003, section: "4", reason: Mallen ses över., by: Anna Ek, date: 2026-11-01}
        - {rule: SOC001, reason: Avtalet gäller i fem månader., by: A, date: 2026-11-01,
           until: 2027-03-31, decided_by: inköpschefen, decided_on: 2026-11-10}

        """)
    let print = ["deviations", "print", folder, "--example"] + Self.day
    #expect(try Program.run(print).errors.contains("--entry 1–3"))
    #expect(try Program.run(print + ["--entry", "1"]).errors.contains("vem som har beslutat"))
    #expect(try Program.run(print + ["--entry", "2"]).errors.contains("NOT-01 skulle säga"))
    let note = try Program.run(print + ["--entry", "3"])
    #expect(note.status == 0, "\(note.errors)")
    for words in [
      "Avtalet gäller i fem månader", "inköpschefen", "senast den 2027-03-31", "10 november 2026",
    ] {
      #expect(note.output.contains(words), "\(words): \(note.output)")
    }
  }

  /// Answers in Word become entries; what is said to be mended is tried.
  @Test func importsAnswers() throws {
    let scratch = try Scratch()
    let copy = scratch.url("u/granskad.docx").path
    _ = try scratch.file("u/tom.txt", "")
    try FileManager.default.removeItem(at: scratch.url("u/tom.txt"))
    let annotated = try Program.run(
      ["lint", "samples/stad-utkast.docx", "--annotate", copy, "--date", "2026-11-21"] + Self.day)
    #expect(annotated.status == 1, "\(annotated.errors)")
    try AnsweredDocument(copy).answer([
      (
        "GDP001", "Avsteg: Antalet bestäms i dialogen. Beslutat av: Bo By. Till och med 2027-03-31."
      ),
      ("EMP007", "Åtgärdat"), ("SME001", "Vad menas?"),
    ])
    let run = try Program.run(["deviations", "import", copy] + Self.day)
    #expect(run.status == 1, "\(run.errors)")
    #expect(run.errors.contains("EMP007: sägs vara åtgärdat"), "\(run.errors)")
    #expect(run.errors.contains("SME001: ”Vad menas?” (Jurist Å) lämnas"), "\(run.errors)")
    let register = try String(contentsOf: scratch.url("u/avsteg.yml"), encoding: .utf8)
    for words in [
      "rule: GDP001", "reason: \"Antalet bestäms i dialogen.\"", "by: \"Jurist Å\"",
      "date: 2026-11-20", "until: 2027-03-31", "decided_by: \"Bo By\"",
    ] {
      #expect(register.contains(words), "\(words): \(register)")
    }
    #expect(register.matches(of: /- rule/).count == 1)
    // A second time nothing is written twice.
    let again = try Program.run(["deviations", "import", copy] + Self.day)
    #expect(again.errors.contains("redan åsidosatt"), "\(again.errors)")
    #expect(try String(contentsOf: scratch.url("u/avsteg.yml"), encoding: .utf8) == register)
  }

  /// A finding and what is answered to its comment, a word that is said of it, and
  /// what the register holds then.
  @Test(
    arguments: [
      (["Avsteg: Antalet bestäms i dialogen."], "avsteg av Jurist Å", "i dialogen."),
      (["avsteg – antalet bestäms sedan"], "avsteg av", "antalet bestäms sedan"),
      (["AVSTEG. Antalet bestäms sedan."], "avsteg av", "Antalet bestäms sedan."),
      (["Avsteg\nAntalet bestäms sedan."], "avsteg av", "Antalet bestäms sedan."),
      (
        ["Avsteg: Skäl. Beslutat av: Anna B. Ek. T.o.m. 2027-03-31."], "avsteg av",
        "decided_by: \"Anna B. Ek\""
      ),
      (["Avsteg: Skäl. Till och med mars 2027."], "slutdagen kan inte läsas", nil),
      (["Avsteg:"], "har inget skäl", nil), (["Avsteg behövs inte"], "lämnas", nil),
      (["Avsteg: Skäl.", "Ok"], "avsteg av", "Skäl."),
      (["Avsteg: Skäl.", "Nej, vi rättar det."], "svaret säger nej", nil),
      (["Nej, det är rätt så."], "svaret säger nej", nil),
      (["Klart!"], "sägs vara åtgärdat", nil),
      (["Klart att vi gör det"], "lämnas", nil),
    ] as [([String], String, String?)])
  func readsThreads(
    _ replies: [String], _ said: String, _ written: String?
  ) throws {
    let scratch = try Scratch()
    let copy = scratch.url("granskad.docx").path
    _ = try Program.run(
      ["lint", "samples/stad-utkast.docx", "--annotate", copy, "--date", "2026-11-21"] + Self.day)
    try AnsweredDocument(copy).answer(replies.map { ("GDP001", $0) })
    let run = try Program.run(["deviations", "import", copy] + Self.day)
    #expect(run.errors.contains("GDP001: ") && run.errors.contains(said), "\(run.errors)")
    #expect(run.status == (written == nil ? 1 : 0), "\(run.errors)")
    let register = try? String(contentsOf: scratch.url("avsteg.yml"), encoding: .utf8)
    #expect(written.map { register?.contains($0) ?? false } ?? (register == nil), "\(run.errors)")
  }

  /// An answer at words with several findings is told, and taken where it begins with a rule's id; one
  /// at other words is told.
  @Test(
    arguments: [
      ("Avsteg: Skäl.", true, "flera anmärkningar (", nil),
      ("RULE: Avsteg: Skäl.", true, "avsteg av Jurist Å", "Skäl."),
      ("Avsteg: Skäl.", false, "står inte vid en anmärkning", nil),
      ("Bra skrivet.", false, "0 avsteg skrevs", nil),
    ] as [(String, Bool, String, String?)])
  func tellsUnplaced(
    _ text: String, _ isAtSeveral: Bool, _ said: String, _ written: String?
  ) throws {
    let scratch = try Scratch()
    let copy = scratch.url("granskad.docx").path
    _ = try Program.run(
      ["lint", "samples/stad-utkast.docx", "--annotate", copy, "--date", "2026-11-21"] + Self.day)
    try AnsweredDocument(copy).answerElsewhere(text, isAtSeveral: isAtSeveral)
    let run = try Program.run(["deviations", "import", copy] + Self.day)
    #expect(run.errors.contains(said), "\(run.errors)")
    let register = try? String(contentsOf: scratch.url("avsteg.yml"), encoding: .utf8)
    #expect(written.map { register?.contains($0) ?? false } ?? (register == nil), "\(run.errors)")
  }

  /// An entry by hand is about its rule at the section, the words and the document that it names; about
  /// what is missing where it names none.
  @Test(arguments: [
    ("section: \"4\"", true), ("section: Sysselsättningsvillkor", true), ("section: \"5\"", false),
    ("quote: \"ska/bör\"", true), ("quote: \"”SKA/BÖR…”\"", true), ("quote: \"ska/kan\"", false),
    ("quote: \"…\"", false), ("document: avtal.md", true), ("document: bilaga.md", false),
    ("section: \"5\", quote: \"ska/bör\"", false), ("document: avtal.md, quote: \"ska/bör\"", true),
    ("role: jurist", false),
  ])
  func matches(_ place: String, _ isMeant: Bool) throws {
    let scratch = try Scratch()
    let folder = try Self.tender(
      scratch,
      register: "- {rule: PLH003, \(place), reason: Mallen ses över., by: A, date: 2026-11-01}\n")
    let run = try Program.run(["lint", folder, "--only", "PLH,AVS"] + Self.day)
    #expect(run.output.contains("PLH003  ") != isMeant, "\(run.output)")
    #expect(run.output.contains("AVS002") != isMeant, "\(run.output)")
  }

  /// The verdict at publication counts what is set aside by decision, and names who has decided on errors
  /// of law, and only them.
  @Test(arguments: [
    (["GDP001 Bo By"], "1 fel är åsidosatt med beslut, varav 1 i sak mot lag, beslutat av Bo By."),
    (
      ["GDP001 Bo By", "LIK002 Åsa Al", "UPF003 Cia Ceder"],
      "3 fel är åsidosatta med beslut, varav 2 i sak mot lag, beslutat av Bo By och Åsa Al."
    ), (["UPF003 Cia Ceder"], "1 fel är åsidosatt med beslut."),
  ])
  func namesWhoDecided(_ entries: [String], _ said: String) throws {
    let scratch = try Scratch()
    let lines = entries.map { entry in
      "- {rule: \(entry.prefix(6)), document: stad-utkast.docx, reason: R, by: A, date: 2026-11-20,"
        + " decided_by: \(entry.dropFirst(7))}\n"
    }
    _ = try scratch.file("u/avsteg.yml", lines.joined())
    try FileManager.default.copyItem(
      at: Program.root.appending(path: "samples/stad-utkast.docx"),
      to: scratch.url("u/stad-utkast.docx"))
    let run = try Program.run(
      ["lint", scratch.url("u").path, "--stage", "publicering"] + Self.day)
    let text = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(run.status == 1 && text.contains(said), "\(text.suffix(1500))")
  }
}
