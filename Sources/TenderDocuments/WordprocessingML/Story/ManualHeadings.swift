/// Makes headings of short bold paragraphs that stand where a heading would.
///
/// A false heading cuts a section in two, so a doubtful one stays a paragraph: in files where bold
/// is the ordinary weight, in rows of bold lines (title pages, addresses) and before nothing.
enum ManualHeadings {
  /// Gives the blocks with their manual headings.
  ///
  /// - Parameter candidates: indices of the short, wholly bold paragraphs, ascending.
  static func mark(_ blocks: [Block], candidates: [Int], text: [UInt8]) -> [Block] {
    guard !candidates.isEmpty, candidates.count * 3 < blocks.count + 3 else { return blocks }
    let bold = Set(candidates)
    var marked = blocks
    var level = 0
    var next = candidates.startIndex
    for index in blocks.indices {
      if let styled = marked[index].headingLevel, !bold.contains(index) { level = styled }
      guard next < candidates.endIndex, candidates[next] == index else { continue }
      next += 1
      let block = blocks[index]
      let typed = HeadingText.typedNumber(text[block.range])
      let number = block.label ?? typed
      let hasNeighbours = bold.contains(index - 1) || bold.contains(index + 1)
      guard number != nil || !hasNeighbours, isFollowed(index, in: blocks, bold: bold) else {
        continue
      }
      let depth = number.map { $0.split(separator: ".").count }
      marked[index] = Block(
        kind: .heading(level: min(9, depth ?? level + 1)), range: block.range,
        label: number.map { HeadingText.withoutFinalStop($0, always: true) }, story: block.story,
        cell: block.cell, paragraph: block.paragraph, line: block.line, style: block.style,
        anchor: block.anchor)
    }
    return marked
  }

  /// Whether something stands under a heading in the same story.
  private static func isFollowed(_ index: Int, in blocks: [Block], bold: Set<Int>) -> Bool {
    guard index + 1 < blocks.count else { return false }
    return blocks[index + 1].story == blocks[index].story
  }
}
