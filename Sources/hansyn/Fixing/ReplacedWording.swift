import Drafting
import Languages
import Linting
import Reporting

/// Tells which paragraph of a document a new clause stands in for.
struct ReplacedWording {
  let words: Wording
  let tender: Tender

  /// The place and the first words: `7.1 Socialt villkor, stycke 196: ”Leverantören bör …”`.
  func line(_ replaced: FixPlan.Replaced) -> String {
    let document = tender.readings[replaced.document].document
    let place = words.place(document.location(of: document.blocks[replaced.block].range))
    let file = tender.readings.count > 1 ? document.path + ", " : ""
    return "\(file)\(place): ”\(replaced.quotation)”"
  }

  /// Why a paragraph is not struck.
  func left(_ reason: Localised) -> String {
    words.of("stryks inte: ", "is not struck: ") + words.of(reason)
  }
}
