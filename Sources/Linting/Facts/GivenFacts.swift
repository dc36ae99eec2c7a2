import LibraryFiles
import ProcurementLaw
import Rules

/// A fact that the user gave in a way that can't be understood, in Swedish.
public struct FactError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What is wrong and what would be right.
  public let description: String
}

extension Facts {
  /// Reads `key=value` arguments of the command line; a later one replaces an earlier one.
  ///
  /// - Throws: ``FactError`` for an unknown key or a value that the key can't have.
  public init(arguments: [String]) throws(FactError) {
    var values: [String: String] = [:]
    for argument in arguments {
      guard let sign = argument.firstIndex(of: "=") else {
        throw FactError(description: "”\(argument)” ska vara nyckel=värde, till exempel act=LOU")
      }
      let key = String(argument[..<sign])
      values[key] = try Self.checked(key, String(argument[argument.index(after: sign)...]))
    }
    try Self.checkTogether(values)
    self.init(values)
  }

  /// Reads an `upphandling.yml`: one key a line, `cpv` may be a list.
  ///
  /// - Throws: `LibraryError` with file and line.
  public init(file: LibraryFile) throws(LibraryError) {
    let reader = try MappingReader(file.root, path: file.path)
    var values: [String: String] = [:]
    for entry in reader.allEntries() {
      let text = try reader.texts(entry.key).joined(separator: ", ")
      do {
        values[entry.key] = try Self.checked(entry.key, text)
      } catch {
        throw LibraryError(path: file.path, line: entry.line, reason: error.description)
      }
    }
    do {
      try Self.checkTogether(values)
    } catch {
      throw LibraryError(path: file.path, line: nil, reason: error.description)
    }
    self.init(values, source: file.path)
  }

  /// A value in the form of reports.
  private static func checked(_ key: String, _ value: String) throws(FactError) -> String {
    guard keys.contains(key) else {
      let near = NearestName.to(key, among: keys).map { "; menas ”\($0)”?" }
      throw FactError(
        description: "okänd uppgift ”\(key)”"
          + (near ?? "; giltiga är \(keys.joined(separator: ", "))"))
    }
    if let valid = FactNames.values[key] {
      let word = valid == ["yes", "no"] ? yesOrNo[value.lowercased()] ?? value : value
      guard valid.contains(word) else {
        throw FactError(
          description: "”\(value)” är inte ett värde för \(key); giltiga är "
            + valid.joined(separator: ", "))
      }
      return word
    }
    switch key {
    case _ where FactNames.numbers.contains(key): return try number(key, value)
    case "date", "published", "deadline", "start":
      guard LegalDate(value) != nil else {
        throw FactError(description: "\(key) ska vara ÅÅÅÅ-MM-DD, inte ”\(value)”")
      }
      return value
    case "cpv": return try codes(value)
    default:
      guard value.contains(where: { !$0.isWhitespace }) else {
        throw FactError(description: "\(key) är tom")
      }
      return value
    }
  }

  /// YAML reads both as words, and people write Swedish.
  private static let yesOrNo = ["ja": "yes", "nej": "no", "true": "yes", "false": "no"]

  /// A contract of more months than this is a slip of the pen.
  private static let mostMonths = 600

  private static func number(_ key: String, _ value: String) throws(FactError) -> String {
    let digits = value.filter { $0 != " " && $0 != "_" && $0 != "\u{A0}" }
    guard let number = Int(digits), number > 0 else {
      throw FactError(
        description: "\(key) ska vara ett helt tal större än noll, inte ”\(value)”")
    }
    if key.hasSuffix("Months"), number > mostMonths {
      throw FactError(description: "\(key) räknas i månader; \(number) är mer än femtio år")
    }
    return String(number)
  }

  private static func codes(_ value: String) throws(FactError) -> String {
    let codes = value.split(separator: ",").map { CPVCode($0.filter { $0 != " " }) }
    guard !codes.isEmpty, codes.allSatisfy({ $0 != nil }) else {
      throw FactError(
        description: "”\(value)” är ingen CPV-kod, eller kontrollsiffran stämmer inte")
    }
    return codes.compactMap { $0?.description }.joined(separator: ",")
  }

  /// Values that can't all be true.
  private static func checkTogether(_ values: [String: String]) throws(FactError) {
    if let base = values["baseMonths"].flatMap({ Int($0) }),
      let whole = values["durationMonths"].flatMap({ Int($0) }), base > whole
    {
      throw FactError(
        description:
          "baseMonths (\(base)) är mer än durationMonths (\(whole)), som räknar in optioner")
    }
    if let first = values["published"].flatMap({ LegalDate($0) }),
      let last = values["deadline"].flatMap({ LegalDate($0) }), last < first
    {
      throw FactError(description: "deadline (\(last)) är före published (\(first))")
    }
    if values["stateListed"] == "yes", let kind = values["buyerKind"], kind != "state" {
      throw FactError(
        description: "stateListed=yes gäller statliga myndigheter, men buyerKind är \(kind)")
    }
  }
}
