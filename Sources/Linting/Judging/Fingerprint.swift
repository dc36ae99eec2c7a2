import PhraseMatching
import TenderDocuments

/// Names a fault so that it is recognised after unrelated edits.
enum Fingerprint {
  /// A hash of the rule, the heading and the words of the passage; capitals, blanks, numbers of
  /// sections and everything else in the document make no difference.
  static func of(rule: String, range: Range<Int>?, in reading: DocumentReading) -> String {
    var parts = [rule]
    if let range, let block = reading.document.blockIndex(at: range.lowerBound) {
      let section = reading.source.sections.section(ofBlock: block)
      if let heading = reading.source.sections.headings(of: section).first {
        parts.append(words(reading.document.blocks[heading].range, in: reading))
      }
      parts.append(words(range, in: reading))
    }
    return hash(parts.joined(separator: "\u{1F}"))
  }

  /// A fault of a document that may be there more than once.
  private struct Twin: Hashable {
    let document: Int
    let fingerprint: String
  }

  /// Tells faults of a document apart that are worded alike under the same heading: by their order.
  ///
  /// Each document is counted for itself, so that a new one beside it changes nothing.
  static func numbered(_ findings: [Finding]) -> [Finding] {
    var seen: [Twin: Int] = [:]
    return findings.map { finding in
      let twin = Twin(document: finding.document, fingerprint: finding.fingerprint)
      let earlier = seen[twin, default: 0]
      seen[twin] = earlier + 1
      guard earlier > 0 else { return finding }
      var other = finding
      other.fingerprint = hash("\(finding.fingerprint) \(earlier)")
      return other
    }
  }

  /// Findings whose fingerprints none of some others has.
  static func distinct(_ findings: [Finding], apartFrom others: [Finding]) -> [Finding] {
    var taken = Set(others.map(\.fingerprint))
    return findings.map { finding in
      guard finding.rule.isOfDeviations else { return finding }
      var other = finding
      var number = 0
      while !taken.insert(other.fingerprint).inserted {
        number += 1
        other.fingerprint = hash("\(finding.fingerprint) \(number)")
      }
      return other
    }
  }

  private static func words(_ range: Range<Int>, in reading: DocumentReading) -> String {
    let text = reading.source.text
    return text.wordIndices(in: range).map(text.folded).filter { !$0.allSatisfy(\.isNumber) }
      .joined(separator: " ")
  }

  /// FNV-1a, 64 bits: stable across runs and machines, unlike `Hasher`.
  private static func hash(_ text: String) -> String {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
