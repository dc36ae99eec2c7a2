import Rules

/// What a document says of other social matters than a condition on employment or dialogue.
///
/// A reservation, a bonus and terms of labour law have numbers, contacts, reports and sanctions of
/// their own, often in the same chapter: they are no pieces of the condition beside them.
struct OtherMatter: Sendable {
  /// The topics whose conditions have others beside them.
  private static let judged: Set<String> = ["employment_condition", "dialogue_condition"]
  private static let others = [
    "reserved_contract", "labour_law_conditions", "code_of_conduct_ilo",
    "antidiscrimination_condition", "social_award_criterion",
  ]

  /// Words of a bonus and of other things that no topic reads.
  let words: [Int]
  /// Words by which a passage speaks of the condition after all.
  let conditionWords: [Int]
  /// Words of headings that speak of the condition.
  let conditionHeadings: [Int]

  /// The blocks of a document that speak of something else than the conditions of some topics.
  ///
  /// - Parameters:
  ///   - reading: The document.
  ///   - topics: The topics of the condition.
  ///   - companions: Topics whose evidence may belong to it.
  func blocks(in reading: DocumentReading, besides topics: [String], companions: [String]) -> Set<
    Int
  > {
    guard Self.judged.isSuperset(of: topics) else { return [] }
    let source = reading.source
    let own = Set(blocks(of: Array(Self.judged), in: reading))
    let told = Set(
      evidence(of: companions, in: reading).filter { source.saysAny(conditionWords, in: $0) }
        .map { source.statements[$0].block })
    let concerned = own.union(told)
    var found: Set<Int> = []
    var seen: Set<Int> = []
    let foreign =
      evidence(of: Self.others, in: reading).filter { !source.saysAny(conditionWords, in: $0) }
      + source.statements(saying: words)
    for statement in foreign.map({ source.statements[$0] }) where !own.contains(statement.block) {
      found.insert(statement.block)
      guard let section = statement.section, seen.insert(section).inserted,
        !source.heading(of: section, saysAny: conditionHeadings)
      else { continue }
      let blocks = source.sections.blocks(of: section)
      if !blocks.contains(where: concerned.contains) { found.formUnion(blocks) }
    }
    return found
  }

  private func blocks(of topics: [String], in reading: DocumentReading) -> [Int] {
    evidence(of: topics, in: reading).map { reading.source.statements[$0].block }
  }

  private func evidence(of topics: [String], in reading: DocumentReading) -> [Int] {
    topics.compactMap(reading.topic).filter { $0.status == .present }
      .flatMap(\.evidence).map(\.statement)
  }
}
