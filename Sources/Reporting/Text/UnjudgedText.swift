import Linting

/// What could not be judged, why, and what would help: one sentence for the rules that lack the
/// same things.
enum UnjudgedText {
  private struct Lack: Hashable {
    let facts: [String]
    let documents: [String]
  }

  /// `Utan uppgift om värde kan EMP008 inte avgöras. Ange …`, in the order of the rules.
  static func sentences(_ report: RunReport) -> [String] {
    var order: [Lack] = []
    var rules: [Lack: [String]] = [:]
    for entry in report.notJudged {
      let lack = Lack(facts: entry.lacksFacts, documents: entry.lacksDocuments)
      if rules[lack] == nil { order.append(lack) }
      rules[lack, default: []].append(entry.rule)
    }
    // One tender in a run may lack what another has.
    let whole = report.tenders.count > 1 ? " överallt" : ""
    return order.map { lack in
      "Utan \(without(lack)) kan \(Wording.list(rules[lack] ?? [])) inte avgöras\(whole)."
        + advice(lack.facts)
    }
  }

  private static func without(_ lack: Lack) -> String {
    var parts: [String] = []
    if !lack.facts.isEmpty {
      parts.append("uppgift om \(Wording.list(lack.facts.map(FactWording.name)))")
    }
    if !lack.documents.isEmpty {
      let kinds = lack.documents.map { FactWording.value($0, of: "documentKind") }
      parts.append("\(Wording.list(kinds, and: "eller")) i underlaget")
    }
    return Wording.list(parts, and: "och utan")
  }

  private static func advice(_ facts: [String]) -> String {
    if facts.isEmpty { return "" }
    let options = facts.map { FactGuide.of($0)?.argument ?? "--fact \($0)=…" }.joined(
      separator: " ")
    return " Ange till exempel \(options) eller skriv \(Wording.list(facts)) i upphandling.yml."
  }
}
