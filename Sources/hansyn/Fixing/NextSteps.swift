import Drafting
import Reporting
import TenderDocuments

/// The things to do after `fix`, which stand last, where the eye is.
struct NextSteps {
  let changed: [TenderFixing.Changed]
  /// The files that were written, in the order of the changed documents, or the tender itself where
  /// nothing could be put in; empty where none was named.
  let written: [String]
  let isStruck: Bool
  /// Whether anything is left to mend.
  let isLeft: Bool
  let words: Wording

  var lines: [String] {
    let steps = changed.isEmpty ? (isLeft ? [byHand, check] : [check]) : [read, mend, check]
    return [words.of("Gör nu detta:", "Now do this:")]
      + steps.enumerated().map { "  \($0 + 1). \($1)" }
  }

  private var isWord: Bool { changed.contains { $0.reading.document.format == .docx } }

  /// What a reader sees of the change, and what Word does not count anew by itself.
  private var read: String {
    let struck = isStruck ? words.of(" och det som ströks", " and what was struck") : ""
    guard isWord else {
      return words.of(
        "Läs det som lades in\(struck).", "Read what was put in\(struck).")
    }
    let fields =
      hasContents
      ? words.of(
        " Uppdatera sedan innehållsförteckningen och hänvisningarna i Word: Ctrl+A och F9.",
        " Then update the table of contents and the references in Word: Ctrl+A and F9.") : ""
    return words.of(
      "Öppna filen i Word. Läs det som lades in\(struck), och godta eller ta bort de spårade "
        + "ändringarna.",
      "Open the file in Word. Read what was put in\(struck), and accept or reject the tracked "
        + "changes.") + fields
  }

  private var byHand: String {
    words.of("Rätta det som är kvar ovan.", "Mend what is left above.")
  }

  private var mend: String {
    isLeft
      ? words.of(
        "Rätta det som är kvar ovan, och låt en jurist läsa de nya klausulerna.",
        "Mend what is left above, and let a lawyer read the new clauses.")
      : words.of("Låt en jurist läsa de nya klausulerna.", "Let a lawyer read the new clauses.")
  }

  private var check: String {
    let path = written.first.map(Shell.quoted) ?? words.of("FIL", "FILE")
    let call = "hansyn lint \(path) --stage publicering"
    return words.of("Granska igen: \(call)", "Check again: \(call)")
  }

  /// Whether Word keeps a table of contents in one of the documents.
  private var hasContents: Bool {
    changed.map(\.reading.document).contains { document in
      document.format == .docx
        && document.blocks.contains { $0.kind == .furniture && $0.story == .body }
    }
  }
}
