import ArgumentParser
import Policies

/// By whose policy a call works, and with which rules and clauses beside the built-in ones.
struct LibraryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "En organisations policy, till exempel goteborg; kan anges flera gånger, den sista går före.",
      valueName: "namn"))
  var profile: [String] = []

  @Option(
    help: ArgumentHelp(
      "Inställningarna (annars närmaste hansyn.yml ovanför dokumenten).", valueName: "fil"))
  var config: String?

  @Flag(help: "Använd ingen hansyn.yml.")
  var noConfig = false

  @Option(help: ArgumentHelp("Egna regler utöver de inbyggda.", valueName: "mapp"))
  var rules: [String] = []

  @Option(help: ArgumentHelp("Egna klausuler utöver de inbyggda.", valueName: "mapp"))
  var clauses: [String] = []

  func validate() throws {
    if config != nil, noConfig {
      throw ValidationError(
        sv: "välj --config eller --no-config, inte båda",
        en: "choose --config or --no-config, not both")
    }
  }

  /// What the options say, as the layer that goes before all others.
  var layer: PolicyLayer {
    var layer = PolicyLayer()
    if !profile.isEmpty {
      layer.profiles = profile.map { Setting($0, from: .option("--profile")) }
    }
    layer.ruleFolders = rules.map { Setting($0, from: .option("--rules")) }
    layer.clauseFolders = clauses.map { Setting($0, from: .option("--clauses")) }
    return layer
  }
}
