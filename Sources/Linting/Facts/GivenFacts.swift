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
    if let valid = FactNames.values[key], !valid.contains(value) {
      throw FactError(
        description: "”\(value)” är inte ett värde för \(key); giltiga är "
          + valid.joined(separator: ", "))
    }
    switch key {
    case "valueSEK", "durationMonths":
      let digits = value.filter { $0 != " " && $0 != "_" }
      guard let number = Int(digits), number > 0 else {
        throw FactError(description: "\(key) ska vara ett helt tal, inte ”\(value)”")
      }
      return String(number)
    case "date":
      guard LegalDate(value) != nil else {
        throw FactError(description: "date ska vara ÅÅÅÅ-MM-DD, inte ”\(value)”")
      }
      return value
    case "cpv":
      let codes = value.split(separator: ",").map { CPVCode($0.filter { $0 != " " }) }
      guard !codes.isEmpty, codes.allSatisfy({ $0 != nil }) else {
        throw FactError(
          description: "”\(value)” är ingen CPV-kod, eller kontrollsiffran stämmer inte")
      }
      return codes.compactMap { $0?.description }.joined(separator: ",")
    default: return value
    }
  }
}
