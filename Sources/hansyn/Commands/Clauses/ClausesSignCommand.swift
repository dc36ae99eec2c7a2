import ArgumentParser
import Clauses
import Linting
import ProcurementLaw
import Reporting

/// `hansyn clauses sign`: records who has reviewed a clause, and which version of it.
struct ClausesSignCommand: ConfiguredCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign",
    abstract: "Anteckna att någon har granskat klausuler, eller dragit tillbaka dem.",
    discussion: """
      Beslutet gäller klausulen som den är nu: rubrik, text, parametrar, varianter, följeklausuler
      och lagrum. Ändras något av det är klausulen utkast igen.
      """)

  @Argument(help: ArgumentHelp("Id eller namn, till exempel VIL-04.", valueName: "klausul"))
  var names: [String]

  @Option(help: ArgumentHelp("Den som har granskat.", valueName: "namn"))
  var by: String

  @Option(help: ArgumentHelp("I vilken roll, till exempel jurist.", valueName: "roll"))
  var role: String

  @Option(help: ArgumentHelp("Beslutet.", valueName: "läge"))
  var state = Clause.Review.State.reviewed

  @Option(
    help: ArgumentHelp(
      "Den dag vars lag texten är granskad mot (annars bibliotekets).", valueName: "åååå-mm-dd"),
    transform: FactOptions.day)
  var lawDate: LegalDate?

  @Option(
    help: ArgumentHelp("Beslutets dag (annars i dag).", valueName: "åååå-mm-dd"),
    transform: FactOptions.day)
  var date: LegalDate?

  @Option(help: ArgumentHelp("Skälet, med egna ord.", valueName: "text"))
  var note: String?

  @Flag(help: "Skriv ingen sammanfattning på standard error.")
  var quiet = false

  @OptionGroup(title: "Granskning") var register: RegisterOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup(title: "Inställningar") var library: LibraryOptions

  func validate() throws {
    for (option, text) in [("--by", by), ("--role", role)] {
      let isNamed = text.contains { $0.isLetter || $0.isNumber }
      guard isNamed, text.count <= 255 else {
        throw ValidationError(
          sv: "\(option) ska vara 1–255 tecken", en: "\(option) must have 1–255 characters")
      }
    }
    if let note, note.count > 1_000 {
      throw ValidationError(
        sv: "--note får vara högst 1000 tecken", en: "--note may have 1000 characters at most")
    }
  }

  func run(_ knowledge: Knowledge) async throws {
    let today = try FactOptions.today()
    for (option, day) in [("--date", date), ("--law-date", lawDate)] {
      guard let day, day > today else { continue }
      throw UsageError(
        sv: "\(option) \(day) har inte varit än", en: "\(option) \(day) is yet to come",
        see: "hansyn clauses sign")
    }
    let clauses = try knowledge.clauses()
    let file = try knowledge.registerFile(register)
    var signed: [Clause] = []
    for clause in try names.map({ try clauses.clause($0) })
    where !signed.contains(where: { $0.id == clause.id }) { signed.append(clause) }
    let lawDate = lawDate ?? knowledge.law.edition?.lawDate ?? today
    try file.append(
      signed.map {
        ReviewEntry(
          $0, state: state, by: by, role: role, date: date ?? today, lawDate: lawDate, note: note)
      })
    if quiet { return }
    let now = try file.read()
    let words = knowledge.words
    for clause in signed {
      StandardError.write("\(clause.id): \(words.of(now.status(of: clause).explanation))")
    }
    StandardError.write(words.of("antecknat i \(file.path)", "recorded in \(file.path)"))
    let left = companions(of: signed, in: clauses).filter {
      now.status(of: $0).state < state
    }
    if state > .draft, !left.isEmpty {
      let ids = left.map(\.id).joined(separator: ", ")
      StandardError.write(
        words.of(
          "Följer med utan att ha kommit så långt: \(ids).",
          "Come along without having come that far: \(ids)."))
    }
  }

  /// The clauses that come along with those that were signed, each once.
  private func companions(of signed: [Clause], in library: ClauseLibrary) -> [Clause] {
    var seen = Set(signed.map(\.id))
    var waiting = signed.flatMap(\.companions)
    var found: [Clause] = []
    while let next = waiting.popLast() {
      guard let clause = library[next.clause], seen.insert(clause.id).inserted else { continue }
      found.append(clause)
      waiting += clause.companions
    }
    return found.sorted { $0.id < $1.id }
  }
}

extension Clause.Review.State: ExpressibleByArgument {}
