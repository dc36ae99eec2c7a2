import LibraryFiles
import Linting
import Rules
import TenderDocuments

/// Tells what has become of a tender, in words of those who write and judge tenders.
public struct ComparisonReport: Sendable {
  /// Changes of one matter that are written out for people; the rest is counted.
  private static let mostChanges = 50
  private static let longestQuote = 400

  private let comparison: TenderComparison
  private let oldPath: String
  private let newPath: String
  private let words: Wording

  /// Makes a report of two versions at their paths.
  public init(_ comparison: TenderComparison, old: String, new: String, words: Wording) {
    self.comparison = comparison
    oldPath = old
    newPath = new
    self.words = words
  }

  /// The comparison in a format.
  ///
  /// - Parameter path: Where a Word document is going to be written, for messages.
  /// - Throws: `DocumentError` with the cause `notWritable` where memory does not suffice.
  public func write(
    _ format: ComparisonFormat, path: String = ""
  ) throws(DocumentError) -> [UInt8] {
    switch format {
    case .text: NewDocument.text(blocks)
    case .markdown: NewDocument.markdown(blocks)
    case .html: NewDocument.html(blocks, title: title)
    case .docx: try NewDocument.docx(blocks, title: title, path: path)
    case .json: Array(ComparisonJSON(comparison, oldPath, newPath, words).value.text.utf8)
    }
  }

  private var title: String {
    words.of("Jämförelse av två versioner", "Comparison of two versions")
  }

  private var blocks: [DraftBlock] {
    var blocks = [
      DraftBlock(.heading(level: 1), [.init(title)]),
      paragraph(words.of("Från: ", "From: ") + oldPath),
      paragraph(words.of("Till: ", "To: ") + newPath), paragraph(summary),
      heading(words.of("Vad ändringen kan kräva", "What the change may demand")),
    ]
    for demand in comparison.demands {
      let basis = LegalBasisText(words: words).lines(demand.law)
      let grounds =
        basis.isEmpty
        ? "" : words.of(" Grund: ", " Basis: ") + basis.joined(separator: "; ") + "."
      blocks.append(bullet(words.of(demand.text) + grounds))
    }
    blocks.append(
      paragraph(
        words.of(
          "Om en ändring är väsentlig avgörs i det enskilda fallet. Jämförelsen ser ord och tal, inte"
            + " vad de betyder för dem som vill lämna anbud.",
          "Whether a change is substantial is decided from case to case. The comparison sees words and"
            + " numbers, not what they mean to those who want to tender.")))
    blocks += facts + ComparedSentence.Matter.allCases.flatMap(changes) + findings
    return blocks
  }

  // MARK: Parts

