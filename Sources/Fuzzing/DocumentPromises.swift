import TenderDocuments

/// What holds for every document that was read, whatever it was read from.
struct DocumentPromises {
  let document: Document

  /// Complains about the first thing that does not hold.
  func check() throws(BrokenPromise) {
    try BrokenPromise.unless(
      String(validating: document.text, as: UTF8.self) != nil, "the text is no UTF-8")
    try checkBlocks()
    try checkMap()
    let length = document.text.count
    for span in document.spans {
      try BrokenPromise.unless(
        span.range.lowerBound >= 0 && span.range.upperBound <= length, "a span leaves the text")
    }
    for section in document.sections {
      let fits =
        section.blocks.contains(section.heading)
        && section.blocks.upperBound <= document.blocks.count
      try BrokenPromise.unless(fits, "a section leaves the document")
    }
    _ = Projection.text(of: document)
  }

  /// Blocks lie in order, one line break apart, and hold none.
  private func checkBlocks() throws(BrokenPromise) {
    var next = 0
    for block in document.blocks {
      let range = block.range
      try BrokenPromise.unless(
        range.lowerBound == next && range.upperBound <= document.text.count,
        "a block does not begin where the one before it ends")
      try BrokenPromise.unless(
        !document.text[range].contains(UInt8(ascii: "\n")), "a block holds a line break")
      try BrokenPromise.unless(
        block.anchor.map(document.blocks.indices.contains) ?? true, "a note has no anchor")
      next = range.upperBound + 1
    }
  }

  /// Every block has its place in a part, and segments follow each other.
  private func checkMap() throws(BrokenPromise) {
    let map = document.sourceMap
    try BrokenPromise.unless(
      map.blocks.count == document.blocks.count, "a block has no place in the source")
    for place in map.blocks {
      try BrokenPromise.unless(map.parts.indices.contains(place.part), "a block is in no part")
    }
    var end = 0
    for segment in map.segments {
      try BrokenPromise.unless(
        segment.text.lowerBound >= end && segment.text.upperBound <= document.text.count
          && map.parts.indices.contains(segment.part), "segments of the source map overlap")
      end = segment.text.upperBound
    }
  }
}
