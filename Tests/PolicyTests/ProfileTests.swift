import BundledLibrary
import LibraryFiles
import Linting
import Policies
import ProcurementLaw
import Rules
import Testing

/// The profiles that ship: what they demand is found, in both languages, and nothing is made milder.
struct ProfileTests {
  private static let files = (try? BundledLibrary.files()) ?? []
  private static let profiles = (try? Profiles(files).profiles) ?? []

  private static func library(under profile: Profile) throws -> RuleLibrary {
    let library = try RuleLibrary(files, words: CompiledWords(BundledLibrary.words))
    let names = PolicyNames(
      library: library, clauses: files.compactMap { $0.root["id"]?.text },
      models: try ProportionModels(files).profiles.map(\.id))
    return library.adapted(
      to: try names.policy(
        Configuration(file: nil, layers: [profile.layer]), profiles: [profile]))
  }

  @Test func thereAreThose() {
    #expect(
      Self.profiles.map(\.id) == [
        "dalarna", "goteborg", "helsingborg", "malmo", "national", "ostersund", "statlig",
        "trafikverket", "tranas", "vaggeryd",
      ])
  }

  @Test(arguments: profiles)
  func trialsComeOutRight(_ profile: Profile) throws {
    #expect(!profile.trials.isEmpty)
    let law = try LawBook(files: Self.files)
    let today = try #require(LegalDate("2026-11-21"))
    let runner = ExampleRunner(
      library: try Self.library(under: profile), law: law, today: today)
    for trial in profile.trials {
      let result = runner.run(
        rule: trial.rule, flags: trial.flags, passes: trial.passes, subject: profile.id,
        path: profile.path)
      #expect(result.run > 0)
      for failure in result.failures {
        Issue.record("\(failure.path):\(failure.line) \(failure.subject): \(failure.got.sv)")
      }
    }
  }

  @Test(arguments: profiles)
  func bothLanguagesAreThere(_ profile: Profile) {
    var texts = [profile.title, profile.about, profile.guideline] + profile.targets.map(\.text)
    texts += profile.duties.values.flatMap { $0.compactMap(\.sentence) }
    for text in texts {
      #expect(text.en?.isEmpty == false, "\(text.sv)")
      #expect(!text.sv.hasSuffix(".."))
    }
  }

  @Test(arguments: profiles)
  func nothingIsMadeMilder(_ profile: Profile) throws {
    #expect(profile.layer.severities.values.allSatisfy { $0.value != .off })
    let library = try Self.library(under: profile)
    for rule in library.rules {
      for duty in rule.duties { #expect(duty.severity >= rule.severity, "\(rule.id)") }
    }
  }
}

extension Profile: CustomTestStringConvertible {
  /// The name of the profile.
  public var testDescription: String { id }
}
