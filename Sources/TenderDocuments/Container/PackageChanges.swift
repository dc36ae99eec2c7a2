/// What is changed in a package, part by part.
struct PackageChanges {
  /// New content of parts that are there.
  var replaced: [String: [UInt8]] = [:]
  /// New parts, in the order in which they are written.
  var added: [(name: String, bytes: [UInt8])] = []
  /// Parts that go.
  var removed: [String] = []
}
