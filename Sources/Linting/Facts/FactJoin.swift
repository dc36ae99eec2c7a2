/// Joins the facts of a tender's documents into those of the tender.
///
/// What the user gave wins. What two documents state differently is not known, and both statements
/// are kept; no document wins by standing first.
struct FactJoin {
  private let documents: [Facts]
  private let deriver: FactDeriver?

  init(_ documents: [Facts], deriver: FactDeriver?) {
    self.documents = documents
    self.deriver = deriver
  }

  func joined() -> (facts: Facts, conflicts: [FactConflict]) {
    guard documents.count > 1 else {
      let facts = documents.first ?? Facts()
      return (facts, conflicts(within: facts))
    }
    var known: [Fact] = []
    var conflicts: [FactConflict] = []
    for key in Facts.keys {
      let statements = self.statements(of: key)
      if let given = statements.first(where: { $0.fact.isGiven }) {
        known.append(given.fact)
        continue
      }
      let distinct = Self.distinct(statements)
      if distinct.count > 1, Self.comparable.contains(key) {
        if let longer = longerTerm(key, distinct) {
          known.append(longer)
        } else {
          conflicts.append(FactConflict(key: key, statements: distinct))
          if let call = callOff(key, distinct) { known.append(call) }
        }
      } else if let fact = agreed(key, statements) {
        known.append(fact)
      }
    }
    let facts = Facts(read: known, contradictions: conflicts.flatMap { $0.statements.map(\.fact) })
    return (deriver?.complete(facts) ?? facts, conflicts)
  }

  // MARK: What is stated

  /// Facts that can be held against each other.
  private static let comparable: Set<String> = [
    "act", "regime", "procedure", "framework", "valueSEK", "durationMonths", "baseMonths", "lots",
    "published", "deadline", "start", "object",
  ]
  /// Facts that are worked out again from what the documents state together.
  private static let derivedAgain: Set<String> = ["regime", "valueSEK", "framework"]
  /// Facts that a contract and a specification mention only in passing.
  private static let ofTheProcedure: Set<String> = ["procedure", "regime", "framework", "lots"]
  /// Documents that tell of procurements, not of this one.
  private static let tellers: Set<String> = ["policy", "other"]

  private func statements(of key: String) -> [FactConflict.Statement] {
    let all = documents.enumerated().flatMap { index, facts -> [FactConflict.Statement] in
      let own = [facts.fact(key)].compactMap { $0 } + facts.contradictions.filter { $0.key == key }
      return own.map { .init(document: index, fact: $0) }
    }
    let stated = all.filter { statement in
      if statement.fact.isGiven { return true }
      let kind = documents[statement.document].documentKind ?? ""
      return !Self.tellers.contains(kind)
        && !(statement.fact.isDerived && Self.derivedAgain.contains(key))
    }
    // What the terms and the notice say of the procedure is not contradicted by a contract.
    guard Self.ofTheProcedure.contains(key) else { return stated }
    let own = stated.filter {
      !["contract_draft", "specification"].contains(
        documents[$0.document].documentKind ?? "") && $0.fact.confidence > .low
    }
    return own.isEmpty ? stated : own
  }

  /// The first statement of each value.
  private static func distinct(_ statements: [FactConflict.Statement]) -> [FactConflict.Statement] {
    var seen: Set<String> = []
    return statements.filter { seen.insert($0.fact.value).inserted }
  }

  // MARK: What is known

  /// One document's kind is not the tender's; else the surest statement counts.
  private func agreed(_ key: String, _ statements: [FactConflict.Statement]) -> Fact? {
    if key == "documentKind", Self.distinct(statements).count > 1 { return nil }
    let surest = statements.map(\.fact.confidence).max()
    return statements.first { $0.fact.confidence == surest }?.fact
  }

  /// ”24 månader” in one document and ”24 månader med option på 24” in another are no contradiction.
  private func longerTerm(_ key: String, _ distinct: [FactConflict.Statement]) -> Fact? {
    guard key == "durationMonths" else { return nil }
    let bases = Set(documents.compactMap { $0.value(of: "baseMonths") })
    let longest = distinct.max { (Int($0.fact.value) ?? 0) < (Int($1.fact.value) ?? 0) }
    guard bases.count == 1, let longest,
      distinct.allSatisfy({ $0.fact.value == longest.fact.value || bases.contains($0.fact.value) })
    else { return nil }
    return longest.fact
  }

  /// That a document is a call-off is never left open: no term may be added to one.
  private func callOff(_ key: String, _ distinct: [FactConflict.Statement]) -> Fact? {
    guard key == "procedure" else { return nil }
    return distinct.first { $0.fact.value == "call_off" && $0.fact.confidence > .low }?.fact
  }

  /// What one document contradicts itself in.
  private func conflicts(within facts: Facts) -> [FactConflict] {
    Facts.keys.compactMap { key in
      let statements = facts.contradictions.filter { $0.key == key }
        .map { FactConflict.Statement(document: 0, fact: $0) }
      let distinct = Self.distinct(statements)
      return distinct.count > 1 ? FactConflict(key: key, statements: distinct) : nil
    }
  }
}
