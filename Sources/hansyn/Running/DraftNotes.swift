import Clauses

/// What is said of a written clause on standard error.
struct DraftNotes {
  let draft: Draft
  let library: ClauseLibrary

  /// Writes which values were examples or standards, which were not used, and how far the clauses
  /// have been reviewed.
  func write(quiet: Bool) {
    if quiet { return }
    for line in lines { StandardError.write(line) }
  }

  private var lines: [String] {
    var lines: [String] = []
    if !draft.examples.isEmpty {
      lines.append("Exempelvärden som måste bytas: \(list(draft.examples))")
    }
    if !draft.standards.isEmpty {
      lines.append("Standardvärden: \(list(draft.standards))")
    }
    if !draft.unused.isEmpty {
      lines.append("Används inte här: \(draft.unused.joined(separator: ", "))")
    }
    let drafts = draft.clauses.filter { library[$0]?.review.state == .draft }
    if !drafts.isEmpty {
      lines.append(
        "Utkast som ingen jurist har granskat: \(drafts.joined(separator: ", ")). "
          + "Låt en jurist läsa texten innan den används.")
    }
    return lines
  }

  private func list(_ choices: [Draft.Choice]) -> String {
    choices.map { "\($0.name) = \($0.value)" }.joined(separator: ", ")
  }
}
