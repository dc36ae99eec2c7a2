import LibraryFiles

/// Who has judged which clauses: the file `granskning.yml` beside an organisation's clauses.
///
/// Nothing is ever taken away from it: the last decision about a clause is the one that counts, and
/// those before it are its history.
public struct ReviewRegister: Sendable, Equatable {
  /// What the file is called.
  public static let fileName = "granskning.yml"

  /// The decisions, by clause and then by day; those of one day in the order in which they came.
  public private(set) var entries: [ReviewEntry] = []

  /// An empty register.
  public init() {}

  /// Reads a register.
  ///
  /// - Throws: `LibraryError` with file and line for what is no register.
  public init(_ file: LibraryFile) throws(LibraryError) {
    guard file.root.content != .nothing else { return }
    let reader = try MappingReader(file.root, path: file.path)
    for node in try reader.nodes("reviews") {
      add(try ReviewEntry(node, path: file.path))
    }
    try reader.finish()
  }

  /// Adds a decision.
  public mutating func add(_ entry: ReviewEntry) {
    let place =
      entries.firstIndex {
        ($0.clause, $0.date) > (entry.clause, entry.date)
      } ?? entries.endIndex
    entries.insert(entry, at: place)
  }

  /// Adds the decisions of another register.
  public mutating func add(_ other: ReviewRegister) { other.entries.forEach { add($0) } }

  /// The decisions about a clause, the last one last.
  public func history(of id: String) -> [ReviewEntry] { entries.filter { $0.clause == id } }

  /// How far a clause, as it is now, has been reviewed.
  public func status(of clause: Clause) -> ReviewStatus {
    ReviewStatus(of: clause, last: history(of: clause.id).last)
  }

  /// The file, the same for the same decisions.
  public var text: String {
    (Self.preface + (entries.isEmpty ? ["reviews: []"] : ["reviews:"])
      + entries.flatMap(\.lines)).map { $0 + "\n" }.joined()
  }

  private static let preface = [
    "# Vem som har granskat vilka klausuler. Skrivs av hansyn clauses sign; det sista beslutet om en",
    "# klausul gäller. ”hash” är avtrycket av det som granskades: en ändrad text är utkast igen.",
  ]
}
