import ParallelWork
import PhraseMatching
import ProcurementLaw
import Rules
import TenderDocuments

/// Reads documents with a library: words, sections, statements, facts and topics.
public struct TenderReader: Sendable {
  private let library: RuleLibrary
  private let law: LawBook
  private let stale: StaleLawReader
  private let gaps: PlaceholderTopicReader
  private let topics: TopicReader
  private let scanner: CitationScanner
  private let facts: FactReader
  private let asOf: LegalDate
  private let prefersDocumentDay: Bool

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - library: What it knows of words and topics.
  ///   - law: What it knows of acts.
  ///   - asOf: The day whose law applies.
  ///   - prefersDocumentDay: Whether the law of the document's own day applies where it has one.
  public init(
    _ library: RuleLibrary, law: LawBook, asOf: LegalDate, prefersDocumentDay: Bool = false
  ) {
    self.library = library
    self.asOf = asOf
    self.prefersDocumentDay = prefersDocumentDay
    self.law = law
    stale = StaleLawReader(law: law, vocabulary: library.vocabulary)
    gaps = PlaceholderTopicReader(vocabulary: library.vocabulary)
    facts = FactReader(library.factWords, law: law)
    topics = TopicReader(library.topics, vocabulary: library.vocabulary)
    scanner = law.citations
  }

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - given: Facts that the user gave; they win over what the text says.
  public func read(_ document: Document, given: Facts = Facts()) -> DocumentReading {
    let text = TokenisedText(document.text)
    let (mentions, (citations, facts)) = inParallel {
      library.vocabulary.read(text)
    } _: {
      let citations = scanner.scan(document.text)
      return (
        citations,
        self.facts.read(document, text: text, citations: citations, given: given, asOf: asOf)
      )
    }
    let day = (prefersDocumentDay ? facts.date : nil) ?? asOf
    let sections = SectionTree(
      document, ownKinds: headingKinds(document, text: text, mentions: mentions),
      documentKind: Self.kind(of: facts.documentKind))
    var builder = StatementBuilder(document: document, text: text, sections: sections)
    let source = StatementSource(
      document: document, text: text, mentions: mentions, sections: sections,
      statements: builder.build(), vocabulary: library.vocabulary,
      citations: citations)
    var readings = topics.read(source)
    // What phrases can't say is read by code, for topics that the library declares all the same.
    let placeholders = gaps.placeholders(in: source)
    let verdicts = CitationReader(law: law).verdicts(of: source, facts: facts, asOf: day)
    let coded = [
      stale.read(source, verdicts: verdicts, act: facts.act, asOf: day),
      gaps.read(placeholders, in: source),
    ]
    for reading in coded {
      if let index = readings.firstIndex(where: { $0.topic == reading.topic }) {
        readings[index] = reading
      }
    }
    return DocumentReading(
      document: document, facts: facts, topics: readings, placeholders: placeholders,
      citations: verdicts, lawDay: day, source: source,
      deriver: self.facts.deriver(asOf: asOf))
  }

  /// The kind that each heading names.
  ///
  /// The longest mention decides (”Bakgrund till det sociala villkoret” is background), then the one
  /// that stands last, since Swedish puts the weight there (”Krav på kontraktets utförande”).
  private func headingKinds(
    _ document: Document, text: TokenisedText, mentions: Mentions
  ) -> [Int: SectionKind] {
    var best: [Int: Mentions.Heading] = [:]
    for heading in mentions.headings {
      let offset = Int(text.words[heading.words.lowerBound].start)
      guard let block = document.blockIndex(at: offset),
        document.blocks[block].headingLevel != nil,
        heading.words.count >= best[block]?.words.count ?? 0
      else { continue }
      best[block] = heading
    }
    return best.mapValues(\.kind)
  }

  /// What the body of a kind of document is for.
  private static func kind(of documentKind: String?) -> SectionKind? {
    switch documentKind {
    case "contract_draft": .contract
    case "specification": .specification
    case "policy": .policy
    case "notice": .notice
    case "invitation": .letter
    default: nil
    }
  }
}
