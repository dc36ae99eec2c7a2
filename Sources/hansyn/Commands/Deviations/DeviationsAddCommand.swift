import ArgumentParser
import Linting
import ProcurementLaw
import Reporting
import TenderDocuments

/// `hansyn deviations add`: sets findings aside.
struct DeviationsAddCommand: DeviationCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Lägg en anmärkning åt sidan, med skäl.",
    discussion: """
      Utan --finding visas anmärkningarna med nummer. En anmärkning pekas ut med sitt nummer, sitt \
      kännetecken eller regelns id när regeln bara har en.
      """, aliases: ["lägg-till"])

  @OptionGroup var options: DeviationOptions

  @Option(help: ArgumentHelp("Anmärkningen; kan anges flera gånger.", valueName: "nummer"))
  var finding: [String] = []

  @Option(help: ArgumentHelp("Skälet, med egna ord.", valueName: "text"))
  var reason: String?

  @Option(help: ArgumentHelp("Den som svarar för avsteget.", valueName: "namn"))
  var by: String?

  @Option(help: ArgumentHelp("I vilken roll, till exempel upphandlare.", valueName: "roll"))
  var role: String?

  @Option(
    help: ArgumentHelp("Sista dagen som avsteget gäller.", valueName: "åååå-mm-dd"),
    transform: FactOptions.day)
  var until: LegalDate?

  @Option(
    help: ArgumentHelp(
      "Den som har beslutat; krävs för fel vid publicering.", valueName: "namn"))
  var decidedBy: String?

  @Option(
    help: ArgumentHelp("Beslutets dag.", valueName: "åååå-mm-dd"), transform: FactOptions.day)
  var decidedOn: LegalDate?

  @Option(
    help: ArgumentHelp("Avstegets dag (annars i dag).", valueName: "åååå-mm-dd"),
    transform: FactOptions.day)
  var date: LegalDate?

  func validate() throws {
    guard !finding.isEmpty else { return }
    for (option, text) in [("--reason", reason), ("--by", by)] {
      guard let text, text.contains(where: { $0.isLetter || $0.isNumber }) else {
        throw ValidationError(
          sv: "ett avsteg har alltid skäl och namn: ange \(option)",
          en: "a deviation always has a reason and a name: give \(option)")
      }
    }
    for (option, text) in [
      ("--reason", reason), ("--by", by), ("--role", role), ("--decided-by", decidedBy),
    ] {
      guard let text, text.count > (option == "--reason" ? 2_000 : 255) else { continue }
      throw ValidationError(sv: "\(option) är för lång", en: "\(option) is too long")
    }
    if decidedOn != nil, decidedBy == nil {
      throw ValidationError(
        sv: "--decided-on behöver --decided-by: vem som har beslutat",
        en: "--decided-on needs --decided-by: who has decided")
    }
    if let until, let date, until < date {
      throw ValidationError(
        sv: "--until är före --date", en: "--until is before --date")
    }
  }

  func run(_ knowledge: Knowledge) async throws {
    let session = try await DeviationSession(options, knowledge)
    let words = knowledge.words
    guard let reason, let by, !finding.isEmpty else {
      StandardError.write(session.list)
      throw UsageError(
        sv: "ange vilken: --finding NUMMER --reason \"…\" --by \"Namn\"",
        en: "say which: --finding NUMBER --reason \"…\" --by \"Name\"",
        see: "hansyn deviations add")
    }
    let today = max(try FactOptions.today(), session.today)
    let day = try date ?? FactOptions.today()
    guard day <= today else {
      throw UsageError(
        sv: "--date \(day) har inte varit än", en: "--date \(day) is yet to come",
        see: "hansyn deviations add")
    }
    if let until, until < day {
      throw UsageError(
        sv: "--until \(until) är före avstegets dag, \(day)",
        en: "--until \(until) is before the deviation's day, \(day)", see: "hansyn deviations add")
    }
    let meant = try session.findings(meant: finding, words)
    for finding in meant {
      guard let earlier = session.entry(for: finding) else { continue }
      throw UsageError(
        sv: "\(finding.rule.id) är redan åsidosatt (\(session.file.path), rad \(earlier.line))",
        en: "\(finding.rule.id) is set aside already (\(session.file.path), line \(earlier.line))",
        see: "hansyn deviations list")
    }
    try session.file.append(
      meant.compactMap {
        session.entry(
          $0, reason: reason, by: by, role: role, date: day, until: until, decidedBy: decidedBy,
          decidedOn: decidedOn)
      }, today: today)
    if options.quiet { return }
    for finding in meant {
      StandardError.write(
        "\(finding.rule.id) \(words.of(finding.rule.title)): "
          + words.of("åsidosatt i \(session.file.path)", "set aside in \(session.file.path)"))
    }
    if decidedBy == nil, meant.contains(where: { $0.severity == .error }) {
      StandardError.write(
        words.of(
          "Ett fel gäller vid --stage publicering tills --decided-by säger vem som har beslutat.",
          "An error counts at --stage publicering until --decided-by says who has decided."))
    }
  }
}
