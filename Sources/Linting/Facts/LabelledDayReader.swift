import PhraseMatching
import ProcurementLaw
import TenderDocuments

/// Reads the day behind a label such as `sista anbudsdag` or `avtalsstart`.
struct LabelledDayReader {
  /// So many words behind the label a day still belongs to it.
  private static let reach = 8

  private static let lastDayWords: Set<String> = ["till", "tom", "t", "längst", "dock"]

  let document: Document
  let text: TokenisedText

  /// The day that all labels of a fact agree on.
  func day(_ key: String, after labels: [Range<Int>]) -> FactReading {
    FactReading.agreeing(
      labels.compactMap { label in
        day(behind: label, isFirstDay: key == "start").map {
          Fact(
            key: key, value: $0.value.description,
            origin: .text(text.range(of: label.lowerBound..<$0.words.upperBound)))
        }
      })
  }

  private func day(behind label: Range<Int>, isFirstDay: Bool) -> DateReader.Found? {
    let start = Int(text.words[label.lowerBound].start)
    guard let index = document.blockIndex(at: start) else { return nil }
    let block = document.blocks[index]
    // A field's name has its value in the next cell or paragraph; prose in the same sentence.
    let end = Int(text.words[label.upperBound - 1].end)
    let isField = block.range.upperBound <= end + 3
    let next = isField && index + 1 < document.blocks.count ? document.blocks[index + 1] : block
    let limit = next.range.upperBound
    let sentence = text.words[label.lowerBound].sentence
    for word in label.upperBound..<min(label.upperBound + Self.reach, text.words.count) {
      guard Int(text.words[word].start) < limit,
        isField || text.words[word].sentence <= sentence
      else { return nil }
      // ”gäller från avtalstecknandet till och med 2029-12-31” names no first day.
      if isFirstDay, Self.lastDayWords.contains(text.folded(word)) { return nil }
      if let date = DateReader.date(at: word, in: text),
        (2000...2099).contains(date.value.year)
      {
        return date
      }
    }
    return nil
  }
}
