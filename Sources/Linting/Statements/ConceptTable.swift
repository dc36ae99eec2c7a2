/// Which concepts each of many places mentions: a row of bits a place.
struct ConceptTable: Sendable {
  private let width: Int
  private var bits: [UInt64]

  init(rows: Int, concepts: Int) {
    width = Self.width(of: concepts)
    bits = [UInt64](repeating: 0, count: rows * width)
  }

  /// How many words of bits so many concepts take.
  static func width(of concepts: Int) -> Int { (concepts + 63) / 64 }

  /// Adds what a place mentions to bits of the same width.
  func add(row: Int, to sum: inout [UInt64]) {
    for word in 0..<width { sum[word] |= bits[row * width + word] }
  }

  mutating func insert(_ concept: Int, row: Int) {
    bits[row * width + concept / 64] |= 1 << (concept % 64)
  }

  /// Adds what another row has.
  mutating func add(row other: Int, to row: Int) {
    for word in 0..<width { bits[row * width + word] |= bits[other * width + word] }
  }

  /// Whether a place mentions a concept; concepts that the vocabulary lacks (-1) nobody mentions.
  func has(_ concept: Int, row: Int) -> Bool {
    concept >= 0 && bits[row * width + concept / 64] & (1 << (concept % 64)) != 0
  }

  /// Whether a place mentions one of some concepts.
  func hasAny(_ concepts: some Collection<Int>, row: Int) -> Bool {
    for concept in concepts where has(concept, row: row) { return true }
    return false
  }
}
