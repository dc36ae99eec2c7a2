import Drafting
import Languages
import Linting
import Reporting
import TenderDocuments

/// What was put into the documents, and what became of the text that it stands in for.
struct InsertedLines {
  let before: Linter.Report
  let after: Linter.Report
  /// What became of the text that the clauses stand in for; empty where it was not to be struck.
  let strikes: [TenderFixing.Strike]
  let words: Wording

  /// The lines about one document: each clause with its place and reason, and what it stands in for.
  func lines(_ change: TenderFixing.Changed) -> [String] {
    let path = before.tender.readings[change.document].document.path
    guard !change.insertions.isEmpty else {
      let count = strikes.count { $0.isStruck && $0.replaced.document == change.document }
      return [
        path,
        words.of(
          "  – \(count) stycke\(count == 1 ? "" : "n") av det gamla villkoret",
          "  – \(count) paragraph\(count == 1 ? "" : "s") of the old condition"),
      ]
    }
    return [path]
      + change.insertions.flatMap { insertion -> [String] in
        let step = insertion.step
        let companions = insertion.draft.clauses.filter { $0 != step.clause.id }
        let with =
          companions.isEmpty
          ? "" : words.of(", med ", ", with ") + words.list(companions)
        var lines = [
          "  + \(step.clause.id) \(words.of(step.clause.title))\(with)",
          "      " + words.of(insertion.place),
          "      " + words.of("därför: ", "because: ") + words.of(step.reason),
        ]
        lines += replaced(step)
        return lines
      }
  }

  /// The paragraphs that the clause stands in for: which are struck, and which a person must strike.
  private func replaced(_ step: FixPlan.Step) -> [String] {
    let own = strikes.filter { strike in
      step.replaced.contains {
        ($0.document, $0.block) == (strike.replaced.document, strike.replaced.block)
      }
    }
    guard !own.isEmpty else {
      return lines(
        words.of(
          "ersätter det som redan står; stryk det, så att inte två villkor gäller (--strike "
            + "stryker det):",
          "stands in for what is there already; strike it, so that not two conditions apply "
            + "(--strike does that):"), step.replaced.map { ($0, nil) })
    }
    func those(_ outcome: TenderFixing.Strike.Outcome) -> [(FixPlan.Replaced, Localised?)] {
      own.filter { $0.outcome == outcome }.map { ($0.replaced, nil) }
    }
    let left = own.compactMap { strike -> (FixPlan.Replaced, Localised?)? in
      guard case .left(let reason) = strike.outcome else { return nil }
      return (strike.replaced, reason)
    }
    return lines(
      words.of(
        "ersätter detta, som är struket som spårad ändring (plats i det gamla dokumentet):",
        "stands in for this, which is struck as a tracked change (places in the old document):"),
      those(.struck(isTracked: true)))
      + lines(
        words.of(
          "ersätter detta, som är borttaget utan spårad ändring:",
          "stands in for this, which is taken out without a tracked change:"),
        those(.struck(isTracked: false)))
      + lines(
        words.of(
          "ersätter också detta; stryk det själv, så att inte två villkor gäller:",
          "stands in for this too; strike it yourself, so that not two conditions apply:"), left)
      + emptied(own).map { "      " + $0 }
  }

  /// The headings under which nothing is left.
  private func emptied(_ own: [TenderFixing.Strike]) -> [String] {
    let struck = own.filter(\.isStruck).map(\.replaced)
    return Set(struck.map(\.document)).sorted().flatMap { index -> [String] in
      let gone = Set(struck.filter { $0.document == index }.map(\.block))
      let document = after.tender.readings[index].document
      return before.tender.readings[index].document.sections
        .filter { !gone.isDisjoint(with: $0.blocks) && gone.isSuperset(of: $0.blocks.dropFirst()) }
        .filter { old in
          document.sections.contains { $0.title == old.title && $0.blocks.count == 1 }
        }
        .map { section in
          let name = [section.label, section.title].compactMap(\.self).joined(separator: " ")
          return words.of(
            "rubriken \(name) har ingen text kvar; stryk den också, om den inte behövs",
            "the heading \(name) has no text left; strike it too, unless it is needed")
        }
    }
  }

  /// Paragraphs under a head, each with the reason why it is left.
  private func lines(_ head: String, _ old: [(FixPlan.Replaced, Localised?)]) -> [String] {
    guard !old.isEmpty else { return [] }
    let wording = ReplacedWording(words: words, tender: before.tender)
    return ["      " + head]
      + old.flatMap { replaced, reason in
        ["        " + wording.line(replaced)]
          + (reason.map { ["          " + wording.left($0)] } ?? [])
      }
  }
}
