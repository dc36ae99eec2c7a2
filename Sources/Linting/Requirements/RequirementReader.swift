import Rules
import TenderDocuments

/// Finds the requirements of a document: what it says with ska or bör, itself or through its lead-in.
struct RequirementReader {
  private let source: StatementSource
  private let topicsOf: [Int: Set<String>]
  private let words: [Words]

  /// What backs a requirement up, and the statements of content that speak of it, in reading order.
  private struct Words {
    let backing: Requirement.Backing
    let concepts: [Int]
    let statements: [Int]
  }

  /// The topics that a requirement is followed up for; the others tell of the tender or its text.
  private static let social: Set<String> = [
    "employment_condition", "dialogue_condition", "labour_law_conditions", "code_of_conduct_ilo",
    "antidiscrimination_condition", "reserved_contract", "subcontractor_terms",
    "accessibility_requirement",
  ]

  /// Sections that tell, and demand nothing.
  private static let telling: Set<SectionKind> = [
    .background, .policy, .history, .definitions, .questions, .toc, .letter,
  ]

  init(_ reading: DocumentReading, vocabulary: Vocabulary) {
    let source = reading.source
    self.source = source
    var topics: [Int: Set<String>] = [:]
    for topic in reading.topics where Self.social.contains(topic.topic) {
      for evidence in topic.evidence { topics[evidence.statement, default: []].insert(topic.topic) }
    }
    topicsOf = topics
    words = [
      (.proof, ["proves", "proof_paper"]),
      (.followup, ["reports", "inspects", "checks_off"]),
      (.sanction, ["sanction", "sanction_word", "penalty_word"]),
    ].map { (backing: Requirement.Backing, ids: [String]) in
      let concepts = ids.compactMap(vocabulary.index(of:))
      let statements = source.statements(saying: concepts)
        .filter { source.isContent(source.statements[$0]) }
      return Words(backing: backing, concepts: concepts, statements: statements)
    }
  }

  /// The requirements, in reading order.
  func requirements() -> [Requirement] {
    source.statements.indices.compactMap(requirement)
  }

  private func requirement(_ index: Int) -> Requirement? {
    let statement = source.statements[index]
    let kind = source.kind(of: statement)
    guard source.isContent(statement), !(kind.map(Self.telling.contains) ?? false),
      let force = force(of: index, statement), !force.isNegated || force.modality == .shall
    else { return nil }
    var backing: [Requirement.Backing: Int] = [:]
    for words in words { backing[words.backing] = nearest(words, to: index, in: statement) }
    return Requirement(
      statement: index, modality: force.modality, subject: force.subject, kind: kind,
      topics: (topicsOf[index] ?? []).sorted(), backing: backing)
  }

  /// How it binds; nil where it does not demand or wish.
  private func force(of index: Int, _ statement: Statement) -> Force? {
    let grammar = source.grammar
    let modal = source.mentions.indices(in: statement.words).first { mention in
      [grammar.shall, grammar.should].contains(source.mentions.matches[mention].concept)
    }
    let words: Range<Int>
    if let modal {
      let end = source.mentions.matches[modal].words.upperBound
      words = end..<end
    } else {
      // A member of a list or a row of a table is bound by what leads into it.
      guard statement.leadIn != nil || !statement.heads.isEmpty else { return nil }
      words = statement.words.lowerBound..<statement.words.lowerBound
    }
    let force = source.forces.force(of: index, at: words)
    guard force.isExplicit, force.modality == .shall || force.modality == .should else {
      return nil
    }
    return force
  }

  /// The statement itself, else the nearest in its section that says one of some concepts; of two
  /// as near the one before.
  private func nearest(_ words: Words, to index: Int, in statement: Statement) -> Int? {
    if source.saysItself(words.concepts, in: index) { return index }
    let blocks = source.sections.blocks(of: statement.section)
    let after = words.statements.firstIndex(atOrAfter: index)
    // Statements stand in the order of their blocks: beyond its neighbours none is nearer.
    return [after - 1, after].filter(words.statements.indices.contains).map { words.statements[$0] }
      .filter { blocks.contains(source.statements[$0].block) }
      .min { abs($0 - index) < abs($1 - index) }
  }
}

extension [Int] {
  /// Where, in a sorted list, the first number stands that is not less than another.
  fileprivate func firstIndex(atOrAfter number: Int) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension DocumentReading {
  /// What the document demands and wishes, in reading order.
  ///
  /// - Parameter vocabulary: The vocabulary that it was read with.
  public func requirements(_ vocabulary: Vocabulary) -> [Requirement] {
    RequirementReader(self, vocabulary: vocabulary).requirements()
  }
}
