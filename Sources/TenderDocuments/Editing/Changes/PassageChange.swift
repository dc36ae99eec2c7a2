/// Strikes words of a paragraph and puts others in their place, tracked or not.
///
/// Struck runs stay where they are: each group of runs that stand beside each other gets a deletion
/// around it, so that bookmarks, comments and links between them are left alone and rejecting gives
/// back what was there. The new words come after what is struck.
struct PassageChange {
  private let host: HostPart
  private let range: InlineRange
  private let runs: [Int]
  private let words: String

  /// Makes a change.
  ///
  /// - Parameters:
  ///   - range: Where the words begin and end, exactly.
  ///   - runs: The runs that hold them.
  init(_ host: HostPart, range: InlineRange, runs: [Int], words: String) {
    self.host = host
    self.range = range
    self.runs = runs
    self.words = words
  }

  // MARK: Tracked

  /// The splices of a tracked change.
  func splices(_ splitter: inout RunSplitter, marks: inout RevisionMarks) -> [Splice] {
    splitter.ids = marks.ids
    let first = splitter.seam(at: range.start)
    let last = splitter.seam(at: range.end)
    marks.ids = splitter.ids
    var splices = [first.preserving, last.preserving].compactMap(\.self)
    let groups = groups
    for (number, group) in groups.enumerated() {
      let opening = "<\(host.prefix):del \(marks.attributesOfNext())>"
      var closing = "</\(host.prefix):del>"
      if number == groups.count - 1 { closing += insertion(after: group, &marks) }
      if number == 0, range.start.kind != .between {
        splices.append(
          Splice(
            at: range.start.offset,
            Array((first.before + opening + Self.deleted(first.after, host.prefix)).utf8)))
      } else {
        splices.append(Splice(at: host.start(group[0]), Array(opening.utf8)))
      }
      if number == groups.count - 1, range.end.kind != .between {
        splices.append(
          Splice(
            at: range.end.offset,
            Array((Self.deleted(last.before, host.prefix) + closing + last.after).utf8)))
      } else {
        splices.append(Splice(at: host.end(group[group.count - 1]), Array(closing.utf8)))
      }
    }
    return splices
      + Self.renamings(
        of: runs, in: host, range: range.start.offset..<range.end.offset,
        from: range.start.kind.text, through: range.end.kind.text)
  }

  /// The runs that stand right beside each other in one parent.
  private var groups: [[Int]] { Self.groups(of: runs, in: host) }

  static func groups(of runs: [Int], in host: HostPart) -> [[Int]] {
    var groups: [[Int]] = []
    for run in runs {
      if let last = groups.last?.last, host.end(last) == host.start(run),
        host.parent(last) == host.parent(run)
      {
        groups[groups.count - 1].append(run)
      } else {
        groups.append([run])
      }
    }
    return groups
  }

  /// The new words; where what is struck was inserted by somebody, that insertion is parted.
  private func insertion(after group: [Int], _ marks: inout RevisionMarks) -> String {
    guard !words.isEmpty else { return "" }
    let insertion = marks.insertion(of: newRun)
    let parent = host.parent(group[0])
    guard host.name(parent) == .inserted else { return insertion }
    let tag = host.index.tagName(of: parent)
    return "</\(tag)>" + insertion + startTag(of: parent, id: marks.ids.next())
  }

  private func startTag(of node: Int, id: Int32) -> String {
    let end = Int(host.index.nodes[node].contentStart)
    guard let old = host.index.attribute("id", of: node) else {
      return string(host.start(node)..<end)
    }
    return string(host.start(node)..<old.lowerBound) + String(id) + string(old.upperBound..<end)
  }

  /// The splices that make texts and codes of runs deleted ones.
  ///
  /// - Parameters:
  ///   - range: What is struck of them; nil for all.
  ///   - first: A text whose start tag lies before what is struck.
  ///   - last: A text whose end tag lies after it.
  static func renamings(
    of runs: [Int], in host: HostPart, range: Range<Int>? = nil, from first: Int? = nil,
    through last: Int? = nil
  ) -> [Splice] {
    var splices: [Splice] = []
    for run in runs {
      for node in host.index.children(of: run) {
        guard let name = deletedName(of: node, in: host) else { continue }
        if let range, host.end(node) <= range.lowerBound || range.upperBound <= host.start(node) {
          continue
        }
        let old = host.index.tagName(of: node).utf8.count
        let start = host.start(node) + 1
        if node != first { splices.append(Splice(start..<(start + old), Array(name.utf8))) }
        let end = Int(host.index.nodes[node].contentEnd) + 2
        if node != last, !host.index.isEmptyTag(node) {
          splices.append(Splice(end..<(end + old), Array(name.utf8)))
        }
      }
    }
    return splices
  }

  private static func deletedName(of node: Int, in host: HostPart) -> String? {
    switch host.name(node) {
    case .text: "\(host.prefix):delText"
    case .fieldCode: "\(host.prefix):delInstrText"
    default: nil
    }
  }

  /// The text tags of a seam's half, as those of deleted text.
  private static func deleted(_ markup: String, _ prefix: String) -> String {
    markup.replacing("</\(prefix):t>", with: "</\(prefix):delText>")
      .replacing("<\(prefix):t ", with: "<\(prefix):delText ")
  }

  // MARK: Untracked

  /// The splices of a change that leaves no trace.
  func splices(_ splitter: inout RunSplitter) -> [Splice] {
    let first = splitter.seam(at: range.start)
    let last = splitter.seam(at: range.end)
    let new = words.isEmpty ? "" : newRun
    var splices = [first.preserving].compactMap(\.self)
    let opening = first.before + new
    splices.append(Splice(at: range.start.offset, Array(opening.utf8)))
    for (number, run) in runs.enumerated() {
      let isCutFirst = number == 0 && range.start.kind != .between
      let isCutLast = number == runs.count - 1 && range.end.kind != .between
      let start = isCutFirst ? range.start.offset : host.start(run)
      let end = isCutLast ? range.end.offset : host.end(run)
      splices.append(Splice(start..<end, isCutLast ? Array(last.after.utf8) : []))
    }
    return splices
  }

  // MARK: Words

  /// A run with the new words in the look of the first run that they stand for.
  private var newRun: String {
    var properties = Properties(.run)
    if let first = runs.first { properties = host.properties(ofRun: first) }
    let look =
      properties.isEmpty ? "" : "<\(host.prefix):rPr>\(properties.markup)</\(host.prefix):rPr>"
    return "<\(host.prefix):r>\(look)<\(host.prefix):t\(RunSplitter.preserve)>"
      + "\(XMLEscape.text(words))</\(host.prefix):t></\(host.prefix):r>"
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: host.index.bytes[range], as: UTF8.self)
  }
}

extension InlinePlace.Kind {
  /// The text that is parted.
  fileprivate var text: Int? { if case .inText(let text, _) = self { text } else { nil } }
}
