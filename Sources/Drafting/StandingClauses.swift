import Clauses
import Languages
import TenderDocuments

/// Finds which clauses of the library a document holds already.
///
/// A clause stands in a section when nearly all of the words by which its mandatory elements are
/// known stand there: so an insertion of our own is found, and so is one that was worked over.
struct StandingClauses {
  private let document: Document
  private let sections: [(words: String, name: Localised)]

  init(_ document: Document) {
    self.document = document
    sections = document.sections.map { section in
      let first = document.blocks[section.blocks.lowerBound].range.lowerBound
      let last = document.blocks[section.blocks.upperBound - 1].range.upperBound
      let words = document.string(first..<last).lowercased()
      let name =
        section.label.map { Localised(sv: "avsnitt \($0)", en: "section \($0)") }
        ?? Localised(sv: "avsnittet \(section.title)", en: "the section \(section.title)")
      return (words, name)
    }
  }

  /// Where a clause stands, in words that follow ”enligt” and “in”; nil where it does not.
  func place(of clause: Clause) -> Localised? {
    let variants = clause.variants.isEmpty ? [nil] : clause.variants.map(\.id)
    let wanted = variants.map { variant in
      clause.elements.filter { element in
        element.variants.isEmpty || variant.map(element.variants.contains) ?? false
      }.map { $0.words.lowercased() }
    }
    let titles = document.sections.map { $0.title.lowercased() }
    // The innermost section comes last: a chapter holds what its sections hold.
    for index in sections.indices.reversed() {
      for words in wanted where words.count >= 2 {
        let found = words.filter(sections[index].words.contains).count
        // The heading alone proves nothing, but together with most of the words it does.
        let isNamed = titles[index] == clause.title.sv.lowercased()
        if found == words.count || isNamed && found * 4 >= words.count * 3 {
          return sections[index].name
        }
      }
    }
    return nil
  }
}
