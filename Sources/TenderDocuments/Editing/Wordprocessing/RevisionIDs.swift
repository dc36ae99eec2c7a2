/// Finds the ids that changes, bookmarks and comments of a document use.
enum RevisionIDs {
  /// Every whole number that stands in an attribute called `id` of a prefix, in any part of the
  /// document.
  ///
  /// That takes in more than is needed, which does no harm: all that matters is that no id is
  /// given twice, and a search of the bytes is quick and knows no exceptions.
  static func used(in package: WordPackage, main: XMLIndex) throws(DocumentError) -> Set<Int32> {
    var used: Set<Int32> = []
    collect(main.bytes, into: &used)
    for link in package.relationships where !link.isExternal && stories.contains(link.type) {
      guard package.holds(link.target) else { continue }
      collect(try package.bytes(of: link.target), into: &used)
    }
    return used
  }

  private static let stories: Set<String> = [
    "header", "footer", "footnotes", "endnotes", "comments",
  ]

  private static func collect(_ bytes: [UInt8], into used: inout Set<Int32>) {
    let pattern = Array(":id=".utf8)
    bytes.withUnsafeBufferPointer { bytes in
      var at = 0
      while at + pattern.count + 2 < bytes.count {
        guard bytes[at] == pattern[0], bytes[at + 1] == pattern[1], bytes[at + 2] == pattern[2],
          bytes[at + 3] == pattern[3]
        else {
          at += 1
          continue
        }
        at += 5
        var value = 0
        let digits = at
        while at < bytes.count, at - digits < 10, bytes[at] >= 0x30, bytes[at] <= 0x39 {
          value = value * 10 + Int(bytes[at] - 0x30)
          at += 1
        }
        if at > digits, at < bytes.count, bytes[at] == 0x22 || bytes[at] == 0x27,
          let id = Int32(exactly: value)
        {
          used.insert(id)
        }
      }
    }
  }
}
