/// The sentence around a citation, in lower case, cut at the citation.
struct CitationContext {
  let before: String
  let after: String

  /// At most 160 bytes to each side: what stands farther off does not qualify the citation.
  init(around range: Range<Int>, in text: [UInt8]) {
    var start = range.lowerBound
    while start > 0, range.lowerBound - start < 160, !Self.ends(text, at: start - 1) { start -= 1 }
    var end = range.upperBound
    while end < text.count, end - range.upperBound < 160, !Self.ends(text, at: end) { end += 1 }
    before = String(decoding: text[start..<range.lowerBound], as: UTF8.self).lowercased()
    after = String(decoding: text[range.upperBound..<end], as: UTF8.self).lowercased()
  }

  /// Whether a word, or the beginning of one, stands in the sentence.
  func contains(_ word: String) -> Bool { before.contains(word) || after.contains(word) }

  func containsAny(_ words: [String]) -> Bool { words.contains(where: contains) }

  /// Whether what stands in front speaks of the time before a year: ”handlingar från före 2009”.
  func tellsOfYears(before year: Int) -> Bool {
    ["före ", "innan ", "till och med ", "fram till "].contains { word in
      before.ranges(of: word).contains { range in
        let digits = before[range.upperBound...].prefix(4)
        return digits.count == 4 && Int(digits).map { $0 > 1900 && $0 <= year } ?? false
      }
    }
  }

  /// Whether one of some cues stands right in front, joined to the citation by ”enligt” or the like.
  func isIntroduced(by cues: [String]) -> Bool {
    if cues.isEmpty { return false }
    let joined = before
    let links = ["enligt ", "med stöd av ", "i enlighet med ", "jämlikt ", "i ", "av "]
    guard let link = links.first(where: { joined.hasSuffix($0) }) else { return false }
    let clause = joined.dropLast(link.count).suffix(60)
    guard
      let cue = cues.compactMap({ clause.ranges(of: $0).last }).max(by: {
        $0.lowerBound < $1.lowerBound
      })
    else { return false }
    let between = clause[cue.upperBound...]
    // Another citation, a clause of its own or ”reserverar sig” takes the cue away.
    let breaks = ["§", "kap", ",", ";", " sig ", " som ", " inte ", "lagen"]
    return between.count <= 40 && !breaks.contains { between.contains($0) }
  }

  /// A line break, or a full stop that a capital follows and no abbreviation precedes.
  private static func ends(_ text: [UInt8], at index: Int) -> Bool {
    if text[index] == 10 { return true }
    guard text[index] == 46, index + 2 < text.count, text[index + 1] == 32 else { return false }
    let next = text[index + 2]
    let isCapital =
      (65...90).contains(next)
      || (next == 0xC3 && index + 3 < text.count
        && (0x80..<0xA0).contains(text[index + 3]))
    let isKap = index >= 3 && Array(text[(index - 3)..<index]) == Array("kap".utf8)
    return isCapital && !isKap
  }
}
