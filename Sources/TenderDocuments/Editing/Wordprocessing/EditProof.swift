import Languages

/// Reads what was written before anybody else does.
enum EditProof {
  /// Throws where the written document does not say what it should.
  ///
  /// As accepted it must hold every paragraph of the drafts; with all changes rejected, its text
  /// must be that of the source.
  ///
  /// - Throws: ``DocumentError`` with the cause `notWritable`; nothing is handed out then.
  static func check(
    _ result: [UInt8], of edits: [Edit], source: [UInt8], document: Document, isTracked: Bool
  ) throws(DocumentError) {
    let path = document.path
    let accepted = try WordDocumentReader.read(result, path: path, view: .accepted)
    let text = compact(accepted.text)
    for block in edits.compactMap(\.insertion).flatMap(\.blocks) {
      for words in words(of: block) where !contains(words, in: text) { throw failure(path) }
    }
    if edits.allSatisfy({ $0.insertion == nil }) {
      guard compact(expected(edits, in: document)) == text else { throw failure(path) }
    }
    guard isTracked else { return }
    let before = try WordDocumentReader.read(source, path: path, view: .original)
    let after = try WordDocumentReader.read(result, path: path, view: .original)
    guard compact(before.text) == compact(after.text) else { throw failure(path) }
  }

  /// The text of the document after changes that put no paragraphs in.
  private static func expected(_ edits: [Edit], in document: Document) -> [UInt8] {
    let splices = edits.compactMap { edit -> Splice? in
      switch edit {
      case .insert: nil
      case .delete(let block): Splice(document.blocks[block].range, [])
      case .replace(let range, let words): Splice(range, Array(words.utf8))
      }
    }
    return Splice.apply(splices, to: document.text)
  }

  private static func words(of block: DraftBlock) -> [[UInt8]] {
    if case .row(let cells) = block.kind {
      return cells.map { compact(Array($0.map(\.text).joined().utf8)) }
    }
    return [compact(Array(block.plainText.utf8))]
  }

  /// Only ASCII letters and digits: how blanks and signs are read is not the matter here.
  private static func compact(_ text: [UInt8]) -> [UInt8] {
    text.filter { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) }
  }

  private static func contains(_ words: [UInt8], in text: [UInt8]) -> Bool {
    guard let first = words.first else { return true }
    return text.withUnsafeBufferPointer { text in
      var at = 0
      while at + words.count <= text.count {
        if text[at] == first, text[at..<(at + words.count)].elementsEqual(words) { return true }
        at += 1
      }
      return false
    }
  }

  private static func failure(_ path: String) -> DocumentError {
    DocumentError(
      .notWritable, path: path,
      reason: .init(
        sv: "texten kunde inte infogas utan att dokumentets egen text påverkas",
        en: "the text could not be put in without touching the document's own text"),
      advice: .init(
        sv: "Välj ett annat ställe med --section eller --after",
        en: "Choose another place with --section or --after"))
  }
}
