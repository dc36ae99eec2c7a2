/// Sets the markers of comments among the runs of the main part.
///
/// Each comment has three: where its words begin, where they end, and a run that refers to it
/// (ISO/IEC 29500-1, 17.13.4). Those that meet at one place stand together, ends before beginnings,
/// with one seam around them.
struct CommentMarkers {
  private struct Cluster {
    var ends: [Int32] = []
    var references: [Int32] = []
    var starts: [Int32] = []
  }

  private let prefix: String
  /// The style of references, as markup of run properties.
  private let reference: String
  private var clusters: [InlinePlace: Cluster] = [:]

  /// No markers.
  init(prefix: String, referenceStyle: String?) {
    self.prefix = prefix
    reference =
      referenceStyle.map {
        "<\(prefix):rPr><\(prefix):rStyle \(prefix):val=\"\(XMLEscape.text($0))\"/></\(prefix):rPr>"
      } ?? ""
  }

  /// Adds the markers of a comment.
  mutating func add(_ id: Int32, at range: InlineRange) {
    clusters[range.start, default: Cluster()].starts.append(id)
    clusters[range.end, default: Cluster()].ends.append(id)
    clusters[range.reference, default: Cluster()].references.append(id)
  }

  /// The splices that put them in.
  func splices(_ splitter: inout RunSplitter) -> [Splice] {
    var splices: [Splice] = []
    let order = clusters.keys.sorted { ($0.offset, $0.kind.rank) < ($1.offset, $1.kind.rank) }
    for place in order {
      guard let cluster = clusters[place] else { continue }
      let seam = splitter.seam(at: place)
      let blanks = String(repeating: " ", count: seam.form)
      let ends = cluster.ends.map { "<\(prefix):commentRangeEnd \(id($0))\(blanks)/>" }
      let references = cluster.references.map {
        "<\(prefix):r>\(reference)<\(prefix):commentReference \(id($0))/></\(prefix):r>"
      }
      let starts = cluster.starts.map { "<\(prefix):commentRangeStart \(id($0))\(blanks)/>" }
      splices += [seam.preserving].compactMap(\.self)
      var markers = ends + references + starts
      var range = place.offset..<place.offset
      if case .inTag = place.kind {
        // All of them stand in the same empty paragraph.
        markers = starts + ends + references
        range = place.offset..<(place.offset + 2)
      }
      splices.append(
        Splice(range, Array((seam.before + markers.joined() + seam.after).utf8)))
    }
    return splices
  }

  private func id(_ id: Int32) -> String { "\(prefix):id=\"\(id)\"" }
}

extension InlinePlace.Kind {
  /// The order in which places at one byte come, the outer ones first.
  fileprivate var rank: Int {
    switch self {
    case .between: 0
    case .inRun: 1
    case .inText: 2
    case .inTag: 3
    }
  }
}
