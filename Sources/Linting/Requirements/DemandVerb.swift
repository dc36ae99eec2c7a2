import Rules

/// Finds the verb by which a sentence demands or wishes, of those that it holds.
///
/// A ”ska” in a subordinate clause (”när leverans ska ske”), of a purpose (”för att kunden ska kunna”)
/// or of a reading (”ska anses”) demands nothing; the sentence does where it has another.
struct DemandVerb {
  let source: StatementSource

  /// The words of the verb; nil where the sentence demands nothing itself.
  func words(in statement: Statement) -> Range<Int>? {
    guard !tells(statement) else { return nil }
    let grammar = source.grammar
    return source.mentions.indices(in: statement.words).lazy
      .map { source.mentions.matches[$0] }
      .filter { [grammar.shall, grammar.should].contains($0.concept) }
      .map(\.words)
      .filter { !isNoun($0) }
      .first { !isSubordinate($0.lowerBound, statement) && !isReading($0, statement) }
  }

  /// Whether the sentence says that something may not be done: ”får inte”, ”får Leverantören inte”.
  func forbids(_ statement: Statement) -> Range<Int>? {
    for word in statement.words where source.text.folded(word) == "får" {
      let behind = (word + 1)..<max(word + 1, min(word + 4, statement.words.upperBound))
      let negation = source.mentions.indices(in: behind).first {
        source.mentions.matches[$0].concept == source.grammar.negation
      }
      if let negation, !isSubordinate(word, statement) {
        return word..<source.mentions.matches[negation].words.upperBound
      }
    }
    return nil
  }

  /// What is called a demand; a sentence that names it demands nothing by that.
  private static let nouns: Set<String> = [
    "kontraktsvillkor", "obligatoriskt", "obligatoriska", "skakrav", "meriterande", "börkrav",
    "önskemål",
  ]

  /// ”Skall-krav”, ”kontraktsvillkor”.
  private func isNoun(_ words: Range<Int>) -> Bool {
    Self.nouns.contains(source.text.folded(words.lowerBound))
      || words.count > 1 && source.text.folded(words.upperBound - 1).hasPrefix("krav")
  }

  // MARK: Sentences that tell

  private static let aims: Set<String> = [
    "syfte", "syftet", "målet", "avsikten", "ändamålet", "tanken", "meningen", "målsättningen",
    "ambitionen", "förhoppningen", "motivet", "visionen",
  ]
  private static let procurements: Set<String> = [
    "upphandlingen", "upphandlingar", "upphandlingarna", "ramavtalet", "avtalet", "projektet",
    "satsningen",
  ]
  private static let effects: Set<String> = [
    "bidra", "leda", "resultera", "syfta", "främja", "möjliggöra", "stödja", "verka",
  ]
  private static let policies = ["policy", "policyn", "riktlinjer", "strategi", "vision", "mål"]
  private static let buyerGenitives: Set<String> = [
    "kommunens", "stadens", "regionens", "myndighetens", "statens", "beställarens",
    "kommunfullmäktiges", "regionfullmäktiges", "landstingets",
  ]

  /// Whether the sentence tells an aim, a plan or a policy: ”Syftet är att fler ska få arbete”,
  /// ”Upphandlingen ska bidra till”, ”Upphandlingen ska genomföras”, ”Enligt kommunens policy ska”.
  private func tells(_ statement: Statement) -> Bool {
    let words = statement.words.prefix(16).map(source.text.folded)
    let shall = words.firstIndex { $0 == "ska" || $0 == "skall" }
    if let shall {
      if words.prefix(4).contains(where: Self.aims.contains), words[..<shall].contains("att") {
        return true
      }
      let isOfProcurement = words[..<shall].contains(where: Self.procurements.contains)
      let done = words[(shall + 1)...].prefix(3)
      if isOfProcurement, done.contains(where: Self.effects.contains) { return true }
      if words[..<shall].last == "upphandlingen", done.first == "genomföras" { return true }
    }
    guard words.first == "enligt", words.prefix(3).contains(where: Self.buyerGenitives.contains)
    else { return false }
    return words.prefix(6).contains { word in Self.policies.contains { word.hasSuffix($0) } }
  }

  // MARK: Verbs that demand nothing

  /// Words that begin a subordinate clause whose verb demands nothing.
  private static let subordinators: Set<String> = [
    "när", "hur", "vilka", "vilken", "vilket", "vad", "vem", "var", "där", "om", "ifall",
    "huruvida", "eftersom", "innan", "som", "vars", "då", "medan", "tills", "ju",
  ]
  /// Verbs of what somebody thinks or means to do.
  private static let opinions: Set<String> = [
    "anser", "avser", "bedömer", "önskar", "syftar", "vill", "hoppas", "räknar",
  ]
  private static let pronouns: Set<String> = [
    "detta", "denna", "dessa", "alla", "andra", "båda", "samma", "varandra",
  ]
  /// Of these those that are the subject of their clause themselves: ”vilka ska”, ”som ska”.
  private static let relatives: Set<String> = ["som", "vilka", "vilken", "vilket", "vad", "vem"]
  /// So many words stand between the first of a clause and its verb, at most.
  private static let farthest = 6

