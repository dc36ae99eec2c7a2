import LibraryFiles
import Testing

/// YAML that is small on disk and large in memory is refused before it is unfolded.
@Suite struct HostileYAMLTests {
  /// Texts with the line and a part of the reason.
  private static let refused: [(String, Int?, String)] = [
    (laughs, 2, "alias"), ("a: &x [1]\n\nb: {*x: 1}\n", 3, "alias"), ("a: &a [*a]\n", 1, "alias"),
    ("a: &a [1]\n? x: *a\n: y\n", 2, "alias"), ("a: &a [1]\nb: [? {c: *a\n}: d]\n", 2, "alias"),
    ("a: &a\n  b: *a\n", 2, "YAML"), (unfolding, 2, "200000 värden"),
    ("a: " + String(repeating: "[", count: 5_000), 1, "YAML"),
    (String(repeating: "a: b\n", count: 3), 1, "flera gånger"),
    ("a: " + String(repeating: "x", count: YAMLFile.largestFile), nil, "1 MiB"),
  ]

  private static let laughs =
    "a: &a [x, x]\n"
    + zip("bcdefghij", "abcdefghi").map { name, last in
      "\(name): &\(name) [\(Array(repeating: "*\(last)", count: 10).joined(separator: ", "))]\n"
    }.joined()

  /// The same in the only form in which an alias is taken.
  private static let unfolding =
    "a: &a\n  x: [1, 2, 3]\n"
    + zip("bcdefghijklmnopqrstu", "abcdefghijklmnopqrst").map { name, last in
      "\(name): &\(name)\n  x: *\(last)\n  y: *\(last)\n"
    }.joined()

  @Test func refuses() {
    #expect(!Self.refused.isEmpty)
    for (text, line, reason) in Self.refused {
      let error = #expect(throws: LibraryError.self) {
        try YAMLFile.parse(text, path: "rules/x.yml")
      }
      #expect(error?.line == line, "\(text.prefix(40))")
      #expect(error?.reason.sv.contains(reason) == true, "\(error?.reason.sv.prefix(200) ?? "")")
    }
  }

  /// Signs that begin no alias are text.
  @Test(arguments: [
    "a: 'praktik* & *praktik'\n", "a: \"&praktik praktik*\"\n", "a: |\n  * ett\n  & två\n",
    "a: R&D och *D*\n", "a: &namn x\n", "b: &namn x\na: *namn  # samma\n",
  ])
  func takesSignsInTexts(_ text: String) throws {
    #expect(try YAMLFile.parse(text, path: "rules/x.yml").root["a"]?.text?.isEmpty == false)
  }
}
