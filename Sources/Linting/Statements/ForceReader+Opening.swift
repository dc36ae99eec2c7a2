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
      case grammar.negation where last > own.lowerBound && word - last <= 1:
        force = .denied
      case grammar.weakener where last > own.lowerBound && word - last <= 1:
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
}
