import Linting
import ProcurementLaw

/// Who has decided a deviation, and when, as an answer says it: ”Beslutat av: Namn”, ”, beslutat av Namn
/// den 20 november 2026”, ”Beslutat 2026-11-20 av Namn”.
struct AnswerDecision: Equatable {
  /// A day that can't be read, such as the 31st of February.
  struct UnreadableDay: Error {}

  let by: String
  let on: LegalDate?

  /// Takes the decision out of a text; nil where none is told.
  ///
  /// - Throws: `UnreadableDay`.
  static func take(from text: inout String) throws(UnreadableDay) -> AnswerDecision? {
    let start = text.matches(of: begins).first {
      $0.output.1 != nil || beginsClause(text[..<$0.range.lowerBound])
    }
    guard let start else { return nil }
    let end = endOfName(in: text, from: start.range.upperBound)
    var said = text[start.range.upperBound..<end]
    var on: LegalDate?
    if let between = start.output.2 {
      guard let day = WrittenDay(firstIn: between) else { throw UnreadableDay() }
      on = day.date
    }
    if let day = WrittenDay(firstIn: said) {
      on = day.date
      var name = String(said[..<day.range.lowerBound])
      name.replace(#/[\s,(]*(?i:\b(?:den|on))?\s*$/#, with: "")
      said = Substring(name + said[day.range.upperBound...].drop { $0 == ")" })
    } else if said.contains(likeDay) {
      throw UnreadableDay()
    }
    let by = said.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .trimmingSuffix { ",;".contains($0) }
    let rest = end < text.endIndex ? text.index(after: end) : end
    // The full stop of a sentence of its own goes with it; that of the reason stays.
    let isOwn =
      text[..<start.range.lowerBound].trimmingSuffix(while: \.isWhitespace).last
      .map { ".!?".contains($0) } ?? true
    text.removeSubrange(start.range.lowerBound..<(isOwn ? rest : end))
    return by.contains(where: \.isLetter) ? AnswerDecision(by: by, on: on) : nil
  }

  /// With a colon anywhere; else where a sentence or a clause begins: not ”ännu inte beslutat av”.
  private static var begins: Regex<(Substring, Substring?, Substring?)> {
    #/(?i:\b(?:beslutat av|beslutad av|beslutsfattare|beslut av|beslut|decided by)\s*(:)\s*|(?:\boch\s+)?(?:(?:avsteget|detta|det)\s+är\s+)?\b(?:beslutat|beslutad|beslut|godkänt|godkänd|decided|approved)(?:\s+((?:den\s+)?\d[\w \/.\-]*?))?\s+(?:av|by)\s+)/#
  }

  private static func beginsClause(_ before: Substring) -> Bool {
    before.last { !$0.isWhitespace || $0.isNewline }
      .map { ".,;:()–—-\n".contains($0) } ?? true
  }

  private static var likeDay: Regex<Substring> {
    #/\d{4}-\d{1,2}-\d{1,2}|\b\d{1,2}\/\d{1,2}[ \-\/]\d{4}|\b\d{1,2}\s+(?i:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\w*/#
  }

  /// Where a name ends: at a line break or a full stop, but not that of an initial or inside a date.
  private static func endOfName(in text: String, from start: String.Index) -> String.Index {
    var word = 0
    var index = start
    while index < text.endIndex {
      let letter = text[index]
      let next = text.index(after: index)
      let isInside = next < text.endIndex && text[next].isNumber
      if letter == "\n" || letter == "." && word > 1 && !isInside { return index }
      word = letter.isLetter || letter.isNumber ? word + 1 : 0
      index = next
    }
    return index
  }
}
