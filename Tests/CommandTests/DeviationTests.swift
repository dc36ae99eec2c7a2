import Foundation
import Testing

@testable import TenderDocuments

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
    #expect(!decided.output.contains("AVS003") && decided.output.contains("åsidosatta med beslut"))
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
      "Avtalet gäller i fem månader", "inköpschefen", "senast den 2027-03-31", "2026-11-10",
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
}

/// A commented copy that somebody answers, with Word or a program that knows no threads.
private struct AnsweredDocument {
  let path: String

  init(_ path: String) { self.path = path }

  /// Adds comments at the words of the program's own, as the file's next ids.
  func answer(_ answers: [(rule: String, text: String)]) throws {
    let bytes = Array(try Data(contentsOf: URL(filePath: path)))
    let package = try WordPackage(bytes, path: path)
    let name = try #require(package.part(ofType: "comments"))
    var comments = String(decoding: try package.bytes(of: name), as: UTF8.self)
    var body = String(decoding: try package.bytes(of: package.mainPart), as: UTF8.self)
    for (number, answer) in answers.enumerated() {
      let comment = try #require(
        comments.matches(of: /(?s)<w:comment .*?<\/w:comment>/).map(\.output)
          .first { $0.contains("\(answer.rule) ·") })
      let id = try #require(comment.firstMatch(of: /w:id="(\d+)"/)).1
      let markup =
        "<w:comment w:id=\"\(9000 + number)\" w:author=\"Jurist Å\" w:date=\"2026-11-20T10:00:00Z\">"
        + answer.text.split(separator: "\n").map { "<w:p><w:r><w:t>\($0)</w:t></w:r></w:p>" }
        .joined()
        + "</w:comment></w:comments>"
      comments = comments.replacing("</w:comments>", with: markup)
      for end in ["Start", "End"] {
        for close in [" />", "/>"] {
          let mark = "<w:commentRange\(end) w:id=\"\(id)\"\(close)"
          let own = "<w:commentRange\(end) w:id=\"\(9000 + number)\"/>"
          body = body.replacing(mark, with: mark + own)
        }
      }
    }
    var changes = PackageChanges()
    changes.replaced[name] = Array(comments.utf8)
    changes.replaced[package.mainPart] = Array(body.utf8)
    let changed = try ZipArchiveWriter.changing(changes, in: bytes, path: path)
    try Data(changed).write(to: URL(filePath: path))
  }

  /// A comment of its own, at words with several of the program's comments or at words with none; `RULE`
  /// becomes the id of the first of the several.
  func answerElsewhere(_ text: String, isAtSeveral: Bool) throws {
    try change { comments, body in
      guard isAtSeveral else {
        comments.append(number: 9000, text, paragraph: "7B000000")
        body = body.replacing(
          "</w:body>",
          with: "<w:p><w:commentRangeStart w:id=\"9000\"/><w:r><w:t>Ord</w:t></w:r>"
            + "<w:commentRangeEnd w:id=\"9000\"/></w:p></w:body>", maxReplacements: 1)
        return
      }
      // Another of the program's comments is made to stand at the words of the first.
      let ids = comments.matches(of: /(?s)<w:comment .*?w:id="(\d+)".*?<\/w:comment>/)
        .compactMap { match -> (id: String, rule: String)? in
          let rule = match.output.0.firstMatch(of: /Hänsyn · ([A-Z]{3}\d{3}) ·/)?.1
          return rule.map { (String(match.output.1), String($0)) }
        }.filter { body.contains("<w:commentRangeStart w:id=\"\($0.id)\"") }
      let first = try #require(ids.first)
      let second = try #require(ids.first { $0.rule != first.rule })
      for end in ["Start", "End"] {
        body = body.replacing(
          try Regex("<w:commentRange\(end) w:id=\"\(second.id)\" ?/>"), with: "")
      }
      body.mark(Int(second.id) ?? 0, beside: first.id)
      body.mark(9000, beside: first.id)
      comments.append(
        number: 9000, text.replacing("RULE", with: first.rule), paragraph: "7B000000")
    }
  }

  private func change(
    _ work: (inout String, inout String) throws -> Void
  ) throws {
    let bytes = Array(try Data(contentsOf: URL(filePath: path)))
    let package = try WordPackage(bytes, path: path)
    let names = [
      try #require(package.part(ofType: "comments")), package.mainPart,
    ]
    var texts = try names.map { String(decoding: try package.bytes(of: $0), as: UTF8.self) }
    var (comments, body) = (texts[0], texts[1])
    try work(&comments, &body)
    texts = [comments, body]
    var changes = PackageChanges()
    for (name, text) in zip(names, texts) { changes.replaced[name] = Array(text.utf8) }
    let changed = try ZipArchiveWriter.changing(changes, in: bytes, path: path)
    try Data(changed).write(to: URL(filePath: path))
  }
}

extension String {
  /// Adds a comment to the part of the comments, a paragraph for each line of its text.
  fileprivate mutating func append(number: Int, _ text: String, paragraph: String) {
    let lines = text.split(separator: "\n")
    let paragraphs = lines.enumerated().map { index, line in
      let id = index + 1 == lines.count ? " w14:paraId=\"\(paragraph)\"" : ""
      return
        "<w:p\(id)><w:pPr><w:pStyle w:val=\"CommentText\"/></w:pPr><w:r><w:annotationRef/></w:r>"
        + "<w:r><w:t>\(line)</w:t></w:r></w:p>"
    }.joined()
    self = replacing(
      "</w:comments>",
      with: "<w:comment w:id=\"\(number)\" w:author=\"Jurist Å\" w:date=\"2026-11-20T10:00:00Z\""
        + " w:initials=\"JÅ\">\(paragraphs)</w:comment></w:comments>")
  }

  /// Sets the marks of a comment beside those of another one in the main part.
  fileprivate mutating func mark(_ number: Int, beside id: String) {
    for end in ["Start", "End"] {
      for close in [" />", "/>"] {
        let mark = "<w:commentRange\(end) w:id=\"\(id)\"\(close)"
        self = replacing(mark, with: mark + "<w:commentRange\(end) w:id=\"\(number)\"/>")
      }
    }
  }
}
