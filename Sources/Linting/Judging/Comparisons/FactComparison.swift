import LibraryFiles
import ProcurementLaw
import Rules
import TenderDocuments

/// A fact of the tender is given in two ways, in one document or in two.
struct FactComparison: TenderCheck {
  /// A fact with the document that states it.
  private struct Statement {
    let document: Int
    let fact: Fact
    let range: Range<Int>
  }

  /// The facts that are compared.
  private static let keys = [
    "act", "procedure", "valueSEK", "baseMonths", "durationMonths", "deadline", "cpv",
  ]
  /// Values that differ by less are rounded ones.
  private static let roundedShare = 0.01

  /// A fact told in more ways than these is no fact.
  private static let most = 20

  let words: ComparisonWords

  func run(on tender: Tender, asOf: LegalDate, _ cache: inout ConditionCache) -> Verdict {
    let isRanked = tender.says(words.rank)
    var drafts: [Draft] = []
    var differing: Set<String> = []
    for key in Self.keys {
      // One term that differs is told once, with its options or without.
      if key == "durationMonths", differing.contains("baseMonths") { continue }
      guard let pair = contradiction(key, tender) else { continue }
      let severity: Severity? =
        key == "valueSEK" || key == "cpv" || isRanked && pair.0.document != pair.1.document
        ? .warning : nil
      drafts.append(
        TwoPlaces(first: side(pair.0, name(key)), second: side(pair.1))
          .draft(in: tender, severity: severity))
      differing.insert(key)
    }
    return .judged(drafts)
  }

  private func name(_ key: String) -> Localised { FactGuide.of(key)?.name ?? Localised(same: key) }

  // MARK: Contradictions

  private func contradiction(_ key: String, _ tender: Tender) -> (Statement, Statement)? {
    let stated = tender.readings.indices.flatMap { statements(of: key, document: $0, tender) }
    for (index, one) in stated.enumerated() {
      let other = stated.dropFirst(index + 1).first { contradict(key, one, $0, tender) }
      if let other { return (one, other) }
    }
    return nil
  }

  /// What a document says of a fact: once, or in two ways.
  private func statements(
    of key: String, document: Int, _ tender: Tender
  ) -> [Statement] {
    let facts = tender.readings[document].facts
    if ["policy", "other", "invitation"].contains(facts.documentKind) { return [] }
    let own =
      [facts.fact(key)].compactMap(\.self)
      + facts.contradictions.filter { $0.key == key }.prefix(Self.most)
    return own.compactMap { fact in
      guard fact.confidence > .low, let range = fact.passage,
        !isBeside(key, range, in: tender.readings[document])
      else { return nil }
      return Statement(document: document, fact: fact, range: range)
    }
  }

  /// Words that make a day the last one for questions, and a term the longest one.
  private static let beside = [
    "deadline": ["fråg", "svar", "komplettering", "kompletterande"],
    "baseMonths": ["högst", "max", "förläng", "option", "sammanlagt", "total", "längst"],
  ]

  /// Whether a passage tells of something beside the fact.
  private func isBeside(_ key: String, _ range: Range<Int>, in reading: DocumentReading) -> Bool {
    guard let beginnings = Self.beside[key] else { return false }
    let text = reading.source.text
    // A term and its options may share a sentence: what stands in front of the passage decides.
    guard let index = reading.source.statement(at: range.lowerBound) else { return false }
    let statement = reading.source.statements[index].words
    let own = text.wordIndices(in: range)
    let words = key == "deadline" ? statement : statement.lowerBound..<own.upperBound
    return words.contains { word in
      beginnings.contains { text.folded(word).hasPrefix($0) }
    }
  }

  private func contradict(
    _ key: String, _ one: Statement, _ other: Statement, _ tender: Tender
  ) -> Bool {
    let left = one.fact.value
    let right = other.fact.value
    guard left != right else { return false }
    let isOneDocument = one.document == other.document
    switch key {
    case "valueSEK":
      guard let left = Double(left), let right = Double(right) else { return false }
      return abs(left - right) > max(left, right) * Self.roundedShare
    case "cpv":
      // A document that names some of the codes says nothing against the others.
      guard !isOneDocument else { return false }
      return codes(left).isDisjoint(with: codes(right))
    case "durationMonths":
      // With options here and without them there is one term; in one document it is told in steps.
      return !isOneDocument && hasOptions(one.document, tender)
        && hasOptions(other.document, tender)
    case "procedure":
      // A notice below the thresholds calls every procedure ”other”.
      return ![left, right].contains("other") && ![left, right].contains("call_off")
    default: return true
    }
  }

  private func hasOptions(_ document: Int, _ tender: Tender) -> Bool {
    let facts = tender.readings[document].facts
    guard let base = facts.baseMonths, let whole = facts.durationMonths else { return false }
    return whole > base
  }

  /// The codes of a list without their check digits.
  private func codes(_ list: String) -> Set<Substring> {
    Set(list.split(separator: ",").map { $0.drop { $0 == " " }.prefix(8) })
  }

  private func side(_ statement: Statement, _ name: Localised? = nil) -> TwoPlaces.Side {
    let words = Self.words(for: statement.fact)
    let says = name.map { name in
      Localised(
        sv: "\(name.sv) \(words.sv)",
        en: "\(Language.en.of(name)) \(Language.en.of(words))")
    }
    return .init(document: statement.document, range: statement.range, says: says ?? words)
  }

  /// A value as a message tells it.
  private static func words(for fact: Fact) -> Localised {
    switch fact.key {
    case "valueSEK":
      let kronor = Int(fact.value).map(Figures.grouped) ?? fact.value
      return Localised(
        sv: "\(kronor) kronor", en: "SEK \(Int(fact.value).map(Figures.en) ?? fact.value)")
    case "baseMonths", "durationMonths":
      return Localised(sv: "\(fact.value) månader", en: "\(fact.value) months")
    // A document that has this procedure calls it so itself, whatever chapter governs it now.
    case "procedure" where fact.value == "simplified":
      return Localised(sv: "förenklat förfarande", en: "simplified procedure")
    case "procedure":
      return FactValueNames.of(fact.value, key: fact.key) ?? Localised(same: fact.value)
    default: return Localised(sv: fact.value, en: fact.value)
    }
  }
}
