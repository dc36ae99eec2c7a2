import Foundation
import SeededRandom
import Testing

/// Calls made up at random out of what the program documents of itself: every one ends with 0, 1 or 2
/// and in Swedish.
///
/// `HANSYN_CALLS` sets how many calls are made, `HANSYN_SEED` which; the seed is printed.
struct OptionFuzzingTests {
  @Test func anyCallEndsInOrder() throws {
    let environment = ProcessInfo.processInfo.environment
    let count = environment["HANSYN_CALLS"].flatMap { Int($0) } ?? 40
    let seed =
      environment["HANSYN_SEED"].flatMap { UInt64($0) } ?? UInt64.random(in: 0...UInt64.max)
    print("OptionFuzzingTests: HANSYN_SEED=\(seed) HANSYN_CALLS=\(count)")
    let help = try Program.run(["--experimental-dump-help"])
    let tool = try JSONDecoder().decode(DocumentedTool.self, from: Data(help.output.utf8))
    var maker = CallMaker(tool: tool, seed: seed)
    #expect(maker.commands.count > 15)
    var statuses: [Int32: Int] = [:]
    for _ in 0..<count {
      let call = maker.next()
      // A call may write over the documents in its folder.
      let scratch = try Self.folder()
      let run = try Program.start(
        "/bin/bash",
        // Seconds on the processor, not by the clock; and memory that would harm the machine.
        ["-c", "ulimit -t 120 -v 8388608; exec \"$0\" \"$@\"", Program.executable.path] + call,
        input: Array("\nj\n3\n".utf8), in: scratch.folder,
        // No converter is found: they take long, and are tried elsewhere.
        environment: ["PATH": "/nowhere"])
      statuses[run.status, default: 0] += 1
      let told = "\(call) seed \(seed): status \(run.status)\n\(run.errors.suffix(2000))"
      #expect((0...2).contains(run.status), "\(told)")
      #expect(run.status != 2 || !run.errors.isEmpty, "\(told)")
      let isEnglish = call.contains("en") || call.contains("--lang=en")
      let foreign =
        ["Fatal error", "Error:", "USAGE", "OPTIONS:", "See '", "Segmentation"]
        + (isEnglish ? [] : ["Missing ", "Unknown ", "Unexpected ", "invalid", "did you mean"])
      for words in foreign { #expect(!run.errors.contains(words), "\(told)") }
    }
    print("OptionFuzzingTests: \(statuses.sorted { $0.key < $1.key })")
    // Not all of them are turned away at the door.
    #expect(count < 40 || statuses.keys.count > 1)
  }

  private static func folder() throws -> Scratch {
    let scratch = try Scratch()
    for name in ["stad-utkast.docx", "gammalt-utkast.txt", "upphandling-park"] {
      try FileManager.default.copyItem(
        at: Program.root.appending(path: "samples/" + name), to: scratch.url(name))
    }
    _ = try scratch.file("lista", "stad-utkast.docx\ngammalt-utkast.txt\nfinns-inte\n")
    _ = try scratch.file("v.yml", "antal_platser: 2\n")
    // A folder as folders are: what can't be read, links that lead out or nowhere, settings of their own.
    _ = try scratch.file(
      "blandat/a.md", "# 1 Avtal\nLeverantören ska erbjuda två praktikplatser.\n")
    _ = try scratch.file("blandat/gammal.doc", "x")
    _ = try scratch.file("blandat/trasig.docx", "x")
    _ = try scratch.file("blandat/del/hansyn.yml", "stage: revision\n")
    _ = try scratch.file("blandat/avsteg.yml", "- {rule: EMP003, reason: Skäl., by: Namn}\n")
    for (name, target) in [("ut", "/usr/share"), ("död.docx", "borta"), ("runt", "../blandat")] {
      try FileManager.default.createSymbolicLink(
        atPath: scratch.url("blandat/" + name).path, withDestinationPath: target)
    }
    return scratch
  }
}

/// What `--experimental-dump-help` tells of the program.
struct DocumentedTool: Decodable {
  struct Name: Decodable {
    let kind: String
    let name: String
  }
  struct Argument: Decodable {
    let kind: String
    let names: [Name]?
    let valueName: String?
    let allValues: [String]?
    let isRepeating: Bool
    let isOptional: Bool
  }
  struct Command: Decodable {
    let commandName: String
    let aliases: [String]?
    let arguments: [Argument]?
    let subcommands: [Command]?
  }

  let command: Command
}

/// Makes calls up.
struct CallMaker {
  /// Every command with the words that call it.
  private(set) var commands: [(path: [String], arguments: [DocumentedTool.Argument])] = []
  private var generator: SeededGenerator

