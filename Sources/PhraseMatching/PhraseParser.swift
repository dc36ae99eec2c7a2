/// Reads the notation of phrases (`docs/rules.md`) and writes every alternative out.
struct PhraseParser {
  /// The named lists that `{name}` stands for.
  let wordLists: [String: [String]]
  /// The single words met so far.
  private(set) var table = PatternTable()
  /// The lists read so far: many phrases name the same ones.
  private var readLists: [String: [Row]] = [:]

  /// More alternatives than this in one phrase are an error of its author.
  static let mostAlternatives = 20_000

  /// A phrase of more words is no phrase.
  static let mostWords = 200

  private typealias Row = [Phrase.Step]
  private typealias Bytes = ArraySlice<UInt8>

  init(wordLists: [String: [String]]) { self.wordLists = wordLists }

  /// The plain phrases that a written phrase stands for.
  mutating func parse(_ source: String) throws(PhraseError) -> [Phrase] {
    let rows = try rows(of: Array(source.utf8)[...], in: source, depth: 0)
    let phrases = rows.filter { !$0.isEmpty }.map(Phrase.init)
    let isSearchable = phrases.allSatisfy { $0.steps.contains { !$0.isNumber } }
    guard !phrases.isEmpty, isSearchable else { throw wordless(source) }
    guard phrases.allSatisfy({ $0.steps.count <= Self.mostWords }) else {
      throw tooLong(source)
    }
    return phrases
  }

  private func tooLong(_ source: String) -> PhraseError {
    PhraseError(phrase: source, reason: "frasen har fler än \(Self.mostWords) ord")
  }

  /// All rows of steps that a piece of a phrase stands for.
  private mutating func rows(
    of piece: Bytes, in source: String, depth: Int
  ) throws(PhraseError) -> [Row] {
    var rows: [Row] = [[]]
    var pendingGap = 0
    let tokens = try Self.tokens(of: piece, in: source)
    // Each word makes every row longer: their number is looked at before, not after.
    guard tokens.count <= 2 * Self.mostWords else { throw tooLong(source) }
    for token in tokens {
      if token.first == UInt8(ascii: "~") {
        guard let gap = Int(String(decoding: token.dropFirst(), as: UTF8.self)),
          (1...40).contains(gap)
        else {
          throw PhraseError(phrase: source, reason: "efter ~ ska ett tal mellan 1 och 40 stå")
        }
        pendingGap = gap
        continue
      }
      let next = try alternatives(token, in: source, depth: depth)
      guard rows.count * next.count <= Self.mostAlternatives else {
        throw PhraseError(phrase: source, reason: "frasen har för många alternativ")
      }
      let gap = pendingGap
      pendingGap = 0
      if rows.count == 1, rows[0].isEmpty {
        rows = next
      } else {
        rows = rows.flatMap { row in next.map { Self.join(row, $0, gap: gap) } }
      }
    }
    guard pendingGap == 0 else { throw wordless(source) }
    return rows
  }

  private static func join(_ row: Row, _ next: Row, gap: Int) -> Row {
    guard let first = next.first else { return row }
    // A gap in front of the first word means nothing.
    let step = Phrase.Step(members: first.members, gap: row.isEmpty ? 0 : max(gap, first.gap))
    return row + [step] + next.dropFirst()
  }

  /// All rows of steps that one token stands for: single words together, longer ones apart.
  private mutating func alternatives(
    _ token: Bytes, in source: String, depth: Int
  ) throws(PhraseError) -> [Row] {
    let isOptional = token.last == UInt8(ascii: "?")
    let core = isOptional ? token.dropLast() : token
    var rows: [Row]
    switch core.first {
    case UInt8(ascii: "#") where core.count == 1: rows = [[Phrase.Step(members: [], gap: 0)]]
    case UInt8(ascii: "("):
      guard core.last == UInt8(ascii: ")") else { throw Self.unclosed(source) }
      rows = try union(
        Self.split(core.dropFirst().dropLast()), in: source, depth: depth)
    case UInt8(ascii: "{"):
      guard core.last == UInt8(ascii: "}") else { throw Self.unclosed(source) }
      let name = String(decoding: core.dropFirst().dropLast(), as: UTF8.self)
      rows = try list(name, in: source, depth: depth)
    default:
      let number = table.number(of: try Self.pattern(core, in: source))
      rows = [[Phrase.Step(members: [number], gap: 0)]]
    }
    if isOptional { rows.append([]) }
    return rows
  }

