import PhraseMatching
import Rules

/// Reads how a statement binds, from the modal verb that governs a word of it.
struct ForceReader {
  let text: TokenisedText
  let mentions: Mentions
  let grammar: Grammar
  let statements: [Statement]

  /// How a statement binds.
  ///
  /// - Parameters:
  ///   - index: The statement.
  ///   - words: The mention that must be governed.
  func force(of index: Int, at words: Range<Int>) -> Force {
    let statement = statements[index]
    let own = statement.words
    let anchor = own.contains(words.lowerBound) ? words : own.lowerBound..<own.lowerBound
    let clause = self.clause(around: anchor, in: own)
    let leadIn = statement.leadIn ?? statement.heads.last(where: { hasModal($0) })
    let modal = governing(anchor, in: clause, sentence: own, isLed: leadIn != nil)
    let subject = SubjectReader(text: text, mentions: mentions, grammar: grammar)
      .subject(of: modal?.words, anchor: anchor, in: clause, sentence: own)
    let isNegated = isNegated(
      anchor, modal: modal?.words, in: clause, sentence: own)
    guard let modal else {
      // The list item has no verb of its own that binds: the lead-in's does.
      if let leadIn {
        let lead = statements[leadIn].words
        let outer = force(of: leadIn, at: lead.upperBound..<lead.upperBound)
        return Force(
          modality: weakened(outer.modality, in: clause), isExplicit: outer.isExplicit,
          subject: subject ?? outer.subject, isNegated: isNegated != outer.isNegated)
      }
      return Force(modality: .none, isExplicit: false, subject: subject, isNegated: isNegated)
    }
    return Force(
      modality: weakened(modal.modality, in: clause), isExplicit: true, subject: subject,
      isNegated: isNegated)
  }

  private typealias Modal = (modality: Modality, words: Range<Int>)

  /// The words of the clause that holds an anchor: between subordinators and semicolons.
  private func clause(around anchor: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    var start = sentence.lowerBound
    var end = sentence.upperBound
    for mention in mentions.matches[mentions.indices(in: sentence)]
    where mention.concept == grammar.border {
      if mention.words.upperBound <= anchor.lowerBound {
        start = max(start, mention.words.lowerBound)
      }
      if mention.words.lowerBound >= max(anchor.upperBound, anchor.lowerBound + 1) {
        end = min(end, mention.words.lowerBound)
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
  /// does.
  private func governing(
    _ anchor: Range<Int>, in clause: Range<Int>, sentence: Range<Int>, isLed: Bool
  ) -> Modal? {
    let all = mentions.matches[mentions.indices(in: sentence)].compactMap { mention -> Modal? in
      switch mention.concept {
      case grammar.shall: (.shall, mention.words)
      case grammar.should: (.should, mention.words)
      case grammar.may: (.may, mention.words)
      default: nil
      }
    }
    let inClause = all.filter { clause.contains($0.words.lowerBound) }
    let near = inClause.last { $0.words.lowerBound <= anchor.lowerBound } ?? inClause.first
    if near != nil || isLed { return near }
    return all.last { $0.words.lowerBound < anchor.lowerBound }
      ?? all.first
  }

  private func weakened(_ modality: Modality, in clause: Range<Int>) -> Modality {
    guard modality == .shall || modality == .none else { return modality }
    let isWeak = mentions.matches[mentions.indices(in: clause)]
      .contains { $0.concept == grammar.weakener }
    return isWeak ? .should : modality
  }

  /// Whether a negation in the clause reaches the anchor.
  private func isNegated(
    _ anchor: Range<Int>, modal: Range<Int>?, in clause: Range<Int>, sentence: Range<Int>
  ) -> Bool {
    let reach = 7
    let condition = self.condition(of: sentence)
    let from = min(anchor.lowerBound, modal?.lowerBound ?? anchor.lowerBound)
    for mention in mentions.matches[mentions.indices(in: clause)]
    where mention.concept == grammar.negation {
      let word = mention.words.lowerBound
      if condition.contains(word), anchor.lowerBound > word + 2 { continue }
      if word >= from - reach, word < anchor.upperBound {
        if !hasComma(between: word, and: anchor.lowerBound) { return true }
      } else if word >= anchor.upperBound, word < anchor.upperBound + 5,
        !hasComma(between: anchor.upperBound, and: word), !newModal(in: anchor.upperBound..<word)
      {
        return true
      }
    }
    return false
  }

  /// The words in which a sentence that begins with a condition states it.
  ///
  /// ”Om Leverantören inte …”, ”Uppfylls inte villkoret …”: what is denied there is not what follows.
  private func condition(of sentence: Range<Int>) -> Range<Int> {
    guard let first = sentence.first else { return sentence }
    let opening = text.folded(first)
    let isPassive = opening.hasSuffix("s") && opening.utf8.count > 4
    guard opening == "om" || opening == "ifall" || isPassive else {
      return first..<first
    }
    return first..<min(sentence.upperBound, first + (isPassive ? 4 : 9))
  }

  /// Whether a second verb that binds or permits comes first: ”… och får inte …”.
  private func newModal(in words: Range<Int>) -> Bool {
    words.contains { ["och", "men", "samt", "får"].contains(text.folded($0)) }
  }

  private func hasModal(_ statement: Int) -> Bool {
    mentions.matches[mentions.indices(in: statements[statement].words)].contains {
      $0.concept == grammar.shall || $0.concept == grammar.should || $0.concept == grammar.may
    }
  }

  private func hasSemicolon(after word: Int) -> Bool { has(UInt8(ascii: ";"), after: word) }

  private func hasComma(between left: Int, and right: Int) -> Bool {
    guard left < right else { return false }
    return (left..<right).contains { has(UInt8(ascii: ","), after: $0) }
  }

  private func has(_ sign: UInt8, after word: Int) -> Bool {
    guard word + 1 < text.words.count else { return false }
    let gap = Int(text.words[word].end)..<Int(text.words[word + 1].start)
    return text.bytes[gap].contains(sign)
  }
}