  init(tool: DocumentedTool, seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    collect(tool.command, path: [])
  }

  private mutating func collect(_ command: DocumentedTool.Command, path: [String]) {
    commands.append((path, command.arguments ?? []))
    for sub in command.subcommands ?? [] {
      for name in [sub.commandName] + (sub.aliases ?? []) { collect(sub, path: path + [name]) }
    }
  }

  /// The next call.
  mutating func next() -> [String] {
    let (path, arguments) = commands[Int.random(in: 0..<commands.count, using: &generator)]
    var call = path
    for argument in arguments {
      let isPositional = argument.kind == "positional"
      let wanted = isPositional ? 0.9 : argument.isOptional ? 0.1 : 0.95
      let times = argument.isRepeating && chance(0.3) ? 2 : 1
      for _ in 0..<times where chance(wanted) {
        let value = value(for: argument)
        guard !isPositional else {
          call.append(value)
          continue
        }
        guard let name = argument.names?.randomElement(using: &generator), name.name != "help"
        else { continue }
        let option = name.kind == "short" ? "-" + name.name : "--" + name.name
        if argument.kind == "flag" {
          call.append(option)
        } else if name.kind != "short", chance(0.5) {
          call.append(option + "=" + value)
        } else {
          call += [option, value]
        }
      }
    }
    if chance(0.05) { call.insert(Self.oddities.randomElement(using: &generator) ?? "", at: 0) }
    if chance(0.05) { call.shuffle(using: &generator) }
    return call
  }

  private mutating func chance(_ share: Double) -> Bool {
    Double.random(in: 0..<1, using: &generator) < share
  }

  private mutating func value(for argument: DocumentedTool.Argument) -> String {
    if chance(0.03) { return Self.oddities.randomElement(using: &generator) ?? "" }
    if let values = argument.allValues { return values.randomElement(using: &generator) ?? "" }
    let known = Self.values[argument.valueName ?? ""] ?? Self.words
    return known.randomElement(using: &generator) ?? ""
  }

  private static let files = [
    "stad-utkast.docx", "stad-utkast.docx", "gammalt-utkast.txt", "gammalt-utkast.txt",
    "upphandling-park", "upphandling-park", "blandat", "blandat", ".", "-", "finns-inte.docx",
    "v.yml", "lista",
  ]
  private static let outputs = [
    "ut.docx", "ut.txt", "ut.json", "ut.html", "ut.csv", "-", "gitlab:ut.json", "borta/ut.md",
    "stad-utkast.docx", "ut", "ut.pdf", "gitlabb:ut.json", "csv:ut.txt", "sarif:-", ":", "a.b.c",
  ]
  private static let words = [
    "EMP003", "EMP", "employment_condition", "VIL-02", "vil-05", "BRV-01", "NOT-01", "goteborg",
    "17 kap. 1 § LOU", "7.1", "Socialt villkor", "Åsa Öst", "stad-utkast.docx", "ut.docx", "mapp",
  ]
  private static let values: [String: [String]] = [
    "klausul": ["VIL-02", "vil-05", "BRV-01", "NOT-01", "vaggeryd-stad", "VIL-99"],
    "id": ["VIL-02", "VIL-04", "VIL-99"], "nummer": ["7.1", "1", "0", "x"],
    "sökväg": files, "annons.xml": files, "fil.yml": ["v.yml", "borta.yml", "lista", "."],
    "fil": files + outputs, "ny.docx": outputs, "mapp": [".", "mapp", "borta", "upphandling-park"],
    "antal": ["1", "2", "4", "0", "-1", "9999999999999999999", "två"],
    "månader": ["12", "0", "-3", "x"],
    "åååå-mm-dd": [
      "2026-11-21", "2026-11-21", "2019-01-01", "2026-02-30", "igår", "0001-01-01", "9999-12-31",
    ],
    "åååå-mm-dd[Thh:mm:ssZ]": ["2026-11-21", "2026-11-21T08:00:00Z", "nyss"],
    "nyckel=värde": [
      "act=LOU", "act=LUF", "object=services", "act=ROU", "valueSEK=4200000",
      "durationMonths=99999999999", "cpv=90910000-9",
      "regime=annex2", "acct=1", "=", "act",
    ],
    "namn=värde": ["antal_platser=2", "antal_platser=-1", "x=y", "=", "antal_platser"],
    "andel": ["50", "services:50", "101", "x:1"],
  ]
  private static let oddities = [
    "", " ", "-", "--", "---", "--=", "😀", "å\u{308}", "%s%n", "\u{1B}[31m", "'; ls", "*",
    "--lang", "--lang=en", "-o", "-oo", "--help", "\u{202E}txt",
    String(repeating: "a", count: 5000),
  ]
}
