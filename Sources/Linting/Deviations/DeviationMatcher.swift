import TenderDocuments

/// Tells which finding of a tender an entry of the register is about.
struct DeviationMatcher {
  let tender: Tender

  /// The path of the tender's folder, which names of documents are relative to.
  let folder: String?

  /// Whether an entry is about a finding.
  func matches(_ entry: Deviation, _ finding: Finding) -> Bool {
    if let rule = entry.rule, rule != finding.rule.id { return false }
    if let fingerprint = entry.fingerprint, fingerprint != finding.fingerprint { return false }
    if let document = entry.document, document != name(ofDocument: finding.document) {
      return false
    }
    guard let range = finding.range else {
      return entry.fingerprint != nil || entry.section == nil && entry.quote == nil
    }
    let document = tender.readings[finding.document].document
    let place = document.location(of: range)
    if entry.fingerprint != nil {
      // Two places are not four places: the reason was given for the numbers as they were.
      return entry.quote.map { Self.digits($0) == Self.digits(place.quote) } ?? true
    }
    guard let section = entry.section else { return false }
    let isThere = isNamed(section, place)
    return isThere
      && (entry.quote.map { Self.folded(place.quote).contains(Self.folded($0)) } ?? true)
  }

  /// Whether a document of the tender is the one that an entry names.
  func holds(_ entry: Deviation) -> Bool {
    tender.readings.indices.contains { name(ofDocument: $0) == entry.document }
  }

  /// The name of a document in its tender: the path below the tender's folder.
  func name(ofDocument index: Int) -> String {
    Self.name(of: tender.readings[index].document.path, in: folder)
  }

  /// The name of a document in its tender.
  static func name(of path: String, in folder: String?) -> String {
    if let folder {
      let beginning = folder.hasSuffix("/") ? folder : folder + "/"
      if path.hasPrefix(beginning) { return String(path.dropFirst(beginning.count)) }
    }
    return path.split(separator: "/").last.map(String.init) ?? path
  }

  private func isNamed(_ section: String, _ place: Location) -> Bool {
    let wanted = Self.folded(section)
    return ([place.section, place.heading].compactMap(\.self) + place.headings).contains {
      Self.folded($0) == wanted
    }
  }

  private static func folded(_ text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func digits(_ text: String) -> String { text.filter(\.isNumber) }
}
