import Foundation
import Testing

/// The shape of the JSON and SARIF reports, key by key.
struct SchemaTests {
  private typealias Object = [String: Any]

  private func report(_ format: String, _ paths: [String]) throws -> Object {
    let run = try Program.run(
      ["lint", "--format", format, "--as-of", "2026-11-21"] + paths.map { "samples/" + $0 })
    return try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? Object)
  }

  private static let samples = [
    "stad-utkast.docx", "gammalt-utkast.txt", "reserverad-brister.docx",
  ]

  @Test func jsonHasTheSchemaOfTheInterface() throws {
    let root = try report("json", Self.samples)
    #expect(root["schema"] as? String == "hansyn/1")
    #expect(Set(root.keys) == ["schema", "tool", "documents", "errors", "unread", "summary"])
    let summary = try #require(root["summary"] as? Object)
    for key in ["errors", "warnings", "infos", "documents", "suppressed", "notApplicable"] {
      #expect(summary[key] is Int, "\(key)")
    }
    #expect(summary["asOf"] as? String == "2026-11-21")
    #expect(summary["notJudged"] is [Object])
    let documents = try #require(root["documents"] as? [Object])
    #expect(documents.count == Self.samples.count)
    var findings: [Object] = []
    for document in documents {
      for key in ["path", "format", "facts", "topics", "findings"] {
        #expect(document[key] != nil, "\(key)")
      }
      let topics = try #require(document["topics"] as? [String: Object])
      #expect(topics.count == 17)
      for (key, topic) in topics {
        let status = topic["status"] as? String ?? ""
        #expect(["present", "absent", "unclear"].contains(status), "\(key)")
        for evidence in topic["evidence"] as? [Object] ?? [] {
          #expect(evidence["negated"] is Bool)
          #expect(
            ["shall", "should", "may", "none"].contains(evidence["modality"] as? String ?? ""))
          try checkLocation(evidence["location"], quoted: true)
        }
        #expect((status == "absent") == (topic["evidence"] as? [Object] ?? []).isEmpty, "\(key)")
      }
      findings += try #require(document["findings"] as? [Object])
    }
    #expect(!findings.isEmpty)
    for finding in findings { try check(finding) }
    let counted = ["errors", "warnings", "infos"].compactMap { summary[$0] as? Int }.reduce(0, +)
    #expect(counted == findings.count)
  }

  @Test func inspectionListsCitations() throws {
    let run = try Program.run([
      "inspect", "--format", "json", "--as-of", "2026-11-21", "samples/gammalt-utkast.txt",
    ])
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? Object)
    let documents = try #require(root["documents"] as? [Object])
    let citations = try #require(documents.first?["citations"] as? [Object])
    let found = citations.map { "\($0["status"] as? String ?? "") \($0["text"] as? String ?? "")" }
    #expect(found.contains("moved 19 kap. 6 a § LOU"))
    #expect(found.contains("history sekretesslagen (1980:100)"))
    for citation in citations {
      #expect(citation["kind"] is String)
      try checkLocation(citation["location"], quoted: true)
    }
  }

  private func check(_ finding: Object) throws {
    for key in ["rule", "topic", "title", "message", "explanation", "fingerprint"] {
      #expect((finding[key] as? String)?.isEmpty == false, "\(key)")
    }
    #expect(
      ["missing", "defective", "risk", "inconsistent", "style"]
        .contains(finding["kind"] as? String ?? ""))
    #expect(["error", "warning", "info"].contains(finding["severity"] as? String ?? ""))
    #expect(["high", "medium", "low"].contains(finding["confidence"] as? String ?? ""))
    #expect(finding["suppressed"] is NSNull)
    #expect(finding["lacks"] is [String])
    #expect(finding["clauses"] is [String])
    let law = try #require(finding["law"] as? [Object])
    #expect(!law.isEmpty)
    for source in law {
      #expect((source["provision"] as? String)?.isEmpty == false)
      #expect(
        ["statute", "case", "guidance", "practice"].contains(source["kind"] as? String ?? ""))
    }
    try checkLocation(finding["location"], quoted: false)
    for near in try #require(finding["rejected"] as? [Object]) {
      #expect((near["reason"] as? String)?.isEmpty == false)
      try checkLocation(near["location"], quoted: true)
    }
    for place in try #require(finding["related"] as? [Object]) {
      #expect(place["path"] is String && place["what"] is String)
      try checkLocation(place["location"], quoted: true)
    }
  }

  private func checkLocation(_ value: Any?, quoted: Bool) throws {
    let location = try #require(value as? Object)
    if location.isEmpty && !quoted { return }
    #expect(location["paragraph"] as? Int ?? 0 >= 1)
    #expect((location["quote"] as? String)?.isEmpty == false)
    if let line = location["line"] as? Int {
      #expect(line >= 1 && location["column"] as? Int ?? 0 >= 1)
    }
  }

  /// The order of keys is part of what people read.
  @Test func jsonKeepsTheOrderOfTheInterface() throws {
    let text = try Program.run(["lint", "--format", "json", "samples/stad-utkast.docx"]).output
    var rest = text[...]
    for key in [
      "schema", "tool", "documents", "path", "format", "facts", "act", "procedure", "object", "cpv",
      "valueSEK", "durationMonths", "buyer", "documentKind", "topics", "employment_condition",
      "dialogue_condition", "subcontractor_terms", "findings", "rule", "topic", "kind", "severity",
      "title", "message", "explanation", "law", "location", "confidence", "lacks", "rejected",
      "related", "clauses", "fingerprint", "suppressed", "errors", "summary",
    ] {
      let found = try #require(rest.range(of: "\"\(key)\":"), "\(key)")
      rest = rest[found.upperBound...]
    }
  }

  @Test func sarifHasWhatTheStandardRequires() throws {
    let root = try report("sarif", Self.samples)
    #expect(root["version"] as? String == "2.1.0")
    let runs = try #require(root["runs"] as? [Object])
    let run = try #require(runs.first)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let driver = try #require((run["tool"] as? Object)?["driver"] as? Object)
    let rules = try #require(driver["rules"] as? [Object])
    for rule in rules {
      #expect(rule["id"] is String)
      for key in ["shortDescription", "fullDescription", "help"] {
        #expect((rule[key] as? Object)?["text"] is String, "\(key)")
      }
    }
    let results = try #require(run["results"] as? [Object])
    #expect(!results.isEmpty)
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
      #expect(["error", "warning", "note"].contains(result["level"] as? String ?? ""))
      #expect((result["message"] as? Object)?["text"] is String)
      #expect((result["partialFingerprints"] as? Object)?["hansyn/v1"] is String)
      let location = try #require((result["locations"] as? [Object])?.first)
      let place = try #require(location["physicalLocation"] as? Object)
      let uri = try #require((place["artifactLocation"] as? Object)?["uri"] as? String)
      // Lines exist in text only; elsewhere the section is the place.
      if uri.hasSuffix(".txt"), location["logicalLocations"] != nil {
        let region = try #require(place["region"] as? Object)
        #expect(region["startLine"] as? Int ?? 0 >= 1)
        #expect(region["endLine"] as? Int ?? 0 >= region["startLine"] as? Int ?? 0)
      } else {
        #expect(place["region"] == nil)
      }
    }
  }

  @Test func whatCannotBeReadStandsInTheReports() throws {
    let json = try report("json", ["finns-inte.docx", "stad-fardig.docx"])
    let errors = try #require(json["errors"] as? [Object])
    #expect(errors.map { $0["path"] as? String } == ["samples/finns-inte.docx"])
    let sarif = try report("sarif", ["finns-inte.docx", "stad-fardig.docx"])
    let run = try #require((sarif["runs"] as? [Object])?.first)
    let invocation = try #require((run["invocations"] as? [Object])?.first)
    #expect(invocation["executionSuccessful"] as? Bool == false)
  }
}
