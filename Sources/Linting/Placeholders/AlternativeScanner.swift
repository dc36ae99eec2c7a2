import TenderDocuments

/// Finds alternatives of which one was to be chosen: paragraphs that begin ”Alternativ A:” and
/// ”Alternativ B:” in one section where nobody else is to choose between them.
struct AlternativeScanner {
  let document: Document
  let hints: PlaceholderHints

  private struct Label {
    let range: Range<Int>
    let block: Int
    /// The letter or number.
    let sign: String
  }

  /// How far apart two alternatives may stand, in blocks.
  private static let reach = 12

  /// The first alternative of each row of them.
  func marks() -> [PlaceholderMark] {
    let labels = hints.all(.alternative).compactMap(label)
    var marks: [PlaceholderMark] = []
    var previous: Label?
    var isTold = false
    for label in labels {
      defer { previous = label }
      guard let first = previous, follows(label, first) else {
        isTold = false
        continue
      }
      if isTold { continue }
      isTold = true
      if isForTheSupplier(first) { continue }
      marks.append(
        PlaceholderMark(
          kind: .choice, range: first.range, content: first.range, block: first.block))
    }
    return marks
  }

  /// The words as a label: at the head of a paragraph and set off from what follows.
  private func label(_ range: Range<Int>) -> Label? {
    guard let block = document.blockIndex(at: range.lowerBound),
      document.blocks[block].kind != .furniture, document.blocks[block].cell == nil
    else { return nil }
    let whole = document.blocks[block].range
    let front = document.text[whole.lowerBound..<range.lowerBound]
    guard front.allSatisfy({ $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "(") }) else {
      return nil
    }
    let behind = document.text[range.upperBound..<whole.upperBound]
    guard let next = behind.first else { return nil }
    guard ":.)]".utf8.contains(next) || behind.starts(with: " –".utf8) else { return nil }
    let sign = document.string(range).lowercased().split(separator: " ").last.map(String.init)
    return Label(range: range, block: block, sign: sign ?? "")
  }

  private func follows(_ label: Label, _ first: Label) -> Bool {
    label.block > first.block && label.block - first.block <= Self.reach
      && label.sign != first.sign
      && document.sectionIndex(ofBlock: label.block) == document.sectionIndex(ofBlock: first.block)
  }

  /// Whether the section says that the tenderer chooses, or that all of them are in force.
  private func isForTheSupplier(_ label: Label) -> Bool {
    let section = document.sectionIndex(ofBlock: label.block)
    let blocks =
      section.map { document.sections[$0].blocks }
      ?? max(
        0, label.block - Self.reach)..<min(
        document.blocks.count, label.block + Self.reach)
    guard let first = blocks.first, let last = blocks.last else { return false }
    let text =
      document.blocks[first].range.lowerBound..<document.blocks[last].range.upperBound
    return hints.has(.supplierChooses, in: text)
  }
}
