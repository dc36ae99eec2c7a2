import Clauses
import Languages
import TenderDocuments

/// Finds which clauses of the library a document holds already.
///
/// A clause stands in a section when nearly all of the words by which its mandatory elements are
/// known stand there: so an insertion of our own is found, and so is one that was worked over.
struct StandingClauses {
  /// A section with its subsections, in small letters.
  fileprivate struct Section {
    let title: String
    let words: [UInt8]
    let name: Localised
  }

  private let sections: [Section]

  init(_ document: Document) {
    sections = document.sections.map { section in
      let first = document.blocks[section.blocks.lowerBound].range.lowerBound
      let last = document.blocks[section.blocks.upperBound - 1].range.upperBound
      let words = document.string(first..<last).lowercased()
      let name =
        section.label.map { Localised(sv: "avsnitt \($0)", en: "section \($0)") }
        ?? Localised(sv: "avsnittet \(section.title)", en: "the section \(section.title)")
      return Section(title: section.title.lowercased(), words: Array(words.utf8), name: name)
    }
  }

  /// Where a clause stands, in words that follow ”enligt” and “in”; nil where it does not.
  func place(of clause: Clause) -> Localised? {
    let variants = clause.variants.isEmpty ? [nil] : clause.variants.map(\.id)
    let wanted = variants.map { variant in
      clause.elements.filter { element in
        element.variants.isEmpty || variant.map(element.variants.contains) ?? false
      }.map { Array($0.words.lowercased().utf8) }
    }.filter { $0.count >= 2 }
    let title = clause.title.sv.lowercased()
    // The innermost section comes last: a chapter holds what its sections hold.
    for section in sections.reversed() {
      // The heading alone proves nothing, but together with most of the words it does.
      let mayLack = section.title == title
      for words in wanted where section.holds(words, mayLack: mayLack ? words.count / 4 : 0) {
        return section.name
      }
    }
    return nil
  }
}

extension StandingClauses.Section {
  /// Whether all of some words stand in the section, but for so many.
  fileprivate func holds(_ wanted: [[UInt8]], mayLack: Int) -> Bool {
    var lacking = 0
    for one in wanted {
      lacking += has(one) ? 0 : 1
      if lacking > mayLack { return false }
    }
    return true
  }

  /// A plain search of bytes: that of strings and collections takes a hundred times as long, and
  /// every clause is looked for in every section.
  private func has(_ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first else { return true }
    return words.withUnsafeBufferPointer { words in
      wanted.withUnsafeBufferPointer { wanted in
        var at = 0
        while at + wanted.count <= words.count {
          var length = words[at] == first ? 1 : 0
          while length > 0, length < wanted.count, words[at + length] == wanted[length] {
            length += 1
          }
          if length == wanted.count { return true }
          at += 1
        }
        return false
      }
    }
  }
}
