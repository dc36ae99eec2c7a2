import Linting

/// What could not be judged, why, and what would help: one sentence for the rules that lack the
/// same things; and what else is to be known of the run.
struct UnjudgedText {
  private struct Lack: Hashable {
    let facts: [String]
    let documents: [String]
  }

  let report: RunReport

  private var words: Wording { report.words }

  /// What is to be known of the run; where a verdict is given it says that itself.
  private var notes: [String] {
    PublicationVerdict(report) == nil
      ? report.notes.map { DisplayWidth.harmless(words.of($0)) } : []
  }

  /// `Utan uppgift om värde kan EMP008 inte avgöras. Ange …`, in the order of the rules.
  var sentences: [String] {
    var order: [Lack] = []
    var rules: [Lack: [String]] = [:]
    for entry in report.notJudged {
      let lack = Lack(facts: entry.lacksFacts, documents: entry.lacksDocuments)
      if rules[lack] == nil { order.append(lack) }
      rules[lack, default: []].append(entry.rule)
    }
    // One tender in a run may lack what another has.
    let isOne = report.tenders.count == 1
    return notes
      + order.map { lack in
        let named = words.list(rules[lack] ?? [])
        return words.of(
          "Utan \(without(lack)) kan \(named) inte avgöras\(isOne ? "" : " överallt").",
          "Without \(without(lack)), \(named) can't be judged\(isOne ? "" : " everywhere").")
          + advice(lack.facts)
      }
  }

  private func without(_ lack: Lack) -> String {
    var parts: [String] = []
    if !lack.facts.isEmpty {
      let names = words.list(lack.facts.map(words.facts.name))
      parts.append(words.of("uppgift om \(names)", "knowing the \(names)"))
    }
    if !lack.documents.isEmpty {
      let kinds = words.alternatives(
        lack.documents.map { words.facts.value($0, of: "documentKind") })
      parts.append(words.of("\(kinds) i underlaget", "a document of the kind \(kinds)"))
    }
    return words.list(parts, by: words.of("och utan", "and without"))
  }

  private func advice(_ facts: [String]) -> String {
    if facts.isEmpty { return "" }
    let options = facts.map { FactGuide.of($0)?.argument ?? "--fact \($0)=…" }.joined(
      separator: " ")
    let keys = words.list(facts)
    return words.of(
      " Ange till exempel \(options) eller skriv \(keys) i upphandling.yml.",
      " Give for instance \(options), or write \(keys) in upphandling.yml.")
  }
}
