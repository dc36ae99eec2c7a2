import Foundation
import Testing

/// Reviews of clauses and an organisation's own clauses, run as users run them.
struct GovernanceTests {
  private static let signer = ["--by", "En Granskare", "--role", "jurist"]

  /// An own clause that stands in for a built-in one.
  private static func own(
    _ scratch: Scratch, _ id: String = "VIL-02", _ change: (String, String)? = nil
  ) throws -> String {
    let path = Program.root.appending(path: "clauses/\(id).md")
    let text = try String(contentsOf: path, encoding: .utf8)
    let changed = change.map { text.replacing($0.0, with: $0.1) } ?? text
    #expect(change == nil || changed != text)
    _ = try scratch.file("egna/min-\(id).md", changed)
    return scratch.url("egna").path
  }

  /// A clause is refused until it and its companions are signed, and again when its text has changed.
  @Test func signsAndDemands() throws {
    let scratch = try Scratch()
    let folder = try Self.own(scratch)
    let library = ["--clauses", folder]
    let write = ["generate", "VIL-02", "--example", "--require", "approved"] + library
    let refused = try Program.run(write)
    #expect(refused.status == 2 && refused.output.isEmpty)
    for words in [
      "--require approved kräver klausuler som är godkända", "VIL-02: utkast",
      "UPP-01: utkast", "hansyn clauses sign", "--by \"Namn\"",
    ] {
      #expect(refused.errors.contains(words), "\(words): \(refused.errors)")
    }
    let english = try Program.run(
      ["generate", "VIL-02", "--example", "--stage", "publicering", "--lang", "en"] + library)
    #expect(english.status == 2)
    #expect(english.errors.contains("--stage publicering demands clauses that are approved"))
    let ids = refused.errors.matches(of: #/(?m)^  ([A-Z]{3}-\d\d): /#).map { String($0.1) }
    #expect(ids.count > 3)
    let first = try Program.run(
      ["clauses", "sign", "VIL-02", "--state", "approved"] + Self.signer + library)
    #expect(first.status == 0 && first.errors.contains("Följer med"), "\(first.errors)")
    let rest = try Program.run(
      ["clauses", "sign", "--state", "approved", "--note", "Läst."] + ids.filter { $0 != "VIL-02" }
        + Self.signer + library)
    #expect(rest.status == 0 && !rest.errors.contains("Följer med"), "\(rest.errors)")
    let written = try Program.run(write)
    #expect(written.status == 0, "\(written.errors)")
    #expect(written.errors.contains("VIL-02: godkänd") && !written.errors.contains("Utkast som"))
    let listed = try Program.run(["clauses", "list"] + library).output
    #expect(listed.contains(/VIL-02 .*egen, ersätter inbyggd; godkänd/))
    // The text changes: the clause is a draft again, and everything says so.
    _ = try Self.own(scratch, "VIL-02", ("\n1. ", "\n1. Från avtalsstart gäller: "))
    let again = try Program.run(write)
    #expect(again.status == 2 && again.errors.contains("men texten har ändrats sedan dess"))
    let check = try Program.run(["clauses", "check", "--format", "json"] + library)
    #expect(check.status == 1, "\(check.errors)")
    let root = try JSONSerialization.jsonObject(with: Data(check.output.utf8)) as? [String: Any]
    #expect(root?["schema"] as? String == "hansyn/clauses/1")
    let findings = try #require(root?["findings"] as? [[String: Any]])
    #expect(
      findings.contains {
        $0["kind"] as? String == "changed" && $0["clause"] as? String == "VIL-02"
          && $0["level"] as? String == "error"
      })
    // Another file can be the register, and what is withdrawn is never written.
    let other = scratch.url("annat.yml").path
    let withdrawal = ["clauses", "sign", "VIL-02", "--state", "withdrawn", "--register", other]
    #expect(try Program.run(withdrawal + Self.signer).status == 0)
    let gone = try Program.run(["generate", "VIL-02", "--example", "--register", other])
    #expect(gone.status == 2 && gone.errors.contains("tillbakadragen"), "\(gone.errors)")
    #expect(try Program.run(["generate", "VIL-02", "--example"]).status == 0)
  }

  /// Two who sign at the same time lose nothing.
  @Test func signsAtTheSameTime() async throws {
    let scratch = try Scratch()
    let register = scratch.url("granskning.yml").path
    let ids = ["VIL-01", "VIL-02", "VIL-04", "VIL-05", "VIL-13", "VIL-14"]
    try await withThrowingTaskGroup(of: Int32.self) { group in
      for id in ids {
        group.addTask {
          try Program.run(["clauses", "sign", id, "--register", register] + Self.signer).status
        }
      }
      for try await status in group { #expect(status == 0) }
    }
    let text = try String(contentsOfFile: register, encoding: .utf8)
    #expect(text.matches(of: /clause: (VIL-\d\d)/).map { String($0.1) } == ids)
    #expect(scratch.names == ["granskning.yml"])
  }

  /// Differences of own clauses and rules to the built-in ones.
  @Test func shows() throws {
    let scratch = try Scratch()
    let same = try Self.own(scratch)
    let call = ["clauses", "diff", "--clauses"]
    #expect(try Program.run(call + [same]).output.contains("lika med den inbyggda"))
    let changed = try Self.own(scratch, "VIL-02", ("min: 1", "min: 1 # minst"))
    #expect(try Program.run(call + [changed]).output.contains("lika med den inbyggda"))
    _ = try Self.own(scratch, "VIL-02", ("\n1. ", "\n1. Ordning. "))
    let diff = try Program.run(call + [changed, "VIL-02"])
    #expect(diff.output.hasPrefix("--- inbyggd VIL-02\n+++ egen clauses/min-VIL-02.md\n@@ -"))
    #expect(diff.output.contains("\n+1. Ordning. ") && diff.output.contains("\n-1. "))
    #expect(try Program.run(["clauses", "diff"]).output.contains("ingen egen klausul"))
    #expect(try Program.run(["clauses", "diff", "VIL-05"]).output.contains("inbyggd, oförändrad"))
    let rule = try String(
      contentsOf: Program.root.appending(path: "rules/EMP/EMP003.yml"), encoding: .utf8)
    _ = try scratch.file(
      "regler/EMP/EMP003.yml", rule.replacing("severity: error", with: "severity: warning"))
    let rules = try Program.run(["rules", "diff", "--rules", scratch.url("regler").path])
    #expect(rules.status == 0, "\(rules.errors)")
    #expect(rules.output.contains("-severity: \"error\"\n+severity: \"warning\""))
  }

  @Test(arguments: [
    (["VIL-02"], "--register"), (["VIL-99", "--register", "X"], "VIL-99"),
    (["VIL-02", "--register", "X", "--date", "2999-01-01"], "har inte varit än"),
    (["VIL-02", "--register", "X", "--state", "godkand"], "giltiga är draft"),
    (["VIL-02", "--register", "/finns/inte/granskning.yml"], "/finns/inte"),
    (["VIL-02", "--register", "README.md"], "README.md"),
  ])
  func refusals(_ arguments: [String], _ message: String) throws {
    let scratch = try Scratch()
    let call = arguments.map { $0 == "X" ? scratch.url("g.yml").path : $0 }
    let run = try Program.run(["clauses", "sign"] + call + Self.signer)
    #expect(run.status == 2)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(scratch.names.isEmpty)
    let nameless = try Program.run(["clauses", "sign", "VIL-02", "--by", " ", "--role", "jurist"])
    #expect(nameless.status == 2 && nameless.errors.contains("--by"))
  }
}
