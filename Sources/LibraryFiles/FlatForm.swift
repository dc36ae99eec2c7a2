/// The form in which library files lie inside the binary.
///
/// Decoding YAML costs about half a millisecond a file; this costs a few microseconds. A file is a
/// run of records, each a tag, the line, the byte count of its text and the text. A list or mapping
/// is followed by its members; the count says how many.
public enum FlatForm {
  /// Writes files one after the other.
  public static func encode(_ files: [LibraryFile]) -> [UInt8] {
    var out: [UInt8] = []
    for file in files {
      write("F", file.bodyLine, file.path, to: &out)
      write(file.body == nil ? "-" : "B", 0, file.body ?? "", to: &out)
      encode(file.root, to: &out)
    }
    return out
  }

  /// Reads back what ``encode(_:)`` wrote.
  ///
  /// - Parameters:
  ///   - bytes: The flat form.
  ///   - skipped: Keys of the files' outermost mappings that are passed over, with what stands
  ///     behind them; that costs next to nothing.
  /// - Throws: `LibraryError` when the bytes are not of this form.
  public static func decode(
    _ bytes: UnsafeRawBufferPointer, without skipped: Set<String> = []
  ) throws(LibraryError) -> [LibraryFile] {
    var reader = RecordReader(bytes: bytes)
    var files: [LibraryFile] = []
    while !reader.atEnd {
      let head = try reader.next(expecting: "F")
      let body = try reader.next()
      files.append(
        LibraryFile(
          path: head.text, root: try reader.node(without: skipped),
          body: body.tag == tag("B") ? body.text : nil,
          bodyLine: head.line))
    }
    return files
  }

  private static func encode(_ node: LibraryNode, to out: inout [UInt8]) {
    switch node.content {
    case .text(let text): write("T", node.line, text, to: &out)
    case .nothing: write("N", node.line, "", to: &out)
    case .list(let items):
      write("L", node.line, String(items.count), to: &out)
      for item in items { encode(item, to: &out) }
    case .mapping(let entries):
      write("M", node.line, String(entries.count), to: &out)
      for entry in entries {
        write("K", entry.line, entry.key, to: &out)
        encode(entry.value, to: &out)
      }
    }
  }

  private static func write(_ tag: String, _ line: Int, _ text: String, to out: inout [UInt8]) {
    out += Array("\(tag)\(line) \(text.utf8.count) ".utf8)
    out += Array(text.utf8)
    out.append(UInt8(ascii: "\n"))
  }

  fileprivate static func tag(_ name: Unicode.Scalar) -> UInt8 { UInt8(ascii: name) }
}

/// Walks the records of the flat form.
private struct RecordReader {
  struct Record {
    let tag: UInt8
    let line: Int
    let text: String
  }

  let bytes: UnsafeRawBufferPointer
  var position = 0

  var atEnd: Bool { position >= bytes.count }

  mutating func next(expecting wanted: Unicode.Scalar? = nil) throws(LibraryError) -> Record {
    guard position < bytes.count else { throw damaged }
    let tag = bytes[position]
    position += 1
    let line = try number()
    let count = try number()
    // The last record may lack its line break.
    guard position + count <= bytes.count else { throw damaged }
    let text = String(
      decoding: UnsafeRawBufferPointer(rebasing: bytes[position..<(position + count)]),
      as: UTF8.self)
    position += count + 1
    if let wanted, tag != UInt8(ascii: wanted) { throw damaged }
    return Record(tag: tag, line: line, text: text)
  }

  mutating func node(without skipped: Set<String> = []) throws(LibraryError) -> LibraryNode {
    let record = try next()
    switch record.tag {
    case FlatForm.tag("T"): return LibraryNode(.text(record.text), line: record.line)
    case FlatForm.tag("N"): return LibraryNode(.nothing, line: record.line)
    case FlatForm.tag("L"):
      var items: [LibraryNode] = []
      for _ in 0..<(Int(record.text) ?? 0) { items.append(try node()) }
      return LibraryNode(.list(items), line: record.line)
    case FlatForm.tag("M"):
      var entries: [LibraryNode.Entry] = []
      for _ in 0..<(Int(record.text) ?? 0) {
        let key = try next(expecting: "K")
        if skipped.contains(key.text) {
          try skip()
          continue
        }
        entries.append(.init(key: key.text, line: key.line, value: try node()))
      }
      return LibraryNode(.mapping(entries), line: record.line)
    default: throw damaged
    }
  }

  /// Passes over a node with all its members.
  private mutating func skip() throws(LibraryError) {
    var open = 1
    while open > 0 {
      guard position < bytes.count else { throw damaged }
      let tag = bytes[position]
      position += 1
      _ = try number()
      let count = try number()
      guard position + count <= bytes.count else { throw damaged }
      open -= 1
      if tag == FlatForm.tag("L") || tag == FlatForm.tag("M") {
        let members = try memberCount(position..<(position + count))
        // A member of a mapping is a key and a value.
        open += tag == FlatForm.tag("M") ? 2 * members : members
      }
      position += count + 1
    }
  }

  private func memberCount(_ digits: Range<Int>) throws(LibraryError) -> Int {
    var value = 0
    for offset in digits {
      let digit = Int(bytes[offset]) - 48
      guard (0...9).contains(digit), value < 1 << 30 else { throw damaged }
      value = value * 10 + digit
    }
    return value
  }

  private mutating func number() throws(LibraryError) -> Int {
    var value = 0
    while position < bytes.count, bytes[position] != UInt8(ascii: " ") {
      let digit = Int(bytes[position]) - 48
      guard (0...9).contains(digit), value < 1 << 40 else { throw damaged }
      value = value * 10 + digit
      position += 1
    }
    position += 1
    return value
  }

  private var damaged: LibraryError {
    LibraryError(path: "inbyggt bibliotek", line: nil, reason: "innehållet är skadat")
  }
}
