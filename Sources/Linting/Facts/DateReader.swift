import ProcurementLaw
import TenderDocuments

/// Finds the day of a document: the first full date in its title.
enum DateReader {
  static func read(_ document: Document, zones: TextZones) -> FactReading {
    let text = document.text
    let end = min(zones.titleEnd, text.count)
    guard end >= 10 else { return FactReading() }
    for start in 0...(end - 10) where text[start] == UInt8(ascii: "2") {
      if start > 0, (48...57).contains(text[start - 1]) { continue }
      let written = String(decoding: text[start..<(start + 10)], as: UTF8.self)
      guard let date = LegalDate(written), (2000...2099).contains(date.year) else { continue }
      return FactReading(
        fact: Fact(key: "date", value: date.description, origin: .text(start..<(start + 10))))
    }
    return FactReading()
  }
}
