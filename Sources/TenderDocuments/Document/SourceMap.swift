/// Leads from offsets in the logical text to bytes of the source.
public struct SourceMap: Sendable, Equatable {
  /// A stretch of logical text that lies in one piece in the source.
  public struct Segment: Sendable, Equatable {
    /// UTF-8 offsets in the logical text.
    public let text: Range<Int>
    /// The index of the part in ``SourceMap/parts``.
    public let part: Int
    /// Byte offsets in the part (in the file, for text formats).
    public let source: Range<Int>

    /// Whether the source is in another encoding, so that equal lengths mean nothing.
    public let isTranscoded: Bool

    /// Whether the bytes are the same in both, so that offsets inside can be interpolated.
    public var isVerbatim: Bool { !isTranscoded && text.count == source.count }

    /// Makes a segment.
    public init(text: Range<Int>, part: Int, source: Range<Int>, isTranscoded: Bool = false) {
      self.text = text
      self.part = part
      self.source = source
      self.isTranscoded = isTranscoded
    }
  }

  /// Where a block lies in the source, with everything that belongs to it.
  public struct BlockSource: Sendable, Equatable {
    /// The index of the part in ``SourceMap/parts``.
    public let part: Int
    /// Byte offsets in the part: the whole `w:p` element with its tags, or the whole lines of a
    /// text file with their line break.
    public let source: Range<Int>

    /// Makes a place.
    public init(part: Int, source: Range<Int>) {
      self.part = part
      self.source = source
    }
  }

  /// The names of the package's parts; one empty name for a text file.
  public let parts: [String]
  /// The segments, sorted by their place in the text and never overlapping.
  public let segments: [Segment]
  /// Where each block lies, parallel to the document's blocks.
  public let blocks: [BlockSource]

  /// Makes a map.
  public init(parts: [String] = [""], segments: [Segment], blocks: [BlockSource]) {
    self.parts = parts
    self.segments = segments
    self.blocks = blocks
  }

  /// The segment that holds an offset of the logical text.
  public func segment(at offset: Int) -> Segment? {
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      if segments[middle].text.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < segments.count && segments[low].text.contains(offset) ? segments[low] : nil
  }
}
