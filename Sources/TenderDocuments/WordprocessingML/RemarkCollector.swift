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
  ///
  /// - Parameters:
  ///   - kind: What it is.
  ///   - text: What it says; nothing is remarked on without text, but for changes of layout.
  ///   - block: The block that it belongs to.
  ///   - range: The passage that it concerns, where the text shows one.
  ///   - count: How often it occurs there.
  mutating func add(
    _ kind: Remark.Kind, _ text: String, block: Int?, range: Range<Int>? = nil, count: Int = 1
  ) {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let key = Key(kind: kind, text: String(words.prefix(Self.longest)))
    guard !key.text.isEmpty || kind == .layoutChange else { return }
    if let place = places[key] {
      let first = found[place]
      found[place] = Remark(
        kind: kind, text: first.text, count: first.count + count, block: first.block,
        range: first.range)
    } else if found.count < Self.most {
      places[key] = found.count
      found.append(Remark(kind: kind, text: key.text, count: count, block: block, range: range))
    }
  }

  /// The remarks, with places that exist.
  func remarks(in blocks: [Block]) -> [Remark] {
    found.map { remark in
      let block = remark.block.flatMap { blocks.isEmpty ? nil : min($0, blocks.count - 1) }
      return Remark(
        kind: remark.kind, text: remark.text, count: remark.count, block: block,
        range: Self.place(of: remark.range, in: blocks))
    }
  }

  /// What of a passage lies in the first block that it touches: a comment may span many.
  private static func place(of range: Range<Int>?, in blocks: [Block]) -> Range<Int>? {
    guard let range else { return nil }
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].range.upperBound <= range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < blocks.count else { return nil }
    let place = blocks[low].range.clamped(to: range)
    return place.isEmpty ? nil : place
  }
}
