import ArgumentParser
import Foundation
import Linting
import Policies
import ProcurementLaw

/// What the user knows of the tender, and the day whose law applies.
struct FactOptions: ParsableArguments {
  @Option(
    name: .customLong("fact"),
    help: ArgumentHelp(
      "En uppgift om upphandlingen, till exempel act=LOU; kan anges flera gånger.",
      valueName: "nyckel=värde"))
  var facts: [String] = []

  @Option(
    help: ArgumentHelp(
      "Lagen som den löd den dagen (annars dokumentets datum, annars dagens).",
      valueName: "åååå-mm-dd"),
    transform: FactOptions.day)
  var asOf: LegalDate?

  @Option(
    help: ArgumentHelp(
      "Hur strängt dokumentet prövas (annars hansyn.yml, annars utkast).", valueName: "skede"))
  var stage: Stage?

  /// The facts as given, and what the settings say of every tender of the organisation.
  ///
  /// - Throws: `FactError` for an unknown key or an impossible value.
  func given(_ knowledge: Knowledge) throws(FactError) -> Facts {
    try Facts(arguments: facts).completed(by: knowledge.facts)
  }

  /// Today, in the calendar of the place where the program runs.
  ///
  /// - Throws: `ValidationError` where the clock of the computer is far off.
  static func today() throws -> LegalDate {
    let calendar = Calendar(identifier: .gregorian)
    let parts = calendar.dateComponents([.year, .month, .day], from: Date())
    guard let year = parts.year, let month = parts.month, let day = parts.day,
      let today = LegalDate(year: year, month: month, day: day)
    else {
      throw ValidationError(
        sv: "datorns klocka visar inget rimligt datum; ange --as-of",
        en: "the clock of the computer shows no likely date; give --as-of")
    }
    return today
  }

  /// The day of an option.
  ///
  /// - Throws: `ValidationError` for what is no day.
  static func day(_ text: String) throws -> LegalDate {
    guard let day = LegalDate(text) else {
      throw ValidationError(
        sv: "”\(text)” är inget datum; skriv åååå-mm-dd",
        en: "”\(text)” is no date; write yyyy-mm-dd")
    }
    return day
  }
}

extension Stage: ExpressibleByArgument {}
