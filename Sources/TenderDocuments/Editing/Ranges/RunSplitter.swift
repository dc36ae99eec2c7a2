/// Parts runs in two so that elements can stand between the halves.
///
/// Both halves are made of the bytes that were there: the second begins with a copy of the run's
/// start tag and properties. Nothing of the run is rewritten, so that the halves can be joined again
/// to the bytes of before; see ``MarkerRemoval``.
struct RunSplitter {
  private let host: HostPart
  /// The ids that copies of recorded changes get.
  var ids: FreshIDs
  /// The texts that got a word about their blanks.
  private var marked: Set<Int> = []

  /// Makes a splitter.
  init(_ host: HostPart, ids: FreshIDs) {
    self.host = host
    self.ids = ids
  }

  /// What stands between two halves, or between two elements.
  struct Seam {
    /// How many blanks the markers have before their end, which tells how the run was parted.
    let form: Int
    /// The end of the first half.
    let before: String
    /// The beginning of the second half.
    let after: String
    /// The splice that makes the first half keep its blanks.
    let preserving: Splice?
  }

  /// How many blanks markers have in the places that a run can be parted at.
  enum Form {
    static let text = 1
    static let preservedText = 2
    static let pieces = 3
  }

  /// Parts what stands at a place.
  mutating func seam(at place: InlinePlace) -> Seam {
    switch place.kind {
    case .between: return Seam(form: 0, before: "", after: "", preserving: nil)
    case .inTag(let element):
      // The blank tells that there was no end tag before.
      return Seam(
        form: 0, before: ">", after: "</\(host.index.tagName(of: element)) >", preserving: nil)
    case .inRun(let run):
      return Seam(
        form: Form.pieces, before: "</\(host.index.tagName(of: run))>", after: head(of: run),
        preserving: nil)
    case .inText(let text, let run):
      let name = host.index.tagName(of: text)
      let isNew =
        host.index.attribute("space", in: .xml, of: text) == nil && marked.insert(text).inserted
      let nameEnd = host.start(text) + 1 + name.utf8.count
      return Seam(
        form: isNew ? Form.preservedText : Form.text,
        before: "</\(name)></\(host.index.tagName(of: run))>",
        after: head(of: run) + "<\(name)\(Self.preserve)>",
        preserving: isNew ? Splice(at: nameEnd, Array(Self.preserve.utf8)) : nil)
    }
  }

  /// The attribute that makes a text keep its blanks.
  static let preserve = " xml:space=\"preserve\""

  /// The start tag of a run with its properties; a change recorded in them gets an id of its own.
  private mutating func head(of run: Int) -> String {
    let start = host.start(run)
    guard let properties = host.index.child(.runProperties, of: run) else {
      return string(start..<Int(host.index.nodes[run].contentStart))
    }
    let end = host.end(properties)
    guard let change = host.index.child(.runChange, of: properties),
      let id = host.index.attribute("id", of: change)
    else { return string(start..<end) }
    return string(start..<id.lowerBound) + String(ids.next()) + string(id.upperBound..<end)
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: host.index.bytes[range], as: UTF8.self)
  }
}
