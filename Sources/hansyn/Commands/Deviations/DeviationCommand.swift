import Policies

/// A command on the deviations of a tender, by the settings that hold for it.
protocol DeviationCommand: ConfiguredCommand {
  var options: DeviationOptions { get }
}

extension DeviationCommand {
  var library: LibraryOptions { options.library }
  var language: LanguageOptions { options.language }
  var places: [String] { [options.path] }
  var given: PolicyLayer { layer(stage: options.facts.stage) }
}
