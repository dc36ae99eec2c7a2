import Languages
import Policies
import Reporting

/// What a `hansyn.yml` can't do at the gate before publication, and what must be told there.
///
/// Such a file may have come with the documents: whoever hands them in does not decide that nothing
/// is found. What the user says in the call holds.
struct GateSettings {
  private let knowledge: Knowledge
  private var configuration: Configuration { knowledge.configuration }
  private var isGate: Bool { configuration.stage.value == .publicering }

  init(_ knowledge: Knowledge) { self.knowledge = knowledge }

  /// From which severity the run ends with 1: at the gate from errors, whatever a file says.
  var failOn: FailureThreshold { isSilenced ? .error : configuration.failOn.value }

  private var isSilenced: Bool {
    guard isGate, configuration.failOn.value == .never,
      case .file = configuration.failOn.origin
    else { return false }
    return true
  }

  /// What the report tells of the settings; nothing in a draft.
  func notes(on listing: TenderSource.Listing) -> [Localised] {
    guard isGate else { return [] }
    var notes: [Localised] = []
    if isSilenced {
      let place = configuration.language.value.of(configuration.failOn.origin.explanation)
      notes.append(
        Localised(
          sv: "fail_on: never (\(place)) gäller inte vid publicering: fel ger slutstatus 1.",
          en: "fail_on: never (\(place)) does not hold at publication: errors end with status 1."))
    }
    if let file = configuration.file, let other = knowledge.outerConfiguration {
      notes.append(
        Localised(
          sv: "Inställningarna kommer ur \(file); \(other) längre upp läses inte.",
          en: "The settings come from \(file); \(other) further up is not read."))
    }
    if !knowledge.keptRules.isEmpty {
      let rules = knowledge.words.list(knowledge.keptRules)
      notes.append(
        Localised(
          sv: "Egna regler ersätter inte \(rules) vid publicering, eftersom felet är lagstridigt.",
          en: "Own rules do not replace \(rules) at publication, since the error is one of law."))
    }
    let replaced = knowledge.replacedRules
    if !replaced.isEmpty {
      let rules = knowledge.words.list(replaced)
      notes.append(
        Localised(
          sv: "Egna regler ersätter inbyggda: \(rules).",
          en: "Own rules replace built-in ones: \(rules)."))
    }
    let excluded = listing.skipped.filter { $0.reason == .excluded }.map(\.path)
    if !excluded.isEmpty {
      let files = knowledge.words.list(excluded)
      notes.append(
        Localised(
          sv: "Undantaget i hansyn.yml och inte prövat: \(files).",
          en: "Left out by hansyn.yml and not judged: \(files)."))
    }
    return notes
  }
}
