import PhraseMatching
import Rules

/// Reads how a statement binds, from the modal verb that governs a word of it.
struct ForceReader {
  let text: TokenisedText
  let mentions: Mentions
  let grammar: Grammar
  let statements: [Statement]

  /// No word governs another that stands farther behind it, or before it; texts without full stops
  /// would else take a time that grows with the square of their length.
  private static let farthestBehind = 160
  private static let farthestAhead = 80

  /// How a statement binds.
  ///
  /// - Parameters:
  ///   - index: The statement.
  ///   - words: The mention that must be governed; the end of the statement for what it leads into.
  ///     Words of another statement ask for the statement as it begins.
  func force(of index: Int, at words: Range<Int>) -> Force {
    force(of: index, at: words, depth: 0)
  }

  private func force(of index: Int, at words: Range<Int>, depth: Int) -> Force {
    let statement = statements[index]
    let own = statement.words
    let isOwn = own.contains(words.lowerBound) || words.lowerBound == own.upperBound
    let anchor = isOwn ? words : own.lowerBound..<own.lowerBound
    let sentence =
      max(
        own.lowerBound, anchor.lowerBound - Self.farthestBehind)..<min(
        own.upperBound, anchor.upperBound + Self.farthestAhead)
    let clause = self.clause(around: anchor, in: sentence)
    let leadIn =
      depth < StatementSource.deepestLeadIn
      ? statement.leadIn ?? statement.heads.last(where: { hasModal($0) }) : nil
    let modal = governing(anchor, in: clause, sentence: sentence, isLed: leadIn != nil)
    let subject = SubjectReader(text: text, mentions: mentions, grammar: grammar)
      .subject(of: modal?.words, anchor: anchor, in: clause, sentence: sentence)
    let isNegated = isNegated(
      anchor, modal: modal?.words, in: clause, condition: condition(of: own))
    let row = DemandRow(
      text: text, mentions: mentions, grammar: grammar, statements: statements
    ).modality(of: index)
    if modal == nil, let row {
      return Force(
        modality: weakened(row, at: anchor, in: clause), isExplicit: true, subject: subject,
        isNegated: isNegated)
    }
    guard let modal else {
      // The list item has no verb of its own that binds: the lead-in's does.
      if let leadIn {
        let end = statements[leadIn].words.upperBound
        let outer = force(of: leadIn, at: end..<end, depth: depth + 1)
        return Force(
          modality: weakened(outer.modality, at: anchor, in: clause),
          isExplicit: outer.isExplicit, subject: subject ?? outer.subject,
          isNegated: isNegated != outer.isNegated)
      }
      return Force(
        modality: weakened(.none, at: anchor, in: clause), isExplicit: false, subject: subject,
        isNegated: isNegated)
    }
    // ”Konsulten ska ha …” in a row that is marked *Bör* is a wish.
    let isWish = row == .should && modal.modality == .shall
    return Force(
      modality: isWish ? .should : weakened(modal.modality, at: anchor, in: clause),
      isExplicit: true,
      subject: subject, isNegated: isNegated)
  }

  private typealias Modal = (modality: Modality, words: Range<Int>)

  /// The words of the clause that holds an anchor: between subordinators and semicolons.
  private func clause(around anchor: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    var start = sentence.lowerBound
    var end = sentence.upperBound
    for index in mentions.indices(in: sentence)
    where mentions.matches[index].concept == grammar.border {
      let border = mentions.matches[index].words
      if border.upperBound <= anchor.lowerBound { start = max(start, border.lowerBound) }
      if border.lowerBound >= max(anchor.upperBound, anchor.lowerBound + 1) {
        end = min(end, border.lowerBound)
      }
    }
    for word in start..<max(start, end - 1) where hasSemicolon(after: word) {
      guard word < anchor.lowerBound else { return start..<(word + 1) }
      start = word + 1
    }
    return start..<end
  }

  /// The nearest modal in front of the anchor in its clause, else behind it, else in the sentence.
  ///
  /// In a list that a sentence leads into, a modal of another clause does not govern: the lead-in's
  /// does. A modal at the head of a subordinate clause (”som Beställaren kan behöva”) governs
  /// nothing in front of that clause, nor behind the comma that ends it.
  private func governing(
    _ anchor: Range<Int>, in clause: Range<Int>, sentence: Range<Int>, isLed: Bool
  ) -> Modal? {
    var before: Modal?
    var behind: Modal?
    var beforeElsewhere: Modal?
    var behindElsewhere: Modal?
    var border = -3
    for index in mentions.indices(in: sentence) {
      let mention = mentions.matches[index]
      let word = mention.words.lowerBound
      if mention.concept == grammar.border { border = mention.words.upperBound - 1 }
      guard let modality = modality(mention.concept) else { continue }
      let isSubordinate = word - border <= 2
      let modal = (modality, mention.words)
      if word <= anchor.lowerBound {
        if isSubordinate, hasComma(between: word, and: anchor.lowerBound) { continue }
        if clause.contains(word) {
          before = modal
        } else if word < anchor.lowerBound {
          beforeElsewhere = modal
        }
      } else if clause.contains(word) {
        if isLed, hasComma(between: anchor.lowerBound, and: word) { continue }
        if behind == nil { behind = modal }
      } else if behindElsewhere == nil, !isSubordinate {
        behindElsewhere = modal
      }
    }
    if let near = before ?? behind { return near }
    return isLed ? nil : beforeElsewhere ?? behindElsewhere
  }

