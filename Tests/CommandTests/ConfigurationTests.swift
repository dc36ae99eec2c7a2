import Foundation
import Testing

/// `hansyn.yml`, profiles and `hansyn init`, as users meet them.
struct ConfigurationTests {
  private static let cleaning = """
    # Städning av skolor
    Kommunen upphandlar städning enligt lagen (2016:1145) om offentlig upphandling. Avtalstiden är fyra år.
    # 6 Kontraktsvillkor
    Leverantören ska följa regionernas uppförandekod för leverantörer.
    """
  private static let unlawful = """
    # 7 Särskilda kontraktsvillkor
    Leverantören ska erbjuda två praktikplatser åt långtidsarbetslösa. All personal måste vara svenska medborgare.
    """
  private static let facts = [
    "--fact", "act=LOU", "--fact", "object=services", "--fact", "documentKind=procurement_terms",
    "--fact", "valueSEK=12000000", "--fact", "durationMonths=48", "--fact", "regime=directive",
    "--as-of", "2026-11-21",
  ]

  /// A call in a folder with a `hansyn.yml` and two documents, and what comes of it.
  struct Case: CustomTestStringConvertible, Sendable {
    let configuration: String
    let call: [String]
    let status: Int32
    let says: [String]
    let not: [String]
    var testDescription: String { "\(configuration) | \(call.joined(separator: " "))" }

    init(
      _ configuration: String, _ call: [String], _ status: Int32 = 0, says: String...,
      not: [String] = []
    ) {
      (self.configuration, self.call, self.status) = (configuration, call, status)
      (self.says, self.not) = (says, not)
    }
  }

  private static func lint(_ name: String, _ more: String...) -> [String] {
    ["lint", name] + facts + more
  }

  private func folder(_ configuration: String) throws -> Scratch {
    let scratch = try Scratch()
    // Above it lies nothing of ours.
    try FileManager.default.createDirectory(
      at: scratch.url(".git"), withIntermediateDirectories: true)
    _ = try scratch.file("upp/städ.md", Self.cleaning)
    _ = try scratch.file("upp/bo.md", Self.unlawful)
    _ = try scratch.file("upp/arkiv/gammal.md", Self.unlawful)
    _ = try scratch.file("regler/concepts/egna.yml", "words: {}\n")
    _ = try scratch.file("klausuler/README.md", "Egna.\n")
    if !configuration.isEmpty { _ = try scratch.file("hansyn.yml", configuration) }
    return scratch
  }

