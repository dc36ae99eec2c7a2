import ProcurementLaw
import TenderDocuments

/// Finds CPV codes in a text.
enum CPVReader {
  /// The divisions of the vocabulary; an eight-digit number of another one is something else.
  private static let divisions: Set<Int> = [
    3, 9, 14, 15, 16, 18, 19, 22, 24, 30, 31, 32, 33, 34, 35, 37, 38, 39, 41, 42, 43, 44, 45, 48,
    50, 51, 55, 60, 63, 64, 65, 66, 70, 71, 72, 73, 75, 76, 77, 79, 80, 85, 90, 92, 98,
  ]
  private static let most = 30

  /// Codes with a check digit that fits, and bare eight-digit numbers behind the word CPV.
  static func read(_ document: Document) -> FactReading {
    let text = document.text
    var codes: [CPVCode] = []
    var first: Range<Int>?
    var index = 0
    while index < text.count, codes.count < most {
      guard isDigit(text[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < text.count, isDigit(text[index]) { index += 1 }
      guard index - start == 8, start == 0 || !isWordPart(text[start - 1]) else { continue }
      guard let found = code(in: text, start..<index) else { continue }
      index = found.end
      if first == nil { first = start..<found.end }
      if !codes.contains(found.code) { codes.append(found.code) }
    }
    guard let first else { return FactReading() }
    return FactReading(
      fact: Fact(
        key: "cpv", value: codes.map(\.description).joined(separator: ","), origin: .text(first)))
  }

  private static func code(in text: [UInt8], _ digits: Range<Int>) -> (code: CPVCode, end: Int)? {
    let number = text[digits].reduce(0) { $0 * 10 + Int($1 - 48) }
    guard let code = CPVCode(number: number), divisions.contains(code.division) else { return nil }
    if let check = checkDigit(in: text, after: digits.upperBound) {
      return check.value == code.checkDigit ? (code, check.end) : nil
    }
    return isCalledCPV(text, before: digits.lowerBound) ? (code, digits.upperBound) : nil
  }

  /// `-9`, `- 9`, `–9` behind the eight digits.
  private static func checkDigit(in text: [UInt8], after end: Int) -> (value: Int, end: Int)? {
    var index = end
    if index < text.count, text[index] == 32 { index += 1 }
    if index < text.count, text[index] == UInt8(ascii: "-") {
      index += 1
    } else if index + 2 < text.count, text[index] == 0xE2, text[index + 1] == 0x80 {
      index += 3
    } else {
      return nil
    }
    if index < text.count, text[index] == 32 { index += 1 }
    guard index < text.count, isDigit(text[index]) else { return nil }
    guard index + 1 >= text.count || !isDigit(text[index + 1]) else { return nil }
    return (Int(text[index] - 48), index + 1)
  }

  /// Whether ”CPV” stands within sixty bytes in front, in the same block.
  private static func isCalledCPV(_ text: [UInt8], before start: Int) -> Bool {
    let from = max(2, start - 60)
    guard from < start else { return false }
    for index in from..<start where text[index] | 0x20 == UInt8(ascii: "v") {
      if text[index - 1] | 0x20 == UInt8(ascii: "p"), text[index - 2] | 0x20 == UInt8(ascii: "c") {
        return true
      }
    }
    return false
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  private static func isWordPart(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 0x20 >= 97 && byte | 0x20 <= 122) || byte >= 0x80 || byte == 46
  }
}
