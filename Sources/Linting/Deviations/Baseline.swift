import Foundation
import LibraryFiles
import Rules

/// The findings that were there on a day, which don't count from then on.
///
/// Each is known by its document and fingerprint, and by how often it is there: one more of the same
/// is new.
public struct Baseline: Sendable, Equatable {
  /// Findings of one document that are alike.
  public struct Entry: Sendable, Equatable, Codable {
    /// The document's path, below the folder of the file.
    public let document: String
    /// The rule's id.
    public let rule: String
    /// The section, for people.
    public let section: String?
    /// The beginning of the passage, for people.
    public let quote: String?
    /// What the findings are known by.
    public let fingerprint: String
    /// How many of them there are.
    public var count: Int
  }

  /// The entries, ordered by document, rule, section and fingerprint.
  public let entries: [Entry]

  /// Makes a baseline of entries in any order; alike ones are counted together.
  public init(_ entries: [Entry]) {
    var counted: [Key: Entry] = [:]
    for entry in entries {
      counted[Key(entry), default: entry.with(count: 0)].count += entry.count
    }
    self.entries = counted.values.sorted { $0.order.lexicographicallyPrecedes($1.order) }
  }

  /// What entries are told apart by.
  struct Key: Hashable {
    let document: String
    let fingerprint: String

    init(document: String, fingerprint: String) {
      self.document = document
      self.fingerprint = fingerprint
    }

    init(_ entry: Entry) { self.init(document: entry.document, fingerprint: entry.fingerprint) }
  }

  // MARK: The file

  /// The form of the file.
  private struct File: Codable {
    let schema: String
    let entries: [Entry]
  }

  private static let schema = "hansyn/baseline/1"
  /// More findings than this no folder has.
  private static let mostEntries = 1_000_000

  /// Reads a file.
  ///
  /// - Throws: `LibraryError` for what is no baseline.
  public init(_ bytes: [UInt8], path: String) throws(LibraryError) {
    guard let file = try? JSONDecoder().decode(File.self, from: Data(bytes)),
      file.schema == Self.schema, file.entries.count <= Self.mostEntries,
      file.entries.allSatisfy({ (1...Self.mostEntries).contains($0.count) })
    else {
      throw LibraryError(
        path: path, line: nil,
        reason: .init(
          sv: "filen är ingen baslinje; skriv en med hansyn lint --write-baseline",
          en: "the file is no baseline; write one with hansyn lint --write-baseline"))
    }
    self.init(file.entries)
  }

  /// The file: sorted, a value a line, the same for the same findings.
  ///
  /// - Throws: What `JSONEncoder` throws, which texts and numbers never make it do.
  public func bytes() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(File(schema: Self.schema, entries: entries))) + [0x0A]
  }
}

extension Baseline.Entry {
  /// The longest beginning of a passage that is kept, in characters.
  private static let longestQuote = 80

  /// The entry of a finding.
  ///
  /// - Parameter document: The document's path, below the folder of the file.
  public init(_ finding: Finding, in tender: Tender, document: String) {
    let place = finding.range.map(tender.readings[finding.document].document.location)
    let quote = place?.quote ?? ""
    self.init(
      document: document, rule: finding.rule.id,
      section: place.flatMap { $0.section ?? $0.heading },
      quote: quote.isEmpty
        ? nil
        : quote.count > Self.longestQuote ? quote.prefix(Self.longestQuote) + "…" : quote,
      fingerprint: finding.fingerprint, count: 1)
  }

  fileprivate func with(count: Int) -> Self {
    var other = self
    other.count = count
    return other
  }

  fileprivate var order: [String] { [document, rule, section ?? "", fingerprint] }
}
