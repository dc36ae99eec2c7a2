import ArgumentParser
import Foundation

/// How many tenders are read at a time.
struct JobOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Så många upphandlingar läses samtidigt (annars en per processorkärna).", valueName: "antal"))
  var jobs: Int?

  /// The number.
  var count: Int { jobs ?? Self.processors }

  /// How many processors there are to work on.
  static var processors: Int { ProcessInfo.processInfo.activeProcessorCount }

  func validate() throws {
    guard let jobs, jobs < 1 else { return }
    throw ValidationError(sv: "--jobs ska vara minst 1", en: "--jobs must be at least 1")
  }
}
