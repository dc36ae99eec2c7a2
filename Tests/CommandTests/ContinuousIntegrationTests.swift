import Foundation
import Testing
import Yams

/// The files for build servers: the commands that they hold are taken out and run.
struct ContinuousIntegrationTests {
  private typealias Mapping = [String: Any]

  private static func yaml(_ path: String) throws -> Any {
    let text = try String(contentsOf: Program.root.appending(path: path), encoding: .utf8)
    return try #require(try Yams.load(yaml: text))
  }

  /// A folder with a tender in it, as a repository has one, under a name that needs quoting.
  private static func repository() throws -> Scratch {
    let scratch = try Scratch()
    try FileManager.default.copyItem(
      at: Program.root.appending(path: "samples/upphandling-park-brister"),
      to: scratch.url("Park & mark, del 1"))
    try FileManager.default.copyItem(
      at: Program.root.appending(path: "samples/stad-utkast.docx"), to: scratch.url("utkast.docx"))
    return scratch
  }

  /// Runs a script of a build server with the program in its path.
  private static func bash(
    _ script: String, in scratch: Scratch, _ environment: [String: String],
    arguments: [String] = []
  ) throws -> Program.Run {
    var environment = environment
    environment["PATH"] =
      Program.executable.deletingLastPathComponent().path + ":/usr/bin:/bin"
    // As the servers call it.
    let options = ["--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script, "bash"]
    return try Program.start(
      "/bin/bash", options + arguments, in: scratch.folder, environment: environment)
  }

  private static func text(_ scratch: Scratch, _ name: String) throws -> String {
    try String(contentsOf: scratch.url(name), encoding: .utf8)
  }

  /// A step of the action, with the variables that its inputs give it.
  private static func step(
    _ id: String, inputs: [String: String]
  ) throws -> (script: String, environment: [String: String]) {
    let action = try #require(try yaml("action.yml") as? Mapping)
    let declared = try #require(action["inputs"] as? [String: Mapping])
    let steps = try #require((action["runs"] as? Mapping)?["steps"] as? [Mapping])
    let step = try #require(steps.first { $0["id"] as? String == id })
    #expect(step["shell"] as? String == "bash")
    let script = try #require(step["run"] as? String)
    // What a user gives never stands in the script itself.
    #expect(!script.contains("${{"))
    let variables = try #require(step["env"] as? [String: String])
    let environment = variables.mapValues { value in
      let name = value.replacing("${{ inputs.", with: "").replacing(" }}", with: "")
      return inputs[name] ?? declared[name]?["default"] as? String ?? ""
    }
    return (script, environment)
  }

  @Test(arguments: [
    (["paths": "Park & mark, del 1\nutkast.docx\n"], 1),
    (["paths": "Park & mark, del 1", "fail-on": "never"], 0),
    (["paths": "  Park & mark, del 1\t\r\n\n  utkast.docx  "], 1),
    (["paths": "$(touch ond)\n; touch ond", "arguments": "--quiet"], 2),
    (["paths": "-x.docx"], 2),
    (["paths": "utkast.docx", "arguments": "--stage=publicering\n--only=EMP003"], 1),
    (["paths": "utkast.docx", "arguments": " --only EMP003 \n--fact buyer=Norrby kommun"], 1),
    (["paths": "utkast.docx", "stage": "publicering"], 1),
    // A call that is wrong writes no report, and the step says why.
    (["paths": "utkast.docx", "arguments": "--onli EMP003"], 2),
  ])
  func gitHubAction(_ inputs: [String: String], _ status: Int) throws {
    let scratch = try Self.repository()
    let (script, inputs) = try Self.step("lint", inputs: inputs)
    let outputs = ["GITHUB_OUTPUT": "outputs", "GITHUB_STEP_SUMMARY": "summary.md"]
      .mapValues { scratch.url($0).path }
    let run = try Self.bash(
      script, in: scratch,
      inputs.merging(outputs.merging(["RUNNER_TEMP": scratch.folder.path]) { $1 }) { $1 })
    #expect(run.status == Int32(status), "\(run.errors)")
    #expect(!scratch.names.contains("ond"))
    let outputsText = try Self.text(scratch, "outputs")
    #expect(outputsText.contains("status=\(status)\n"))
    let written = outputsText.split(separator: "\n").filter { !$0.hasPrefix("status") }
    let isCalled = !run.output.contains("--onli")
    #expect(written.count == (isCalled ? 2 : 0))
    for file in written.compactMap({ $0.split(separator: "=").last.map(String.init) }) {
      #expect(FileManager.default.fileExists(atPath: file), "\(file)")
    }
    if isCalled { #expect(try Self.text(scratch, "summary.md").hasPrefix("# ")) }
    if status > 0 { #expect(run.output.contains("::error ")) }
    #expect(
      run.output.contains("::error title=Hänsyn::Granskningen är inte fullständig")
        == (status == 2))
    // A second run of the action in a job keeps its reports apart.
    #expect(
      try Self.bash(
        script, in: scratch,
        inputs.merging(outputs.merging(["RUNNER_TEMP": scratch.folder.path]) { $1 }) { $1 }
      ).status == Int32(status))
  }

  @Test func gitHubActionUnpacksWhatItHasProved() throws {
    let scratch = try Scratch()
    let made = try Self.bash(
      """
      mkdir -p hansyn-1/bin && touch hansyn-1/bin/hansyn
      tar czf a.tar.gz hansyn-1 && sha256sum a.tar.gz | cut -d' ' -f1
      """, in: scratch, [:])
    let sum = made.output.trimmingCharacters(in: .whitespacesAndNewlines)
    for (given, status) in [(sum, 0), ("", 2), (String(sum.reversed()), 1)] {
      let (script, inputs) = try Self.step(
        "unpack", inputs: ["archive": "a.tar.gz", "sha256": given])
      let run = try Self.bash(
        script, in: scratch,
        inputs.merging([
          "RUNNER_TEMP": scratch.url("temp\(status)").path, "GITHUB_PATH": scratch.url("path").path,
        ]) { $1 })
      #expect(run.status == Int32(status), "\(run.errors)")
      #expect(scratch.names.contains("temp\(status)") == (status == 0))
    }
    #expect(try Self.text(scratch, "path").hasSuffix("hansyn/bin\n"))
  }

  @Test(arguments: [
    ("utkast.docx", "", 1), ("utkast.docx", "--fail-on never", 0), ("borta", "", 2),
  ])
  func gitLabJob(_ path: String, _ arguments: String, _ status: Int) throws {
    let scratch = try Self.repository()
    let jobs = try #require(try Self.yaml("ci/gitlab.yml") as? Mapping)
    let job = try #require(jobs["hansyn"] as? Mapping)
    let lines = try #require(job["script"] as? [String])
    var variables = try #require(job["variables"] as? [String: String])
    variables["HANSYN_PATHS"] = path
    variables["HANSYN_ARGUMENTS"] = arguments
    let run = try Self.bash(lines.joined(separator: "\n"), in: scratch, variables)
    #expect(run.status == Int32(status), "\(run.errors)")
    let artifacts = try #require(job["artifacts"] as? Mapping)
    let reports = try #require(artifacts["reports"] as? [String: String])
    // What the job promises to keep is there.
    for name in Array(reports.values) + (artifacts["paths"] as? [String] ?? []) {
      #expect(scratch.names.contains(name), "\(name)")
    }
    #expect(try Self.text(scratch, reports["codequality"] ?? "").hasPrefix("["))
  }

  @Test(arguments: [
    ("hansyn", ["utkast.docx"], 1), ("hansyn", ["utkast.docx", "Park & mark, del 1"], 1),
    ("hansyn", ["--fail-on=never", "utkast.docx"], 0),
    ("hansyn-upphandling", ["Park & mark, del 1"], 1),
  ])
  func preCommitHook(_ id: String, _ arguments: [String], _ status: Int) throws {
    let scratch = try Self.repository()
    let hooks = try #require(try Self.yaml(".pre-commit-hooks.yaml") as? [Mapping])
    let hook = try #require(hooks.first { $0["id"] as? String == id })
    #expect(hook["language"] as? String == "system")
    let pattern = try Regex(try #require(hook["files"] as? String))
    for name in ["utkast.docx", "UTKAST.DOCX", "krav.txt", "gammal.doc", "krav.rtf"] {
      #expect("upphandling/\(name)".contains(pattern))
    }
    #expect(!"Sources/main.swift".contains(pattern))
    let entry = try #require(hook["entry"] as? String)
    let run = try Self.bash(entry + " \"$@\"", in: scratch, [:], arguments: arguments)
    #expect(run.status == Int32(status), "\(run.errors)")
    #expect(run.errors.isEmpty && run.output.contains(" fel"))
  }

  /// Every finding is a line that the problem matcher reads whole.
  @Test func problemMatcher() throws {
    let json = try JSONSerialization.jsonObject(
      with: Data(contentsOf: Program.root.appending(path: "ci/problem-matcher.json")))
    let matcher = try #require(((json as? Mapping)?["problemMatcher"] as? [Mapping])?.first)
    let pattern = try #require((matcher["pattern"] as? [Mapping])?.first)
    let expression = try Regex(try #require(pattern["regexp"] as? String))
    let run = try Program.run([
      "lint", "--quiet", "--format", "compact", "samples/stad-utkast.docx",
      "samples/gammalt-utkast.txt", "samples/finns-inte.docx",
    ])
    let lines = run.output.split(separator: "\n")
    let groups = ["file", "line", "severity", "message", "code"]
      .compactMap { pattern[$0] as? Int }
    #expect(groups.count == 5 && lines.count > 20)
    #expect(run.output.contains(#/utkast\.txt:\d+:\d+: /#))
    for line in lines {
      let match = try #require(try expression.wholeMatch(in: line), "\(line)")
      let found = groups.map { match.output[$0].substring.map(String.init) }
      #expect(found[0]?.hasPrefix("samples/") == true, "\(line)")
      // Only a text has lines; what it lacks as a whole has none there either.
      #expect(found[1] == nil || found[0]?.hasSuffix(".txt") == true, "\(line)")
      #expect(["error", "warning", "notice"].contains(found[2] ?? ""), "\(line)")
      #expect(found[3]?.isEmpty == false && found[4]?.isEmpty == false, "\(line)")
    }
  }
}
