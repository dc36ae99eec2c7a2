import ProcurementLaw

/// What an answer to a comment says.
enum AnswerMeaning: Equatable {
  /// The finding is to be left, for a reason.
  case deviation(reason: String, until: LegalDate?, decidedBy: String?)
  /// A deviation whose last day can't be read.
  case unclearEnd
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
    var until: LegalDate?
    let ends = #/(?i:(?:gäller\s+)?(?:till\s+och\s+med|t\.?\s?o\.?\s?m\.?|until))\s+/#
    if let end = reason.firstMatch(of: ends) {
      guard let day = reason[end.range.upperBound...].prefixMatch(of: #/(\d{4}-\d{2}-\d{2})\.?/#),
        let date = LegalDate(day.1)
      else { return .unclearEnd }
      until = date
      reason.removeSubrange(end.range.lowerBound..<day.range.upperBound)
    }
    var decidedBy: String?
    let decides =
      #/(?i:beslutat av|beslutsfattare|beslut av|beslut|decided by)\s*:\s*|(?i:beslutat av|decided by)\s+/#
    if let decision = reason.firstMatch(of: decides) {
      let end = endOfName(in: reason, from: decision.range.upperBound)
      let name = reason[decision.range.upperBound..<end].split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
      decidedBy = name.isEmpty ? nil : name
      let rest = end < reason.endIndex ? reason.index(after: end) : end
      reason.removeSubrange(decision.range.lowerBound..<rest)
    }
    reason = reason.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard reason.contains(where: \.isLetter) else { return .noReason }
    return .deviation(reason: reason, until: until, decidedBy: decidedBy)
  }

  /// Where a name ends: at a line break or a full stop, but not that of an initial.
  private static func endOfName(in text: String, from start: String.Index) -> String.Index {
    var word = 0
    var index = start
    while index < text.endIndex {
      let letter = text[index]
      if letter == "\n" || letter == "." && word > 1 { return index }
      word = letter.isLetter || letter.isNumber ? word + 1 : 0
      index = text.index(after: index)
    }
    return index
  }
}
