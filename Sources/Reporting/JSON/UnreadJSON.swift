import TenderDocuments

/// A file that was passed over, in the JSON format.
enum UnreadJSON {
  /// The value of an entry of `unread`.
  static func value(_ file: TenderFiles.Skipped, _ words: Wording) -> JSONValue {
    .members([
      "path": .string(file.path), "reason": .string(code(file.reason)),
      "message": .string(UnreadWording(words: words).text(file.reason)),
    ])
  }

  private static func code(_ reason: TenderFiles.Reason) -> String {
    switch reason {
    case .lockFile: "lock_file"
    case .hidden, .unsupported, .copy, .excluded, .settings: reason.rawValue
    }
  }
}
