import LibraryFiles
import ProcurementLaw

/// One line of a register: somebody judged one version of a clause.
public struct ReviewEntry: Sendable, Equatable {
  /// The clause's id.
  public let clause: String
  /// What was decided.
  public let state: Clause.Review.State
  /// Who decided it, as given.
  public let by: String
  /// In what role, for example ”jurist”.
  public let role: String
  /// The day of the decision.
  public let date: LegalDate
  /// The day whose law the text was judged by.
  public let lawDate: LegalDate
  /// Why; nil where nothing was said.
  public let note: String?
  /// The fingerprint of what was judged.
  public let hash: ContentHash
  /// The fingerprints of its parts.
  public let parts: [ClauseSource.Part: String]

  /// A decision about a clause as it is now.
  ///
  /// Names are kept on one line without control characters.
  public init(
    _ clause: Clause, state: Clause.Review.State, by: String, role: String, date: LegalDate,
    lawDate: LegalDate, note: String? = nil
  ) {
    self.clause = clause.id
    self.state = state
    self.by = Self.line(by)
    self.role = Self.line(role)
    self.date = date
    self.lawDate = lawDate
    self.note = note.map(Self.line).flatMap { $0.isEmpty ? nil : $0 }
    hash = clause.source.hash
    parts = clause.source.parts
  }

  /// Reads an entry.
  ///
  /// - Throws: `LibraryError` with file and line for a key that is missing, unknown or wrong.
  init(_ node: LibraryNode, path: String) throws(LibraryError) {
    let reader = try MappingReader(node, path: path)
    clause = try reader.text("clause")
    state = try reader.choice("state", of: Clause.Review.State.self)
    by = try reader.text("by")
    role = try reader.text("role")
    date = try Self.day("date", reader)
    lawDate = try Self.day("law_date", reader)
    note = try reader.optionalText("note")
    guard let hash = ContentHash(try reader.text("hash")) else {
      throw reader.fault(reader.node("hash") ?? node, "”hash” ska vara sha256: och 64 siffror")
    }
    self.hash = hash
    var parts: [ClauseSource.Part: String] = [:]
    if let mapping = try reader.mapping("parts") {
      for part in ClauseSource.Part.allCases {
        parts[part] = try mapping.optionalText(part.rawValue)
      }
      try mapping.finish()
    }
    self.parts = parts
    try reader.finish()
  }

  /// The entry as YAML, a member of a list.
  var lines: [String] {
    let parts = ClauseSource.Part.allCases.compactMap { part in
      self.parts[part].map { "\(part.rawValue): \"\($0)\"" }
    }
    return [
      "  - clause: \(clause)", "    state: \(state.rawValue)", "    by: \(Self.quoted(by))",
      "    role: \(Self.quoted(role))", "    date: \(date)", "    law_date: \(lawDate)",
    ] + (note.map { ["    note: \(Self.quoted($0))"] } ?? []) + [
      "    hash: \(hash)", "    parts: {\(parts.joined(separator: ", "))}",
    ]
  }

  private static func day(
    _ key: String, _ reader: MappingReader
  ) throws(LibraryError) -> LegalDate {
    guard let day = LegalDate(try reader.text(key)) else {
      throw reader.fault(
        reader.node(key) ?? LibraryNode(.nothing, line: reader.line),
        "”\(key)” ska vara en dag, åååå-mm-dd")
    }
    return day
  }

  private static func line(_ text: String) -> String {
    ValueMarks.removed(from: text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
