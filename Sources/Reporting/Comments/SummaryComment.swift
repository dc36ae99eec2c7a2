import Linting
import Rules
import TenderDocuments

/// What the comment at the head of a document says of all findings.
struct SummaryComment {
  /// The report about the tender alone.
  let report: RunReport
  let tender: TenderReport
  /// The index of the document in the tender.
  let document: Int
  /// Those of the document.
  let findings: [Finding]
  let earlier: Int

  private var words: Wording { report.words }

  /// A key that is the same only where the sums are.
  var key: String {
    let counts = Severity.allCases.sorted(by: >).map { severity in
      String(findings.count { $0.severity == severity })
    }
    return "sammanfattning · \(tender.asOf) · \(counts.joined(separator: "/"))"
  }

  /// Sums, what the document was taken for, the law that was applied, what could not be judged.
  var paragraphs: [DraftBlock] {
    var lines: [String] = []
    if tender.tender.readings.count > 1 {
      lines.append(
        words.of("I hela upphandlingen: ", "In the whole tender: ") + counts(tender.findings)
          + words.of(" i ", " in ") + words.documents(tender.tender.readings.count) + ".")
    }
    lines.append(nature)
    if tender.tender.facts.act == nil {
      lines.append(
        words.of(
          "Vilken lag upphandlingen följer framgår inte.",
          "Which act governs the tender does not appear."))
    }
    lines.append(day)
    lines += unjudged
    if let verdict = PublicationVerdict(report) {
      lines +=
        VerdictWording(
          verdict: verdict, documents: report.documentCount, words: words
        ).sentences
    }
    if earlier > 0 {
      lines.append(
        words.of(
          earlier == 1
            ? "En tidigare kommentar som någon har besvarat eller löst står kvar."
            : "\(earlier) tidigare kommentarer som någon har besvarat eller löst står kvar.",
          earlier == 1
            ? "One earlier comment that somebody has answered or resolved remains."
            : "\(earlier) earlier comments that somebody has answered or resolved remain."))
    }
    lines.append(
      words.of(
        "Kommentarerna är skrivna av ett program. De ersätter ingen juridisk bedömning.",
        "The comments are written by a program. They are no substitute for legal judgement."))
    return [DraftBlock(.paragraph, [.init(head, bold: true)])]
      + lines.map { DraftBlock(.paragraph, [.init($0)]) }
  }

  private var head: String {
    guard !findings.isEmpty else {
      return words.of(
        "Hänsyn: inget att anmärka i dokumentet", "Hänsyn: nothing to remark in the document")
    }
    return "Hänsyn: " + counts(findings)
      + words.of(" i dokumentet", " in the document")
  }

  private func counts(_ findings: [Finding]) -> String {
    let counts = Severity.allCases.sorted(by: >).compactMap { severity -> String? in
      let count = findings.count { $0.severity == severity }
      return count == 0 ? nil : words.count(count, of: severity)
    }
    return counts.isEmpty ? words.of("inget att anmärka", "nothing to remark") : words.list(counts)
  }

  // MARK: What it was judged by

  /// What the document was read as, and by which law it was judged.
  private var nature: String {
    let facts = tender.tender.facts
    let kind = tender.tender.readings[document].facts.documentKind ?? "other"
    let name =
      kind == "other"
      ? words.of("upphandlingsdokument", "a procurement document")
      : words.facts.value(kind, of: "documentKind")
    let object = facts.value(of: "object").map {
      words.of(" och prövat som en upphandling av ", " and judged as a procurement of ")
        + words.facts.value($0, of: "object")
    }
    let law = ["act", "regime"].compactMap { key in
      facts.value(of: key).map { words.facts.value($0, of: key) }
    }
    return words.of("Läst som \(name)", "Read as \(name)") + (object ?? "")
      + (law.isEmpty
        ? ""
        : words.of(" enligt ", " under ") + law[0]
          + (law.count > 1 ? " (\(law[1]))" : ""))
      + "."
  }

  private var day: String {
    let day = tender.asOf.description
    let origin: String
    switch tender.dayOrigin {
    case .given: origin = ""
    case .document: origin = words.of(", dokumentets dag", ", the document's day")
    case .today: origin = words.of(", i dag", ", today")
    }
    return words.of("Lagen som den löd \(day)\(origin).", "The law as it stood on \(day)\(origin).")
  }

  /// What was not known, in plain words; how it is given is told in the report.
  private var unjudged: [String] {
    let facts = Set(report.notJudged.flatMap(\.lacksFacts)).sorted().map(words.facts.name)
    let kinds = Set(report.notJudged.flatMap(\.lacksDocuments)).sorted().map {
      words.facts.value($0, of: "documentKind")
    }
    var lines: [String] = []
    if !facts.isEmpty {
      lines.append(
        words.of(
          "Framgår inte, så att allt inte kunde prövas: \(words.list(facts)).",
          "Not stated, so that not everything could be judged: \(words.list(facts))."))
    }
    if !kinds.isEmpty {
      lines.append(
        words.of(
          "Saknas bland dokumenten, så att allt inte kunde prövas: \(words.alternatives(kinds)).",
          "Not among the documents, so that not everything could be judged: "
            + "\(words.alternatives(kinds))."))
    }
    return lines
  }
}
