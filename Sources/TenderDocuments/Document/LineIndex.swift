/// Where the lines of a text file begin; turns byte offsets into line and column.
public struct LineIndex: Sendable {
  /// The bytes of the file, as they were read.
  public let source: [UInt8]
  /// The byte offset at which each line begins.
  public let starts: [Int]
  let encoding: TextEncoding

  init(source: [UInt8], encoding: TextEncoding, starts: [Int]) {
    self.source = source
    self.encoding = encoding
    self.starts = starts
  }

  /// The line and column of a byte of the file, both from 1; columns count Unicode scalars.
  public func position(ofByte offset: Int) -> (line: Int, column: Int) {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return (1, 1) }
    var column = 1
    var at = starts[low - 1]
    while at < offset, at < source.count {
      at += encoding.scalar(in: source, at: at).length
      column += 1
    }
    return (low, column)
  }
}
