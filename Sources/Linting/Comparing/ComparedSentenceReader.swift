import PhraseMatching
import ProcurementLaw
import Rules

/// Reads the sentences of a tender for a comparison.
struct ComparedSentenceReader {
  private let vocabulary: Vocabulary
  private let sanctions: [Int]
  private let reservations: [Int]
  private let awards: [Int]

  /// Words that, with a number, say when something is done.
  private static let timeWords: Set<String> = [
    "senast", "inom", "dag", "dagar", "dagars", "arbetsdag", "arbetsdagar", "vecka", "veckor",
    "anbudsdag", "tidsfrist", "tidsfristen", "frist", "fristen",
  ]
  /// Words that, with a number, say how long something lasts.
  private static let spanWords: Set<String> = [
    "månad", "månader", "månaders", "halvår", "år", "års", "avtalsår", "kvartal", "veckors",
    "timmar", "timme", "timmars",
  ]
  private static let moneyWords: Set<String> = [
    "kronor", "kr", "kkr", "tkr", "mkr", "sek", "euro", "eur", "procent", "%", "prisbasbelopp",
  ]
  /// Sections that tell, and bind nobody.
  private static let telling: Set<SectionKind> = [
    .background, .policy, .history, .questions, .letter,
  ]
  /// Sections of the contract and of what is bought.
  private static let contractual: Set<SectionKind> = [
    .contract, .specification, .followup, .sanction, .definitions,
  ]

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    func indices(_ ids: [String]) -> [Int] { ids.compactMap(vocabulary.index(of:)) }
    sanctions = indices(["sanction", "sanction_word", "penalty_word"])
    reservations = indices([
      "reservation_words", "cites_integration_reservation", "cites_public_service_reservation",
      "cites_idea_reservation",
    ])
    awards = indices(["price_decides", "criteria_word", "scoring"])
  }

  /// The sentences of all documents of a tender, in reading order; headings and page furniture are
  /// none.
  func sentences(of tender: Tender) -> [ComparedSentence] {
    tender.readings.indices.flatMap { sentences(of: tender.readings[$0], document: $0) }
  }

  private func sentences(of reading: DocumentReading, document: Int) -> [ComparedSentence] {
    let source = reading.source
    let penal = Set(source.statements(saying: sanctions))
    let demands = Dictionary(
      reading.requirements(vocabulary).map { ($0.statement, $0) }
    ) { first, _ in first }
    let stated =
      ([reading.facts.fact("deadline")].compactMap(\.self) + reading.facts.contradictions)
      .filter { $0.key == "deadline" }.compactMap(\.passage)
    return source.statements.indices.compactMap { index in
      let statement = source.statements[index]
      let kind = source.kind(of: statement)
      guard source.isContent(statement), kind != .toc else { return nil }
      let content = Words(of: statement.words, in: source.text)
      guard !content.words.isEmpty else { return nil }
      let modality = demands[index]?.modality
      let forbids = demands[index]?.forbids ?? false
      let heads = statement.heads.filter { $0 != index }
      let headWords = heads.flatMap {
        Words(of: source.statements[$0].words, in: source.text).words
      }
      let isReservation =
        source.saysItself(reservations, in: index)
        || source.headingSaysAny(reservations, above: index)
      var traits = Traits(
        said: Set(content.words + headWords), hasNumber: !content.numbers.isEmpty,
        modality: modality, kind: kind)
      traits.hasDay = !content.days.isEmpty
      traits.isPenal = penal.contains(index)
      traits.isAward =
        kind == .award
        || !(kind.map(Self.contractual.contains) ?? false) && source.saysItself(awards, in: index)
      traits.isReservation = isReservation
      return ComparedSentence(
        document: document, range: statement.range, text: reading.document.string(statement.range),
        heads: heads.map { reading.document.string(source.statements[$0].range) },
        numbers: content.numbers, days: content.days, modality: modality, forbids: forbids,
        kind: kind, matter: Self.matter(traits), words: content.words, frame: content.frame,
        headWords: headWords, isReservation: isReservation,
        isDeadline: stated.contains { $0.overlaps(statement.range) })
    }
  }

  // MARK: What it is about

  /// What tells the matter of a sentence.
  private struct Traits {
    let said: Set<String>
    let hasNumber: Bool
    let modality: Modality?
    let kind: SectionKind?
    var hasDay = false
    var isPenal = false
    var isAward = false
    var isReservation = false
  }

  private static func matter(_ traits: Traits) -> ComparedSentence.Matter {
    if let kind = traits.kind, telling.contains(kind) { return .text }
    if traits.isReservation || traits.kind == .qualification || traits.kind == .exclusion {
      return .participation
    }
    if traits.isAward { return .award }
    if traits.isPenal { return .sanction }
    if traits.hasNumber, !timeWords.isDisjoint(with: traits.said) { return .deadline }
    if traits.modality == .shall { return .requirement }
    if traits.hasNumber, !moneyWords.isDisjoint(with: traits.said) { return .amount }
    if traits.hasDay || traits.hasNumber && !spanWords.isDisjoint(with: traits.said) {
      return .deadline
    }
    if traits.modality == .should { return .wish }
    return traits.kind.map(contractual.contains) ?? false ? .condition : .text
  }
}

/// The words of a sentence, folded, and its numbers; those of places in the documents are left out of
/// both.
private struct Words {
  private(set) var words: [String] = []
  private(set) var frame: [String] = []
  private(set) var numbers: [Double] = []
  private(set) var days: [LegalDate] = []

  /// Words whose number is that of a place in the documents.
  private static let referring: Set<String> = [
    "avsnitt", "avsnittet", "punkt", "punkten", "kapitel", "bilaga", "sida", "tabell", "rad",
    "krav", "p",
  ]

  init(of range: Range<Int>, in text: TokenisedText) {
    var isReference = false
    var dayEnd = range.lowerBound
    var index = range.lowerBound
    while index < range.upperBound {
      if index >= dayEnd, let day = DateReader.date(at: index, in: text),
        day.words.upperBound <= range.upperBound
      {
        days.append(day.value)
        frame.append("#")
        dayEnd = day.words.upperBound
      }
      let word = text.folded(index)
      if let number = SwedishNumber.parse(at: index, in: text), number.wordCount > 0,
        // ”en” is an article far more often than a number.
        word != "en", word != "ett"
      {
        let end = min(index + number.wordCount, range.upperBound)
        if !isReference {
          numbers.append(number.value)
          for at in index..<end { append(text.folded(at), inFrame: at >= dayEnd) }
        }
        index = end
        continue
      }
      isReference =
        Self.referring.contains(word) || isReference && (word == "och" || word == "till")
      append(word, inFrame: index >= dayEnd)
      index += 1
    }
  }

  private mutating func append(_ word: String, inFrame: Bool) {
    words.append(word)
    if inFrame { frame.append(word) }
  }
}
