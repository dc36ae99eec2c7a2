import ArgumentParser
import Foundation
import LibraryFiles
import Policies
import Reporting
import Rules
import TenderDocuments

/// `hansyn init`: asks a few questions and writes a `hansyn.yml`.
struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Skriv en hansyn.yml för organisationen, efter några frågor.",
    discussion: """
      Det som anges som val frågas det inte om. Med --no-ask ställs inga frågor: det som inte anges \
      får sitt förvalda värde. En fil som finns skrivs inte över utan --in-place.
      """)

  @Argument(help: ArgumentHelp("Mappen som filen skrivs i.", valueName: "mapp"))
  var folder = "."

  @Option(help: ArgumentHelp("Organisationens namn.", valueName: "namn"))
  var organisation: String?

  @Option(help: ArgumentHelp("Slag av organisation.", valueName: "slag"))
  var kind: OrganisationKind?

  @Flag(
    inversion: .prefixedNo,
    help: "Om bilagan till förordningen (2006:260) räknar upp myndigheten.")
  var stateListed: Bool?

  @Option(help: ArgumentHelp("En profil; kan anges flera gånger.", valueName: "namn"))
  var profile: [String] = []

  @Option(
    help: ArgumentHelp("Skedet när inget annat anges, till exempel i CI.", valueName: "skede"))
  var stage: Stage?

  @Option(help: ArgumentHelp("Mappen för egna regler; skapas vid behov.", valueName: "mapp"))
  var rules: String?

  @Option(help: ArgumentHelp("Mappen för egna klausuler; skapas vid behov.", valueName: "mapp"))
  var clauses: String?

  @Flag(inversion: .prefixedNo, help: "Ställ frågor om det som inte anges.")
  var ask = true

  @Flag(help: "Skriv över filen om den finns.")
  var inPlace = false

  @OptionGroup var language: LanguageOptions

  func run() async throws {
    let words = Wording(language.lang ?? .sv)
    let path = (folder.hasSuffix("/") ? folder : folder + "/") + ConfigurationFile.name
    let shown = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
    guard inPlace || !FileManager.default.fileExists(atPath: path) else {
      throw DocumentError(
        .notWritable, path: shown,
        reason: .init(sv: "filen finns redan", en: "the file exists already"),
        advice: .init(
          sv: "Ändra den, eller ange --in-place för att skriva över den",
          en: "Change it, or give --in-place to overwrite it"))
    }
    let profiles = try Knowledge().allProfiles
    var answers = InitAnswers(
      organisation: organisation, kind: kind?.rawValue, isStateListed: stateListed,
      profiles: profile.isEmpty ? nil : profile, stage: stage, language: language.lang,
      rules: rules, clauses: clauses)
    let named = try profile.map { name throws(UnknownProfile) in
      try profiles.profile(Setting(name, from: .option("--profile")))
    }
    // An organisation is of the kind that its policy is for, unless somebody says otherwise.
    answers.kind = answers.kind ?? named.last { $0.layer.kind != nil }?.layer.kind?.value
    answers.isStateListed =
      answers.isStateListed
      ?? named.last { $0.layer.stateListed != nil }?.layer.stateListed.map { $0.value == "yes" }
    if ask {
      let conversation = Conversation(
        source: StandardAnswers(), words: words,
        width: min(80, StandardOutput.terminal(.never).width))
      try InitDialogue(conversation: conversation, profiles: profiles).complete(&answers)
    }
    try answers.check()
    let text = ConfigurationTemplate(answers).text
    for own in [answers.rules, answers.clauses].compactMap(\.self) where !own.isEmpty {
      try OwnFolder(path: folder + "/" + own).make()
    }
    // What it writes it must be able to read.
    _ = try ConfigurationFile(text: text, path: path, isTrusted: false)
    try AtomicFile.write(Array(text.utf8), to: path, overwriting: inPlace)
    StandardError.write(
      words.of(
        "skrev \(shown). Se vad som gäller med hansyn config show",
        "wrote \(shown). See what holds with hansyn config show"))
  }
}

/// The kinds of organisation, as the fact `buyerKind` has them.
enum OrganisationKind: String, ExpressibleByArgument, CaseIterable {
  case municipality, region, state
  case municipalCompany = "municipal_company"
  case other
}
