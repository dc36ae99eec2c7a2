/// Where a legal fact can be read.
public struct LawSource: Sendable, Equatable {
  /// The key that entries name.
  public let key: String
  /// What it is called.
  public let title: String
  /// Its address.
  public let url: String

  /// Makes a source.
  public init(key: String, title: String, url: String) {
    self.key = key
    self.title = title
    self.url = url
  }
}