  /// How much of each kind has changed.
  private var summary: String {
    let parts = ComparedSentence.Matter.allCases.compactMap { matter -> String? in
      let changes = comparison.changes.filter { $0.matter == matter }
      guard !changes.isEmpty else { return nil }
      let new = changes.count { $0.old == nil }
      let gone = changes.count { $0.new == nil }
      let altered = changes.count - new - gone
      let counts = [
        (new, words.of(new == 1 ? "ny" : "nya", "new")),
        (gone, words.of(gone == 1 ? "borttagen" : "borttagna", "removed")),
        (altered, words.of(altered == 1 ? "ändrad" : "ändrade", "changed")),
      ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
      return "\(name(matter)): \(counts.joined(separator: ", "))"
    }
    var text =
      parts.isEmpty
      ? words.of("Ingen mening har ändrats.", "No sentence has changed.")
      : words.of("Meningar som skiljer sig. ", "Sentences that differ. ")
        + parts.joined(separator: "; ") + "."
    if comparison.moved > 0 {
      text += words.of(
        " \(comparison.moved) har flyttats utan att ändras.",
        " \(comparison.moved) were moved and say the same.")
    }
    return text
  }

  private var facts: [DraftBlock] {
    guard !comparison.facts.isEmpty else { return [] }
    return [heading(words.of("Uppgifter om upphandlingen", "Facts of the procurement"))]
      + comparison.facts.map { change in
        let old = value(change.old, change.oldStatements, of: change.key, comparison.old)
        let new = value(change.new, change.newStatements, of: change.key, comparison.new)
        return bullet("\(words.facts.name(change.key)): \(old) → \(new)")
      }
  }

  /// The value of a fact; where the documents give several, each with its place.
  private func value(
    _ value: String?, _ statements: [FactConflict.Statement], of key: String,
    _ report: Linter.Report
  ) -> String {
    if let value { return words.facts.value(value, of: key) }
    guard !statements.isEmpty else { return words.of("inte känt", "not known") }
    let given = statements.map { statement in
      let place = statement.fact.passage.map {
        " (\(self.place(document: statement.document, range: $0, report)))"
      }
      return words.facts.value(statement.fact.value, of: key) + (place ?? "")
    }
    return words.of("motsägs: ", "contradicted: ") + words.list(given)
  }

  private func changes(_ matter: ComparedSentence.Matter) -> [DraftBlock] {
    let changes = comparison.changes.filter { $0.matter == matter }
    guard !changes.isEmpty else { return [] }
    var blocks = [heading(name(matter))]
    for change in changes.prefix(Self.mostChanges) { blocks += self.blocks(change) }
    let rest = changes.count - Self.mostChanges
    if rest > 0 {
      blocks.append(
        paragraph(
          words.of(
            "Och \(rest) till; alla står i --format json.",
            "And \(rest) more; all of them are in --format json.")))
    }
    return blocks
  }

  private func blocks(_ change: TenderComparison.Change) -> [DraftBlock] {
    switch (change.old, change.new) {
    case (nil, let new?):
      return [entry(words.of("Nytt", "New"), place(new, comparison.new), quote(new))]
    case (let old?, nil):
      return [entry(words.of("Borttaget", "Removed"), place(old, comparison.old), quote(old))]
    case (let old?, let new?):
      let remark = remark(old, new)
      return [
        entry(words.of("Ändrat", "Changed") + remark, place(new, comparison.new), quote(new)),
        DraftBlock(
          .bullet(level: 2),
          [.init(words.of("Löd: ", "Was: "), italic: true), .init(quote(old))]),
      ]
    case (nil, nil): return []
    }
  }

  /// What is other about a sentence, in words: `(bör har blivit ska; 2 har blivit 4)`.
  private func remark(_ old: ComparedSentence, _ new: ComparedSentence) -> String {
    var remarks: [String] = []
    func became(_ before: String, _ after: String) -> String {
      words.of("\(before) har blivit \(after)", "\(before) has become \(after)")
    }
    if old.forbids != new.forbids {
      remarks.append(
        new.forbids
          ? words.of("är nu förbjudet", "is now forbidden")
          : words.of("är inte längre förbjudet", "is no longer forbidden"))
    } else if let before = old.modality, let after = new.modality, before != after {
      remarks.append(became(words.of(before), words.of(after)))
    } else if old.modality == nil, let after = new.modality {
      remarks.append(
        words.of("har blivit ett \(words.of(after))-krav", "is now a “\(words.of(after))”"))
    } else if let before = old.modality, new.modality == nil {
      remarks.append(
        words.of("är inte längre ett \(words.of(before))-krav", "no longer a “\(words.of(before))”")
      )
    }
    let days = (Self.days(of: old), Self.days(of: new))
    if !days.0.isEmpty || !days.1.isEmpty {
      // A day is one thing, not three numbers.
      if days.0.count == days.1.count {
        remarks += zip(days.0, days.1).filter { $0 != $1 }.map(became)
      }
    } else {
      remarks += Self.numberChanges(old, new).prefix(3).map { became(number($0), number($1)) }
    }
    return remarks.isEmpty ? "" : " (" + remarks.joined(separator: "; ") + ")"
  }

  /// The numbers that are other than before; none where they can't be paired.
  private static func numberChanges(
    _ old: ComparedSentence, _ new: ComparedSentence
  ) -> [(Double, Double)] {
    if old.numbers.count == new.numbers.count {
      return Array(zip(old.numbers, new.numbers).filter { $0 != $1 })
    }
    // ”En” is an article unless a number stands in its place in the other version.
    guard let one = [old, new].min(by: { $0.numbers.count < $1.numbers.count }),
      let more = [old, new].max(by: { $0.numbers.count < $1.numbers.count }),
      more.numbers.count == one.numbers.count + 1,
      let place = more.numbers.indices.first(where: {
        var rest = more.numbers
        rest.remove(at: $0)
        return rest == one.numbers
      }),
      let differing = zip(one.text.split(separator: " "), more.text.split(separator: " "))
        .first(where: { $0.lowercased() != $1.lowercased() }),
      ["en", "ett"].contains(differing.0.lowercased())
    else { return [] }
    return one == old ? [(1, more.numbers[place])] : [(more.numbers[place], 1)]
  }

  /// The days that a sentence names, as they are written.
  private static func days(of sentence: ComparedSentence) -> [String] {
    sentence.text.matches(
      of:
        #/\d{4}-\d{2}-\d{2}|\d{1,2} (?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)(?: \d{4})?/#
    ).map { String($0.output) }
  }

  private var findings: [DraftBlock] {
    func list(_ title: String, _ findings: [Finding], _ report: Linter.Report) -> [DraftBlock] {
      guard !findings.isEmpty else { return [] }
      return [heading(title)]
        + findings.map { finding in
          let place = finding.range.map { range in
            self.place(document: finding.document, range: range, report)
          }
          return bullet(
            "\(words.of(finding.severity)) \(finding.rule.id) \(words.of(finding.rule.title))"
              + (place.map { " (\($0))" } ?? "") + ". " + words.of(finding.message))
        }
    }
    return list(
      words.of("Anmärkningar som har tillkommit", "Findings that have come in"),
      comparison.appeared, comparison.new)
      + list(
        words.of("Anmärkningar som är borta", "Findings that are gone"), comparison.gone,
        comparison.old)
      + list(
        words.of(
          "Prövas inte längre: regeln gäller inte den nya versionen, eller kunde inte avgöras",
          "No longer judged: the rule does not apply to the new version, or could not be judged"),
        comparison.unjudged, comparison.old)
  }

  // MARK: Words

  private func name(_ matter: ComparedSentence.Matter) -> String {
    switch matter {
    case .participation: words.of("Vem som kan delta", "Who can take part")
    case .sanction: words.of("Påföljder", "Sanctions")
    case .deadline: words.of("Tider", "Times")
    case .requirement: words.of("Krav (ska)", "Requirements (shall)")
    case .amount: words.of("Belopp och andelar", "Amounts and shares")
    case .condition: words.of("Villkor i övrigt", "Other conditions")
    case .award: words.of("Utvärdering", "Evaluation")
    case .wish: words.of("Önskemål (bör)", "Wishes (should)")
    case .text: words.of("Övrig text", "Other text")
    }
  }

  private func place(_ sentence: ComparedSentence, _ report: Linter.Report) -> String {
    place(document: sentence.document, range: sentence.range, report)
  }

  private func place(document: Int, range: Range<Int>, _ report: Linter.Report) -> String {
    let read = report.tender.readings[document].document
    let file = read.path.split(separator: "/").last.map(String.init) ?? read.path
    let place = words.place(read.location(of: range))
    return report.tender.readings.count > 1 ? "\(DisplayWidth.harmless(file)), \(place)" : place
  }

  private func quote(_ sentence: ComparedSentence) -> String {
    let text = DisplayWidth.harmless(
      sentence.text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    let heads = sentence.heads.map {
      $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let headed = heads.isEmpty ? "" : DisplayWidth.harmless(heads.joined(separator: ", ")) + ": "
    return headed + "”"
      + (text.count > Self.longestQuote ? text.prefix(Self.longestQuote) + " …" : text) + "”"
  }

  private func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e12
      ? words.number(Int(value))
      : words.language == .sv ? String(value).replacing(".", with: ",") : String(value)
  }

  private func entry(_ label: String, _ place: String, _ text: String) -> DraftBlock {
    DraftBlock(.bullet(level: 1), [.init(label, bold: true), .init(", \(place): \(text)")])
  }

  private func heading(_ text: String) -> DraftBlock {
    DraftBlock(.heading(level: 2), [.init(text)])
  }

  private func paragraph(_ text: String) -> DraftBlock {
    DraftBlock(.paragraph, [.init(DisplayWidth.harmless(text))])
  }

  private func bullet(_ text: String) -> DraftBlock {
    DraftBlock(.bullet(level: 1), [.init(DisplayWidth.harmless(text))])
  }
}
