import PhraseMatching

/// What a document says that a word of a social condition means.
struct TermDefinition {
  let term: String
  let document: Int
  let statement: Int
  private let content: Set<String>
  private let quantities: [Quantity]

  /// Definitions that share less than this part of the shorter one's words are different ones.
  private static let leastCommon = 0.4

  /// More definitions no contract has.
  private static let most = 200

  /// The terms of social conditions, by how their words begin.
  private static let terms = [
    ("målgrupp", "målgruppen"), ("deltagare", "deltagare"), ("praktikant", "praktikant"),
    ("praktikplats", "praktikplats"), ("arbetsträning", "arbetsträning"),
    ("långtidsarbetslös", "långtidsarbetslös"), ("sysselsättning", "sysselsättning"),
    ("lärling", "lärling"),
  ]

  private static let small: Set<String> = [
    "eller", "samt", "enligt", "under", "minst", "varit", "detta", "dessa", "villkor", "villkoret",
    "avses", "person", "personer", "genom", "från", "inom", "utan", "någon", "något", "några",
  ]

  /// The definitions in a document, in reading order.
  static func all(
    in reading: DocumentReading, document: Int, words: ComparisonWords
  ) -> [TermDefinition] {
    let source = reading.source
    return source.statements(saying: words.definition).prefix(most).compactMap { index in
      let statement = source.statements[index]
      guard source.isContent(statement),
        let opening = source.mentions.indices(in: statement.words)
          .map({ source.mentions.matches[$0] })
          .first(where: { words.definition.contains($0.concept) })
      else { return nil }
      if source.forces.force(of: index, at: opening.words).isNegated { return nil }
      let said = opening.words.lazy.map { source.text.folded($0) }
      guard let term = terms.first(where: { term in said.contains { $0.hasPrefix(term.0) } })
      else { return nil }
      let rest = opening.words.upperBound..<statement.words.upperBound
      let content = Set(
        rest.map { source.text.folded($0) }.filter { $0.count > 3 && !small.contains($0) }
          .map { String($0.prefix(8)) })
      let quantities = QuantityReader(source.text).quantities(in: rest)
      guard content.count > 2 || !quantities.isEmpty else { return nil }
      return TermDefinition(
        term: term.1, document: document, statement: index, content: content,
        quantities: quantities)
    }
  }

  /// Whether two definitions of a term can't both hold.
  func differs(from other: TermDefinition) -> Bool {
    if let left = times.first, let right = other.times.first, times.count == 1,
      other.times.count == 1, SocialFigure.differ(left, right)
    {
      return true
    }
    let least = min(content.count, other.content.count)
    guard least > 2 else { return false }
    return Double(content.intersection(other.content).count) / Double(least) < Self.leastCommon
  }

  private var times: [Quantity] {
    quantities.filter { [.calendar, .days].contains($0.unit.dimension) }
  }
}
