import ArgumentParser
import LibraryFiles
import Policies

/// What is to stand in a new `hansyn.yml`; nil for what nobody has said yet.
struct InitAnswers {
  var organisation: String?
  var kind: String?
  var isStateListed: Bool?
  var profiles: [String]?
  var stage: Stage?
  var language: Language?
  /// The folder of own rules; empty for none.
  var rules: String?
  /// The folder of own clauses; empty for none.
  var clauses: String?

  /// Refuses what can't stand on a line of the file, and folders that lie elsewhere.
  ///
  /// - Throws: `ValidationError`.
  func check() throws {
    if let organisation, !Self.isPlain(organisation) {
      throw ValidationError(
        sv: "organisationens namn ska vara 1–200 tecken på en rad",
        en: "the organisation's name must be 1–200 characters on one line")
    }
    for folder in [rules, clauses].compactMap(\.self) where !folder.isEmpty {
      let parts = folder.split(separator: "/", omittingEmptySubsequences: false)
      guard Self.isPlain(folder), !folder.hasPrefix("/"), !parts.contains("..") else {
        throw ValidationError(
          sv: "”\(folder)” ska vara en mapp under den där hansyn.yml ligger",
          en: "”\(folder)” must be a folder below that of hansyn.yml")
      }
    }
  }

  private static func isPlain(_ text: String) -> Bool {
    (1...200).contains(text.count)
      && !text.unicodeScalars.contains { $0.properties.generalCategory == .control }
      && text.contains { !$0.isWhitespace }
  }
}
