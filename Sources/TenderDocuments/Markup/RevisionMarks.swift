/// Hands out the marks that make what is written a tracked insertion.
///
/// Ids run on from the highest of the whole document: Word wants them unique, and files in which a
/// change and a bookmark share one have been refused.
struct RevisionMarks {
  private let attributes: String
  private let prefix: String
  /// The ids that marks get.
  var ids: FreshIDs

  /// Begins after the ids that the document uses already.
  init(_ revision: Revision, prefix: String, ids: FreshIDs) {
    let author = XMLEscape.text(String(revision.author.prefix(255)))
    let date = XMLEscape.text(revision.date)
    attributes = "\(prefix):author=\"\(author)\" \(prefix):date=\"\(date)\""
    self.prefix = prefix
    self.ids = ids
  }

  /// The attributes of one more mark.
  mutating func attributesOfNext() -> String {
    "\(prefix):id=\"\(ids.next())\" \(attributes)"
  }

  /// A mark without content, for paragraph marks and table rows.
  mutating func mark() -> String { "<\(prefix):ins \(attributesOfNext())/>" }

  /// Runs inside an insertion.
  mutating func insertion(of runs: String) -> String {
    "<\(prefix):ins \(attributesOfNext())>\(runs)</\(prefix):ins>"
  }
}
