import Rules
import TenderDocuments

/// Something in a file that its reader does not see, or must not.
struct UnseenMatter {
  /// Where it stands, or the paragraph that it belongs to; nil where it has no place in the text.
  let range: Range<Int>?
  /// What it says.
  let text: String
  /// How often it occurs.
  let count: Int

  /// All of one sort in a document.
  static func all(_ subject: Check.Remark.Subject, in document: Document) -> [UnseenMatter] {
    switch subject {
    case .comment: remarks([.comment], in: document)
    case .trackedChange: remarks([.deletedText, .insertedText], in: document)
    case .hiddenText: remarks([.hiddenText], in: document)
    case .brokenReference: remarks([.brokenReference], in: document)
    case .highlight: highlights(in: document)
    // No reader tells of these yet: documents have no remark of the kind.
    case .author, .personalProperty, .internalNote: []
    }
  }

  private static func remarks(_ kinds: [Remark.Kind], in document: Document) -> [UnseenMatter] {
    document.remarks.filter { kinds.contains($0.kind) }.map { remark in
      UnseenMatter(
        range: remark.block.flatMap { range(of: remark.text, inBlock: $0, of: document) },
        text: remark.text, count: remark.count)
    }
  }

  /// The text itself where the paragraph shows it, else the paragraph.
  private static func range(
    of text: String, inBlock index: Int, of document: Document
  ) -> Range<Int>? {
    let block = document.blocks[index].range
    if block.isEmpty { return nil }
    return document.text[block].firstRange(of: Array(text.utf8)) ?? block
  }

  /// Stretches that follow upon each other are one.
  private static func highlights(in document: Document) -> [UnseenMatter] {
    var ranges: [Range<Int>] = []
    for span in document.spans where span.kind == .highlighted && !span.range.isEmpty {
      if let last = ranges.last, span.range.lowerBound <= last.upperBound + 1 {
        ranges[ranges.count - 1] =
          last.lowerBound..<max(last.upperBound, span.range.upperBound)
      } else {
        ranges.append(span.range)
      }
    }
    return ranges.map { UnseenMatter(range: $0, text: document.string($0), count: 1) }
  }
}
