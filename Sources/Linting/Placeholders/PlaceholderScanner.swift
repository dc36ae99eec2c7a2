import PhraseMatching
import Rules
import TenderDocuments

/// Finds what is left to fill in, and tells the buyer's gaps from the tenderer's form.
///
/// Signs are found here; the words around them come from `rules/concepts/placeholders.yml`.
struct PlaceholderScanner {
  private let document: Document
  private let text: TokenisedText
  private let hints: PlaceholderHints

  /// Makes a scanner.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - text: Its words.
  ///   - mentions: What the vocabulary found in them.
  ///   - vocabulary: The vocabulary.
  init(_ document: Document, text: TokenisedText, mentions: Mentions, vocabulary: Vocabulary) {
    self.document = document
    self.text = text
    hints = PlaceholderHints(mentions, text: text, vocabulary: vocabulary)
  }

  /// Every placeholder, in reading order.
  func placeholders() -> [Placeholder] {
    let marks = self.marks()
    let ownership = PlaceholderOwnership(document: document, hints: hints, marks: marks)
    return marks.map { mark in
      Placeholder(
        kind: mark.kind, owner: ownership.owner(of: mark), range: mark.range, block: mark.block)
    }
  }

  private func marks() -> [PlaceholderMark] {
    var marks = controls()
    var brackets = BracketScanner(text: document.text, hints: hints)
    let lines = LineScanner(text: document.text, hints: hints)
    let fillers = FillerScanner(text: text, hints: hints)
    for (index, block) in document.blocks.enumerated() where isContent(block) {
      brackets.scan(block.range, index: index, into: &marks)
      lines.scan(block.range, index: index, into: &marks)
      fillers.scan(text.wordIndices(in: block.range), index: index, into: &marks)
    }
    marks += spoken(.prompt, as: .prompt) + spoken(.brokenReference, as: .brokenReference)
    marks += spoken(.fillerWord, as: .filler)
    marks += spoken(.choice, as: .choice)
    marks += AlternativeScanner(document: document, hints: hints).marks()
    marks += spoken(.note, as: .note) + spoken(.guidance, as: .guidance) + highlighted()
    marks += unresolved(besides: marks)
    return withoutOverlaps(marks)
  }

  private func isContent(_ block: Block) -> Bool {
    block.kind != .furniture && !block.range.isEmpty
  }

  /// Content controls that show their prompt.
  private func controls() -> [PlaceholderMark] {
    document.spans.compactMap { span in
      guard case .placeholder(let tag) = span.kind, !span.range.isEmpty,
        let block = document.blockIndex(at: span.range.lowerBound)
      else { return nil }
      return PlaceholderMark(
        kind: .prompt, range: span.range, content: span.range, block: block, tag: tag)
    }
  }

  private func spoken(
    _ role: PlaceholderHints.Role, as kind: Placeholder.Kind
  ) -> [PlaceholderMark] {
    hints.all(role).compactMap { range in
      guard let block = document.blockIndex(at: range.lowerBound),
        document.blocks[block].kind != .furniture,
        // ”Bilaga [Y]”: what ends inside a bracket is told of with the bracket.
        range.upperBound >= text.bytes.count
          || text.bytes[range.upperBound] != UInt8(ascii: "]")
          || text.bytes[range].first == UInt8(ascii: "[")
      else { return nil }
      return PlaceholderMark(kind: kind, range: range, content: range, block: block)
    }
  }

  /// Yellow text that begins like an instruction is one.
  private func highlighted() -> [PlaceholderMark] {
    document.spans.compactMap { span in
      guard span.kind == .highlighted || span.kind == .shaded, !span.range.isEmpty,
        hints.has(.slotVerb, at: span.range.lowerBound),
        let block = document.blockIndex(at: span.range.lowerBound)
      else { return nil }
      return PlaceholderMark(
        kind: .guidance, range: span.range, content: span.range, block: block)
    }
  }

  /// Cross-references that the reader of the file could not resolve and whose text says nothing.
  private func unresolved(besides marks: [PlaceholderMark]) -> [PlaceholderMark] {
    let told = Set(marks.lazy.filter { $0.kind == .brokenReference }.map(\.block))
    return document.remarks.compactMap { remark in
      guard remark.kind == .brokenReference, let block = remark.block, !told.contains(block),
        document.blocks.indices.contains(block), !document.blocks[block].range.isEmpty
      else { return nil }
      let range = document.blocks[block].range
      return PlaceholderMark(kind: .brokenReference, range: range, content: range, block: block)
    }
  }

  /// Of marks that overlap the one that begins first stays, and the longer of two that begin alike;
  /// live text makes room for what it holds.
  private func withoutOverlaps(_ marks: [PlaceholderMark]) -> [PlaceholderMark] {
    let sorted = marks.filter { !$0.isLiveText }
      .sorted { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) }
    var kept: [PlaceholderMark] = []
    for mark in sorted where mark.range.lowerBound >= kept.last?.range.upperBound ?? 0 {
      kept.append(mark)
    }
    let live = marks.filter { mark in
      guard mark.isLiveText else { return false }
      let next = kept[firstIndex(of: kept, endingAfter: mark.range.lowerBound)...].first
      return next.map { $0.range.lowerBound >= mark.range.upperBound } ?? true
    }
    return (kept + live).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func firstIndex(of marks: [PlaceholderMark], endingAfter offset: Int) -> Int {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
