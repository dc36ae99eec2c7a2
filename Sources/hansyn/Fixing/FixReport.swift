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
    let places = InsertedLines(before: before, after: after, strikes: strikes, words: words)
    var parts = changed.map(places.lines)
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
          + clauses.map { "hansyn generate \($0.id) --ask -o \($0.id).docx" }
          .joined(separator: ", ")
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
