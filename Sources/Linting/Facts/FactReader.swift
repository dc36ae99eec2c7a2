import PhraseMatching
import ProcurementLaw
import Rules
import TenderDocuments

/// Reads facts in a document: words from `rules/facts/`, amounts, terms, codes, acts.
///
/// Nothing is guessed: a fact that the text does not decide is left out, and one that it gives in
/// two ways stands among the contradictions.
public struct FactReader: Sendable {
  private let words: FactWords
  private let scanner: CitationScanner
  private let law: LawBook

  /// Makes a reader.
  public init(_ words: FactWords, law: LawBook) {
    self.words = words
    scanner = law.citations
    self.law = law
  }

  /// What completes facts by what follows from them.
  func deriver(asOf: LegalDate) -> FactDeriver { FactDeriver(law: law, asOf: asOf) }

  /// The facts that a document and the user give, and what follows from them.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - text: Its text in words, where the caller has it already.
  ///   - given: Facts that the user gave; they win.
  ///   - asOf: The day whose limits count where the document has no day of its own.
  public func read(
    _ document: Document, text: TokenisedText? = nil, citations: [Citation]? = nil,
    given: Facts = Facts(), asOf: LegalDate
  ) -> Facts {
    if let notice = document.notice {
      // Its fields say what a text would have to be searched for; it is a notice whatever is given.
      let read = Facts(read: NoticeFacts(notice: notice).all)
      let kind = Facts(read: read.fact("documentKind").map { [$0] } ?? [])
      var facts = FactDeriver(law: law, asOf: asOf).complete(
        kind.completed(by: given).completed(by: read))
      facts.overridden = Self.overridden(read.all, by: given)
      return facts
    }
    let text = text ?? TokenisedText(document.text)
    let zones = TextZones(document)
    let matches = words.book.matches(in: text)
    let places = labelPlaces(matches)
    let buyer = BuyerReader(document: document, text: text).buyer(
      after: places["buyer"] ?? [], titleEnd: zones.titleEnd)
    var (facts, contradictions) = SignalScorer(words).facts(
      in: document, text: text, matches: matches, zones: zones,
      buyer: given.value(of: "buyer") ?? buyer.fact?.value)
    func add(_ reading: FactReading) {
      if let fact = reading.fact { facts.append(fact) }
      contradictions += reading.contradictions
    }
    let citations = citations ?? scanner.scan(document.text)
    add(ActReader(citations: citations, law: law).read(document))
    add(CPVReader.read(document))
    let value = ValueReader(document: document, text: text).value(after: places["valueSEK"] ?? [])
    add(value.whole)
    let term = TermReader(document: document, text: text).term(
      after: places["durationMonths"] ?? [])
    add(term.whole)
    add(term.base)
    add(buyer)
    add(DocumentDayReader(document: document, text: text, titleEnd: zones.titleEnd).day())
    let days = LabelledDayReader(document: document, text: text)
    for key in ["published", "deadline", "start"] { add(days.day(key, after: places[key] ?? [])) }
    let isPolicy = facts.contains { $0.key == "documentKind" && $0.value == "policy" }
    if (given.documentKind ?? (isPolicy ? "policy" : "")) == "policy" {
      // A guideline tells of procurements in general; what it says of them is of none.
      let isOfOne = { (fact: Fact) in
        Self.ofOneTender.contains(fact.key) && fact.value != "call_off"
      }
      facts.removeAll(where: isOfOne)
      contradictions.removeAll(where: isOfOne)
    }
    var read = given.completed(by: Facts(read: facts, contradictions: contradictions))
    read.overridden = Self.overridden(facts, by: given)
    return deriver(asOf: asOf).complete(read, yearly: value.yearly, end: term.end)
  }

  /// What the text gives otherwise than the user.
  private static func overridden(_ facts: [Fact], by given: Facts) -> [Fact] {
    facts.filter { fact in given.value(of: fact.key).map { $0 != fact.value } ?? false }
  }

  private static let ofOneTender: Set<String> = [
    "procedure", "regime", "object", "valueSEK", "durationMonths", "baseMonths", "framework",
    "renewedCompetition", "lots", "published", "deadline", "start",
  ]

  /// The word ranges of the labels of each fact.
  private func labelPlaces(_ matches: [PhraseMatch]) -> [String: [Range<Int>]] {
    var places: [String: [Range<Int>]] = [:]
    for match in matches where match.phrase >= words.signalOwners.count {
      let fact = words.labelFacts[match.phrase - words.signalOwners.count]
      places[fact, default: []].append(match.words)
    }
    return places
  }
}

/// What a reader of one fact found.
struct FactReading {
  var fact: Fact?
  var contradictions: [Fact] = []

  /// The one value that all candidates give; else all of them as contradictions.
  static func agreeing(_ candidates: [Fact]) -> FactReading {
    guard let first = candidates.first else { return FactReading() }
    if candidates.allSatisfy({ $0.value == first.value }) { return FactReading(fact: first) }
    // One statement a value is enough to show that they differ.
    var seen: Set<String> = []
    return FactReading(contradictions: candidates.filter { seen.insert($0.value).inserted })
  }
}
