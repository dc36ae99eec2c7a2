import ArgumentParser
import LibraryFiles
import Policies

/// A command that works by the settings in force: options, `hansyn.yml`, profiles, what is built in.
protocol ConfiguredCommand: AsyncParsableCommand {
  var library: LibraryOptions { get }
  var language: LanguageOptions { get }

  /// The documents that the configuration is looked for beside; none for the current folder.
  var places: [String] { get }
  /// What the options of the call say.
  var given: PolicyLayer { get }
  /// Whether the examples of rules and topics are needed.
  var needsExamples: Bool { get }

  /// Does the work.
  func run(_ knowledge: Knowledge) async throws
}

extension ConfiguredCommand {
  var places: [String] { [] }
  var needsExamples: Bool { false }
  var given: PolicyLayer { layer() }

  /// The layer of the options.
  func layer(stage: Stage? = nil, failOn: FailureThreshold? = nil) -> PolicyLayer {
    var layer = library.layer
    layer.stage = stage.map { Setting($0, from: .option("--stage")) }
    layer.failOn = failOn.map { Setting($0, from: .option("--fail-on")) }
    layer.language = language.lang.map { Setting($0, from: .option("--lang")) }
    return layer
  }

  /// The settings of the call.
  ///
  /// - Throws: `LibraryError` for a file that can't be used, `ConfigurationConflict` where the
  ///   documents lie under different ones.
  func settings() throws -> GivenSettings {
    try GivenSettings(library, given: given, near: places)
  }

  func run() async throws {
    let settings = try settings()
    do {
      try await run(Knowledge(settings, withExamples: needsExamples))
    } catch {
      throw SpokenError(cause: settings.located(error), language: settings.language)
    }
  }
}

/// An error that is told in the language of the settings in force.
struct SpokenError: Error {
  let cause: any Error
  let language: Language
}
