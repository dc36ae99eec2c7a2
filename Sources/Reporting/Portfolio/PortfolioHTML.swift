import Linting
import Mustache
import Rules

/// Writes a portfolio as one HTML page that stands alone: what a manager reads, sends and prints.
struct PortfolioHTML {
  let report: PortfolioReport

  /// Tenders that the page lists, at most; the table of `--format csv` has them all.
  private static let mostTenders = 1000

  private var words: Wording { report.words }

  var text: String {
    // The template is ours and a test renders it: it can't be wrong here.
    guard let template = try? MustacheTemplate(string: PortfolioTemplate.page) else { return "" }
    return template.render(page)
  }

  private var page: PortfolioPage {
    PortfolioPage(
      language: words.language.rawValue, version: report.version,
      title: words.of("Sociala hänsyn i upphandlingarna", "Social considerations in the tenders"),
      headline: report.headline,
      promise: ([report.promise] + report.reservations).filter { !$0.isEmpty }
        .joined(separator: " "), figures: figures,
      targets: report.outcomes.map {
        .init(sentence: report.sentence($0), style: $0.isMet ? "good" : "warning")
      },
      charts: [years, objects, levels, defects].compactMap(\.self),
      tenders: HTMLList(report.entries.isEmpty ? [] : [tenders]),
      unread: report.failures.isEmpty
        ? nil
        : HTMLPage.Files(
          files: report.failures.map {
            .init(path: DisplayWidth.harmless($0.path), message: words.of($0.message))
          }),
      missed: UnreadWording(words: words).sentence(report.missed),
      meaning: report.meaning
        + words.of(
          " Uppgifterna är lästa ur dokumenten av ett program och har inte kontrollerats.",
          " The facts were read out of the documents by a program and have not been checked."),
      footer: words.of(
        "Gjord med Hänsyn \(report.version).", "Made with Hänsyn \(report.version)."),
      labels: .init(
        skip: words.of("Till diagrammen", "To the plots"),
        figures: words.of("Nyckeltal", "Key figures"),
        asTable: words.of("Samma siffror som tabell", "The same figures as a table"),
        unread: words.of("Kunde inte läsas", "Could not be read"),
        meaning: words.of("Så har vi räknat", "How it was counted")))
  }

  private var figures: [PortfolioPage.Figure] {
    let whole = report.whole
    return [
      .init(
        number: report.percent(whole.share, of: whole.serving),
        name: words.of("har hänsyn för sysselsättning", "serve employment")),
      .init(number: words.number(whole.tenders), name: words.of("upphandlingar", "tenders")),
      .init(
        number: words.number(whole.places), name: words.of("utlovade platser", "places promised")),
      .init(
        number: words.number(report.withErrors),
        name: words.of("upphandlingar med fel", "tenders with errors")),
    ]
  }

  private func bar(_ group: PortfolioReport.Group, _ name: String) -> BarChart.Entry {
    .init(
      name: name,
      value: words.of(
        "\(group.share) %, \(group.serving) av \(group.tenders)",
        "\(group.share)%, \(group.serving) of \(group.tenders)"), share: group.share,
      cells: [
        name, words.number(group.serving), words.number(group.tenders),
        report.percent(group.share, of: group.serving), words.number(group.places),
      ])
  }

  private func columns(_ first: String) -> [String] {
    [
      first, words.of("Med hänsyn", "Serving"), words.of("Alla", "All"),
      words.of("Andel", "Share"), words.of("Platser", "Places"),
    ]
  }

  /// The target for all tenders; one for some of them has no place among years or objects.
  private var target: (share: Int, text: String)? {
    report.outcomes.first { $0.target.concernsAll }.map {
      ($0.target.share, words.of("mål \($0.target.share) %", "target \($0.target.share)%"))
    }
  }

  private var years: BarChart? {
    BarChart(
      id: "years", title: words.of("Andel per år", "Share by year"),
      note: words.of(
        "Året är annonsens, annars dokumentets datum eller sista dag för anbud.",
        "The year of the notice, else of the document or of the deadline."),
      columns: columns(words.of("År", "Year")),
      entries: report.byYear.map { bar($0, report.yearName($0.key)) }, target: target)
  }

  private var objects: BarChart? {
    BarChart(
      id: "objects", title: words.of("Andel per föremål", "Share by object"),
      note: words.of(
        "Hur många av varje slags upphandling som har hänsyn för sysselsättning.",
        "How many tenders of each kind serve employment."),
      columns: columns(words.of("Föremål", "Object")),
      entries: report.byObject.map { bar($0, report.objectName($0.key)) }, target: target)
  }

  private func counted(_ name: String, _ count: Int) -> BarChart.Entry {
    let share = PortfolioReport.percent(count, of: report.entries.count)
    return .init(
      name: name, value: "\(words.number(count)) (\(report.percent(share, of: count)))",
      share: share,
      cells: [name, words.number(count), report.percent(share, of: count)])
  }

  private var levels: BarChart? {
    guard !report.entries.isEmpty else { return nil }
    return BarChart(
      id: "levels", title: words.of("Hur långt upphandlingarna går", "How far the tenders go"),
      note: words.of(
        "Varje upphandling räknas en gång, på sin högsta nivå.",
        "Each tender counts once, on its highest level."),
      columns: [
        words.of("Nivå", "Level"), words.of("Upphandlingar", "Tenders"), words.of("Andel", "Share"),
      ],
      entries: report.byLevel.map { counted(words.of($0.level.name), $0.tenders) })
  }

  private var defects: BarChart? {
    BarChart(
      id: "defects", title: words.of("Vanligaste bristerna", "Commonest defects"),
      note: words.of(
        "I hur många upphandlingar varje regel fann fel eller gav varning.",
        "In how many tenders each rule found an error or warned."),
      columns: [
        words.of("Regel", "Rule"), words.of("Upphandlingar", "Tenders"), words.of("Andel", "Share"),
      ],
      entries: report.defects.map {
        counted("\($0.rule.id) \(words.of($0.rule.title))", $0.tenders)
      })
  }

  private var tenders: PortfolioPage.Table {
    let count = report.entries.count
    return .init(
      title: words.of("Upphandlingarna", "The tenders"),
      note: count > Self.mostTenders
        ? words.of(
          "De första \(words.number(Self.mostTenders)) av \(words.number(count)); alla finns i CSV.",
          "The first \(words.number(Self.mostTenders)) of \(words.number(count)); CSV has them all."
        )
        : nil,
      head: [
        words.of("Upphandling", "Tender"), words.of("År", "Year"), words.of("Beställare", "Buyer"),
        words.of("Föremål", "Object"), words.of("Nivå", "Level"), words.of("Platser", "Places"),
        words.of("Fel", "Errors"),
      ],
      rows: report.entries.prefix(Self.mostTenders).map { entry in
        [
          DisplayWidth.harmless(entry.path), entry.year.map(String.init) ?? "",
          DisplayWidth.harmless(entry.buyer ?? ""),
          entry.object.map { words.facts.value($0, of: "object") } ?? "",
          words.of(entry.level.name), entry.promised?.places.map(String.init) ?? "",
          String(entry.findings[.error, default: 0]),
        ]
      })
  }
}
