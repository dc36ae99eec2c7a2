import LibraryFiles
import Linting
import ProcurementLaw
import Rules

/// What a page tells of a rule, whatever it is written in.
struct RuleContent {
  /// A name and what stands under it.
  struct Entry {
    let name: String
    let texts: [String]
  }

  /// Some examples under one title.
  struct Examples {
    let title: String
    let examples: [Example]
  }

  let rule: Rule
  /// What topics and concepts are called.
  let names: RuleNames
  let words: Wording

  var title: String { "\(rule.id)  \(words.of(rule.title))" }

  var explanation: String { words.of(rule.explanation) }

  /// Severity, kind and topic.
  var nature: [Entry] {
    let wording = RuleWording(names: names, words: words)
    let severity = words.of("grad", "severity")
    return [
      Entry(
        name: severity,
        texts: [words.of(rule.severity)] + wording.severities(rule.severityCases)
          + wording.policy(on: rule)
          + (rule.isErrorOfLaw
            ? [
              words.of(
                "fel mot lag: vid publicering sänks det inte av inställningar, och det läggs inte "
                  + "åt sidan utan att någon namngiven har beslutat",
                "against the law: at publication no setting lowers it, and it is not set aside "
                  + "unless somebody who is named has decided so")
            ] : [])),
      Entry(
        name: words.of("säkerhet", "confidence"), texts: [words.of(rule.confidence)]),
      Entry(
        name: words.of("slag", "kind"),
        texts: ["\(words.of(rule.kind)) (\(rule.kind.rawValue))"]),
      Entry(
        name: words.of("ämne", "topic"),
        texts: [names.title(of: rule.topic).map { "\(words.of($0)) (\(rule.topic))" } ?? rule.topic]
      ),
    ]
  }

  /// When it applies and what it takes to judge.
  var conditions: Entry {
    Entry(
      name: words.of("gäller", "applies"),
      texts: RuleWording(names: names, words: words).conditions(of: rule))
  }

  /// What makes it fire.
  var checks: Entry {
    Entry(
      name: words.of("letar efter", "looks for"),
      texts: RuleWording(names: names, words: words).check(of: rule))
  }

  /// What it says, each message once.
  var messages: Entry {
    var seen: Set<String> = []
    return Entry(
      name: words.of("meddelande", "message"),
      texts: rule.parts.map { words.of($0.message) }.filter { seen.insert($0).inserted })
  }

  /// The authorities of the rule and of its checks, each once.
  var authorities: [Rule.Authority] {
    (rule.law + rule.parts.flatMap(\.law)).reduce(into: []) { all, next in
      if !all.contains(next) { all.append(next) }
    }
  }

  /// The facts that it asks for, in the order in which facts are shown.
  var facts: [FactGuide] {
    let conditions =
      rule.applies + rule.parts.flatMap(\.applies)
      + (rule.severityCases + rule.parts.flatMap(\.severityCases)).flatMap(\.conditions)
    let keys = Set(conditions.map(\.fact) + rule.needs + rule.mustKnow + rule.onlyWhenKnown)
    return FactGuide.all.filter { keys.contains($0.key) }
  }

  /// The examples by what must come of them.
  var examples: [Examples] {
    [
      Examples(title: words.of("Anmärkning", "Flagged"), examples: rule.flags),
      Examples(title: words.of("Ingen anmärkning", "Passed"), examples: rule.passes),
      Examples(
        title: words.of("Ingen anmärkning fast mycket liknar", "Passed although much is alike"),
        examples: rule.traps),
    ].filter { !$0.examples.isEmpty }
  }
}
