import PhraseMatching
import Rules

/// A sentence of a tender as it is held against those of another version.
public struct ComparedSentence: Sendable, Equatable {
  /// What a change of a sentence touches, the gravest first.
  public enum Matter: Int, Sendable, CaseIterable, Comparable {
    /// A penalty, a deduction, termination.
    case sanction
    /// A day or a time within which something is done.
    case deadline
    /// What is demanded of tenderers or the supplier (ska).
    case requirement
    /// How tenders are evaluated.
    case award
    /// What is wished (bör).
    case wish
    /// Everything else.
    case text

    /// Orders by weight.
    public static func < (left: Matter, right: Matter) -> Bool { left.rawValue < right.rawValue }
  }

  /// The index of the document in its tender.
  public let document: Int
  /// UTF-8 offsets in its text.
  public let range: Range<Int>
  /// What it says.
  public let text: String
  /// Its numbers in order, however they are written, but for those of sections.
  public let numbers: [Double]
  /// Whether it demands or wishes; nil where it does neither.
  public let modality: Modality?
  /// What its section is for.
  public let kind: SectionKind?
  /// What it is about.
  public let matter: Matter
  /// The words without numbers of sections: the same for a sentence that was only renumbered.
  let words: [String]
}

/// Reads the sentences of a tender for a comparison.
struct ComparedSentenceReader {
  private let sanctions: [Int]

  /// Words whose number is that of a place in the documents.
  private static let referring: Set<String> = [
    "avsnitt", "avsnittet", "punkt", "punkten", "kapitel", "bilaga", "sida", "tabell", "rad",
    "krav",
    "p",
  ]
  private static let timeWords: Set<String> = [
    "senast", "inom", "dag", "dagar", "dagars", "arbetsdag", "arbetsdagar", "vecka", "veckor",
    "anbudsdag", "tidsfrist", "tidsfristen", "frist", "fristen",
  ]

  private let vocabulary: Vocabulary

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    sanctions = ["sanction", "sanction_word", "penalty_word"].compactMap(vocabulary.index(of:))
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
    return source.statements.indices.compactMap { index in
      let statement = source.statements[index]
      let kind = source.kind(of: statement)
      guard source.isContent(statement), kind != .toc else { return nil }
      let (words, numbers) = Self.words(of: statement, in: source.text)
      guard !words.isEmpty else { return nil }
      let modality = demands[index]?.modality
      let hasTime = !numbers.isEmpty && !Self.timeWords.isDisjoint(with: words)
      return ComparedSentence(
        document: document, range: statement.range, text: reading.document.string(statement.range),
        numbers: numbers, modality: modality, kind: kind,
        matter: Self.matter(
          modality, kind, isPenal: penal.contains(index), hasTime: hasTime),
        words: words)
    }
  }

  private static func matter(
    _ modality: Modality?, _ kind: SectionKind?, isPenal: Bool, hasTime: Bool
  ) -> ComparedSentence.Matter {
    if isPenal { return .sanction }
    if hasTime { return .deadline }
    if kind == .award { return .award }
    switch modality {
    case .shall: return .requirement
    case .should: return .wish
    case .may, .some(.none), nil: return .text
    }
  }

  /// The words, folded, and the numbers; those of places in the documents are left out of both.
  private static func words(
    of statement: Statement, in text: TokenisedText
  ) -> (words: [String], numbers: [Double]) {
    var words: [String] = []
    var numbers: [Double] = []
    var isReference = false
    var index = statement.words.lowerBound
    while index < statement.words.upperBound {
      let word = text.folded(index)
      if let number = SwedishNumber.parse(at: index, in: text), number.wordCount > 0,
        // ”en” is an article far more often than a number.
        word != "en", word != "ett"
      {
        if !isReference {
          numbers.append(number.value)
          for at in index..<min(index + number.wordCount, statement.words.upperBound) {
            words.append(text.folded(at))
          }
        }
        index += number.wordCount
        continue
      }
      isReference = referring.contains(word) || isReference && (word == "och" || word == "till")
      words.append(word)
      index += 1
    }
    return (words, numbers)
  }
}
