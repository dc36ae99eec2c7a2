/// Finds the running headers, footers and page numbers by where on the page they stand.
///
/// Texts without places are known by words that come back; here the place must be the same too, and
/// two pages are enough.
enum PDFFurniture {
  /// How much of a page's height at either end can hold a header or footer, or a page number.
  private static let edge = 0.16
  private static let numberEdge = 0.11

  /// The places of such lines among the lines.
  ///
  /// - Parameter heights: The heights of the pages, in their order.
  static func places(_ lines: [PDFLine], heights: [Double]) -> Set<Int> {
    var found: Set<Int> = []
    var places: [[UInt8]: [Int]] = [:]
    for (index, line) in lines.enumerated() where line.page <= heights.count {
      let height = heights[line.page - 1]
      guard line.bottom < height * edge || line.top > height * (1 - edge) else { continue }
      let isFar = line.bottom < height * numberEdge || line.top > height * (1 - numberEdge)
      if isFar, isPageNumber(line.text) { found.insert(index) }
      let place = Array("\(Int(line.top / 6))".utf8)
      places[place + [0] + folded(line.text), default: []].append(index)
    }
    let enough = max(2, heights.count * 2 / 5)
    for same in places.values where Set(same.map { lines[$0].page }).count >= enough {
      found.formUnion(same)
    }
    return found
  }

  /// `7`, `7 (12)`, `– 7 –`, `Sida 7 av 12`: digits, signs and no other words.
  private static func isPageNumber(_ text: [UInt8]) -> Bool {
    guard text.count < 30, text.contains(where: isDigit) else { return false }
    let words = String(decoding: text, as: UTF8.self).lowercased()
      .split { !$0.isLetter }
    return words.allSatisfy { ["sida", "sidan", "sid", "av", "page", "of"].contains($0) }
      && text.count(where: isDigit) <= 8
  }

  /// The text with every number as one digit.
  private static func folded(_ text: [UInt8]) -> [UInt8] {
    var folded: [UInt8] = []
    for byte in text.prefix(200) {
      let shown = isDigit(byte) ? 0x30 : byte
      if shown == 0x30, folded.last == 0x30 { continue }
      folded.append(shown)
    }
    return folded
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
