import LibraryFiles
import ProcurementLaw

/// A decision to leave a finding as it is: which finding, why, who said so and when.
public struct Deviation: Sendable, Equatable {
  /// The finding's fingerprint; nil where rule and section tell which it is.
  public let fingerprint: String?
  /// The rule's id; nil where only the fingerprint is given.
  public let rule: String?
  /// The number or title of the section; nil for findings of a document or tender as a whole.
  public let section: String?
  /// Words of the passage.
  public let quote: String?
  /// The name of the document in its tender.
  public let document: String?
  /// Why the finding is left.
  public let reason: String
  /// Who answers for the entry.
  public let by: String
  /// In what role.
  public let role: String?
  /// The day of the entry.
  public let date: LegalDate
  /// The last day on which it holds; nil where it has no end.
  public let until: LegalDate?
  /// Who has decided, with a right to do so; nil where nobody has been named.
  public let decidedBy: String?
  /// The day of the decision; nil where it is not told.
  public let decidedOn: LegalDate?
  /// The 1-based line in the register; 0 for an entry that is not written yet.
  public let line: Int

  /// Makes an entry; texts are kept on one line without control characters.
  public init(
    fingerprint: String?, rule: String?, section: String? = nil, quote: String? = nil,
    document: String? = nil, reason: String, by: String, role: String? = nil, date: LegalDate,
    until: LegalDate? = nil, decidedBy: String? = nil, decidedOn: LegalDate? = nil
  ) {
    self.fingerprint = fingerprint
    self.rule = rule
    self.section = section.map(Self.line)
    self.quote = quote.map(Self.line)
    self.document = document
    self.reason = Self.line(reason)
    self.by = Self.line(by)
    self.role = role.map(Self.line)
    self.date = date
    self.until = until
    self.decidedBy = decidedBy.map(Self.line)
    self.decidedOn = decidedOn
    line = 0
  }

  /// Reads an entry; each key may be written in English or in Swedish.
  ///
  /// - Throws: `LibraryError` with file and line for a key that is missing, unknown or wrong, and for
  ///   a day after `today`.
  init(_ node: LibraryNode, path: String, today: LegalDate) throws(LibraryError) {
    let keys = DeviationKeys(try MappingReader(node, path: path))
    fingerprint = try keys.optional(.fingerprint)?.lowercased()
    rule = try keys.optional(.rule)?.uppercased()
    section = try keys.optional(.section)
    quote = try keys.optional(.quote)
    document = try keys.optional(.document)
    reason = try keys.required(.reason)
    by = try keys.required(.by)
    role = try keys.optional(.role)
    date = try keys.requiredDay(.date)
    until = try keys.day(.until)
    decidedBy = try keys.optional(.decidedBy)
    decidedOn = try keys.day(.decidedOn)
    line = node.line
    try keys.reader.finish()
    guard fingerprint != nil || rule != nil else {
      throw LibraryError(
        path: path, line: node.line,
        reason: .init(
          sv:
            "ange ”fingerprint”, eller ”rule” och ”section”: annars vet ingen vad avsteget gäller",
          en: "give “fingerprint”, or “rule” and “section”: else nobody knows what it is about"))
    }
    if date > today {
      throw keys.fault(.date, sv: "\(date) har inte varit än", en: "\(date) is yet to come")
    }
    if let decidedOn, decidedOn > today {
      throw keys.fault(
        .decidedOn, sv: "\(decidedOn) har inte varit än", en: "\(decidedOn) is yet to come")
    }
    if decidedOn != nil, decidedBy == nil {
      throw keys.fault(
        .decidedOn, sv: "en beslutsdag säger också vem som har beslutat: decided_by",
        en: "a day of decision says also who decided: decided_by")
    }
    if let until, until < date {
      throw keys.fault(
        .until, sv: "\(until) är före avstegets egen dag, \(date)",
        en: "\(until) is before the entry's own day, \(date)")
    }
  }

  /// Whether it has ended.
  public func hasEnded(on today: LegalDate) -> Bool { until.map { $0 < today } ?? false }

  /// The entry as YAML, a member of a list.
  public var text: String {
    var lines: [(key: DeviationKeys.Key, value: String)] = []
    if let rule { lines.append((.rule, rule)) }
    if let section { lines.append((.section, Self.quoted(section))) }
    if let quote { lines.append((.quote, Self.quoted(quote))) }
    if let document { lines.append((.document, Self.quoted(document))) }
    if let fingerprint { lines.append((.fingerprint, Self.quoted(fingerprint))) }
    lines += [(.reason, Self.quoted(reason)), (.by, Self.quoted(by))]
    if let role { lines.append((.role, Self.quoted(role))) }
    lines.append((.date, date.description))
    if let until { lines.append((.until, until.description)) }
    if let decidedBy { lines.append((.decidedBy, Self.quoted(decidedBy))) }
    if let decidedOn { lines.append((.decidedOn, decidedOn.description)) }
    return lines.enumerated().map { index, line in
      (index == 0 ? "- " : "  ") + "\(line.key.rawValue): \(line.value)\n"
    }.joined()
  }

  private static func line(_ text: String) -> String {
    let harmless = text.unicodeScalars.map { scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: " "
      default: String(scalar)
      }
    }.joined()
    return harmless.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
