/// Changes of what stands in the main part: words replaced, paragraphs taken out.
struct WordChanges {
  private let host: HostPart
  private let document: Document
  private let part: Int
  private let finder: InlineFinder

  /// Makes changes of a document's main part.
  init(_ host: HostPart, document: Document, part: Int) {
    self.host = host
    self.document = document
    self.part = part
    finder = InlineFinder(host, document: document, part: part)
  }

  /// The splices of all replacements and deletions.
  ///
  /// - Parameters:
  ///   - followed: Paragraphs that get new ones right after them.
  ///   - marks: The marks of tracked changes; nil where they are just written.
  /// - Throws: ``DocumentError`` for a passage that can't be changed.
  func splices(
    for edits: [Edit], followed: Set<Int>, _ marks: inout RevisionMarks?
  ) throws(DocumentError) -> [Splice] {
    var splices: [Splice] = []
    var splitter = RunSplitter(host, ids: marks?.ids ?? FreshIDs(used: []))
    for edit in edits where !edit.isEmpty {
      switch edit {
      case .insert: continue
      case .delete(let block):
        for paragraph in try paragraphs(ofBlocks: [block]).sorted() {
          let deletion = ParagraphDeletion(host, isFollowed: followed.contains(paragraph))
          if marks == nil {
            splices += deletion.splices(of: paragraph)
          } else {
            marks.update { splices += deletion.splices(of: paragraph, marks: &$0) }
          }
        }
      case .replace(let range, let words):
        let change = try change(of: range, to: words)
        if marks == nil {
          splices += change.splices(&splitter)
        } else {
          marks.update { splices += change.splices(&splitter, marks: &$0) }
        }
      }
    }
    return splices
  }

  /// The paragraphs that blocks are made of.
  ///
  /// - Throws: ``DocumentError`` for a block that can't be taken out.
  func paragraphs(ofBlocks blocks: Set<Int>) throws(DocumentError) -> Set<Int> {
    var paragraphs: Set<Int> = []
    for block in blocks.sorted() {
      let places = document.sourceMap.blocks
      guard places.indices.contains(block) else { throw refusal(.elsewhere) }
      let source = places[block].source
      guard document.blocks[block].story == .body, places[block].part == part,
        let first = host.paragraph(at: source.lowerBound)
      else { throw refusal(.story) }
      // Several in the file where the mark between them is deleted.
      let all = host.siblings(of: first).filter {
        host.name($0) == .paragraph && source.contains(host.start($0))
      }
      for paragraph in all {
        let runs = PassageRuns(
          host, paragraph: paragraph, between: host.index.content(of: paragraph))
        if let reason = runs.refusal(allowsFields: true) { throw refusal(reason) }
        paragraphs.insert(paragraph)
      }
    }
    return paragraphs
  }

  private func change(
    of range: Range<Int>, to words: String
  ) throws(DocumentError) -> PassageChange {
    guard range.lowerBound >= 0, range.upperBound <= document.text.count, !range.isEmpty,
      let block = document.blockIndex(at: range.lowerBound)
    else { throw refusal(.elsewhere) }
    guard document.blocks[block].story == .body, document.sourceMap.blocks[block].part == part
    else {
      throw refusal(.story)
    }
    guard range.upperBound <= document.blocks[block].range.upperBound else {
      throw refusal(.paragraphs)
    }
    if let paragraph = host.paragraph(at: document.sourceMap.blocks[block].source.lowerBound) {
      let around = host.end(paragraph)..<host.end(paragraph)
      let runs = PassageRuns(host, paragraph: paragraph, between: around)
      if let reason = runs.refusal(allowsFields: true), reason != .field { throw refusal(reason) }
    }
    guard let places = finder.range(of: range),
      let paragraph = paragraph(around: places.start.offset),
      self.paragraph(around: places.end.offset - 1) == paragraph
    else { throw refusal(.notExact) }
    let bytes = places.start.offset..<places.end.offset
    let runs = PassageRuns(host, paragraph: paragraph, between: bytes)
    if let reason = runs.refusal(allowsFields: false) { throw refusal(reason) }
    guard places.isExact, !runs.runs.isEmpty, runs.runs.allSatisfy(canBeStruck) else {
      throw refusal(.notExact)
    }
    return PassageChange(host, range: places, runs: runs.runs, words: words)
  }

  /// Whether a deletion and an insertion may stand where a run stands: not in somebody's insertion
  /// around a control or a tag.
  private func canBeStruck(_ run: Int) -> Bool {
    let around = host.index.lineage(of: run).dropFirst().prefix { host.name($0) != .paragraph }
    return !around.dropFirst().contains { host.name($0) == .inserted }
  }

  private func paragraph(around offset: Int) -> Int? {
    host.index.innermost(around: offset).flatMap { node in
      host.index.lineage(of: node).first { host.name($0) == .paragraph }
    }
  }

  private func refusal(_ reason: ChangeRefusal) -> DocumentError { reason.error(document.path) }
}

extension Optional {
  /// Changes the value where there is one.
  fileprivate mutating func update(_ change: (inout Wrapped) -> Void) {
    guard var value = self else { return }
    change(&value)
    self = value
  }
}
