/// Which concepts some places mention together: a row of bits.
struct ConceptRow: Sendable {
  private(set) var bits: [UInt64]

  init(concepts: Int) { bits = [UInt64](repeating: 0, count: ConceptTable.width(of: concepts)) }

  mutating func clear() {
    for word in bits.indices { bits[word] = 0 }
  }

  /// Adds what a place of a table mentions.
  mutating func add(row: Int, of table: ConceptTable) {
    table.add(row: row, to: &bits)
  }

  /// Whether a concept is mentioned.
  @inline(__always)
  func has(_ concept: Int32) -> Bool {
    bits[Int(concept) / 64] & (1 << (UInt64(concept) % 64)) != 0
  }
}
