import LibraryFiles

/// A list of codes in an annex or section: single codes, and ranges that the law writes as such.
///
/// A parent's listing does not list its children: 55500000-5 is not in bilaga 2 though most of its
/// children are. Codes are therefore matched exactly, and ranges by number.
public struct CPVList: Sendable, Equatable {
  /// The list's key, for example `annex2`.
  public let key: String
  /// What the list is called.
  public let title: Localised
  /// The acts whose list it is.
  public let acts: [Act]
  /// When it holds.
  public let validity: Validity
  /// The ranges, sorted; a single code is a range of one.
  public let ranges: [ClosedRange<CPVCode>]
  /// The key of its source.
  public let source: String

  /// Makes a list.
  public init(
    key: String, title: Localised, acts: [Act], validity: Validity, ranges: [ClosedRange<CPVCode>],
    source: String
  ) {
    self.key = key
    self.title = title
    self.acts = acts
    self.validity = validity
    self.ranges = ranges.sorted { $0.lowerBound < $1.lowerBound }
    self.source = source
  }

  /// Whether the list names a code.
  public func contains(_ code: CPVCode) -> Bool { ranges.contains { $0.contains(code) } }
}