  private func modality(_ concept: Int) -> Modality? {
    switch concept {
    case grammar.shall: .shall
    case grammar.should: .should
    case grammar.may: .may
    default: nil
    }
  }

  /// A duty that the clause takes back.
  ///
  /// ”Ska om möjligt” is a wish. What stands behind another verb (”… och om möjligt anställa”)
  /// weakens only that.
  private func weakened(
    _ modality: Modality, at anchor: Range<Int>, in clause: Range<Int>
  ) -> Modality {
    guard modality == .shall || modality == .none else { return modality }
    // ”Så långt som möjligt” begins in front of a word that else begins a clause.
    let near = max(0, clause.lowerBound - 6)..<clause.upperBound
    let isWeak = mentions.indices(in: near).contains {
      let mention = mentions.matches[$0]
      guard mention.concept == grammar.weakener, mention.words.upperBound > clause.lowerBound
      else { return false }
      return mention.words.lowerBound < anchor.upperBound
        || !newVerb(in: anchor.upperBound..<mention.words.lowerBound)
    }
    return isWeak ? .should : modality
  }

  /// Whether a negation in the clause reaches the anchor.
  private func isNegated(
    _ anchor: Range<Int>, modal: Range<Int>?, in clause: Range<Int>, condition: Range<Int>
  ) -> Bool {
    let reach = 7
    let from = min(anchor.lowerBound, modal?.lowerBound ?? anchor.lowerBound)
    for index in mentions.indices(in: clause)
    where mentions.matches[index].concept == grammar.negation {
      let word = mentions.matches[index].words.lowerBound
      if condition.contains(word), anchor.lowerBound > word + 2 { continue }
      if word >= from - reach, word < anchor.upperBound {
        if !hasComma(between: word, and: anchor.lowerBound) { return true }
      } else if word >= anchor.upperBound, word < anchor.upperBound + 5,
        !hasComma(between: anchor.upperBound, and: word), !newVerb(in: anchor.upperBound..<word)
      {
        return true
      }
    }
    return false
  }

  /// The words in which a sentence that begins with a condition states it.
  ///
  /// ”Om Leverantören inte …”, ”Uppfylls inte villkoret …”, ”Erbjuder Leverantören inte …”: what is
  /// denied there is not what follows.
  private func condition(of sentence: Range<Int>) -> Range<Int> {
    guard let first = sentence.first else { return sentence }
    let opening = text.folded(first)
    let isPassive = opening.hasSuffix("s") && opening.utf8.count > 4
    let isVerbFirst =
      opening.hasSuffix("r") && !["för", "under", "efter", "per"].contains(opening)
      && isParty(first + 1)
    guard opening == "om" || opening == "ifall" || isPassive || isVerbFirst else {
      return first..<first
    }
    return first..<min(sentence.upperBound, first + (isPassive ? 4 : 9))
  }

  private func isParty(_ word: Int) -> Bool {
    mentions.indices(in: word..<(word + 1)).contains {
      let concept = mentions.matches[$0].concept
      return concept == grammar.supplier || concept == grammar.buyer || concept == grammar.bidder
    }
  }

  /// Whether a second verb that binds or permits comes first: ”… och får inte …”.
  private func newVerb(in words: Range<Int>) -> Bool {
    words.contains { ["och", "men", "samt", "får"].contains(text.folded($0)) }
  }

  private func hasModal(_ statement: Int) -> Bool {
    mentions.indices(in: statements[statement].words).contains {
      modality(mentions.matches[$0].concept) != nil
    }
  }

  private func hasSemicolon(after word: Int) -> Bool { has(UInt8(ascii: ";"), after: word) }

  func hasComma(between left: Int, and right: Int) -> Bool {
    guard left < right else { return false }
    return (left..<right).contains { has(UInt8(ascii: ","), after: $0) }
  }

  private func has(_ sign: UInt8, after word: Int) -> Bool {
    guard word + 1 < text.words.count else { return false }
    let gap = Int(text.words[word].end)..<Int(text.words[word + 1].start)
    return text.bytes[gap].contains(sign)
  }
}
