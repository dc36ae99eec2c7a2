import LibraryFiles

/// A CPV code without its check digit, or the digits that codes begin with.
public struct CodePattern: Sendable, Equatable {
  /// The pattern as written: `90911200` or `9091*`.
  public let text: String
  private let digits: [UInt8]
  private let isWhole: Bool

  private static let length = 8

  /// Reads a pattern; nil for what is none.
  public init?(_ text: String) {
    let digits = Array(text.utf8.prefix { (48...57).contains($0) })
    let rest = text.utf8.dropFirst(digits.count)
    isWhole = rest.isEmpty
    guard isWhole ? digits.count == Self.length : rest.elementsEqual("*".utf8),
      (2...Self.length).contains(digits.count)
    else { return nil }
    self.text = text
    self.digits = digits
  }

  /// Whether a code, with or without its check digit, has the pattern.
  public func matches(_ code: some StringProtocol) -> Bool {
    let digits = code.utf8.drop { $0 == 32 }.prefix { (48...57).contains($0) }
    return isWhole ? digits.elementsEqual(self.digits) : digits.starts(with: self.digits)
  }

  static func readAll(
    _ key: String, _ reader: MappingReader
  ) throws(LibraryError) -> [CodePattern] {
    var patterns: [CodePattern] = []
    for text in try reader.texts(key) {
      guard let pattern = CodePattern(text) else {
        throw LibraryError(
          path: reader.path, line: reader.line,
          reason: "”\(text)” är inget mönster för CPV-koder; "
            + "skriv åtta siffror, eller de första följda av *")
      }
      patterns.append(pattern)
    }
    return patterns
  }
}
