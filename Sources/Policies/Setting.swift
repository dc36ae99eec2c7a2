import LibraryFiles

/// A value in force, with where it comes from.
public struct Setting<Value: Sendable & Equatable>: Sendable, Equatable {
  /// The value.
  public let value: Value
  /// Where it comes from.
  public let origin: Origin

  /// Makes a setting.
  public init(_ value: Value, from origin: Origin) {
    self.value = value
    self.origin = origin
  }

  /// An error about the value, at the place where it is set.
  public func fault(_ reason: String) -> LibraryError { origin.fault(reason) }
}
