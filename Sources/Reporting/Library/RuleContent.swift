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
  /// What topics are called.
  let titles: [String: String]
  let language: PageLanguage

  var title: String { "\(rule.id)  \(language.of(rule.title))" }

  var explanation: String { language.of(rule.explanation) }

  /// Severity, kind and topic.
  var nature: [Entry] {
    let wording = RuleWording(titles: titles)
    let severity = language.of("grad", "severity")
    return [
      Entry(
        name: severity,
        texts: [Wording.of(rule.severity)] + wording.severities(of: rule)),
      Entry(
        name: language.of("säkerhet", "confidence"), texts: [Wording.of(rule.confidence)]),
      Entry(
        name: language.of("slag", "kind"),
        texts: ["\(Wording.of(rule.kind)) (\(rule.kind.rawValue))"]),
      Entry(
        name: language.of("ämne", "topic"),
        texts: [titles[rule.topic].map { "\($0) (\(rule.topic))" } ?? rule.topic]),
    ]
  }

  /// When it applies and what it takes to judge.
  var conditions: Entry {
    Entry(
      name: language.of("gäller", "applies"),
      texts: RuleWording(titles: titles).conditions(of: rule))
  }

  /// What makes it fire.
  var checks: Entry {
    Entry(
      name: language.of("letar efter", "looks for"),
      texts: RuleWording(titles: titles).check(of: rule))
  }

  /// What it says, each message once.
  var messages: Entry {
    var seen: Set<String> = []
    return Entry(
      name: language.of("meddelande", "message"),
      texts: rule.parts.map { language.of($0.message) }.filter { seen.insert($0).inserted })
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
    let keys = Set(conditions.map(\.fact) + rule.needs + rule.mustKnow)
    return FactGuide.all.filter { keys.contains($0.key) }
  }

  /// The examples by what must come of them.
  var examples: [Examples] {
    [
      Examples(title: language.of("Anmärkning", "Flagged"), examples: rule.flags),
      Examples(title: language.of("Ingen anmärkning", "Passed"), examples: rule.passes),
      Examples(
        title: language.of("Ingen anmärkning fast mycket liknar", "Passed although much is alike"),
        examples: rule.traps),
    ].filter { !$0.examples.isEmpty }
  }
}
