/// Gathers what a reader of the file does not see, the same text once.
struct RemarkCollector {
  private struct Key: Hashable {
    let kind: Remark.Kind
    let text: String
  }

  private var found: [Remark] = []
  private var places: [Key: Int] = [:]

  /// No report needs more; a file made of comments stays small in memory.
  private static let most = 2_000
  /// The longest text kept of one remark, in characters.
  private static let longest = 300

  /// Adds a remark or counts one more of the same.
  mutating func add(_ kind: Remark.Kind, _ text: String, block: Int?) {
    guard !text.isEmpty else { return }
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let key = Key(kind: kind, text: String(words.prefix(Self.longest)))
    guard !key.text.isEmpty else { return }
    if let place = places[key] {
      let first = found[place]
      found[place] = Remark(
        kind: kind, text: first.text, count: first.count + 1, block: first.block)
    } else if found.count < Self.most {
      places[key] = found.count
      found.append(Remark(kind: kind, text: key.text, block: block))
    }
  }

  /// The remarks, with places that exist.
  func remarks(blockCount: Int) -> [Remark] {
    found.map { remark in
      guard let block = remark.block, block >= blockCount else { return remark }
      return Remark(
        kind: remark.kind, text: remark.text, count: remark.count,
        block: blockCount > 0 ? blockCount - 1 : nil)
    }
  }
}
