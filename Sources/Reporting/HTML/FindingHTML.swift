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
      day: DayText.sentence(report), verdict: verdict.map(HTMLPage.Sentences.init),
      unread: report.failures.isEmpty
        ? nil
        : HTMLPage.Files(
          files: report.failures.map { .init(path: $0.path, message: words.of($0.message)) }),
      documents: pages,
      unjudged: unjudged.isEmpty ? nil : HTMLPage.Sentences(sentences: unjudged),
      footer: words.of(
        "Gjord med Hänsyn \(report.version). En granskning är ett stöd, ingen rättslig rådgivning.",
        "Made with Hänsyn \(report.version). A review is a help, not legal advice."),
      labels: HTMLLabels(words))
  }
}
