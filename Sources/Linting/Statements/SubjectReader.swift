import PhraseMatching
import Rules

/// Finds whom a verb binds.
struct SubjectReader {
  let text: TokenisedText
  let mentions: Mentions
  let grammar: Grammar

  /// The party that is the subject of a modal: inverted right behind it, else the nearest before.
  ///
  /// ”Under avtalstiden ska Leverantören …” names it behind. No subjects are ”med Beställaren”, where
  /// a preposition stands before (but for the agent of a passive, ”ska föreslås av Beställaren”), and
  /// a genitive behind the modal or in front of a passive (”ska
  /// följa kommunens uppförandekod”, ”regionens uppförandekod ska följas”).
  ///
  /// - Parameters:
  ///   - modal: The modal; nil where none governs the anchor.
  ///   - anchor: The mention that is governed.
  ///   - clause: The words of its clause.
  ///   - sentence: The words of its sentence.
  func subject(
    of modal: Range<Int>?, anchor: Range<Int>, in clause: Range<Int>, sentence: Range<Int>
  ) -> Party? {
    let start = modal?.lowerBound ?? anchor.lowerBound
    let isPassive = modal.map { self.isPassive(after: $0, in: sentence) } ?? false
    var nearest: Party?
    var first: Party?
    var behind: Party?
    var last: (party: Party, end: Int)?
    for index in mentions.indices(in: sentence) {
      let mention = mentions.matches[index]
      guard let party = party(mention.concept) else { continue }
      let word = mention.words.lowerBound
      let isGenitive = isGenitive(mention.words)
      if word < start {
        if isGenitive && isPassive || followsPreposition(word) { continue }
        // ”Leverantören och Beställaren ska tillsammans …” binds both.
        let isJoint = last.map { $0.end == word - 1 && Self.joiners.contains(text.folded($0.end)) }
        let isSupplier = party == .supplier || isJoint == true && last?.party == .supplier
        let bound = isSupplier ? Party.supplier : party
        last = (bound, mention.words.upperBound)
        if clause.contains(word) { nearest = bound }
        if first == nil { first = bound }
      } else if let modal, !isGenitive {
        if isPassive, clause.contains(word), isAgent(word, after: modal) { return party }
        // ”Är Leverantören skyldig att” holds its subject itself.
        if word <= modal.upperBound { return party }
        let between = modal.upperBound..<word
        guard between.count <= 3, !followsPreposition(word) else { continue }
        if between.allSatisfy({ Self.adverbs.contains(text.folded($0)) }) { return party }
        if behind == nil, between.count == 1 { behind = party }
      }
    }
    return nearest ?? behind ?? first
  }

  private func party(_ concept: Int) -> Party? {
    switch concept {
    case grammar.supplier: .supplier
    case grammar.bidder: .bidder
    case grammar.buyer: .buyer
    default: nil
    }
  }

  private func isGenitive(_ words: Range<Int>) -> Bool {
    let word = text.words[words.upperBound - 1].range
    return word.count > 3 && text.bytes[word.upperBound - 1] == UInt8(ascii: "s")
  }

  /// Whether the verb behind a modal has the form of a passive: ”ska följas”, ”ska även lämnas”.
  private func isPassive(after modal: Range<Int>, in sentence: Range<Int>) -> Bool {
    let next =
      modal
      .upperBound..<max(
        modal.upperBound, min(modal.upperBound + 2, sentence.upperBound))
    return next.contains { word in
      let verb = text.folded(word)
      return verb.hasSuffix("as") || verb.hasSuffix("ås") || verb.hasSuffix("ys")
    }
  }

  /// Whether a party does what a passive says: ”ska erbjudas av Leverantören”.
  private func isAgent(_ word: Int, after modal: Range<Int>) -> Bool {
    guard word - 2 >= modal.upperBound, text.folded(word - 1) == "av" else { return false }
    return text.folded(word - 2).hasSuffix("s")
  }

  private func followsPreposition(_ word: Int) -> Bool {
    word > 0 && Self.prepositions.contains(text.folded(word - 1))
  }

  /// Words that may stand between a modal and the subject behind it.
  private static let adverbs: Set<String> = [
    "även", "också", "alltid", "då", "därför", "dock", "sedan", "därefter", "därutöver", "vidare",
    "dessutom", "inte", "ej", "den", "vald", "valda", "valde", "antagen",
    "antagna", "antagne", "utsedda", "utsedde", "respektive", "varje", "sådan",
  ]

  private static let joiners: Set<String> = ["och", "samt", "eller"]

  private static let prepositions: Set<String> = [
    "med", "från", "till", "hos", "av", "åt", "för", "mot", "via", "genom", "enligt", "i", "på",
    "mellan", "om", "efter", "inför",
  ]
}
