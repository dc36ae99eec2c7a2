/// Takes markers of comments out of the main part and joins the runs that were parted for them.
///
/// How a run was parted is told by the blanks before the end of the markers between its halves (see
/// ``RunSplitter/Form``). Any program that rewrites the part drops those blanks, and then the halves
/// stay apart, which changes nothing of what is shown. Joined are only halves that are alike to the
/// byte.
struct MarkerRemoval {
  private let index: XMLIndex
  private let ids: Set<Int>

  /// Makes a removal of the markers of some comments.
  init(_ index: XMLIndex, ids: Set<Int>) {
    self.index = index
    self.ids = ids
  }

  /// The part without the markers.
  func bytes() -> [UInt8] { Splice.apply(splices(), to: index.bytes) }

  private struct Cluster {
    var range: Range<Int>
    var form: Int
    /// The first element taken out.
    let node: Int
  }

  /// The splices, in order and apart from each other.
  func splices() -> [Splice] {
    var splices: [Splice] = []
    for cluster in clusters() {
      splices += joining(cluster) ?? [closing(cluster) ?? Splice(cluster.range, [])]
    }
    return splices
  }

  private func clusters() -> [Cluster] {
    var clusters: [Cluster] = []
    for node in index.nodes.indices {
      guard let element = removed(at: node) else { continue }
      let range = index.range(of: element)
      let form = index.nodes[node].name == .commentReference ? 0 : blanks(of: node)
      if let last = clusters.indices.last, clusters[last].range.upperBound == range.lowerBound {
        clusters[last].range = clusters[last].range.lowerBound..<range.upperBound
        clusters[last].form = max(clusters[last].form, form)
      } else {
        clusters.append(Cluster(range: range, form: form, node: element))
      }
    }
    return clusters
  }

  /// What is taken out because of a marker: itself, or the run that holds nothing else.
  private func removed(at node: Int) -> Int? {
    switch index.nodes[node].name {
    case .commentRangeStart, .commentRangeEnd, .commentReference: break
    default: return nil
    }
    guard let id = index.integer("id", of: node), ids.contains(id) else { return nil }
    let parent = Int(index.nodes[node].parent)
    guard index.nodes[node].name == .commentReference, parent > 0,
      index.nodes[parent].name == .run,
      index.children(of: parent).allSatisfy({
        $0 == node || index.nodes[$0].name == .runProperties
      })
    else { return node }
    return parent
  }

  private func blanks(of marker: Int) -> Int {
    let end = Int(index.nodes[marker].contentStart)
    guard index.isEmptyTag(marker) else { return 0 }
    return index.bytes[..<(end - 2)].reversed().prefix { $0 == UInt8(ascii: " ") }.count
  }

  // MARK: Joining

  /// The splices that join what was parted; nil where nothing was, or it is no longer as it was.
  private func joining(_ cluster: Cluster) -> [Splice]? {
    guard cluster.form > 0, let (first, second) = halves(around: cluster),
      head(of: first) == head(of: second)
    else { return nil }
    if cluster.form == RunSplitter.Form.pieces {
      let start = Int(index.nodes[first].contentEnd)
      return [Splice(start..<contentStart(of: second), [])]
    }
    let closing = "</\(index.tagName(of: first))>"
    guard let text = index.children(of: first).reversedLast, index.nodes[text].name == .text,
      Int(index.nodes[text].end) + closing.utf8.count == Int(index.nodes[first].end),
      let rest = index.children(of: second).first(where: {
        index.nodes[$0].name != .runProperties
      }), Int(index.nodes[rest].start) == contentStart(of: second),
      tag(of: rest) == "<\(index.tagName(of: text))\(RunSplitter.preserve)>"
    else { return nil }
    let join = Splice(
      Int(index.nodes[text].contentEnd)..<Int(index.nodes[rest].contentStart), [])
    guard cluster.form == RunSplitter.Form.preservedText else { return [join] }
    let name = index.tagName(of: text)
    guard tag(of: text).hasPrefix("<\(name)\(RunSplitter.preserve)") else { return nil }
    let start = Int(index.nodes[text].start) + 1 + name.utf8.count
    return [Splice(start..<(start + RunSplitter.preserve.utf8.count), []), join]
  }

  /// The splice that makes an empty-element tag again of an element that was opened for a cluster.
  private func closing(_ cluster: Cluster) -> Splice? {
    let parent = Int(index.nodes[cluster.node].parent)
    guard parent >= 0, index.content(of: parent) == cluster.range else { return nil }
    let end = Int(index.nodes[parent].end)
    let tag = index.bytes[cluster.range.upperBound..<end]
    guard tag.elementsEqual("</\(index.tagName(of: parent)) >".utf8) else { return nil }
    return Splice((cluster.range.lowerBound - 1)..<end, Array("/>".utf8))
  }

  /// The runs right before and after a cluster.
  private func halves(around cluster: Cluster) -> (Int, Int)? {
    let parent = Int(index.nodes[cluster.node].parent)
    var before: Int?
    // The node before in document order lies in the first half; its ancestor beside the cluster is
    // the half itself.
    var node = cluster.node - 1
    while node > parent {
      if Int(index.nodes[node].end) == cluster.range.lowerBound,
        Int(index.nodes[node].parent) == parent
      {
        before = node
      }
      node = Int(index.nodes[node].parent)
    }
    guard let before, index.nodes[before].name == .run,
      let after = index.innermost(around: cluster.range.upperBound),
      Int(index.nodes[after].start) == cluster.range.upperBound, index.nodes[after].name == .run,
      Int(index.nodes[after].parent) == parent
    else { return nil }
    return (before, after)
  }

  /// The start tag and the properties of a run, without the id of a change in them.
  private func head(of run: Int) -> [UInt8] {
    let start = Int(index.nodes[run].start)
    let end = contentStart(of: run)
    guard let properties = index.child(.runProperties, of: run),
      let change = index.child(.runChange, of: properties),
      let id = index.attribute("id", of: change)
    else { return Array(index.bytes[start..<end]) }
    return Array(index.bytes[start..<id.lowerBound] + index.bytes[id.upperBound..<end])
  }

  /// Where a run's content begins after its properties.
  private func contentStart(of run: Int) -> Int {
    index.child(.runProperties, of: run).map { Int(index.nodes[$0].end) }
      ?? Int(index.nodes[run].contentStart)
  }

  private func tag(of node: Int) -> String {
    let range = Int(index.nodes[node].start)..<Int(index.nodes[node].contentStart)
    return String(decoding: index.bytes[range], as: UTF8.self)
  }
}

extension XMLIndex.Children {
  /// The last of the children.
  fileprivate var reversedLast: Int? { reduce(nil) { $1 } }
}
