import Linting
import ProcurementLaw

/// What an answer to a comment says.
enum AnswerMeaning: Equatable {
  /// The finding is to be left, for a reason.
  case deviation(reason: String, until: LegalDate?, decision: AnswerDecision?)
  /// A deviation whose last day can't be read.
  case unclearEnd
  /// A deviation with a day of decision that can't be read.
  case unclearDecision
  /// A deviation without a reason.
  case noReason
  /// The fault is said to be mended.
  case mended
  /// What was said before is taken back, or denied.
  case denied
  /// Something else.
  case other

  /// Reads an answer: its first word decides.
  init(_ text: String) {
    let lower = text.lowercased()
    if lower.prefixMatch(of: Self.mendedWords) != nil {
      self = .mended
    } else if lower.prefixMatch(of: #/(?:nej|inte|vänta|stopp|återkalla|no|not)\b/#) != nil {
      self = .denied
    } else if let begun = text.prefixMatch(
      of:
        #/(?i:avsteg|deviation)(?:\s*[:–—,.\-]\s*|\s*\n\s*|\s*$|\s+(?=(?i:eftersom|därför att|på grund av|because)\b))/#
    ) {
      self = Self.deviation(String(text[begun.range.upperBound...]))
    } else {
      self = .other
    }
  }

  /// ”Åtgärdat”, ”Klart!”, but not ”Klart att …”.
  private static var mendedWords: Regex<Substring> {
    #/(?:åtgärdat|åtgärdad|åtgärdade|rättat|rättad|ändrat|justerat|fixat|infört|struket|borttaget|mended|fixed)\b|(?:klart|klar|done)\s*(?:$|[.!,:;\-–—])/#
  }

  private static func deviation(_ text: String) -> AnswerMeaning {
    var reason = text
    let until: LegalDate?
    let decision: AnswerDecision?
    do { until = try takeEnd(of: &reason) } catch { return .unclearEnd }
    do { decision = try AnswerDecision.take(from: &reason) } catch { return .unclearDecision }
    reason = reason.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .replacing(#/(?:\s+[.,;])+(?=\s|$)/#, with: "")
      .trimmingSuffix { $0.isWhitespace || ",;–—-".contains($0) }
    guard reason.contains(where: \.isLetter) else { return .noReason }
    return isDenial(reason)
      ? .denied : .deviation(reason: reason, until: until, decision: decision)
  }

  /// ”Avsteg: Nej, …”, ”… Inget avsteg.”; but not ”Avsteg: inte tillämpligt här”.
  private static func isDenial(_ reason: String) -> Bool {
    let lower = reason.lowercased()
    return lower.prefixMatch(of: #/(?:nej|no)\b|(?:inget|ingen|inga|inte|ej|none)\W*$/#) != nil
      || lower.firstMatch(
        of:
          #/\b(?:(?:inget|ej|inte(?: något| ett)?|no) (?:avsteg|deviation)\b|avsteg(?:et)? (?:\w+ ){0,2}(?:inte|ej|avslås)\b)/#
      ) != nil
  }

  /// Takes the last day out of a text: the sentence or the words that say until when.
  ///
  /// - Throws: `AnswerDecision.UnreadableDay`, also where several days are told.
  private static func takeEnd(
    of text: inout String
  ) throws(AnswerDecision.UnreadableDay) -> LegalDate? {
    let ends =
      #/(?i:(?:\b(?:avsteget|undantaget|beslutet|det|detta|och)\s+)?(?:\bgäller\s+)?(?:(?:endast|bara|dock|som\s+längst|längst)\s+)?(?:fram\s+)?\b(?:till\s+och\s+med|t\.\s?o\.\s?m\.?|t\s?o\s?m(?=\s+(?:den\s+)?\d)|until)\s*|\bgäller\s+(?:fram\s+)?till\s+(?=(?:den\s+)?\d))/#
    var last: (range: Range<String.Index>, date: LegalDate)?
    for end in text.matches(of: ends) {
      let rest = text[end.range.upperBound...]
      guard let day = WrittenDay(firstIn: rest),
        rest[..<day.range.lowerBound].wholeMatch(of: #/\s*(?i:(?:den|the)\s+)?/#) != nil,
        last.map({ $0.date == day.date }) ?? true
      else { throw AnswerDecision.UnreadableDay() }
      last = (end.range.lowerBound..<day.range.upperBound, day.date)
    }
    guard let last else { return nil }
    let stop = text[last.range.upperBound...].prefixMatch(of: #/\s*\./#)?.range.upperBound
    let before = text[..<last.range.lowerBound]
      .trimmingSuffix { $0.isWhitespace || $0 == "," }
    // The full stop of a sentence of its own goes with it; that of the reason stays.
    let isSentence = before.last.map { ".!?".contains($0) } ?? true
    text.removeSubrange(
      last.range.lowerBound..<(isSentence ? stop ?? last.range.upperBound : last.range.upperBound))
    return last.date
  }
}

extension StringProtocol {
  /// The text without the characters at its end that a test holds for.
  func trimmingSuffix(while isCut: (Character) -> Bool) -> String {
    var end = endIndex
    while end > startIndex, isCut(self[index(before: end)]) { end = index(before: end) }
    return String(self[..<end])
  }
}
