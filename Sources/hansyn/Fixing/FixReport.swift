import Clauses
import Drafting
import Languages
import Linting
import Reporting
import Rules
import TenderDocuments

/// What was put in, what that mended, and what is left and why.
struct FixReport {
  let plan: FixPlan
  let before: Linter.Report
  let after: Linter.Report
  let changed: [TenderFixing.Changed]
  /// What became of the text that the clauses stand in for; empty where it was not to be struck.
  let strikes: [TenderFixing.Strike]
  let library: ClauseLibrary
  let words: Wording
  /// The files that were written, in the order of the changed documents; the tender itself where
  /// nothing could be put in.
  let written: [String]
  /// Columns that the text is set in.
  let width: Int

  /// The whole report, with a line break at its end.
  var text: String {
    var parts = changed.map(inserted)
    let (mended, kept, new) = sorted()
    if !changed.isEmpty {
      parts.append(
        heading(words.of("Åtgärdat", "Mended"), mended.count, placesOf: old)
          + mended.map { finding($0, in: before) })
    }
    parts += setAside
    if kept.isEmpty, new.isEmpty {
      parts.append([words.of("Inget är kvar att anmärka på.", "Nothing is left to remark on.")])
    }
    if !kept.isEmpty {
      parts.append(
        heading(words.of("Kvar", "Left"), kept.count, placesOf: now)
          + kept.flatMap { now, was in [finding(now, in: after), reason(was)] })
    }
    if !new.isEmpty {
      parts.append(
        heading(
          words.of("Nytt efter ändringen", "New after the change"), new.count, placesOf: now)
          + new.flatMap {
            [finding($0, in: after), "        " + words.of($0.message) + separate($0)]
          })
    }
    if new.contains(where: isInsertable) {
      parts.append([
        words.of(
          "Det nya villkoret kräver mer. Kör hansyn fix en gång till, på den nya filen.",
          "The new condition needs more. Run hansyn fix once more, on the new file.")
      ])
    }
    let drafts = changed.flatMap(\.insertions).map(\.draft)
    let open = OpenPlaces(drafts: drafts, library: library).lines(words)
    if !open.isEmpty {
      parts.append([words.of("Kvar att fylla i", "Left to fill in") + " (\(open.count))"] + open)
    }
    if !changed.isEmpty || !written.isEmpty {
      parts.append(
        NextSteps(
          changed: changed, written: written, isStruck: strikes.contains(where: \.isStruck),
          isLeft: !kept.isEmpty || !new.isEmpty, words: words
        ).lines)
    }
    return parts.map { $0.flatMap(wrapped).joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  /// What somebody has set aside, and why: it is neither mended nor left; nothing where there is none.
  private var setAside: [[String]] {
    guard !after.setAside.isEmpty else { return [] }
    let title = words.of("Avsteg, åtgärdas inte", "Set aside, not mended")
    let wording = SetAsideWording(words: words)
    let lines = after.setAside.flatMap { aside in
      [finding(aside.finding, in: after), "        " + wording.text(aside.ground)]
    }
    return [["\(title) (\(after.setAside.count))"] + lines]
  }

  /// A line broken at blanks; what follows is indented a little more than it.
  private func wrapped(_ line: String) -> [String] {
    let indent = line.prefix { $0 == " " }.count
    let blanks = String(repeating: " ", count: indent)
    let lines = LineWrap.lines(line, width: max(30, width - indent - 4))
    return lines.enumerated().map { blanks + ($0 == 0 ? "" : "    ") + $1 }
  }

  /// The lines that a document gets, as a diff.
  var difference: String {
    changed.map { change in
      let path = before.tender.readings[change.document].document.path
      let insertions = change.insertions.map { insertion in
        let text = String(decoding: NewDocument.text(insertion.draft.blocks), as: UTF8.self)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return "@@ \(path), \(words.of(insertion.place)) @@\n"
          + lines.map { "+ \($0)\n" }.joined()
      }
      return "--- \(path)\n+++ \(path)\n" + deletions(in: change.document)
        + insertions.joined()
    }.joined()
  }

  /// The paragraphs of a document that were struck, as parts of a diff.
  private func deletions(in index: Int) -> String {
    let document = before.tender.readings[index].document
    return strikes.filter { $0.isStruck && $0.replaced.document == index }.map { strike in
      let range = document.blocks[strike.replaced.block].range
      let lines = document.string(range).split(whereSeparator: \.isNewline)
      return "@@ \(document.path), \(words.place(document.location(of: range))) @@\n"
        + lines.map { "- \($0)\n" }.joined()
    }.joined()
  }

  // MARK: What was put in

  private func inserted(_ change: TenderFixing.Changed) -> [String] {
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

  // MARK: Before and after

  private func sorted() -> (mended: [Finding], kept: [(Finding, Int)], new: [Finding]) {
    var open = Array(before.findings.indices)
    var kept: [(Finding, Int)] = []
    var rest: [Finding] = []
    for finding in after.findings {
      if let place = open.firstIndex(where: {
        before.findings[$0].fingerprint == finding.fingerprint
      }) {
        kept.append((finding, open.remove(at: place)))
      } else {
        rest.append(finding)
      }
    }
    // What moved or is worded otherwise now is the same fault for all that.
    var new: [Finding] = []
    for finding in rest {
      if let place = open.firstIndex(where: { before.findings[$0].rule.id == finding.rule.id }) {
        kept.append((finding, open.remove(at: place)))
      } else {
        new.append(finding)
      }
    }
    return (open.map { before.findings[$0] }, kept.sorted { $0.1 < $1.1 }, new)
  }

  private func heading(_ title: String, _ count: Int, placesOf document: String) -> [String] {
    ["\(title) (\(count))" + (changed.isEmpty ? "" : document)]
  }

  /// Paragraphs are counted anew where some were put in.
  private var old: String {
    words.of(", med plats i det gamla dokumentet", ", with places in the old document")
  }

  private var now: String {
    words.of(", med plats i det nya dokumentet", ", with places in the new document")
  }

  private func finding(_ finding: Finding, in report: Linter.Report) -> String {
    let document = report.tender.readings[finding.document].document
    let place = finding.range.map { words.place(document.location(of: $0)) }
    let home =
      report.tender.readings.count > 1 || place == nil
      ? [document.path, place].compactMap(\.self).joined(separator: ", ") : place ?? ""
    return "  \(finding.rule.id)  \(words.of(finding.severity)): "
      + "\(words.of(finding.rule.title)) (\(home))"
  }

  private func reason(_ index: Int) -> String {
    let text =
      switch plan.left[index] {
      case _ where isReplaced(before.findings[index]):
        words.of(
          "står i det gamla villkoret och försvinner när det stryks",
          "stands in the old condition and goes when that is struck")
      case .wording(let models):
        words.of(
          "texten är din att ändra; förlaga: ", "the wording is yours to change; a model: ")
          + models.map(command).joined(separator: words.of(" eller ", " or "))
      case .separate(let clauses):
        words.of("skrivs för sig: ", "written by itself: ")
          + clauses.map { "hansyn generate \($0.id) -o \($0.id).docx" }.joined(separator: ", ")
      case .choice(let choice):
        words.of(choice.reason) + ": "
          + words.alternatives(unique(choice.options.map { "--clause \($0.clause.id)" }))
      case .stands(let clause, let place):
        words.of(
          "\(clause.id) finns redan (\(place.sv)); ändra eller stryk den äldre texten",
          "\(clause.id) is there already (\(words.of(place))); change or strike the older text")
      case .noClause:
        words.of("rättas för hand: ", "mended by hand: ") + words.of(before.findings[index].message)
      case nil:
        words.of(
          "kvar efter ändringen: ändra den äldre texten, eller pröva en annan variant",
          "left after the change: change the older text, or try another variant")
      }
    return "        " + text
  }

  /// Whether a finding marks a paragraph that a new clause stands in for and that is still there.
  private func isReplaced(_ finding: Finding) -> Bool {
    guard let range = finding.range else { return false }
    let document = before.tender.readings[finding.document].document
    let gone = strikes.filter(\.isStruck).map(\.replaced)
    return plan.replaced.contains { old in
      old.document == finding.document && document.blocks[old.block].range.overlaps(range)
        && !gone.contains(old)
    }
  }

  /// The documents of their own that mend a finding, as the end of a sentence.
  private func separate(_ finding: Finding) -> String {
    let alone = finding.clauses.compactMap { library[$0] }
      .filter { $0.place.otherwise == .standalone }
    return alone.isEmpty
      ? ""
      : " " + alone.map { "hansyn generate \($0.id) -o \($0.id).docx" }.joined(separator: ", ")
  }

  /// Whether something is missing that a clause could be put in for.
  private func isInsertable(_ finding: Finding) -> Bool {
    finding.rule.kind == .missing
      && finding.clauses.compactMap { library[$0] }
        .contains { $0.place.otherwise != .standalone }
  }

  private func unique(_ items: [String]) -> [String] {
    var seen: Set<String> = []
    return items.filter { seen.insert($0).inserted }
  }

  private func command(_ clause: Clause) -> String {
    clause.place.otherwise == .standalone
      ? "hansyn generate \(clause.id) --example" : "hansyn clauses show \(clause.id)"
  }
}