  private mutating func list(
    _ name: String, in source: String, depth: Int
  ) throws(PhraseError) -> [Row] {
    if let known = readLists[name] { return known }
    guard let members = wordLists[name] else {
      throw PhraseError(phrase: source, reason: "ordlistan ”\(name)” finns inte")
    }
    let rows = try union(members.map { Array($0.utf8)[...] }, in: source, depth: depth)
    readLists[name] = rows
    return rows
  }

  /// The rows of several alternatives, those of one word put into one step.
  private mutating func union(
    _ members: [Bytes], in source: String, depth: Int
  ) throws(PhraseError) -> [Row] {
    guard depth < 8 else {
      throw PhraseError(
        phrase: source, reason: "ordlistor går i cirkel, eller parenteser står för djupt")
    }
    var singles: [Int32] = []
    var rows: [Row] = []
    for member in members {
      for row in try self.rows(of: member, in: source, depth: depth + 1) {
        if row.count == 1, !row[0].isNumber {
          singles += row[0].members
        } else {
          rows.append(row)
        }
      }
    }
    guard !singles.isEmpty else { return rows }
    singles.sort()
    var unique: [Int32] = []
    for single in singles where single != unique.last { unique.append(single) }
    return [[Phrase.Step(members: unique, gap: 0)]] + rows
  }

  private static func pattern(
    _ word: Bytes, in source: String
  ) throws(PhraseError) -> WordPattern {
    let star = UInt8(ascii: "*")
    let isCaseExact = word.first == UInt8(ascii: "=")
    var letters = isCaseExact ? word.dropFirst() : word
    let opensWithStar = letters.first == star
    if opensWithStar { letters = letters.dropFirst() }
    let closesWithStar = letters.last == star
    if closesWithStar { letters = letters.dropLast() }
    guard WordBytes.isWord(letters) else {
      throw PhraseError(
        phrase: source,
        reason: "”\(String(decoding: word, as: UTF8.self))” är inte ett ord; "
          + "skriv bindestreck som blank")
    }
    let form: WordPattern.Form =
      switch (opensWithStar, closesWithStar) {
      case (false, false): .whole
      case (false, true): .beginning
      case (true, false): .ending
      case (true, true): .inside
      }
    return WordPattern(
      letters: isCaseExact ? Array(letters) : WordBytes.folded(letters), form: form,
      isCaseExact: isCaseExact)
  }

  /// Cuts at blanks that stand in no bracket.
  private static func tokens(of piece: Bytes, in source: String) throws(PhraseError) -> [Bytes] {
    var depth = 0
    let tokens = piece.split { byte in
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      return byte == UInt8(ascii: " ") && depth == 0
    }
    guard depth == 0 else { throw unclosed(source) }
    return tokens
  }

  /// Cuts at `|` that stands in no inner bracket.
  private static func split(_ members: Bytes) -> [Bytes] {
    var depth = 0
    return members.split(omittingEmptySubsequences: false) { byte in
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      return byte == UInt8(ascii: "|") && depth == 0
    }
  }

  private static func unclosed(_ source: String) -> PhraseError {
    PhraseError(phrase: source, reason: "en parentes eller klammer är inte stängd")
  }

  private func wordless(_ source: String) -> PhraseError {
    PhraseError(phrase: source, reason: "frasen behöver minst ett ord och får inte sluta med ~")
  }
}
