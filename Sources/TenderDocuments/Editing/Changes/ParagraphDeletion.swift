/// Takes whole paragraphs out, tracked or not.
///
/// A paragraph's mark goes with it only where another paragraph follows in the same container: a
/// cell, a control or a story must not lose its last one (ISO/IEC 29500-1, 17.4.65), and a mark that
/// ends a section holds the section's layout. There an empty paragraph stays.
struct ParagraphDeletion {
  private let host: HostPart
  /// Whether new paragraphs are put in right after it.
  private let isFollowed: Bool

  /// Makes a deletion.
  init(_ host: HostPart, isFollowed: Bool) {
    self.host = host
    self.isFollowed = isFollowed
  }

  // MARK: Tracked

  /// The splices of a tracked deletion.
  func splices(of paragraph: Int, marks: inout RevisionMarks) -> [Splice] {
    let runs = PassageRuns(host, paragraph: paragraph, between: content(of: paragraph)).runs
    var splices: [Splice] = []
    // Before the runs: a paragraph without properties gets them at the place where its text begins.
    if mayLoseMark(paragraph), !host.markIs([.deleted, .movedFrom], paragraph) {
      splices.append(marking(paragraph, "<\(host.prefix):del \(marks.attributesOfNext())/>"))
    }
    for group in PassageChange.groups(of: runs, in: host) {
      let opening = "<\(host.prefix):del \(marks.attributesOfNext())>"
      splices.append(Splice(at: host.start(group[0]), Array(opening.utf8)))
      splices.append(
        Splice(at: host.end(group[group.count - 1]), Array("</\(host.prefix):del>".utf8)))
    }
    return splices + PassageChange.renamings(of: runs, in: host)
  }

  /// The splice that puts a revision among the properties of a paragraph's mark.
  private func marking(_ paragraph: Int, _ mark: String) -> Splice {
    let w = host.prefix
    guard let properties = host.index.child(.paragraphProperties, of: paragraph) else {
      return host.filling(
        paragraph, at: Int(host.index.nodes[paragraph].contentStart),
        "<\(w):pPr><\(w):rPr>\(mark)</\(w):rPr></\(w):pPr>")
    }
    guard let own = host.index.child(.runProperties, of: properties) else {
      // Only a section and a record of changes come after the mark's properties.
      let next = host.index.children(of: properties).first {
        [.section, .paragraphChange].contains(host.name($0))
      }
      return host.filling(
        properties, at: next.map(host.start) ?? Int(host.index.nodes[properties].contentEnd),
        "<\(w):rPr>\(mark)</\(w):rPr>")
    }
    let inserted = host.index.child(.inserted, of: own)
    return host.filling(
      own, at: inserted.map(host.end) ?? Int(host.index.nodes[own].contentStart), mark)
  }

  // MARK: Untracked

  /// The splices of a deletion that leaves no trace; bookmarks and ranges keep their ends.
  func splices(of paragraph: Int) -> [Splice] {
    if mayLoseMark(paragraph) {
      let markers = host.index.nodes.indices[(paragraph + 1)..<next(after: paragraph)].filter {
        [.bookmarkStart, .bookmarkEnd, .commentRangeStart, .commentRangeEnd]
          .contains(host.name($0))
      }
      return [
        Splice(
          host.index.range(of: paragraph), Array(markers.map(host.markup).joined().utf8))
      ]
    }
    return PassageRuns(host, paragraph: paragraph, between: content(of: paragraph)).runs.map {
      Splice(host.index.range(of: $0), [])
    }
  }

  // MARK: Marks

  private func mayLoseMark(_ paragraph: Int) -> Bool {
    guard !host.endsSection(paragraph) else { return false }
    if isFollowed { return true }
    return host.neighbour(of: paragraph, after: true).map { host.name($0) == .paragraph } ?? false
  }

  private func content(of paragraph: Int) -> Range<Int> {
    let range = host.index.content(of: paragraph)
    guard let properties = host.index.child(.paragraphProperties, of: paragraph) else {
      return range
    }
    return host.end(properties)..<range.upperBound
  }

  private func next(after paragraph: Int) -> Int {
    max(paragraph + 1, Int(host.index.nodes[paragraph].next))
  }
}
