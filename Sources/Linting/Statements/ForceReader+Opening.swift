import PhraseMatching
import Rules

extension ForceReader {
  /// What the first modal of a statement makes of all that it governs.
  enum OpeningForce {
    /// ”Ska inte erbjuda A, ordna B och se till att C”.
    case denied
    /// ”Ska om möjligt erbjuda A, ordna B och se till att C”.
    case wished
  }

  /// How a statement's first modal takes back what follows it, past the borders of clauses; nil
  /// where it does not.
  ///
  /// ``force(of:at:)`` asks for the nearest modal and reads no farther than the clause: topics must
  /// not take more than is said. For what a condition must hold, the sentence as a whole counts.
  func openingForce(of index: Int, before words: Range<Int>) -> OpeningForce? {
    let own = statements[index].words
    guard own.contains(words.lowerBound) else { return nil }
    var force: OpeningForce?
    var last = own.lowerBound
    for mention in mentions.indices(in: own.lowerBound..<words.lowerBound) {
      let match = mentions.matches[mention]
      let word = match.words.lowerBound
      switch match.concept {
      case grammar.shall:
        force = nil
        last = match.words.upperBound
      case grammar.negation where follows(word, modalEndingAt: last, in: own):
        force = .denied
      case grammar.weakener where follows(word, modalEndingAt: last, in: own):
        force = .wished
      default: break
      }
    }
    guard force != nil else { return nil }
    // ”Ska inte A, utan B”.
    let isTurned = (last..<words.lowerBound).contains {
      ["utan", "men"].contains(text.folded($0))
    }
    return isTurned ? nil : force
  }

  /// Whether a word stands right behind a modal, or with one word between: ”ska Leverantören inte”,
  /// but not ”ska, om Beställaren inte …”.
  private func follows(_ word: Int, modalEndingAt end: Int, in statement: Range<Int>) -> Bool {
    guard end > statement.lowerBound, word - end <= 1 else { return false }
    return !hasComma(between: end - 1, and: word) && (word == end || text.folded(end) != "om")
  }
}
