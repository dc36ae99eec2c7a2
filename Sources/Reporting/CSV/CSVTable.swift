import Languages

/// A table as CSV for spreadsheets.
///
/// RFC 4180 with a byte order mark, without which Excel takes UTF-8 for something else. Swedish
/// spreadsheets part columns by semicolons, English ones by commas.
struct CSVTable {
  let language: Language
  private(set) var text = "\u{FEFF}"

  /// Makes a table with its head.
  init(_ language: Language, head: [String]) {
    self.language = language
    append(head)
  }

  /// Adds a row.
  mutating func append(_ cells: [String]) {
    text += cells.map(quoted).joined(separator: language.of(";", ",")) + "\r\n"
  }

  /// A cell that begins like a formula would be run by the spreadsheet: an apostrophe makes it text.
  private func quoted(_ cell: String) -> String {
    var cell = String(
      cell.unicodeScalars.filter { $0.properties.generalCategory != .control }
        .map(Character.init))
    if let first = cell.first, "=+-@".contains(first) { cell = "'" + cell }
    return "\""
      + cell.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
