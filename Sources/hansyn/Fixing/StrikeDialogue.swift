import Drafting
import Linting
import Reporting

/// Tells what older text the clauses stand in for, and asks whether it is struck.
struct StrikeDialogue {
  let conversation: Conversation
  let tender: Tender

  private var words: Wording { conversation.words }

  /// Shows the paragraphs, and asks where nobody has said it yet.
  ///
  /// - Parameters:
  ///   - strikes: What would become of each paragraph.
  ///   - isDecided: Whether they are to be struck in any case.
  /// - Throws: `AnswerError.ended`.
  func strikes(_ strikes: [TenderFixing.Strike], isDecided: Bool) throws -> Bool {
    guard !strikes.isEmpty else { return isDecided }
    let (struck, left) = (strikes.filter(\.isStruck), strikes.filter { !$0.isStruck })
    conversation.begin(
      "Det ersätter text som redan står i underlaget:",
      "It stands in for text that is in the document already:")
    show(struck)
    if !left.isEmpty {
      if !struck.isEmpty {
        conversation.show("Detta måste du själv stryka:", "This you must strike yourself:")
      }
      show(left)
    }
    guard !struck.isEmpty else {
      tellItIsLeft()
      return isDecided
    }
    if isDecided { return true }
    let agrees = try conversation.agrees(
      question(struck), standing: true,
      explanation: words.of(
        "Annars gäller två villkor. Det som stryks ur en Word-fil går att ta tillbaka, och "
          + "originalet är orört.",
        "Otherwise two conditions apply. What is struck in a Word file can be taken back, and the "
          + "original is untouched."))
    if !agrees { tellItIsLeft() }
    return agrees
  }

  private func question(_ struck: [TenderFixing.Strike]) -> String {
    struck.allSatisfy { $0.outcome == .struck(isTracked: true) }
      ? words.of(
        "Stryka det gamla villkoret, som spårad ändring?",
        "Strike the old condition, as a tracked change?")
      : words.of(
        "Ta bort det gamla villkoret, utan spårad ändring?",
        "Take the old condition out, without a tracked change?")
  }

  private func show(_ strikes: [TenderFixing.Strike]) {
    let wording = ReplacedWording(words: words, tender: tender)
    for strike in strikes {
      conversation.show("– " + wording.line(strike.replaced), indent: 2, hanging: 2)
      if case .left(let reason) = strike.outcome {
        conversation.show(wording.left(reason), indent: 4)
      }
    }
  }

  private func tellItIsLeft() {
    conversation.show(
      "Den gamla texten står kvar i den nya filen. Stryk den när du läser igenom filen, så att "
        + "inte två villkor gäller.",
      "The old text is left in the new file. Strike it when you read the file, so that not two "
        + "conditions apply.", indent: 2)
  }
}
