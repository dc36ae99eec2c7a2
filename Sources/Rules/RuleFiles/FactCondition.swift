import LibraryFiles

/// A condition on a fact of the tender.
public struct FactCondition: Sendable, Equatable {
  /// What the fact's value must be.
  public enum Test: Sendable, Equatable {
    /// One of some words.
    case isOne(of: [String])
    /// None of some words.
    case isNone(of: [String])
    /// A number within all of some limits.
    case isWithin([NumberLimit])
    /// Codes of which one has one of some patterns.
    case hasCode([CodePattern])
    /// Codes of which none has one of some patterns.
    case hasNoCode([CodePattern])
  }

  /// The fact's key.
  public let fact: String
  /// What its value must be.
  public let test: Test

  /// Whether the condition holds; nil where the fact is not known.
  ///
  /// - Parameter value: The value as in reports; several codes are parted by commas.
  public func holds(_ value: String?) -> Bool? {
    switch test {
    case .isOne(let words): return value.map(words.contains)
    case .isNone(let words): return value.map { !words.contains($0) } ?? true
    case .isWithin(let limits):
      // What is no number is as good as not known.
      return value.flatMap { Int($0) }.map { number in limits.allSatisfy { $0.admits(number) } }
    case .hasCode(let patterns): return value.map { Self.matches($0, patterns) }
    case .hasNoCode(let patterns): return value.map { !Self.matches($0, patterns) } ?? true
    }
  }

  private static func matches(_ codes: String, _ patterns: [CodePattern]) -> Bool {
    codes.split(separator: ",").contains { code in patterns.contains { $0.matches(code) } }
  }

  /// Reads the conditions of a mapping: one key a fact.
  ///
  /// - Throws: `LibraryError` with file and line for a value that the fact can't have.
  public static func readAll(
    _ reader: MappingReader
  ) throws(LibraryError) -> [FactCondition] {
    var conditions: [FactCondition] = []
    for (fact, valid) in FactNames.values.sorted(by: { $0.key < $1.key }) {
      let wanted = try words(fact, valid, of: fact, reader)
      if !wanted.isEmpty { conditions.append(.init(fact: fact, test: .isOne(of: wanted))) }
      let unwanted = try words("not_" + fact, valid, of: fact, reader)
      if !unwanted.isEmpty { conditions.append(.init(fact: fact, test: .isNone(of: unwanted))) }
    }
    for fact in FactNames.numbers {
      guard let limits = try reader.mapping(fact) else { continue }
      conditions.append(.init(fact: fact, test: .isWithin(try NumberLimit.readAll(limits))))
    }
    let codes = try CodePattern.readAll("cpv", reader)
    if !codes.isEmpty { conditions.append(.init(fact: "cpv", test: .hasCode(codes))) }
    let others = try CodePattern.readAll("not_cpv", reader)
    if !others.isEmpty { conditions.append(.init(fact: "cpv", test: .hasNoCode(others))) }
    return conditions
  }

  /// The kinds of document behind a key; empty where the key is missing.
  static func documentKinds(
    _ key: String, _ reader: MappingReader
  ) throws(LibraryError) -> [String] {
    try words(key, FactNames.values["documentKind"] ?? [], of: "documentKind", reader)
  }

  private static func words(
    _ key: String, _ valid: [String], of fact: String, _ reader: MappingReader
  ) throws(LibraryError) -> [String] {
    let words = try reader.texts(key)
    if let wrong = words.first(where: { !valid.contains($0) }) {
      throw LibraryError(
        path: reader.path, line: reader.line,
        reason: "”\(wrong)” är inte ett värde för \(fact); giltiga är "
          + valid.joined(separator: ", "))
    }
    return words
  }
}
