import ArgumentParser
import Linting
import Rules

/// `hansyn deviations prune`: takes entries out that have ended or match nothing.
struct DeviationsPruneCommand: DeviationCommand {
  static let configuration = CommandConfiguration(
    commandName: "prune", abstract: "Ta bort avsteg som har upphört eller inte träffar något.",
    aliases: ["rensa"])

  @OptionGroup var options: DeviationOptions

  @Flag(help: "Visa bara vad som skulle tas bort.")
  var dryRun = false

  func run(_ knowledge: Knowledge) async throws {
    let session = try await DeviationSession(options, knowledge)
    let words = knowledge.words
    let states = session.judged.tenders.first?.verdict?.deviationStates ?? []
    let leaving = zip(session.register.entries, states).filter {
      $1 == .expired || $1 == .unmatched
    }.map(\.0)
    if !dryRun, !leaving.isEmpty {
      try session.file.remove(
        entriesAt: Set(leaving.map(\.line)), today: max(session.today, try FactOptions.today()))
    }
    if options.quiet { return }
    for entry in leaving {
      let name = [entry.rule ?? entry.fingerprint, entry.section].compactMap(\.self)
        .joined(separator: words.of(" i ", " in "))
      StandardError.write(
        words.of("rad \(entry.line): ", "line \(entry.line): ") + name
          + (dryRun ? words.of(" tas bort", " would go") : words.of(" borttagen", " removed")))
    }
    if leaving.isEmpty {
      StandardError.write(words.of("Inget att ta bort.", "Nothing to remove."))
    }
  }
}