  private func isSubordinate(_ verb: Int, _ statement: Statement) -> Bool {
    let start = statement.words.lowerBound
    var word = verb - 1
    while word >= max(start, verb - Self.farthest) {
      if ends(word) { return false }
      let folded = source.text.folded(word)
      let isNear = word == verb - 1
      // ”De uppgifter som ni anser bör hållas hemliga”.
      if isNear, Self.opinions.contains(folded) { return true }
      // ”I det fall konsulten ska resa”.
      if folded == "fall", !isNear, word > start,
        ["det", "de"].contains(source.text.folded(word - 1))
      {
        return true
      }
      if Self.subordinators.contains(folded), !isPreposition(word, folded, start) {
        // ”Där ska konsulten …” is a main clause, and so is what follows a clause that begins the
        // sentence: ”När konsulten slutar ska …”.
        return isNear ? Self.relatives.contains(folded) : word > start
      }
      if folded == "att" {
        let before = word > start ? source.text.folded(word - 1) : ""
        // ”För att påbörja uppdraget ska konsulten …” has its infinitive before the verb.
        if ["för", "så"].contains(before) {
          let next = source.text.folded(word + 1)
          return !isDuty(before: word - 1, start)
            && (!next.hasSuffix("a") || Self.pronouns.contains(next))
        }
        // ”Processen avser att kunderna ska kunna”, ”anser anbudsgivaren att uppgifter ska …”.
        if (max(start, word - 3)..<word).contains(where: {
          Self.opinions.contains(source.text.folded($0))
        }) {
          return true
        }
        // ”Om kontraktet innebär att det ska göras …”, but not ”om parten hindras att leverera ska …”.
        // ”Kunden kan välja att rätten ska …” leaves it open.
        if (start..<word).contains(where: { ["kan", "får"].contains(source.text.folded($0)) }) {
          return true
        }
        return isConditional(start) && word + 2 == verb
          && !source.text.folded(word + 1).hasSuffix("a")
      }
      // A verb of its own ends the clause: ”vid fel som uppstår ska …”.
      // ”Vars processer” is no verb.
      let isOwned = word > start && source.text.folded(word - 1) == "vars"
      if isVerb(folded), !isOwned { return false }
      word -= 1
    }
    return false
  }

  /// Whether a sentence begins with a condition: what ”ska” in it says is a condition too.
  private func isConditional(_ start: Int) -> Bool {
    ["om", "ifall"].contains(source.text.folded(start))
  }

  /// ”Begäran om ändring”, ”i rollen som arkitekt”, ”såväl anbudet som avtalet”.
  private func isPreposition(_ word: Int, _ folded: String, _ start: Int) -> Bool {
    if folded == "om" {
      guard word > start else { return false }
      return !isParty(word + 1)
        && !["det", "detta", "den", "denna", "någon", "inte", "så"].contains(
          source.text.folded(word + 1))
    }
    guard folded == "som" else { return false }
    return (max(start, word - 4)..<word).contains {
      ["rollen", "roll", "befattningen", "såväl", "både", "liksom"].contains(source.text.folded($0))
    }
  }

  private func isParty(_ word: Int) -> Bool {
    guard word < source.text.words.count else { return false }
    return source.mentions.indices(in: word..<(word + 1)).contains {
      [source.grammar.supplier, source.grammar.buyer, source.grammar.bidder]
        .contains(source.mentions.matches[$0].concept)
    }
  }

  /// ”Ansvarar för att”, ”sörja för att”.
  private func isDuty(before word: Int, _ start: Int) -> Bool {
    (max(start, word - 3)..<word).contains {
      let folded = source.text.folded($0)
      return folded.hasPrefix("ansvar") || folded.hasPrefix("svar") || folded.hasPrefix("sörj")
    }
  }

  /// How nouns in the plural and in the genitive end that verbs else look like.
  private static let nounEnds = [
    "ter", "ner", "rer", "ingar", "dagar", "or", "ens", "ets", "rnas", "dens", "ans",
  ]

  /// Whether a word looks like a finite verb: ”uppstår”, ”lämnas”, ”erhållit”, ”gjort”.
  private func isVerb(_ word: String) -> Bool {
    guard !["deras", "dess", "vars", "allas", "bådas"].contains(word) else { return false }
    guard word.utf8.count > 3 else { return ["är", "har", "får", "kan"].contains(word) }
    guard !Self.nounEnds.contains(where: word.hasSuffix) else { return false }
    return word.hasSuffix("r") || word.hasSuffix("s") || word.hasSuffix("it")
  }

  /// Whether a comma or a semicolon stands behind a word.
  private func ends(_ word: Int) -> Bool {
    guard word + 1 < source.text.words.count else { return false }
    let gap = Int(source.text.words[word].end)..<Int(source.text.words[word + 1].start)
    return source.text.bytes[gap].contains { [0x2C, 0x3B, 0x3A].contains($0) }
  }

  /// Verbs by which a text says how it is read, and whom it holds for.
  private static let readings: Set<String> = [
    "läsas", "förstås", "tas", "tolkas", "anses", "uppfattas", "tolkats", "betraktas", "ses",
  ]

  /// ”Ska läsas så”, ”ska det anses ha kommit fram”, ”inget skall-krav”.
  private func isReading(_ verb: Range<Int>, _ statement: Statement) -> Bool {
    let behind = verb.upperBound..<max(verb.upperBound, statement.words.upperBound)
    guard let next = behind.first else { return false }
    if verb.count == 1, source.text.folded(next).hasPrefix("krav"),
      ["ska", "skall", "bör"].contains(source.text.folded(verb.lowerBound))
    {
      return true
    }
    for word in behind.prefix(4) {
      if Self.readings.contains(source.text.folded(word)) { return true }
      if ends(word) { return false }
    }
    return false
  }
}
