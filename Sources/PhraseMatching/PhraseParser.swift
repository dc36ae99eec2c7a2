/// Reads the notation of phrases (`docs/rules.md`) and writes every alternative out.
struct PhraseParser {
  /// The named lists that `{name}` stands for.
  let wordLists: [String: [String]]

  /// More alternatives than this in one phrase are an error of its author.
  static let mostAlternatives = 20_000

  private typealias Row = [Phrase.Step]

  /// The plain phrases that a written phrase stands for.
  func parse(_ source: String) throws(PhraseError) -> [Phrase] {
    var rows: [Row] = [[]]
    var pendingGap = 0
    for token in try tokens(of: source) {
      if token.hasPrefix("~") {
        guard let gap = Int(token.dropFirst()), (1...40).contains(gap) else {
          throw PhraseError(phrase: source, reason: "efter ~ ska ett tal mellan 1 och 40 stå")
        }
        pendingGap = gap
        continue
      }
      let alternatives = try self.alternatives(token, in: source, depth: 0)
      let gap = pendingGap
      pendingGap = 0
      guard rows.count * alternatives.count <= Self.mostAlternatives else {
        throw PhraseError(phrase: source, reason: "frasen har för många alternativ")
      }
      rows = rows.flatMap { row in alternatives.map { join(row, $0, gap: gap) } }
    }
    let phrases = rows.filter { !$0.isEmpty }.map(Phrase.init)
    let isSearchable = phrases.allSatisfy { phrase in
      phrase.steps.contains { if case .word = $0.item { true } else { false } }
    }
    guard !phrases.isEmpty, isSearchable, pendingGap == 0 else {
      throw PhraseError(
        phrase: source, reason: "frasen behöver minst ett ord och får inte sluta med ~")
    }
    return phrases
  }

  private func join(_ row: Row, _ next: Row, gap: Int) -> Row {
    guard let first = next.first else { return row }
    // A gap in front of the first word means nothing.
    let step = Phrase.Step(item: first.item, gap: row.isEmpty ? 0 : max(gap, first.gap))
    return row + [step] + next.dropFirst()
  }

  /// All rows of steps that one token stands for: single words together, longer ones apart.
  private func alternatives(
    _ token: String, in source: String, depth: Int
  ) throws(PhraseError) -> [Row] {
    if token == "#" { return [[Phrase.Step(item: .number, gap: 0)]] }
    let isOptional = token.hasSuffix("?")
    let core = isOptional ? String(token.dropLast()) : token
    var members: [String]
    if core.hasPrefix("(") {
      guard core.hasSuffix(")") else { throw unclosed(source) }
      members = split(String(core.dropFirst().dropLast()))
    } else if core.hasPrefix("{") {
      guard core.hasSuffix("}") else { throw unclosed(source) }
      let name = String(core.dropFirst().dropLast())
      guard let list = wordLists[name] else {
        throw PhraseError(phrase: source, reason: "ordlistan ”\(name)” finns inte")
      }
      members = list
    } else {
      return [[Phrase.Step(item: .word([try pattern(core, in: source)]), gap: 0)]]
        + (isOptional ? [[]] : [])
    }
    guard depth < 8 else { throw PhraseError(phrase: source, reason: "ordlistor går i cirkel") }
    var singles: Set<WordPattern> = []
    var rows: [Row] = []
    for member in members {
      for row in try rowsOf(member, in: source, depth: depth + 1) {
        if row.count == 1, case .word(let patterns) = row[0].item {
          singles.formUnion(patterns)
        } else {
          rows.append(row)
        }
      }
    }
    if !singles.isEmpty { rows.insert([Phrase.Step(item: .word(singles), gap: 0)], at: 0) }
    if isOptional { rows.append([]) }
    return rows
  }

  private func rowsOf(
    _ member: String, in source: String, depth: Int
  ) throws(PhraseError) -> [Row] {
    var rows: [Row] = [[]]
    var pendingGap = 0
    for token in try tokens(of: member) {
      if token.hasPrefix("~") {
        pendingGap = Int(token.dropFirst()) ?? 0
        continue
      }
      let next = try alternatives(token, in: source, depth: depth)
      guard rows.count * next.count <= Self.mostAlternatives else {
        throw PhraseError(phrase: source, reason: "frasen har för många alternativ")
      }
      let gap = pendingGap
      pendingGap = 0
      rows = rows.flatMap { row in next.map { join(row, $0, gap: gap) } }
    }
    return rows
  }

  private func pattern(_ word: String, in source: String) throws(PhraseError) -> WordPattern {
    let isCaseExact = word.hasPrefix("=")
    var letters = isCaseExact ? word.dropFirst() : Substring(word)
    let opensWithStar = letters.hasPrefix("*")
    let closesWithStar = letters.hasSuffix("*")
    if opensWithStar { letters = letters.dropFirst() }
    if closesWithStar { letters = letters.dropLast() }
    let bytes = Array(letters.utf8)
    let isWord =
      letters == "%" || letters == "§"
      || bytes.withUnsafeBufferPointer { buffer in
        var offset = 0
        while offset < buffer.count {
          let length = WordBytes.letterLength(buffer, at: offset)
          if length == 0 { return false }
          offset += length
        }
        return !buffer.isEmpty
      }
    guard isWord else {
      throw PhraseError(
        phrase: source, reason: "”\(word)” är inte ett ord; skriv bindestreck som blank")
    }
    let form: WordPattern.Form =
      switch (opensWithStar, closesWithStar) {
      case (false, false): .whole
      case (false, true): .beginning
      case (true, false): .ending
      case (true, true): .inside
      }
    return WordPattern(
      letters: isCaseExact ? bytes : WordBytes.folded(bytes), form: form, isCaseExact: isCaseExact)
  }

  /// Cuts at blanks that stand in no bracket.
  private func tokens(of source: String) throws(PhraseError) -> [String] {
    var tokens: [String] = []
    var current = ""
    var depth = 0
    for character in source {
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      if character == " ", depth == 0 {
        if !current.isEmpty { tokens.append(current) }
        current = ""
      } else {
        current.append(character)
      }
    }
    guard depth == 0 else { throw unclosed(source) }
    if !current.isEmpty { tokens.append(current) }
    return tokens
  }

  /// Cuts at `|` that stands in no inner bracket.
  private func split(_ members: String) -> [String] {
    var parts = [""]
    var depth = 0
    for character in members {
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      if character == "|", depth == 0 {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts
  }

  private func unclosed(_ source: String) -> PhraseError {
    PhraseError(phrase: source, reason: "en parentes eller klammer är inte stängd")
  }
}
