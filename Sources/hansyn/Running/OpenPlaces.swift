import Clauses
import Languages
import Policies
import Reporting

/// The values that were left for later: each is a marked place to fill in.
struct OpenPlaces {
  let drafts: [Draft]
  let library: ClauseLibrary

  /// What each is, with the clause that asks for it; a value that several share once.
  var titles: [Localised] {
    var seen: Set<String> = []
    return drafts.flatMap(\.values).filter { $0.isLater && seen.insert($0.name).inserted }
      .compactMap { value in
        library[value.clause]?.parameters.first { $0.name == value.name }.map { parameter in
          .joining([parameter.title]) { texts, _ in "\(texts[0]) (\(value.clause))" }
        }
      }
  }

  /// Refuses to write what is to be published and is not finished.
  ///
  /// - Throws: `UsageError` with every place that is open.
  func check(_ stage: Stage, command: String) throws {
    let titles = titles
    guard stage == .publicering, !titles.isEmpty else { return }
    let list = Localised.joining(titles) { texts, _ in texts.joined(separator: ", ") }
    throw UsageError(
      sv: "med --stage publicering skrivs bara det som är färdigt; kvar att fylla i: \(list.sv)",
      en: "with --stage publicering only what is finished is written; left to fill in: "
        + Language.en.of(list), see: "hansyn \(command)")
  }

  /// The list for the end of a report, without a head; empty where nothing is open.
  func lines(_ words: Wording) -> [String] { titles.map { "  – " + words.of($0) } }
}
