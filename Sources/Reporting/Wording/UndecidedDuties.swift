import LibraryFiles
import Linting
import Rules

/// Duties of a policy of which nobody can say whether they hold, since the tender does not say what
/// they depend on.
///
/// A duty that is silent for want of a CPV code looks just like one that is fulfilled.
struct UndecidedDuties {
  let tender: TenderReport
  let rules: [Rule]

  /// A sentence for each thing that is demanded, with what is lacking; none where nothing was judged.
  var notes: [Localised] {
    guard let stage = tender.verdict?.stage else { return [] }
    var notes: [Localised] = []
    for duty in rules.flatMap(\.duties) {
      var lacks: [String] = []
      let mayHold = duty.conditions.allSatisfy { condition in
        let value =
          condition.fact == "stage" ? stage : tender.tender.facts.value(of: condition.fact)
        guard let holds = condition.holds(value) else {
          lacks.append(condition.fact)
          return true
        }
        return holds
      }
      guard mayHold, !lacks.isEmpty, let sentence = duty.sentence else { continue }
      let note = Self.note(sentence, lacks)
      if !notes.contains(note) { notes.append(note) }
    }
    return notes
  }

  private static func note(_ sentence: Localised, _ lacks: [String]) -> Localised {
    .joining([sentence]) { texts, language in
      let words = Wording(language)
      let names = words.list(lacks.map(words.facts.name))
      return language.of(
        "Policyn kunde inte prövas, för uppgift om \(names) saknas: \(texts[0])",
        "The policy could not be judged, for the \(names) is not known: \(texts[0])")
    }
  }
}
