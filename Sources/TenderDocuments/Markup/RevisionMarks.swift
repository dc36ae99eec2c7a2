/// Hands out the marks that make what is written a tracked insertion.
///
/// Ids run on from the highest of the whole document: Word wants them unique, and files in which a
/// change and a bookmark share one have been refused.
struct RevisionMarks {
  private let attributes: String
  private let prefix: String
  private var used: Set<Int32>
  private var next: Int32

  /// Begins after the ids that the document uses already.
  init(_ revision: Revision, prefix: String, used: Set<Int32>) {
    let author = XMLEscape.text(String(revision.author.prefix(255)))
    let date = XMLEscape.text(revision.date)
    attributes = "\(prefix):author=\"\(author)\" \(prefix):date=\"\(date)\""
    self.prefix = prefix
    self.used = used
    let highest = used.max() ?? 0
    next = highest < Int32.max - 100_000 ? max(highest, 0) + 1 : 1
  }

  /// The attributes of one more mark.
  mutating func attributesOfNext() -> String {
    while used.contains(next) { next += 1 }
    used.insert(next)
    return "\(prefix):id=\"\(next)\" \(attributes)"
  }

  /// A mark without content, for paragraph marks and table rows.
  mutating func mark() -> String { "<\(prefix):ins \(attributesOfNext())/>" }

  /// Runs inside an insertion.
  mutating func insertion(of runs: String) -> String {
    "<\(prefix):ins \(attributesOfNext())>\(runs)</\(prefix):ins>"
  }
}
