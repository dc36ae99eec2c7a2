import Foundation
import LibraryFiles
import Linting

/// What the user says of a tender and its documents say otherwise.
///
/// The user's word counts, for the text may be misread; but what all rules are judged by is never
/// changed in silence.
struct OverriddenFacts {
  let report: TenderReport

  /// Facts on which a text can be held against the user.
  private static let comparable: Set<String> = [
    "act", "buyerKind", "procedure", "cpv", "object", "valueSEK", "durationMonths", "baseMonths",
    "published", "deadline", "start",
  ]

  init(_ report: TenderReport) { self.report = report }

  /// One sentence a fact, of the first document that says otherwise; none where nothing was judged.
  var notes: [Localised] {
    guard report.verdict != nil else { return [] }
    var told: Set<String> = []
    return report.tender.readings.flatMap { reading in
      reading.facts.overridden.compactMap { fact -> Localised? in
        guard Self.comparable.contains(fact.key), fact.confidence > .low,
          let given = report.tender.facts.fact(fact.key), case .given(let source) = given.origin,
          Self.differ(given, fact), told.insert(fact.key).inserted
        else { return nil }
        return Self.note(given, source, fact, (reading.document.path as NSString).lastPathComponent)
      }
    }
  }

  /// A list of codes that has those of the document and more contradicts nothing.
  private static func differ(_ given: Fact, _ read: Fact) -> Bool {
    guard read.key == "cpv" else { return given.value != read.value }
    func codes(_ fact: Fact) -> Set<Substring> {
      Set(fact.value.split { $0 == "," || $0 == " " }.map { $0.prefix(8) })
    }
    return !codes(read).isSubset(of: codes(given))
  }

  private static func note(
    _ given: Fact, _ source: String, _ read: Fact, _ document: String
  ) -> Localised {
    let (sv, en) = (FactWording(.sv), FactWording(.en))
    let name = Localised(sv: sv.name(read.key), en: en.name(read.key))
    return .joining([name]) { texts, language in
      let words = FactWording(language)
      return language.of(
        "Uppgiften om \(texts[0]) gäller som \(source) anger den, "
          + "\(words.value(given.value, of: read.key)), men i \(document) står "
          + "\(words.value(read.value, of: read.key)).",
        "The \(texts[0]) counts as \(source) gives it, "
          + "\(words.value(given.value, of: read.key)), but \(document) has "
          + "\(words.value(read.value, of: read.key)).")
    }
  }
}
