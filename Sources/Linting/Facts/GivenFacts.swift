import LibraryFiles
import ProcurementLaw
import Rules

/// A fact that the user gave in a way that can't be understood.
public struct FactError: ExplainedError, Sendable, Equatable {
  /// What is wrong and what would be right.
  public let explanation: Localised

  /// Makes an error.
  init(sv: String, en: String) { explanation = Localised(sv: sv, en: en) }
}

extension Facts {
  /// Reads `key=value` arguments of the command line; a later one replaces an earlier one.
  ///
  /// Keys and values may be written in Swedish, ”värde=12 Mkr”, as well as in the form of reports.
  ///
  /// - Throws: ``FactError`` for an unknown key or a value that the key can't have.
  public init(arguments: [String]) throws(FactError) {
    var values: [String: String] = [:]
    for argument in arguments {
      guard let sign = argument.firstIndex(of: "=") else {
        throw FactError(
          sv: "”\(argument)” ska vara nyckel=värde, till exempel act=LOU",
          en: "”\(argument)” must be key=value, such as act=LOU")
      }
      let key = FactSpelling.key(String(argument[..<sign]))
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
        let key = FactSpelling.key(entry.key)
        values[key] = try Self.checked(key, text)
      } catch {
        throw LibraryError(path: file.path, line: entry.line, reason: error.explanation)
      }
    }
    do {
      try Self.checkTogether(values)
    } catch {
      throw LibraryError(path: file.path, line: nil, reason: error.explanation)
    }
    self.init(values, source: file.path)
  }

  /// A value in the form of reports.
  private static func checked(_ key: String, _ value: String) throws(FactError) -> String {
    guard keys.contains(key) else {
      let hint = NearestName.hint(to: key, among: keys)
      throw FactError(
        sv: "okänd uppgift ”\(key)”\(hint.sv)", en: "unknown fact ”\(key)”\(Language.en.of(hint))")
    }
    if let valid = FactNames.values[key] {
      let word =
        valid == ["yes", "no"]
        ? yesOrNo[value.lowercased()] ?? value
        : FactSpelling.value(value, of: key, among: valid)
      guard valid.contains(word) else {
        let words = valid.joined(separator: ", ")
        throw FactError(
          sv: "”\(value)” är inte ett värde för \(key); giltiga är \(words)",
          en: "”\(value)” is no value of \(key); valid are \(words)")
      }
      return word
    }
    switch key {
    case _ where FactNames.numbers.contains(key): return try number(key, value)
    case "date", "published", "deadline", "start":
      guard LegalDate(value) != nil else {
        throw FactError(
          sv: "\(key) ska vara ÅÅÅÅ-MM-DD, inte ”\(value)”",
          en: "\(key) must be YYYY-MM-DD, not ”\(value)”")
      }
      return value
    case "cpv": return try codes(value)
    default:
      guard value.contains(where: { !$0.isWhitespace }) else {
        throw FactError(sv: "\(key) är tom", en: "\(key) is empty")
      }
      return value
    }
  }

  /// YAML reads both as words, and people write Swedish.
  private static let yesOrNo = ["ja": "yes", "nej": "no", "true": "yes", "false": "no"]

  /// A contract of more months than this is a slip of the pen.
  private static let mostMonths = 600

  private static func number(_ key: String, _ value: String) throws(FactError) -> String {
    guard let number = FactSpelling.number(value, of: key), number > 0 else {
      throw FactError(
        sv: "\(key) ska vara ett helt tal större än noll, inte ”\(value)”",
        en: "\(key) must be a whole number above zero, not ”\(value)”")
    }
    if key.hasSuffix("Months"), number > mostMonths {
      throw FactError(
        sv: "\(key) räknas i månader; \(number) är mer än femtio år",
        en: "\(key) is counted in months; \(number) is more than fifty years")
    }
    return String(number)
  }

  private static func codes(_ value: String) throws(FactError) -> String {
    let codes = value.split(separator: ",").map { CPVCode($0.filter { $0 != " " }) }
    guard !codes.isEmpty, codes.allSatisfy({ $0 != nil }) else {
      throw FactError(
        sv: "”\(value)” är ingen CPV-kod, eller kontrollsiffran stämmer inte",
        en: "”\(value)” is no CPV code, or its check digit is wrong")
    }
    return codes.compactMap { $0?.description }.joined(separator: ",")
  }

  /// Values that can't all be true.
  private static func checkTogether(_ values: [String: String]) throws(FactError) {
    if let base = values["baseMonths"].flatMap({ Int($0) }),
      let whole = values["durationMonths"].flatMap({ Int($0) }), base > whole
    {
      throw FactError(
        sv: "baseMonths (\(base)) är mer än durationMonths (\(whole)), som räknar in optioner",
        en: "baseMonths (\(base)) is more than durationMonths (\(whole)), which includes options")
    }
    if let first = values["published"].flatMap({ LegalDate($0) }),
      let last = values["deadline"].flatMap({ LegalDate($0) }), last < first
    {
      throw FactError(
        sv: "deadline (\(last)) är före published (\(first))",
        en: "deadline (\(last)) is before published (\(first))")
    }
    if values["stateListed"] == "yes", let kind = values["buyerKind"], kind != "state" {
      throw FactError(
        sv: "stateListed=yes gäller statliga myndigheter, men buyerKind är \(kind)",
        en: "stateListed=yes is for state authorities, but buyerKind is \(kind)")
    }
  }
}
