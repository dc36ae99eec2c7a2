import ArgumentParser

/// Where a changed document goes, and how much is told of it.
struct ChangeOptions: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Den nya filen, eller för en mapp den nya mappen.", valueName: "ut"))
  var output: String?

  @Flag(help: "Skriv över originalet, eller det i -o om det finns.")
  var inPlace = false

  @Flag(help: "Visa vad som skulle läggas in och var; skriv ingenting.")
  var dryRun = false

  @Flag(help: "Skriv ingen sammanfattning på standard error.")
  var quiet = false

  /// Whether the call says where to write, or not to.
  var isSettled: Bool { output != nil || inPlace || dryRun }

  /// Refuses to write standard input over.
  ///
  /// - Throws: `ValidationError`.
  func check(path: String) throws {
    guard path == "-", output == nil, !dryRun else { return }
    throw ValidationError(
      sv: "standard in kan inte skrivas över; ange -o FIL",
      en: "standard input can't be overwritten; give -o FILE")
  }
}
