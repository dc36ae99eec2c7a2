import Policies
import Reporting
import Rules

/// What is said on standard error of the settings that a run works by.
struct PolicyNotes {
  private let knowledge: Knowledge

  init(_ knowledge: Knowledge) { self.knowledge = knowledge }

  /// Writes what differs from the built-in library: settings that nobody named, own rules, rules that
  /// are off, and what settings can't lower.
  func write(quiet: Bool) {
    if quiet { return }
    for line in lines { StandardError.write("hansyn: " + line) }
  }

  private var lines: [String] {
    let words = knowledge.words
    var lines: [String] = []
    if let file = knowledge.configuration.file {
      lines.append(words.of("inställningar ur \(file)", "settings from \(file)"))
    }
    if let file = knowledge.outerConfiguration {
      lines.append(
        words.of(
          "\(file) längre upp läses inte: den närmaste gäller",
          "\(file) further up is not read: the nearest holds"))
    }
    if !knowledge.replacedRules.isEmpty {
      lines.append(
        words.of("egna regler ersätter inbyggda: ", "own rules replace built-in ones: ")
          + knowledge.replacedRules.joined(separator: ", "))
    }
    let stage = knowledge.stage.rawValue
    let off = knowledge.rules.rules.filter { $0.isSwitchedOff(at: stage) }.map(\.id)
    if !off.isEmpty {
      lines.append(
        words.of("avstängda regler: ", "rules switched off: ") + off.joined(separator: ", "))
    }
    let kept = knowledge.rules.rules.filter { rule in
      rule.isBinding(at: stage) && rule.ruling.map { $0 != .error } == true
    }.map(\.id)
    if !kept.isEmpty {
      lines.append(
        words.of(
          "kan inte sänkas vid publicering, eftersom felet är lagstridigt: ",
          "can't be lowered at publication, since the error is one of law: ")
          + kept.joined(separator: ", "))
    }
    return lines
  }
}
