import Clauses
import Linting
import TenderDocuments

/// Which document of a tender a clause goes into.
struct FixPlaces {
  let tender: Tender

  /// The best document for a clause in a variant, or in its standard one.
  ///
  /// By the kinds that the clause names, best first; of several of a kind the one with the finding,
  /// else the first; the document with the finding where none is of a kind, but never a notice or what is only read.
  func document(for clause: Clause, variant: String?, finding home: Int) -> Int {
    let place = clause.place.of(variant: variant ?? clause.variants.first?.id)
    let readings = tender.readings
    guard readings.count > 1 else { return 0 }
    for kind in place.documents {
      let same = readings.indices.filter {
        readings[$0].facts.documentKind == kind && isWritable($0)
      }
      if same.contains(home) { return home }
      if let first = same.first { return first }
    }
    return isWritable(home) ? home : readings.indices.first(where: isWritable) ?? home
  }

  /// The procurement terms of a tender whose condition goes into another document, where they say
  /// nothing of such a condition yet.
  func termsWithoutWord(ofConditionIn document: Int) -> Int? {
    let topics = ["employment_condition", "dialogue_condition"]
    return tender.readings.indices.first { index in
      index != document && isWritable(index)
        && tender.readings[index].facts.documentKind == "procurement_terms"
        && !topics.contains { tender.readings[index].topic($0)?.status == .present }
    }
  }

  private func isWritable(_ index: Int) -> Bool {
    tender.readings[index].document.format.isWritable
  }
}
