import Rules
import TenderDocuments

/// Finds the requirements of a document: what it says with ska or bör or forbids, itself or through its
/// lead-in.
struct RequirementReader {
  private let source: StatementSource
  private let topicsOf: [Int: Set<String>]
  private let verbs: DemandVerb
  private let backing: BackingSearch
  /// The first word of the buyer's name.
  private let buyer: String?

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
    source = reading.source
    verbs = DemandVerb(source: reading.source)
    backing = BackingSearch(reading, vocabulary: vocabulary)
    buyer = reading.facts.value(of: "buyer")?.split(separator: " ").first
      .map { $0.lowercased() }.flatMap { $0.count > 3 ? $0 : nil }
    var topics: [Int: Set<String>] = [:]
    for topic in reading.topics where Self.social.contains(topic.topic) {
      for evidence in topic.evidence { topics[evidence.statement, default: []].insert(topic.topic) }
    }
    topicsOf = topics
  }

  /// The requirements, in reading order.
  func requirements() -> [Requirement] {
    source.statements.indices.compactMap(requirement)
  }

  private func requirement(_ index: Int) -> Requirement? {
    let statement = source.statements[index]
    let kind = source.kind(of: statement)
    guard source.isContent(statement), !(kind.map(Self.telling.contains) ?? false),
      !isForm(statement)
    else { return nil }
    let topics = (topicsOf[index] ?? []).sorted()
    func make(_ modality: Modality, _ subject: Party?, at verb: Int?, forbids: Bool = false)
      -> Requirement
    {
      Requirement(
        statement: index, modality: modality,
        subject: named(verb) ?? subject ?? self.subject(of: statement, verb: verb), kind: kind,
        forbids: forbids, topics: topics,
        backing: backing.backing(of: index, isSocial: !topics.isEmpty))
    }
    if let words = verbs.words(in: statement) {
      let force = source.forces.force(of: index, at: words.upperBound..<words.upperBound)
      // ”Är inte skyldig att” and ”garanterar inget” free; ”ska inte” binds.
      let frees =
        force.isNegated
        && ["är", "blir", "har", "garanterar"].contains(source.text.folded(words.lowerBound))
      guard binds(force), !frees else { return nil }
      return make(force.modality, force.subject, at: words.lowerBound)
    }
    if let words = verbs.forbids(statement) {
      let subject = SubjectReader(
        text: source.text, mentions: source.mentions, grammar: source.grammar
      ).subject(
        of: words, anchor: words, in: statement.words.lowerBound..<statement.words.upperBound,
        sentence: statement.words)
      return make(.shall, subject, at: words.lowerBound, forbids: true)
    }
    // A member of a list or a row of a table is bound by what leads into it; of a member of several
    // sentences the first.
    guard statement.leadIn != nil || !statement.heads.isEmpty, isFirst(index), !isCondition(index)
    else { return nil }
    let start = statement.words.lowerBound
    let force = source.forces.force(of: index, at: start..<start)
    return binds(force) ? make(force.modality, force.subject, at: nil) : nil
  }

  /// Whether a statement is a form's own text (”Klicka eller tryck här för att ange”) or a number or date
  /// in a cell.
  private func isForm(_ statement: Statement) -> Bool {
    let words = statement.words.prefix(5).map(source.text.folded)
    return words.first == "klicka" && words.contains("här")
      || !statement.words.contains { source.text.folded($0).contains(where: \.isLetter) }
  }

  private func binds(_ force: Force) -> Bool {
    force.isExplicit
      && (force.modality == .shall || force.modality == .should && !force.isNegated)
  }

  /// Whether a statement is the first of its block.
  private func isFirst(_ index: Int) -> Bool {
    index == 0 || source.statements[index - 1].block != source.statements[index].block
  }

  /// Whether a member of a list states when the lead-in applies: ”… ska ersätta skadan om kunden:”.
  private func isCondition(_ index: Int) -> Bool {
    guard let lead = source.statements[index].leadIn else { return false }
    let words = source.statements[lead].words
    guard let last = words.last(where: { ["om", "ifall"].contains(source.text.folded($0)) }),
      last > words.lowerBound,
      // ”Uppgifter om Leverantören:”.
      !Self.tellings.contains(where: source.text.folded(last - 1).hasPrefix)
    else { return false }
    return source.mentions.indices(in: (last + 1)..<max(last + 1, words.upperBound)).contains {
      let concept = source.mentions.matches[$0].concept
      return [source.grammar.supplier, source.grammar.buyer, source.grammar.bidder]
        .contains(concept)
    }
  }

  private static let tellings = [
    "uppgift", "information", "upplysning", "beskrivning", "handling", "besked", "dokument",
    "fakta",
  ]

  // MARK: Whom it binds

  /// How words begin that stand for the tender, which the tenderer answers for.
  private static let tenders = [
    "anbud", "offert", "avropssvar", "svar", "ansökan", "prisbilaga", "cv",
  ]
  /// How words begin that stand for those whom the supplier sends.
  private static let staff = [
    "konsult", "personal", "medarbetar", "arbetsledar", "platschef", "lokalvårdar", "chaufför",
    "projektledar", "handledar", "underkonsult", "teamet", "montör", "förare",
  ]
  private static let offered: Set<String> = ["offererad", "offererade", "erbjuden", "erbjudna"]

  /// Whom a requirement binds that names no party: the buyer by its name, the tenderer by its tender,
  /// the supplier by its staff; nil where the subject is none of them.
  private func subject(of statement: Statement, verb: Int?) -> Party? {
    guard let verb else { return nil }
    // The subject stands before the verb, in its own clause; or right behind it where something else
    // begins the sentence.
    let start = statement.words.lowerBound
    var before = start..<max(start, verb)
    if let clause = before.last(where: { source.text.folded($0) == "att" }) {
      before = (clause + 1)..<before.upperBound
    }
    let behind = (verb + 1)..<max(verb + 1, min(verb + 3, statement.words.upperBound))
    let isInverted = !before.isEmpty && hasComma(after: verb - 1)
    // ”Konsulten som offereras för rollen projektledare ska …” has its subject far away.
    for words in (isInverted ? [behind] : []) + [before.suffix(5), behind, before.prefix(1)] {
      for word in words {
        if let party = party(of: word) { return party }
      }
    }
    return nil
  }

  /// The party that a word other than its name stands for.
  private func party(of word: Int) -> Party? {
    let folded = source.text.folded(word)
    if let buyer, folded == buyer { return .buyer }
    if Self.offered.contains(folded) || Self.staff.contains(where: folded.hasPrefix) {
      return .supplier
    }
    return Self.tenders.contains(where: folded.hasPrefix) ? .bidder : nil
  }

  /// The buyer, where its name stands right before a verb: ”Ådala ska hålla leverantören informerad”.
  private func named(_ verb: Int?) -> Party? {
    guard let verb, verb > 0, let buyer, source.text.folded(verb - 1) == buyer else { return nil }
    return .buyer
  }

  private func hasComma(after word: Int) -> Bool {
    guard word >= 0, word + 1 < source.text.words.count else { return false }
    let gap = Int(source.text.words[word].end)..<Int(source.text.words[word + 1].start)
    return source.text.bytes[gap].contains(0x2C)
  }
}

extension DocumentReading {
  /// What the document demands, wishes and forbids, in reading order.
  ///
  /// - Parameter vocabulary: The vocabulary that it was read with.
  public func requirements(_ vocabulary: Vocabulary) -> [Requirement] {
    RequirementReader(self, vocabulary: vocabulary).requirements()
  }
}
