import Clauses
import Reporting

/// What is said of a written clause on standard error.
struct DraftNotes {
  let draft: Draft
  let register: ReviewRegister
  let library: ClauseLibrary
  let words: Wording

  /// Writes which values were examples or standards, which were not used, and how far the clauses
  /// have been reviewed.
  func write(quiet: Bool) {
    if quiet { return }
    for line in lines { StandardError.write(line) }
  }

  private var lines: [String] {
    var lines: [String] = []
    if !draft.examples.isEmpty {
      lines.append(
        words.of("Exempelvärden som måste bytas: ", "Example values that must be replaced: ")
          + list(draft.examples))
    }
    if !draft.standards.isEmpty {
      lines.append(words.of("Standardvärden: ", "Standard values: ") + list(draft.standards))
    }
    if !draft.unused.isEmpty {
      lines.append(
        words.of("Används inte här: ", "Not used here: ")
          + draft.unused.joined(separator: ", "))
    }
    let statuses = draft.clauses.compactMap { library[$0] }.map {
      (id: $0.id, status: register.status(of: $0))
    }
    let drafts = statuses.filter { $0.status.state == .draft && $0.status.lapse == nil }.map(\.id)
    if !drafts.isEmpty {
      let named = drafts.joined(separator: ", ")
      lines.append(
        words.of(
          "Utkast som ingen jurist har granskat: \(named). "
            + "Låt en jurist läsa texten innan den används.",
          "Drafts that no lawyer has reviewed: \(named). "
            + "Let a lawyer read the text before it is used."))
    }
    // A review that has lapsed, or that was made, is told with whose it is.
    for (id, status) in statuses where status.lapse != nil || status.state > .draft {
      lines.append("\(id): \(words.of(status.explanation)).")
    }
    return lines
  }

  private func list(_ choices: [Draft.Choice]) -> String {
    choices.map { "\($0.name) = \($0.value)" }.joined(separator: ", ")
  }
}
