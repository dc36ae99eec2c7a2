import Linting
import Mustache
import Rules
import TenderDocuments

/// Writes findings as one HTML page that stands alone: what to read in a browser, send and print.
struct FindingHTML: ReportWriter {
  func write(_ report: RunReport) -> String {
    // The template is ours and a test renders it: it can't be wrong here.
    guard let template = try? MustacheTemplate(string: HTMLTemplate.page) else { return "" }
    return template.render(page(report))
  }

  private func page(_ report: RunReport) -> HTMLPage {
    let words = report.words
    let documents = words.documents(report.documentCount)
    var counts = Severity.allCases.sorted(by: >).filter { report.count($0) > 0 }
      .map {
        HTMLPage.Count(text: words.count(report.count($0), of: $0), style: $0.rawValue)
      }
    if counts.isEmpty {
      counts = [.init(text: words.of("Inget att anmärka", "Nothing to remark"), style: "good")]
    }
    let wording = UnreadWording(words: words)
    let verdict = PublicationVerdict(report).map {
      VerdictWording(verdict: $0, documents: report.documentCount, words: words).sentences
    }
    let unjudged = UnjudgedText(report: report).sentences
    var pages: [HTMLDocument] = []
    for tender in report.tenders {
      for index in tender.tender.readings.indices {
        pages.append(
          HTMLDocumentWriter(
            tender: tender, index: index, number: pages.count + 1, report: report
          ).part)
      }
    }
    return HTMLPage(
      language: words.language.rawValue, version: report.version,
      title: words.of("Granskning med Hänsyn", "Review by Hänsyn"), counts: counts,
      inDocuments: words.of("i \(documents)", "in \(documents)"),
      unreadCounts: unread(report),
      day: DayText.sentence(report), verdict: verdict.map(HTMLPage.Sentences.init),
      unread: report.failures.isEmpty
        ? nil
        : HTMLPage.Files(
          files: report.failures.map { .init(path: $0.path, message: words.of($0.message)) }),
      missed: report.missed.isEmpty
        ? nil
        : HTMLPage.Files(
          files: report.missed.map {
            .init(path: DisplayWidth.harmless($0.path), message: wording.text($0.reason) + ".")
          }),
      documents: pages, aside: aside(report),
      unjudged: unjudged.isEmpty ? nil : HTMLPage.Sentences(sentences: unjudged),
      footer: words.of(
        "Gjord med Hänsyn \(report.version). En granskning är ett stöd, ingen rättslig rådgivning.",
        "Made with Hänsyn \(report.version). A review is a help, not legal advice."),
      labels: HTMLLabels(words))
  }

  /// How many files were not read, beside the sums of what was found in the others.
  private func unread(_ report: RunReport) -> [HTMLPage.Count] {
    let words = report.words
    let (failures, missed) = (report.failures.count, report.missed.count)
    return [
      (failures, "error", words.of("kunde inte läsas", "could not be read")),
      (missed, "warning", words.of("lästes inte", "not read")),
    ].filter { $0.0 > 0 }.map { count, style, text in
      .init(
        text: words.of("\(count) \(count == 1 ? "fil" : "filer") ", "\(count) files ") + text,
        style: style)
    }
  }

  private func aside(_ report: RunReport) -> HTMLPage.Aside? {
    let wording = SetAsideWording(words: report.words)
    let sentences = wording.sentences(report, withHint: false)
    guard !sentences.isEmpty else { return nil }
    return HTMLPage.Aside(
      asideSentences: sentences,
      entries: report.tenders.flatMap { tender in
        tender.setAside.map { aside in
          let found = ReportedFinding(finding: aside.finding, tender: tender, report: report)
          return .init(
            rule: aside.finding.rule.id, title: found.title,
            place: "\(DisplayWidth.harmless(found.path)), \(found.place)",
            ground: DisplayWidth.harmless(wording.text(aside.ground)))
        }
      })
  }
}
