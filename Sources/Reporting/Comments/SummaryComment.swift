import Linting
import Rules
import TenderDocuments

/// What the comment at the head of a document says of all findings.
struct SummaryComment {
  /// The report about the tender alone.
  let report: RunReport
  let tender: TenderReport
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

  /// Sums, the law that was applied, what could not be judged.
  var paragraphs: [DraftBlock] {
    var lines: [String] = []
    if tender.tender.readings.count > 1 {
      lines.append(
        words.of("I hela upphandlingen: ", "In the whole tender: ") + counts(tender.findings)
          + words.of(" i ", " in ") + words.documents(tender.tender.readings.count) + ".")
    }
    if let law { lines.append(law) }
    lines.append(DayText.sentence(report))
    lines += UnjudgedText(report: report).sentences
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

  /// The act and the regime, as far as they are known.
  private var law: String? {
    let facts = tender.tender.facts
    let named = ["act", "regime"].compactMap { key in
      facts.value(of: key).map { words.facts.value($0, of: key) }
    }
    guard !named.isEmpty else {
      return words.of(
        "Vilken lag upphandlingen följer framgår inte av dokumentet.",
        "Which act governs the tender does not appear from the document.")
    }
    return words.of("Prövat enligt ", "Judged by ") + named.joined(separator: ", ") + "."
  }
}
