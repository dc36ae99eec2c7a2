import LibraryFiles
import Testing

@Suite struct FlatFormTests {
  static let samples = [
    "id: EMP003\ntitle:\n  sv: Antal saknas\n  en: Number missing\nlist: [a, b, 'c d']\n",
    "a: |\n  två rader\n  med å, ä och ö\nb:\nc: ~\n",
    "- 1\n- [x, [y]]\n- {k: v}\n",
  ]

  @Test(arguments: samples)
  func flatFormGivesBackTheFile(yaml: String) throws {
    let file = try YAMLFile.parse(yaml, path: "rules/x.yml")
    let bytes = FlatForm.encode([file, file])
    let back = try bytes.withUnsafeBytes { try FlatForm.decode($0) }
    #expect(back == [file, file])
  }

  @Test(arguments: [
    ("a: 1\nb: [x, {c: d}]\ne: {f: [g, h], b: 2}\n", "a: 1\n\ne: {f: [g, h], b: 2}\n"),
    ("b: {x: {y: [z]}}\n", "{}\n"), ("- b\n", "- b\n"),
  ])
  func keysArePassedOver(yaml: String, expected: String) throws {
    let bytes = FlatForm.encode([try YAMLFile.parse(yaml, path: "rules/x.yml")])
    let back = try bytes.withUnsafeBytes { try FlatForm.decode($0, without: ["b"]) }
    #expect(back == [try YAMLFile.parse(expected, path: "rules/x.yml")])
  }

  @Test func markdownHasHeadAndBody() throws {
    let file = try YAMLFile.parse("---\nid: VIL-02\n---\n\n# Rubrik\n", path: "clauses/VIL-02.md")
    #expect(file.root["id"]?.content == .text("VIL-02"))
    #expect(file.body == "# Rubrik\n")
    #expect(file.bodyLine == 5)
  }

  @Test(arguments: [
    ("a: 1\na: 2\n", 1), ("a: [1\n", 2), ("a:\n b: 1\n  c: 2\n", 3),
  ])
  func faultsNameTheFile(yaml: String, line: Int) {
    let error = #expect(throws: LibraryError.self) { try YAMLFile.parse(yaml, path: "rules/x.yml") }
    #expect(error?.path == "rules/x.yml")
    #expect(error?.line == line)
  }
}
