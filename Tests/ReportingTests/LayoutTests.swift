import Testing

@testable import Reporting

/// How text from documents is laid out on a terminal.
struct LayoutTests {
  @Test(arguments: [
    ("", 0), ("åäö", 3), ("e\u{301}", 1), ("漢字", 4), ("a\u{200B}b", 2), ("👍", 2), ("–…”", 3),
  ])
  func width(_ text: String, _ columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test(arguments: [
    ("\u{1B}[31mröd", "\u{FFFD}[31mröd"), ("a\u{9B}2Jb", "a\u{FFFD}2Jb"),
    ("rad\nrad", "rad\u{FFFD}rad"),
    ("\u{202E}txet", "\u{FFFD}txet"), ("vanlig text – 5 §", "vanlig text – 5 §"),
  ])
  func nothingSteersTheTerminal(_ text: String, _ harmless: String) {
    #expect(DisplayWidth.harmless(text) == harmless)
  }

  @Test(arguments: [
    ("ett två tre", 7, ["ett två", "tre"]), ("ett två tre", 11, ["ett två tre"]),
    ("abcdefghij", 4, ["abcd", "efgh", "ij"]), ("", 5, []), ("  a   b ", 5, ["a b"]),
    ("漢字漢字", 5, ["漢字", "漢字"]),
  ])
  func lines(_ text: String, _ width: Int, _ lines: [String]) {
    #expect(LineWrap.lines(text, width: width) == lines)
  }

  /// A sentence, the words to mark, the columns in all and a line, and the lines that come of it.
  @Test(arguments: [
    (
      "Leverantören ska erbjuda praktik.", "erbjuda praktik", 90, 40,
      ["Leverantören ska erbjuda praktik.", "                 ‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾"]
    ),
    (
      "ett två tre fyra fem sex sju åtta nio tio", "fem", 20, 40,
      ["… tre fyra fem sex sju …", "           ‾‾‾"]
    ),
    (
      "ett två tre fyra fem sex", "två tre fyra fem", 40, 12,
      ["ett två tre", "    ‾‾‾‾‾‾‾", "fyra fem sex", "‾‾‾‾‾‾‾‾"]
    ),
    ("å ö é", "ö", 20, 20, ["å ö é", "  ‾"]),
    (
      "allting här är märkt utan undantag", "allting här är märkt utan undantag", 18, 30,
      ["allting här är …", "‾‾‾‾‾‾‾‾‾‾‾‾‾‾"]
    ),
  ])
  func excerpt(
    _ sentence: String, _ marked: String, _ columns: Int, _ width: Int, _ lines: [String]
  ) throws {
    let bytes = Array(sentence.utf8)
    let start = try #require(sentence.range(of: marked)).lowerBound
    let offset = sentence.utf8.distance(from: sentence.startIndex, to: start)
    let excerpt = Excerpt(
      bytes[...], passages: [offset..<(offset + marked.utf8.count)], columns: columns)
    #expect(excerpt.lines(Terminal(), width: width, style: .error) == lines)
  }

  @Test func coloursMarkWithoutExtraLines() {
    let excerpt = Excerpt(Array("ett två tre".utf8)[...], passages: [4..<8], columns: 40)
    let lines = excerpt.lines(Terminal(hasColor: true), width: 40, style: .error)
    #expect(lines == ["ett \u{1B}[4;1;31mtvå\u{1B}[0m tre"])
  }

  @Test(arguments: [(0, "0"), (999, "999"), (1000, "1 000"), (12_345_678, "12 345 678")])
  func number(_ number: Int, _ text: String) {
    #expect(Wording(.sv).number(number) == text)
  }

  @Test(arguments: [
    ("utkast.docx", "utkast.docx"), ("mitt utkast.docx", "'mitt utkast.docx'"),
    ("åäö/x.txt", "åäö/x.txt"), ("a'b", "'a'\\''b'"), ("-x", "'-x'"), ("$(rm)", "'$(rm)'"),
  ])
  func shellQuoting(_ path: String, _ quoted: String) {
    #expect(Remedy.quoted(path) == quoted)
  }

  @Test(arguments: [
    ("a/b c.docx", "a/b%20c.docx"), ("/x/å.txt", "file:///x/%C3%A5.txt"), ("-", "stdin"),
    ("a:b.txt", "a%3Ab.txt"),
  ])
  func addresses(_ path: String, _ uri: String) {
    #expect(SARIFPlace.uri(path) == uri)
  }

  @Test(arguments: [
    (JSONValue.string("a\"b\\c\n\u{1B}\u{9B}å"), "\"a\\\"b\\\\c\\n\\u001b\\u009bå\"\n"),
    (.array([]), "[]\n"), (.object([]), "{}\n"),
    (.array([1, .null, true]), "[\n  1,\n  null,\n  true\n]\n"),
    (.members(["b": 1, "a": .string("x"), "c": nil]), "{\n  \"b\": 1,\n  \"a\": \"x\"\n}\n"),
  ])
  func json(_ value: JSONValue, _ text: String) {
    #expect(value.text == text)
  }
}