  @Test(arguments: [
    // What is built in.
    Case("", lint("upp/städ.md"), 0, says: "SOC002", not: ["Helsingborg", "inställningar ur"]),
    // A profile makes a recommendation a duty, with its source.
    Case(
      "profile: helsingborg", lint("upp/städ.md"), 1, says: "inställningar ur hansyn.yml",
      "Enligt Helsingborgs stads arbetssätt med dialogkrav ska varje möjlighet",
      "Helsingborgs stads arbetssätt med dialogkrav (praxis)"),
    Case("profile: helsingborg", lint("upp/städ.md", "--profile", "national"), 0, says: "SOC002"),
    Case(
      "profile: [malmo, statlig]", ["config", "show"], 0, says: "profile", "malmo", "statlig",
      "organisation.kind", "profilen statlig", "profilen malmo"),
    Case(
      "profile: helsingborg\nlang: en", lint("upp/städ.md"), 1,
      says: "settings from hansyn.yml", "Under the City of Helsingborg's way of working"),
    Case("profile: helsingborg", lint("upp/städ.md", "--no-config"), 0, says: "SOC002"),
    // Severities: of rules, groups and topics.
    Case("severity: {SOC002: error}", lint("upp/städ.md"), 1, says: "SOC002"),
    Case("severity: {SOC: error, SOC002: info}", lint("upp/städ.md"), 0, says: "SOC002"),
    Case("severity: {employment_condition: error}", lint("upp/städ.md"), 1, says: "SOC002"),
    Case(
      "severity: {SOC002: off}", lint("upp/städ.md"), 0, says: "avstängda regler: SOC002",
      not: ["Passande upphandling"]),
    Case("fail_on: warning", lint("upp/städ.md"), 1, says: "SOC002"),
    Case("fail_on: warning", lint("upp/städ.md", "--fail-on", "never"), 0, says: "SOC002"),
    // Errors of law stay so at publication, and may be lowered in a draft.
    Case(
      "severity: {LIK006: off}", lint("upp/bo.md", "--only", "LIK006"), 0,
      says: "avstängda regler: LIK006"),
    Case(
      "severity: {LIK006: off}\nstage: publicering", lint("upp/bo.md", "--only", "LIK006"), 1,
      says: "kan inte sänkas vid publicering", "LIK006"),
    Case(
      "severity: {LIK006: info}", lint("upp/bo.md", "--only", "LIK006", "--stage", "publicering"),
      1, says: "kan inte sänkas"),
    // Limits of sums.
    Case(
      "limits: {SOC002: {least_score: 4}}", lint("upp/städ.md", "--fact", "performers=1"), 0,
      says: "regler prövade", not: ["SOC002"]),
    // Own words.
    Case(
      "terms: {early_dialogue: [frukostmöte med branschen]}", ["lint", "upp/städ.md"], 2,
      says: "hansyn.yml:1: begreppet ”early_dialogue” finns inte"),
    // Values of clauses.
    Case(
      "values: {matchningsfunktion: jobbtorget, matchning_kontakt: jobb@norrby.example, vite: 5000}",
      ["generate", "VIL-14", "--example"], 0, says: "obbtorget", not: ["Används inte här"]),
    Case(
      "values: {matchningsfunktion: jobbtorget}",
      ["generate", "VIL-14", "--example", "--set", "matchningsfunktion=hubben"], 0, says: "ubben",
      not: ["obbtorget"]),
    Case(
      "\nvalues: {matchningsfunktio: jobbtorget}", ["generate", "VIL-14", "--example"], 2,
      says:
        "hansyn.yml:2: ingen klausul har parametern ”matchningsfunktio”; menas ”matchningsfunktion”?"
    ),
    // Figures of the profile's model.
    Case(
      "profile: trafikverket",
      [
        "suggest", "--fact", "value=20000000", "--fact", "duration=36", "--fact",
        "cpv=45233141-9", "--fact", "act=LOU",
      ], 0, says: "Trafikverkets volymer"),
    // Files of folders.
    Case(
      "paths: {exclude: ['*/arkiv/*']}", lint("upp", "--each"), 1,
      says: "undantagen i hansyn.yml", "2 dokument"),
    Case("paths: {include: ['upp/s*']}", lint("upp", "--each"), 0, says: "1 dokument"),
    Case("paths: {exclude: ['*/arkiv/*']}", lint("upp/arkiv/gammal.md"), 1, says: "LIK006"),
    // Own folders lie below the file; the user may vouch for others.
    Case(
      "rules: regler\nclauses: [klausuler]", ["config", "show", "upp"], 0, says: "hansyn.yml:1"),
    Case("rules: ..", ["config", "show"], 2, says: "hansyn.yml:1: mappen ”..” ligger utanför"),
    Case("rules: /etc", ["config", "show"], 2, says: "ligger utanför"),
    Case("rules: länk", ["config", "show"], 2, says: "mappen ”länk” ligger utanför"),
    Case("clauses: finns-inte", ["config", "show"], 2, says: "mappen ”finns-inte” finns inte"),
    Case("rules: ..", ["config", "show", "--no-config"], 0, says: "Ingen hansyn.yml"),
    // Faults, with file, line and the nearest name.
    Case(
      "\nprofil: goteborg", ["config", "show"], 2,
      says: "hansyn.yml:2: okänd nyckel ”profil”; menas ”profile”?"),
    Case(
      "organisation: {name: Norrby, parker}", ["config", "show"], 2,
      says: "okänd nyckel ”parker”", "sätt texten inom citattecken"),
    Case("profile: goteburg", ["config", "show"], 2, says: "hansyn.yml:1", "menas ”goteborg”?"),
    Case("stage: snart", ["config", "show"], 2, says: "giltiga är utkast, publicering, revision"),
    Case(
      "severity: {EMP03: off}", ["config", "show"], 2, says: "”EMP03” finns inte; menas ”EMP003”?"),
    Case(
      "severity: {EMP003: nej}", ["config", "show"], 2, says: "giltiga är error, warning, info, off"
    ),
    Case(
      "limits: {SOC002: {least: 1}}", ["config", "show"], 2, says: "gränsen ”least” finns inte"),
    Case("limits: {SOC001: {least: 1}}", ["config", "show"], 2, says: "räknar inget"),
    Case("prefers: VIL-99", ["config", "show"], 2, says: "klausulen ”VIL-99” finns inte"),
    Case("model: standard", ["config", "show"], 2, says: "modellen ”standard” finns inte"),
    Case("organisation: {kind: kommun}", ["config", "show"], 2, says: "giltiga är municipality"),
    Case("- a", ["config", "show"], 2, says: "hansyn.yml:1: här ska nycklar med värden stå"),
    Case("a: [", ["config", "show"], 2, says: "inte giltig YAML"),
    Case(
      "codes: {suitable_work: [stad]}", ["config", "show"], 2, says: "inget mönster för CPV-koder"),
    Case("lang: en\nstage: soon", ["config", "show", "--lang", "en"], 2, says: "hansyn.yml:2"),
    // Where it is looked for.
    Case("stage: revision", ["config", "show", "upp/arkiv/gammal.md"], 0, says: "revision"),
    Case("stage: revision", ["config", "show", "--stage", "utkast"], 0, says: "--stage"),
    Case("stage: revision", ["lint", "-"], 2, says: "inställningar ur hansyn.yml"),
    Case("stage: revision", ["config", "show", "--format", "json"], 0, says: "\"line\": 1"),
    Case(
      "stage: revision", ["lint", "upp/bo.md", "\(Program.root.path)/samples/stad-fardig.docx"], 2,
      says: "för upp/bo.md gäller hansyn.yml men för", "--config FIL"),
    Case(
      "", ["config", "show", "--config", "finns-inte.yml"], 2,
      says: "finns-inte.yml: filen finns inte"),
    Case("", ["config", "show", "--config", "upp"], 2, says: "upp: det är ingen fil"),
    Case(
      "", ["config", "show", "nej/mapp"], 2, says: "nej/mapp: det finns inget där", "mappen du står"
    ),
    Case(
      "profile: [goteborg, malmo]", ["config", "show"], 0, says: "Krav - ", "SOC002",
      "(profilen goteborg)", "Mål - 50 %: ", "(profilen malmo)"),
    Case(
      "profile: goteborg", ["config", "show", "--format", "json"], 0, says: "\"duties\"",
      "\"targets\""),
    Case("", ["config", "show", "--config", "x", "--no-config"], 2, says: "inte båda"),
    Case("", ["config", "schema", "hansyn"], 0, says: "draft-07"),
    Case("", ["config", "schema", "hansn"], 2, says: "giltiga är hansyn, upphandling, profile"),
    Case("", ["profiles", "list"], 0, says: "goteborg", "gäller"),
    Case("", ["profiler", "visa", "goteborg"], 0, says: "50 %", "socialhansyn.se", "SOC002"),
    Case("", ["profiles", "show", "goteborg", "--lang", "en"], 0, says: "Targets", "at least"),
    Case("", ["profiles", "show", "gotenborg"], 2, says: "menas ”goteborg”?"),
  ])
  func comesOut(_ example: Case) throws {
    let scratch = try folder(example.configuration)
    try FileManager.default.createSymbolicLink(
      at: scratch.url("länk"), withDestinationURL: URL(filePath: "/usr/share"))
    let run = try Program.run(example.call, in: scratch.folder)
    let all = (run.output + run.errors).replacing(/\s+/, with: " ").replacing("\u{A0}", with: " ")
    #expect(run.status == example.status, "\(all)")
    for words in example.says { #expect(all.contains(words), "\(words) in \(all)") }
    for words in example.not { #expect(!all.contains(words), "\(words) in \(all)") }
  }

  @Test func aLinkOutOfTheFolderIsNotFollowed() throws {
    let scratch = try folder("rules: regler")
    let secret = try Scratch()
    let file = try secret.file("hemlig.yml", "lösenord: hemligt\n")
    try FileManager.default.createSymbolicLink(
      at: scratch.url("regler/länk.yml"), withDestinationURL: URL(filePath: file))
    let run = try Program.run(["config", "show"], in: scratch.folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("länken leder ut ur mappen"), "\(run.errors)")
    #expect(!run.errors.contains("lösenord"))
  }

  /// A fault in an organisation's own file is told by the path that it has.
  @Test func ownFilesAreNamedAsTheyLie() throws {
    let scratch = try folder("rules: regler")
    _ = try scratch.file("regler/profiles/egen.yml", "id: egen\ntitel: {sv: Egen}\n")
    let run = try Program.run(["config", "show"], in: scratch.folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("hansyn: regler/profiles/egen.yml:"), "\(run.errors)")
  }

  @Test func aPipeIsNoConfiguration() throws {
    let scratch = try folder("")
    #expect(mkfifo(scratch.url("hansyn.yml").path, 0o600) == 0)
    let run = try Program.run(["config", "show"], in: scratch.folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("det är ingen fil"), "\(run.errors)")
  }

  // MARK: The page

  /// What the documentation shows is tried as it stands there.
  @Test func theExamplesOfThePageWork() throws {
    let page = try String(
      contentsOf: Program.root.appending(path: "docs/configuration.md"), encoding: .utf8)
    let blocks = page.matches(of: /```yaml\n((?s:.*?))```/).map { String($0.1) }
    let whole = try #require(blocks.first { $0.hasPrefix("organisation:") })
    let profile = try #require(blocks.first { $0.hasPrefix("id: norrby") })
    let trial = try #require(blocks.first { $0.hasPrefix("flags:") })
    #expect(profile.split(separator: "\n").count <= 20)
    let scratch = try folder(whole)
    _ = try scratch.file("regler/profiles/norrby.yml", profile + trial)
    let shown = try Program.run(["config", "show"], in: scratch.folder)
    #expect(shown.status == 0, "\(shown.errors)")
    #expect(shown.output.contains("Norrby kommun"))
    let tried = try Program.run(["rules", "test", "SOC005"], in: scratch.folder)
    #expect(tried.status == 0, "\(tried.output)\(tried.errors)")
    let run = try Program.run(Self.lint("upp/städ.md"), in: scratch.folder)
    #expect(run.status == 1, "\(run.errors)")
    let text = run.output.replacing(/\s+/, with: " ").replacing("\u{A0}", with: " ")
    #expect(text.contains("Enligt Norrby kommuns inköpspolicy ska tjänster från en miljon"))
  }

  // MARK: init

  @Test(arguments: [
    (["--no-ask"], "", "profile: national"),
    (
      [
        "--no-ask", "--organisation", "Ängs 'nya' kommun", "--profile", "malmo", "--profile",
        "dalarna",
      ],
      "", "profile: [malmo, dalarna]"
    ),
    (
      ["--no-ask", "--kind", "state", "--state-listed", "--stage", "publicering", "--lang", "en"],
      "",
      "state_listed: ja"
    ),
    (
      ["--no-ask", "--rules", "egna/regler", "--clauses", "egna/klausuler"], "",
      "rules: 'egna/regler'"
    ),
    ([], "Norrby kommun\n1\ngoteborg\n2\n\n\n\n", "profile: goteborg"),
    ([], "?\nVägverket\n3\nja\n\n\n\n\n\n", "profile: statlig"),
    (["--stage", "revision", "--clauses", ""], "\n\n?\n99\nnational\n\n\n", "stage: revision"),
  ])
  func initWritesWhatIsRead(_ options: [String], _ answers: String, _ line: String) throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      at: scratch.url(".git"), withIntermediateDirectories: true)
    let run = try Program.run(["init"] + options, input: Array(answers.utf8), in: scratch.folder)
    #expect(run.status == 0, "\(run.errors)")
    let text = try String(contentsOf: scratch.url("hansyn.yml"), encoding: .utf8)
    #expect(text.contains(line), "\(text)")
    let shown = try Program.run(["config", "show"], in: scratch.folder)
    #expect(shown.status == 0, "\(shown.errors)")
    #expect(shown.output.contains("hansyn.yml:"))
    let again = try Program.run(["init", "--no-ask"], in: scratch.folder)
    #expect(again.status == 2 && again.errors.contains("filen finns redan"), "\(again.errors)")
    let over = try Program.run(["init", "--no-ask", "--in-place"], in: scratch.folder)
    #expect(over.status == 0, "\(over.errors)")
  }

