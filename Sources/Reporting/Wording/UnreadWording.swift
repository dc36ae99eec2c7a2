import TenderDocuments

/// What was not read, in words.
struct UnreadWording {
  let words: Wording

  /// Files that a sentence names, at most; the rest is counted.
  private static let mostNamed = 5

  /// Why a file was passed over.
  func text(_ reason: TenderFiles.Reason) -> String {
    switch reason {
    case .lockFile: words.of("låsfil", "lock file")
    case .hidden: words.of("dold fil", "hidden file")
    case .unsupported: words.of("typen kan inte läsas", "the type can’t be read")
    case .copy:
      words.of("samma dokument läses i annan form", "the same document is read in another form")
    case .excluded: words.of("undantagen i hansyn.yml", "left out by hansyn.yml")
    case .settings:
      words.of(
        "ligger i en undermapp och gäller inte för mappen",
        "lies in a subfolder and does not hold for the folder")
    }
  }

  /// Why a file was passed over, as a sentence of its own.
  func message(_ file: TenderFiles.Skipped) -> String {
    words.of("Lästes inte: ", "Not read: ") + text(file.reason) + "."
  }

  /// How many files were passed over, and which; nil for none.
  func sentence(_ files: [TenderFiles.Skipped]) -> String? {
    counted(
      files.map { "\(DisplayWidth.harmless($0.path)) (\(text($0.reason)))" },
      one: words.of("1 fil lästes inte: ", "1 file was not read: "),
      many: words.of(
        "\(files.count) filer lästes inte: ", "\(files.count) files were not read: "))
  }

  /// How many inputs could not be read, and which; nil for none.
  func sentence(_ failures: [RunReport.Failure]) -> String? {
    counted(
      failures.map { DisplayWidth.harmless($0.path) },
      one: words.of("1 fil kunde inte läsas: ", "1 file could not be read: "),
      many: words.of(
        "\(failures.count) filer kunde inte läsas: ", "\(failures.count) files could not be read: ")
    )
  }

  private func counted(_ names: [String], one: String, many: String) -> String? {
    guard !names.isEmpty else { return nil }
    let rest = names.count - min(names.count, Self.mostNamed)
    return (names.count == 1 ? one : many)
      + names.prefix(Self.mostNamed).joined(separator: ", ")
      + (rest > 0 ? words.of(" och \(rest) till", " and \(rest) more") : "") + "."
  }
}

/// The sentence about files that were passed over, for standard error.
extension Wording {
  /// How many files were passed over, and which; nil for none.
  public func passedOver(_ files: [TenderFiles.Skipped]) -> String? {
    UnreadWording(words: self).sentence(files)
  }
}
