import Clauses
import Reporting

/// What is said of a written clause on standard error.
struct DraftNotes {
  let drafts: [Draft]
  let register: ReviewRegister
  let library: ClauseLibrary
  let words: Wording
  /// Whether the values are told that nobody has seen yet.
  var tellsValues = true
  /// Whether the values are told that were left for later.
  var tellsOpenPlaces = true
  /// The names that the call gives values; nil for all, where settings give some too: those are for
  /// every clause, and nobody wonders that one has no use for them.
  var named: ParameterValues?

  /// Writes which values were examples or standards, which were not used, and how far the clauses
  /// have been reviewed.
  func write(quiet: Bool) {
    if quiet { return }
    for line in lines { StandardError.write(line) }
  }

  private var lines: [String] {
    var lines: [String] = []
    for (choices, sv, en) in [
      (
        all(\.examples), "Exempelvärden som måste bytas: ", "Example values that must be replaced: "
      ),
      (all(\.facts), "Ur dokumentet: ", "From the document: "),
      (
        all(\.proposals), "Föreslaget efter avtalets storlek: ",
        "Proposed for the size of the contract: "
      ),
      (all(\.standards), "Standardvärden: ", "Standard values: "),
    ] where !choices.isEmpty && tellsValues {
      lines.append(words.of(sv, en) + choices.joined(separator: ", "))
    }
    lines += unused
    let statuses = Self.once(drafts.flatMap(\.clauses)).compactMap { library[$0] }.map {
      (id: $0.id, status: register.status(of: $0))
    }
    let unread = statuses.filter { $0.status.state == .draft && $0.status.lapse == nil }.map(\.id)
    if !unread.isEmpty {
      let named = unread.joined(separator: ", ")
      lines.append(
        words.of(
          "Utkast som ingen jurist har granskat: \(named). "
            + "Låt en jurist läsa texten innan den används.",
          "Drafts that no lawyer has reviewed: \(named). "
            + "Let a lawyer read the text before it is used."))
    }
    let open = OpenPlaces(drafts: drafts, library: library).lines(words)
    if !open.isEmpty, tellsOpenPlaces {
      lines.append(words.of("Kvar att fylla i:", "Left to fill in:"))
      lines += open
    }
    // A review that has lapsed, or that was made, is told with whose it is.
    for (id, status) in statuses where status.lapse != nil || status.state > .draft {
      lines.append("\(id): \(words.of(status.explanation)).")
    }
    return lines
  }

  /// Which values made no difference, and what would have a use for them.
  private var unused: [String] {
    // Of several drafts each has a use for some of the values.
    let common = drafts.dropFirst().reduce(Set((drafts.first?.unused ?? []).map(\.name))) {
      $0.intersection($1.unused.map(\.name))
    }
    var lines: [(title: String, names: [String])] = []
    for name in common.sorted() where named.map({ $0[name] != nil }) ?? true {
      let reasons = drafts.flatMap(\.unused).filter { $0.name == name }.map(\.reason)
      guard let reason = reasons.first(where: { $0 != .elsewhere }) ?? reasons.first else {
        continue
      }
      let (title, note) = told(reason)
      if let index = lines.firstIndex(where: { $0.title == title }) {
        lines[index].names.append(name + note)
      } else {
        lines.append((title, [name + note]))
      }
    }
    return lines.map { $0.title + $0.names.joined(separator: ", ") }
  }

  private func told(_ reason: Draft.Unused.Reason) -> (title: String, note: String) {
    switch reason {
    case .elsewhere: (words.of("Används inte här: ", "Not used here: "), "")
    case .leftOut:
      (words.of("Används inte med de andra värdena: ", "Not used with the other values: "), "")
    case .variant(let clause, let chosen, let needed):
      (
        words.of(
          "Används inte i \(clause), variant \(chosen): ",
          "Not used in \(clause), variant \(chosen): "),
        " (variant \(needed.joined(separator: ", ")))"
      )
    }
  }

  private func all(_ choices: KeyPath<Draft, [Draft.Choice]>) -> [String] {
    Self.once(drafts.flatMap { $0[keyPath: choices].map { "\($0.name) = \($0.value)" } })
  }

  private static func once(_ items: [String]) -> [String] {
    var seen: Set<String> = []
    return items.filter { seen.insert($0).inserted }
  }
}
