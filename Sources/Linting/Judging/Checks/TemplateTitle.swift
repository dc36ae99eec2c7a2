import LibraryFiles
import Rules
import TenderDocuments

/// The title of a template that still stands over the document: ”Avropsmall IT-konsulttjänster”.
struct TemplateTitle {
  let reading: DocumentReading
  /// The concept that names templates.
  let words: Int?

  /// A title stands among the first paragraphs or in the page's head.
  private static let opening = 4
  /// A longer paragraph is no title.
  private static let longest = 90

  /// The first title of a template.
  var matter: [UnseenMatter] {
    guard let words else { return [] }
    let document = reading.document
    let filled = document.blocks.indices.filter { !document.blocks[$0].range.isEmpty }
    let openings = filled.prefix(Self.opening)
    let heads = filled.filter { document.blocks[$0].story == .header }
    for index in openings + heads {
      let block = document.blocks[index].range
      guard block.count <= Self.longest else { continue }
      let mentions = reading.source.mentions
      let inside = mentions.indices(in: reading.source.text.wordIndices(in: block))
      if mentions.matches[inside].contains(where: { $0.concept == words }) {
        return [UnseenMatter(range: block, text: Localised(same: document.string(block)))]
      }
    }
    return []
  }
}