  /// An organisation is of the kind that its profile is for; where a profile says none, nobody guesses.
  @Test(arguments: [
    ("national", nil), ("goteborg", "municipality"), ("helsingborg", "municipality"),
    ("malmo", "municipality"), ("vaggeryd", "municipality"), ("tranas", "municipality"),
    ("ostersund", "municipality"), ("trafikverket", "state"), ("dalarna", nil),
    ("statlig", "state"),
  ])
  func initTakesTheKindOfTheProfile(_ profile: String, _ kind: String?) throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      at: scratch.url(".git"), withIntermediateDirectories: true)
    let run = try Program.run(["init", "--no-ask", "--profile", profile], in: scratch.folder)
    #expect(run.status == 0, "\(run.errors)")
    let shown = try Program.run(["config", "show", "--format", "json"], in: scratch.folder)
    let json = try JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: Any]
    let settings = try #require(json?["settings"] as? [[String: Any]])
    let found = settings.first { $0["key"] as? String == "organisation.kind" }
    #expect(found?["value"] as? String == kind)
  }

  @Test(arguments: [
    (["--no-ask", "--profile", "finns-inte"], "", "ingen profil heter"),
    (["--no-ask", "--organisation", ""], "", "1–200 tecken"),
    (["--no-ask", "--rules", "../utanför"], "", "en mapp under"),
    (["--no-ask", "--kind", "kommun"], "", "giltiga är municipality"),
    (["finns-inte", "--no-ask"], "", "finns-inte/hansyn.yml"),
    ([], "q\n", "avbrutet; inget har skrivits"),
    ([], "Norrby\n1\n", "avbrutet; inget har skrivits"),
    (["--lang", "en"], "q\n", "cancelled; nothing was written"),
  ])
  func initRefuses(_ options: [String], _ answers: String, _ words: String) throws {
    let scratch = try Scratch()
    let run = try Program.run(["init"] + options, input: Array(answers.utf8), in: scratch.folder)
    #expect(run.status == 2, "\(run.errors)")
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(scratch.names.isEmpty)
  }
}
