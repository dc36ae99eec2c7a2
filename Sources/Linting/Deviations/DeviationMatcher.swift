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
    // A rule alone is about what is missing, and never about everything that it finds.
    guard entry.section != nil || entry.quote != nil || entry.document != nil else { return false }
    return (entry.section.map { isNamed($0, place) } ?? true)
      && (entry.quote.map { Self.isQuoted($0, from: place) } ?? true)
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

  /// Whether a passage holds words; those of a report are between marks and may be cut short.
  private static func isQuoted(_ words: String, from place: Location) -> Bool {
    let cut = words.drop { "”\"…".contains($0) }
    let end = cut.lastIndex { !"”\"….".contains($0) } ?? cut.startIndex
    return !cut.isEmpty && folded(place.quote).contains(folded(String(cut[...end])))
  }

  private static func folded(_ text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func digits(_ text: String) -> String { text.filter(\.isNumber) }
}
