import LibraryFiles
import ProcurementLaw

/// The keys of an entry of the register, in either language.
struct DeviationKeys {
  /// A key; its raw value is the one that the program writes.
  enum Key: String {
    case fingerprint, rule, section, quote, document, reason, by, role, date, until
    case decidedBy = "decided_by"
    case decidedOn = "decided_on"

    /// The Swedish word for it.
    var swedish: String {
      switch self {
      case .fingerprint: "kännetecken"
      case .rule: "regel"
      case .section: "avsnitt"
      case .quote: "citat"
      case .document: "dokument"
      case .reason: "skäl"
      case .by: "av"
      case .role: "roll"
      case .date: "datum"
      case .until: "till_och_med"
      case .decidedBy: "beslutat_av"
      case .decidedOn: "beslutsdag"
      }
    }
  }

  /// Longer texts no register needs.
  private static let longest = 5_000

  let reader: MappingReader

  init(_ reader: MappingReader) { self.reader = reader }

  /// The text behind a key; nil where it is missing or empty.
  func optional(_ key: Key) throws(LibraryError) -> String? {
    let english = try reader.optionalText(key.rawValue)
    let swedish = key.swedish == key.rawValue ? nil : try reader.optionalText(key.swedish)
    if english != nil, swedish != nil {
      throw fault(
        key, sv: "”\(key.rawValue)” och ”\(key.swedish)” är samma uppgift: behåll en av dem",
        en: "“\(key.rawValue)” and “\(key.swedish)” are the same: keep one of them")
    }
    guard let text = english ?? swedish, text.contains(where: { !$0.isWhitespace }) else {
      return nil
    }
    // Whoever is asked why, or who, is not answered by a dash.
    guard ![.reason, .by, .decidedBy].contains(key) || text.contains(where: \.isLetter) else {
      throw fault(
        key, sv: "”\(key.rawValue)” ska vara ord, inte bara tecken",
        en: "“\(key.rawValue)” must be words, not only signs")
    }
    guard text.count <= Self.longest else {
      throw fault(
        key, sv: "”\(key.rawValue)” får vara högst \(Self.longest) tecken",
        en: "“\(key.rawValue)” may have \(Self.longest) characters at most")
    }
    return text
  }

  /// The text behind a key that must be there.
  func required(_ key: Key) throws(LibraryError) -> String {
    guard let text = try optional(key) else { throw missing(key) }
    return text
  }

  /// The day behind a key.
  func day(_ key: Key) throws(LibraryError) -> LegalDate? {
    guard let text = try optional(key) else { return nil }
    guard let day = LegalDate(text) else {
      throw fault(
        key, sv: "”\(text)” är inget datum; skriv åååå-mm-dd",
        en: "“\(text)” is no date; write yyyy-mm-dd")
    }
    return day
  }

  /// The day behind a key that must be there.
  func requiredDay(_ key: Key) throws(LibraryError) -> LegalDate {
    guard let day = try day(key) else { throw missing(key) }
    return day
  }

  /// A fault of the value behind a key.
  func fault(_ key: Key, sv: String, en: String) -> LibraryError {
    LibraryError(
      path: reader.path,
      line: (reader.node(key.rawValue) ?? reader.node(key.swedish))?.line ?? reader.line,
      reason: .init(sv: sv, en: en))
  }

  private func missing(_ key: Key) -> LibraryError {
    LibraryError(
      path: reader.path, line: reader.line,
      reason: .init(
        sv: "avsteget saknar ”\(key.rawValue)”: ett avsteg har alltid skäl, namn och datum",
        en: "the deviation lacks “\(key.rawValue)”: there is always a reason, a name and a date"))
  }
}
