/// Which state of the library this is, as its authors number it.
public struct LibraryEdition: Sendable, Equatable {
  /// The library's version.
  public let version: String
  /// The day on which the law data was last compared with its sources.
  public let lawDate: LegalDate
  /// The last amendment that the data takes into account, for example `SFS 2025:360`.
  public let consolidated: String

  /// Makes an edition.
  public init(version: String, lawDate: LegalDate, consolidated: String) {
    self.version = version
    self.lawDate = lawDate
    self.consolidated = consolidated
  }
}
