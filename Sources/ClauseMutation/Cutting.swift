import Clauses
import Foundation

extension String {
  /// The sentence without the words of a cut; a blank that is left over goes too.
  func cutting(_ cut: Clause.Element.Cut) -> String {
    let without = changing(cut.from) { _ in cut.to }
    guard without != self else { return self }
    let whole = without.replacing("  ", with: " ").replacing(" .", with: ".")
      .replacing(" ,", with: ",").trimmingCharacters(in: .whitespaces)
    return whole.prefix(1).uppercased() + whole.dropFirst()
  }

  /// The sentence with each passage that words fit changed; `#` is a number and `…` any words.
  func changing(_ words: String, _ change: (String) -> String) -> String {
    let pattern = NSRegularExpression.escapedPattern(for: words)
      .replacing("…", with: "[^.]*?").replacing("#", with: Figures.pattern)
    guard let expression = try? Regex(pattern) else { return self }
    return replacing(expression) { change(String(self[$0.range])) }
  }
}
