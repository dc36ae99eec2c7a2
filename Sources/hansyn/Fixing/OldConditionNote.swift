import Drafting
import Linting
import Reporting

/// Warns on standard error that a condition was put in beside an older one.
struct OldConditionNote {
  let passages: [FixPlan.Replaced]
  let tender: Tender
  /// The document that the clause was put into, as the user named it.
  let path: String
  let clause: String
  let words: Wording

  /// Writes which paragraphs stand already and how they are struck; nothing where there are none.
  func write() {
    guard !passages.isEmpty else { return }
    StandardError.write(
      words.of(
        "Obs! I \(path) står redan ett villkor av samma slag, och det står kvar:",
        "Note: \(path) already has a condition of the same kind, and it is left there:"))
    let wording = ReplacedWording(words: words, tender: tender)
    for passage in passages {
      StandardError.write("  – " + wording.line(passage))
      if let reason = passage.hindrance { StandardError.write("    " + wording.left(reason)) }
    }
    let call = "hansyn fix \(Shell.quoted(path)) --clause \(clause) --strike --ask"
    StandardError.write(
      words.of(
        "Stryk det i den nya filen, så att inte två villkor gäller. "
          + "\(call) lägger in villkoret och stryker det gamla, där något saknas i det.",
        "Strike it in the new file, so that not two conditions apply. "
          + "\(call) puts the condition in and strikes the old one, where that lacks something."))
  }
}
