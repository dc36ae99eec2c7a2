import LibraryFiles
import Linting
import Rules

/// Pages about the rules, for people.
public struct RulePages: Sendable {
  private let terminal: Terminal
  /// What topics and concepts are called.
  private let names: RuleNames
  private let words: Wording

  /// Makes pages about the rules of a library for a terminal.
  public init(_ library: RuleLibrary, terminal: Terminal, language: Language) {
    words = Wording(language)
    self.terminal = terminal
    names = RuleNames(library)
  }

  /// A table of rules, one a line.
  public func list(_ rules: [Rule]) -> String {
    let wording = RuleWording(names: names, words: words)
    let severities = rules.map(wording.severityInForce)
    let width = (severities.map(\.count) + [7]).max() ?? 0
    return zip(rules, severities).map { rule, severity in
      let padding = String(repeating: " ", count: width + 2 - severity.count)
      return terminal.paint(rule.id, .strong) + "  "
        + terminal.paint(severity, FindingText.style(rule.severity)) + padding
        + words.of(rule.title)
        + terminal.paint("  \(rule.topic)", .faint) + "\n"
    }.joined()
  }

  /// Everything about one rule.
  ///
  /// - Parameters:
  ///   - rule: The rule.
  ///   - law: Its legal basis for the facts that are known.
  ///   - clauses: The clauses that mend it.
  public func page(_ rule: Rule, law: [LegalSource], clauses: [ClauseNote]) -> String {
    let content = RuleContent(rule: rule, names: names, words: words)
    var lines = [terminal.paint(content.title, .strong), ""]
    lines += paragraph(content.explanation) + [""]
    for entry in content.nature + [content.conditions, content.checks, content.messages] {
      lines += entries(entry.name, entry.texts)
    }
    lines += entries(words.of("grund", "basis"), LegalBasisText(words: words).lines(law))
    lines += entries(
      words.of("klausul", "clause"), clauses.map { "\($0.id) \(words.of($0.title))" })
    for group in content.examples { lines += examples(group.title, group.examples) }
    return lines.map { $0 + "\n" }.joined()
  }

  /// What came of trying the examples.
  ///
  /// - Parameters:
  ///   - result: What came of them.
  ///   - withGaps: Whether to tell which rules have too few.
  public func results(_ result: ExampleRunner.Result, withGaps: Bool = false) -> String {
    let failures = result.failures.map {
      let expected = words.of($0.expected)
      let got = words.of($0.got)
      return "\($0.path):\($0.line): \($0.subject): "
        + words.of("väntat \(expected), blev \(got)\n", "expected \(expected), got \(got)\n")
        + "    \(DisplayWidth.harmless(Self.firstLine(of: $0.text)))\n"
    }
    let known =
      result.knownMisses == 0
      ? ""
      : words.of(
        ", \(result.knownMisses) kända brister prövas inte",
        ", \(result.knownMisses) known misses are not tried")
    let count = result.failures.count
    let gaps =
      withGaps ? result.gaps.map { "\($0.path): \($0.rule): \(words.of($0.reason))\n" } : []
    let lacking =
      withGaps
      ? words.of(", \(gaps.count) brister i exemplen", ", \(gaps.count) gaps in the examples") : ""
    return (failures + gaps).joined()
      + words.of(
        "\(result.run) exempel, \(count) fel", "\(result.run) examples, \(count) failures")
      + "\(known)\(lacking)\n"
  }

  private static func firstLine(of text: String) -> String {
    let line = text.split(separator: "\n").first { !$0.hasPrefix("#") } ?? ""
    return line.count > 160 ? line.prefix(159) + "…" : String(line)
  }

  private func examples(_ title: String, _ examples: [Example]) -> [String] {
    guard !examples.isEmpty else { return [] }
    return ["", terminal.paint(title, .strong)]
      + examples.flatMap { example -> [String] in
        let lines = example.text.split(separator: "\n").flatMap {
          LineWrap.lines(DisplayWidth.harmless($0), width: terminal.width - 4)
        }
        return lines.enumerated().map { ($0 == 0 ? "  – " : "    ") + $1 }
      }
  }

  private func paragraph(_ text: String) -> [String] {
    LineWrap.lines(text, width: terminal.width)
  }

  private func entries(_ name: String, _ texts: [String]) -> [String] {
    let indent = 13
    let lines = texts.flatMap { LineWrap.lines($0, width: terminal.width - indent) }
    return lines.enumerated().map {
      let label = $0 == 0 ? name : ""
      return terminal.paint(label, .faint) + String(repeating: " ", count: indent - label.count)
        + $1
    }
  }
}
